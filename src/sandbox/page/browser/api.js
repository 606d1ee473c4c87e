/** @import { Answer, Channel, Choice, FileUpload, Message, SandboxState } from './types.ts' */

/** What the local Discord or the bot would not do, as a sentence for whoever asked. */
export class Refusal extends Error {}

/** Discord's codes that people meet often, in more words than Discord's own. */
const SENTENCES = new Map([
  [40005, 'That file is too large: Discord takes 10 MiB.'],
  [50001, 'You cannot see that channel as this member.'],
  [50006, 'There is nothing to send.'],
  [50013, 'This member may not do that here.'],
  [50083, 'This thread is archived.'],
]);

/**
 * @param {string} path
 * @param {object} [body] sent with POST; without one the request is a GET
 * @returns {Promise<any>}
 */
async function ask(path, body) {
  const sent = await fetch(path, {
    ...(body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => {
    throw new Refusal('The local Discord does not answer. Is it still running?');
  });
  const answer = await sent.json().catch(() => ({}));
  if (sent.ok) return answer;
  if (sent.status === 504) throw new Refusal('The bot did not answer in time. Is it running?');
  const reason =
    SENTENCES.get(answer.code) ??
    (typeof answer.message === 'string' ? answer.message : `Status ${sent.status}`);
  throw new Refusal(`${reason}${formErrors(answer.errors)}`);
}

/**
 * The first complaint of a form error, with the place it is about.
 * @param {unknown} errors
 * @param {string} path
 * @returns {string}
 */
function formErrors(errors, path = '') {
  if (typeof errors !== 'object' || errors === null) return '';
  for (const [key, value] of Object.entries(errors)) {
    if (key === '_errors') return `: ${path} ${value?.[0]?.message ?? ''}`;
    const deeper = formErrors(value, path === '' ? key : `${path}.${key}`);
    if (deeper !== '') return deeper;
  }
  return '';
}

/** @param {string} id */
const safe = (id) => encodeURIComponent(id);

export const api = {
  /** @returns {Promise<SandboxState>} */
  state: () => ask('/sandbox/state'),

  /**
   * @param {string} guild
   * @param {string} user
   * @returns {Promise<Channel[]>}
   */
  threads: async (guild, user) =>
    (await ask(`/sandbox/threads?guild=${safe(guild)}&as=${safe(user)}`)).threads ?? [],

  /**
   * @param {string} channel
   * @param {string} user
   * @returns {Promise<Message[]>}
   */
  messages: async (channel, user) =>
    (await ask(`/sandbox/channels/${safe(channel)}/messages?as=${safe(user)}`)).messages ?? [],

  /**
   * @param {string} channel
   * @param {{ user: string, content: string, attachments?: FileUpload[] }} message
   */
  send: (channel, message) => ask(`/sandbox/channels/${safe(channel)}/messages`, message),

  /**
   * @param {string} channel
   * @param {{ user: string, name: string, options: Record<string, unknown>, target?: string }} command
   * @returns {Promise<Answer>}
   */
  command: (channel, command) => ask(`/sandbox/channels/${safe(channel)}/commands`, command),

  /**
   * @param {string} channel
   * @param {{ user: string, name: string, options: Record<string, unknown>, focused: string }} typing
   * @returns {Promise<Choice[]>}
   */
  autocomplete: async (channel, typing) =>
    (await ask(`/sandbox/channels/${safe(channel)}/autocomplete`, typing)).choices ?? [],

  /**
   * @param {string} message
   * @param {{ user: string, custom_id: string, values?: string[] }} use
   * @returns {Promise<Answer>}
   */
  component: (message, use) => ask(`/sandbox/messages/${safe(message)}/components`, use),

  /**
   * @param {string} interaction
   * @param {{ user: string, values: Record<string, unknown> }} form
   * @returns {Promise<Answer>}
   */
  modal: (interaction, form) => ask(`/sandbox/interactions/${safe(interaction)}/modal`, form),
};
