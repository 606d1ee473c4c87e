/** @import { Told } from './acknowledgements.js' */
/** @import { Activity } from './frame-types.ts' */

const EVENTS = [
  'message',
  'message-create',
  'message-update',
  'message-delete',
  'channel-create',
  'channel-update',
  'channel-delete',
  'thread-create',
  'thread-update',
  'thread-delete',
  'thread-members',
  'guild-create',
  'guild-update',
  'commands',
  'gateway',
];

const GATHER_MS = 40;

/**
 * Tells when something changed: about messages alone, or about the world around them too. Changes that come
 * together are told once; after a lost connection everything counts as changed.
 * @param {object} page
 * @param {(what: { world: boolean }) => void} page.changed
 * @param {(isConnected: boolean) => void} page.connection
 * @param {(now: string) => void} page.clock hears of each move of the clock
 * @param {(told: Told) => void} page.interaction hears of each step of an interaction
 * @param {(entry: Activity) => void} page.activity hears each line of the log
 */
export function listen({ changed, connection, clock, interaction, activity }) {
  const source = new EventSource('/sandbox/events');
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let world = false;
  /** @param {boolean} isWorld */
  const gather = (isWorld) => {
    world ||= isWorld;
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      const what = { world };
      timer = undefined;
      world = false;
      changed(what);
    }, GATHER_MS);
  };
  for (const name of EVENTS) source.addEventListener(name, () => gather(!name.startsWith('message-')));
  source.addEventListener('clock', ({ data }) => {
    clock(JSON.parse(data).now);
    gather(true);
  });
  source.addEventListener('interaction', ({ data }) => interaction(JSON.parse(data)));
  source.addEventListener('activity', ({ data }) => activity(JSON.parse(data)));
  source.addEventListener('open', () => {
    connection(true);
    gather(true);
  });
  source.addEventListener('error', () => connection(false));
}
