import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientOptions } from 'discord.js';
import { Client, GatewayIntentBits } from 'discord.js';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { openApiInspector } from '../support/openapi-inspector.ts';

// biome-ignore lint/suspicious/noExplicitAny: replies are looked into by what each test expects of them
type Loose = any;

export interface Reply {
  readonly status: number;
  readonly body: Loose;
}

const official = openApiInspector();
const stops: (() => Promise<void>)[] = [];

/** Ends all that the tests of a file started; to be called after each test or at their end. */
export async function stopAll(): Promise<void> {
  while (stops.length > 0) await stops.pop()?.();
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  stops.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh local Discord, or the one whose world is in `dataDir`, with both of its sides at hand. */
export async function openStage(dataDir?: string) {
  const folder = dataDir ?? (await temporaryFolder());
  const malformed: string[] = [];
  const sandbox = await startSandbox({
    port: 0,
    dataDir: folder,
    inspect: (exchange) => {
      // Some tests ask for wrong things on purpose: only what the local Discord answers has to be well-formed.
      // (The description has numbers for the codes of a form's errors, where Discord gives words.)
      const found = official?.(exchange) ?? [];
      malformed.push(...found.filter((line) => !/: request|no such|reply 4\d\d \/errors/.test(line)));
      return [];
    },
  });
  let open = true;
  const close = async () => {
    if (open) await sandbox.close();
    open = false;
  };
  stops.push(close);
  const sides = await sidesOf(sandbox.url);
  return { sandbox, folder, malformed, close, ...sides };
}

/** Both sides of a local Discord at an address: what a bot asks over REST, and what people do. */
export async function sidesOf(url: string) {
  const ask = async (path: string, init: RequestInit): Promise<Reply> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    return {
      status: response.status,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
    };
  };
  const api = (method: string, path: string, body?: unknown) =>
    ask(`/api/v10${path}`, {
      method,
      headers: { authorization: 'Bot anything', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const get = (path: string) => ask(`/sandbox${path}`, {});
  const post = (path: string, body: unknown) =>
    ask(`/sandbox${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { body: state } = await get('/state');
  const [guild] = state.guilds;
  const idIn = (list: Loose[], name: string): string => {
    const found = list.find((one) => one.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found.id;
  };
  return {
    url,
    ask,
    api,
    get,
    post,
    guildId: guild.id as string,
    channel: (name: string) => idIn(guild.channels, name),
    user: (name: string) => idIn(guild.members, name),
    role: (name: string) => idIn(guild.roles, name),
    say: (channel: string, user: string, content: string) =>
      post(`/channels/${channel}/messages`, { user, content }),
    seen: async (channel: string, user: string): Promise<Loose[]> =>
      (await get(`/channels/${channel}/messages?as=${user}`)).body.messages,
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The real client, logged in. `prepare` gets it before that, to put its listeners on. */
export async function joinBot(
  url: string,
  prepare: (client: Client) => void = () => {},
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: `${url}/api`, ...options.rest },
  });
  prepare(client);
  const ready = Promise.withResolvers<Client<true>>();
  client.once('clientReady', (one) => ready.resolve(one));
  stops.push(() => client.destroy());
  await client.login('anything');
  return ready.promise;
}

/** Deploys commands the way the bot does, over REST. */
export async function deploy(stage: Pick<Stage, 'api'>, commands: readonly object[]): Promise<Reply> {
  const { body } = await stage.api('GET', '/applications/@me');
  return stage.api('PUT', `/applications/${body.id}/commands`, commands);
}

/** Looks again and again until it is so; for tests that run side by side, where `expect.poll` cannot be used. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`still not so after 20 seconds: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
