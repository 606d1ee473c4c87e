import { api, Refusal } from './api.js';
import { setUpChannel } from './channel-view.js';
import { setUpComposer } from './composer.js';
import { byId } from './element.js';
import { listen } from './live.js';
import { openModal } from './modal.js';
import { dropNotices, notice, waiting } from './notices.js';
import { setUpSidebar } from './sidebar.js';
import { FIRST_MESSAGES, View } from './state.js';
import { setUpTheme } from './theme.js';

/** @import { Answer, Message } from './types.ts' */

const view = new View();
Object.assign(view, rememberedPlace());

const channel = setUpChannel(
  view,
  {
    view,
    use: (message, customId, values) =>
      interact('The bot is working…', () =>
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
      interact(`Running “${name}”…`, () =>
        api.command(view.channelId, { user: view.userId, name, options: {}, target }),
      ),
  },
  {
    earlier: async () => {
      view.wanted += FIRST_MESSAGES;
      await attempt('Reading', readMessages);
    },
    leave: () => composer.focus(),
  },
);
const composer = setUpComposer({
  view,
  attempt,
  run: (name, options) =>
    interact(`Sent /${name}, the bot is thinking…`, () =>
      api.command(view.channelId, { user: view.userId, name, options }),
    ),
});
const sidebar = setUpSidebar(view, {
  becomes: (userId) => go({ userId }),
  enters: (guildId) => go({ guildId, channelId: '' }),
});
setUpTheme(byId('theme'));
setUpDrawer();

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('[data-channel]') : null;
  const channelId = target?.getAttribute('data-channel');
  if (channelId) go({ channelId });
});
listen(
  ({ world }) => attempt('Reading', () => (world ? readWorld() : readMessages())),
  (isConnected) => {
    view.isConnected = isConnected;
    sidebar.refresh();
  },
);

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
  document.body.classList.remove('drawer-open');
  rememberPlace();
  await attempt('Reading', readWorld);
}

let reading = 0;
/**
 * The threads that whoever looks has seen listed, undefined before the first time.
 * @type {Set<string> | undefined}
 */
let listedThreads;

/** Reads who and what there is, then the channel. */
async function readWorld() {
  view.setWorld(await api.state());
  const threads = view.guildId === '' ? [] : await api.threads(view.guildId, view.userId);
  for (const { id, name, parent_id: parent } of threads)
    if (listedThreads?.has(id) === false && parent === view.channelId)
      notice(`A thread was opened: ${name}`, { kind: 'news', channelId: id });
  listedThreads = new Set(threads.map(({ id }) => id));
  view.setThreads(threads);
  await readMessages();
}

async function readMessages() {
  reading += 1;
  const mine = reading;
  const { channelId, userId } = view;
  /** @type {{ messages: Message[], earlier: boolean }} */
  let read = { messages: [], earlier: false };
  let hindrance = '';
  try {
    if (channelId !== '') read = await api.messages(channelId, userId, view.wanted);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    hindrance = error.message;
  }
  if (mine !== reading) return;
  view.messages = read.messages;
  view.hasEarlier = read.earlier;
  view.hindrance = hindrance;
  refresh();
}

function refresh() {
  sidebar.refresh();
  channel.refresh();
  composer.refresh();
}

/**
 * Does something that can fail, and says why it did.
 * @param {string} doing
 * @param {() => Promise<void>} act
 */
async function attempt(doing, act) {
  try {
    await act();
    return true;
  } catch (error) {
    notice(error instanceof Refusal ? error.message : `${doing} failed: ${String(error)}`);
    return false;
  }
}

/**
 * Starts an interaction, waits for the bot's answer, and shows the form where the answer is one.
 * @param {string} saying while it takes
 * @param {() => Promise<Answer>} start
 */
async function interact(saying, start) {
  const done = waiting(saying);
  await attempt('That', async () => {
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
      try {
        await api.modal(id, { user: userId, values });
      } catch (error) {
        return error instanceof Refusal ? error.message : String(error);
      }
      await attempt('Reading', readWorld);
      return undefined;
    },
    () => channel.restore(from),
  );
}

function setUpDrawer() {
  const toggle = byId('drawer');
  toggle.addEventListener('click', () => {
    const isOpen = document.body.classList.toggle('drawer-open');
    toggle.setAttribute('aria-expanded', String(isOpen));
  });
  byId('veil').addEventListener('click', () => document.body.classList.remove('drawer-open'));
}

function rememberPlace() {
  const { userId, guildId, channelId } = view;
  sessionStorage.setItem('place', JSON.stringify({ userId, guildId, channelId }));
}

/** @returns {object} */
function rememberedPlace() {
  const stored = sessionStorage.getItem('place');
  return stored === null ? {} : JSON.parse(stored);
}
