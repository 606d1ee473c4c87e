import { formAcknowledgements } from './acknowledgements.js';
import { api, Refusal } from './api.js';
import { setUpChannel } from './channel-view.js';
import { setUpComposer } from './composer.js';
import { setUpFrame } from './frame.js';
import { say } from './language.js';
import { listen } from './live.js';
import { openModal } from './modal.js';
import { dropNotices, notice, waiting } from './notices.js';
import { rememberedPlace, rememberPlace } from './place.js';
import { FIRST_MESSAGES, View } from './state.js';
import { guildOf } from './whereabouts.js';
import { doing, frame as words } from './words.js';

/** @import { Answer, Message } from './types.ts' */

const forms = formAcknowledgements();
const view = new View();
Object.assign(view, rememberedPlace());

const channel = setUpChannel(
  view,
  {
    view,
    use: (message, customId, values) =>
      interact(say(doing.working), () =>
        api.component(message.id, {
          user: view.userId,
          custom_id: customId,
          ...(values === undefined ? {} : { values }),
        }),
      ),
    dismiss: (message) => {
      view.dismissed.add(message.id);
      channel.refresh();
    },
    runMenu: (name, target) =>
      interact(say(doing.running)(name), () =>
        api.command(view.channelId, { user: view.userId, name, options: {}, target }),
      ),
  },
  {
    earlier: async () => {
      view.wanted += FIRST_MESSAGES;
      await attempt(readMessages);
    },
    leave: () => composer.focus(),
  },
);
/** @type {(name: string, options: Record<string, unknown>) => Promise<void>} */
const run = (name, options) =>
  interact(say(doing.sent)(name), () => api.command(view.channelId, { user: view.userId, name, options }));
const composer = setUpComposer({ view, attempt, run, up: () => channel.focusLast() });
const frame = setUpFrame(view, { go, attempt, run });

document.addEventListener('click', async (event) => {
  const target = event.target instanceof Element ? event.target.closest('[data-channel]') : null;
  const channelId = target?.getAttribute('data-channel');
  if (!channelId) return;
  const message = target?.getAttribute('data-message-link');
  const guildId = target?.getAttribute('data-server');
  await go({ channelId, ...(guildId && { guildId }) });
  if (message) channel.jumpTo(message);
});
addEventListener('hashchange', () => {
  if (location.hash !== '') go({ guildId: '', ...rememberedPlace() });
});
document.addEventListener('visibilitychange', () => attempt(markRead));
listen({
  changed: ({ world }) => attempt(world ? readWorld : readMessages),
  connection: (isConnected) => {
    view.isConnected = isConnected;
    frame.refresh();
    if (isConnected) attempt(frame.catchUp);
  },
  clock: frame.clockMoved,
  interaction: forms.heard,
  activity: (entry) => {
    frame.activity.add(entry);
    frame.guide.heard(entry);
  },
});

/**
 * Looks at another channel or server, or as somebody else.
 * @param {{ userId?: string, channelId?: string, guildId?: string }} change
 */
async function go(change) {
  Object.assign(view, change);
  if (change.userId !== undefined || change.guildId !== undefined) listedThreads = undefined;
  view.messages = [];
  view.wanted = FIRST_MESSAGES;
  view.hindrance = '';
  composer.reset();
  dropNotices(view.channelId);
  frame.giveWay();
  await attempt(readWorld);
}

let reading = 0;
/**
 * The threads that whoever looks has seen listed, undefined before the first time.
 * @type {Set<string> | undefined}
 */
let listedThreads;

/** Reads who and what there is, then the channel. */
async function readWorld() {
  const world = await api.state();
  if (view.guildId === '' && view.channelId !== '')
    view.guildId = await guildOf(world, view.userId, view.channelId);
  view.setWorld(world);
  const [threads, sights] =
    view.guildId === '' || view.userId === ''
      ? [[], []]
      : await Promise.all([api.threads(view.guildId, view.userId), api.sight(view.guildId, view.userId)]);
  view.setSights(sights);
  for (const { id, name, parent_id: parent } of threads)
    if (listedThreads?.has(id) === false && parent === view.channelId)
      notice(say(words.threadOpened)(name), { kind: 'news', channelId: id });
  listedThreads = new Set(threads.map(({ id }) => id));
  view.setThreads(threads);
  rememberPlace(view);
  await readMessages();
}

async function readMessages() {
  reading += 1;
  const mine = reading;
  const { channelId, guildId, userId } = view;
  /** @type {{ messages: Message[], earlier: boolean }} */
  let read = { messages: [], earlier: false };
  let hindrance = '';
  try {
    if (channelId !== '') {
      const [messages, sights] = await Promise.all([
        api.messages(channelId, userId, view.wanted),
        api.sight(guildId, userId),
      ]);
      read = messages;
      if (mine === reading) view.setSights(sights);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    hindrance = error.message;
  }
  if (mine !== reading) return;
  view.messages = read.messages;
  view.hasEarlier = read.earlier;
  view.hindrance = hindrance;
  refresh();
  await markRead();
}

/** What somebody looks at is read; in a tab that nobody sees it stays new. */
async function markRead() {
  const { channelId, userId } = view;
  const sight = view.sightOf(channelId);
  if (document.visibilityState !== 'visible' || sight?.unread !== true) return;
  await api.read(channelId, userId);
  view.sights?.set(channelId, { ...sight, unread: false, mentions: 0 });
  refresh();
}

function refresh() {
  frame.refresh();
  channel.refresh();
  composer.refresh();
}

/**
 * Does something that can fail, and says why it did.
 * @param {() => Promise<void>} act
 */
async function attempt(act) {
  try {
    await act();
    return true;
  } catch (error) {
    notice(reasonOf(error));
    return false;
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Refusal ? error.message : say(doing.failed)(String(error));
}

/**
 * Starts an interaction, waits for the bot's answer, and shows the form where the answer is one.
 * @param {string} saying while it takes
 * @param {() => Promise<Answer>} start
 */
async function interact(saying, start) {
  const done = waiting(saying);
  await attempt(async () => {
    try {
      const answer = await start();
      if (answer.response.type === 'modal') showForm(answer);
      await readWorld();
    } finally {
      done();
    }
  });
}

/** @param {Answer} answer */
function showForm({ interaction, response: { modal } }) {
  if (modal === undefined) return;
  const { userId } = view;
  const id = typeof interaction === 'string' ? interaction : interaction.id;
  const from = channel.placeOf(document.activeElement);
  openModal(
    modal,
    view,
    async (values) => {
      const taken = forms.next(userId);
      const done = waiting(say(doing.working));
      const answered = api
        .modal(id, { user: userId, values })
        .then(readWorld)
        .then(() => undefined, reasonOf)
        .finally(done);
      const isTaken = taken.then(() => {
        answered.then((reason) => reason !== undefined && notice(reason));
      });
      return (await Promise.race([answered, isTaken])) ?? undefined;
    },
    () => channel.restore(from),
  );
}
