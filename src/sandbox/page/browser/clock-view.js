import { api, Refusal } from './api.js';
import { element, redraw } from './element.js';
import { say, spokenLocale } from './language.js';
import { formatTime } from './times.js';
import { seenAnywhere } from './whereabouts.js';
import { clock as words } from './words-tools.js';

/** @import { Said } from './language.js' */
/** @import { Moved } from './frame-types.ts' */
/** @import { View } from './state.js' */
/** @import { Whereabouts } from './whereabouts.js' */

/** Longer than a quarter, so that the rarest of reminders is reached. */
const FURTHEST = 'P120D';
const MOST_SHOWN = 30;
const NOTABLY_AHEAD_MS = 90_000;

const HOUR_MS = 3_600_000;

/**
 * A move of the clock; `ms` is how far it goes, where that is known beforehand.
 * @typedef {{ said: Said, ms?: number, wish: { advance: string, until?: 'fired' } }} Move
 */

/** @type {readonly Move[]} */
const MOVES = [
  { said: words.hour, ms: HOUR_MS, wish: { advance: 'PT1H' } },
  { said: words.day, ms: 24 * HOUR_MS, wish: { advance: 'P1D' } },
  { said: words.week, ms: 7 * 24 * HOUR_MS, wish: { advance: 'P7D' } },
  { said: words.toNext, wish: { advance: FURTHEST, until: 'fired' } },
];

/**
 * Where the bot's clock stands, how to move it, and what that brought.
 * @param {View} view
 * @param {{ moved: (posts: number) => void }} page `moved` hears of each move that is over
 */
export function clockPanel(view, { moved }) {
  const now = element('p', { class: 'clock-now', id: 'clock-now' });
  const zone = element('p', { class: 'subtext' });
  const due = element('p', { class: 'clock-due' });
  const progress = element('progress', { class: 'clock-progress', hidden: true });
  const status = element('p', { class: 'clock-status', role: 'status' });
  const fired = element('ul', { class: 'fired' });
  const firedTitle = element('h3', {});
  const about = element('p', { class: 'subtext' });
  const buttons = MOVES.map((one) => {
    const button = element('button', { type: 'button', class: 'button secondary' });
    if (one.wish.until !== undefined) button.className = 'button primary wide';
    button.addEventListener('click', () => move(one));
    return button;
  });
  const root = element(
    'div',
    { class: 'clock' },
    now,
    zone,
    due,
    element('div', { class: 'clock-moves' }, buttons),
    progress,
    status,
    firedTitle,
    fired,
    about,
  );
  /** @type {{ id: string, channel: string | null, at: number }[]} */
  let posts = [];
  /** Said with the words of whoever looks when it is drawn. */
  let outcome = () => '';
  /** @type {ReadonlyMap<string, Whereabouts>} */
  let anywhere = new Map();
  /** Who sees the channels that were looked up. */
  let seenBy = '';
  let isMoving = false;
  /** Where the clock stood when it began to move. */
  let from = 0;

  /** @param {Move} one */
  async function move({ wish, ms }) {
    if (isMoving) return;
    isMoving = true;
    from = view.now;
    progress.max = ms ?? 1;
    if (ms === undefined) progress.removeAttribute('value');
    else progress.value = 0;
    outcome = () => say(words.moving)(absolute(view.now, 'S'));
    refresh();
    try {
      const answer = await api.clock(wish);
      took(answer, wish.until !== undefined);
    } catch (error) {
      const why = error instanceof Refusal ? error.message : String(error);
      outcome = () => why;
    } finally {
      isMoving = false;
      refresh();
    }
  }

  /**
   * @param {Moved} answer
   * @param {boolean} wasToNext
   */
  function took({ now: at, posted, left_behind: left }, wasToNext) {
    view.setNow(Date.parse(at));
    posts = [...posted.map((post) => ({ ...post, at: Date.parse(at) })).toReversed(), ...posts].slice(
      0,
      MOST_SHOWN,
    );
    outcome = () =>
      [
        wasToNext && posted.length === 0 ? say(words.noneInSight) : say(words.arrived)(posted.length),
        left.length > 0 ? say(words.leftBehind)(left.length) : '',
      ]
        .filter((part) => part !== '')
        .join(' ');
    seenBy = '';
    moved(posted.length);
  }

  /** Looks up where the posts are, for whoever looks now. */
  async function locate() {
    const { userId } = view;
    seenBy = userId;
    anywhere = new Map();
    const found = await seenAnywhere(view.world, userId);
    if (seenBy !== userId) return;
    anywhere = found;
    refresh();
  }

  function refresh() {
    const ahead = view.clockOffset;
    now.textContent = absolute(view.now, 'F');
    zone.textContent = [
      Intl.DateTimeFormat().resolvedOptions().timeZone,
      ahead < NOTABLY_AHEAD_MS ? say(words.inStep) : say(words.ahead)(span(ahead)),
    ].join(' · ');
    const next = view.world.next_due ? Date.parse(view.world.next_due) : Number.NaN;
    due.replaceChildren(
      ...(Number.isNaN(next)
        ? [say(words.nothingDue)]
        : [
            element('span', { class: 'subtext' }, say(words.next)),
            element(
              'strong',
              {},
              `${absolute(next, 'F')} · ${formatTime(next, 'R', spokenLocale(), view.now)}`,
            ),
          ]),
    );
    for (const [index, button] of buttons.entries()) {
      const said = MOVES[index]?.said;
      button.textContent = said === undefined ? '' : say(said);
      button.setAttribute('aria-disabled', String(isMoving));
    }
    progress.hidden = !isMoving;
    if (isMoving && progress.hasAttribute('value')) progress.value = Math.min(view.now - from, progress.max);
    progress.setAttribute('aria-label', say(words.title));
    const said = outcome();
    redraw(status, said, () => [said]);
    firedTitle.textContent = say(words.fired);
    firedTitle.hidden = posts.length === 0;
    if (posts.length > 0 && seenBy !== view.userId) locate();
    const seen = posts.map(({ id, channel }) => [id, channel && view.channelOf(channel)?.name]);
    redraw(fired, [seen, [...anywhere], view.guildId, spokenLocale()], () =>
      posts.map((post) => element('li', {}, postLink(post, view, anywhere))),
    );
    about.textContent = say(words.about);
  }

  return { root, title: () => say(words.title), refresh };
}

/**
 * @param {{ id: string, channel: string | null, at: number }} post
 * @param {View} view
 * @param {ReadonlyMap<string, Whereabouts>} anywhere what whoever looks sees in all their servers
 */
function postLink({ id, channel, at }, view, anywhere) {
  const place = channel === null ? undefined : (view.channelOf(channel) ?? anywhere.get(channel));
  const when = element('small', {}, formatTime(at, 's', spokenLocale(), view.now));
  if (place === undefined) return element('span', { class: 'fired-post' }, say(words.elsewhere), when);
  return element(
    'button',
    {
      type: 'button',
      class: 'fired-post',
      'data-channel': channel,
      'data-server': 'guild' in place ? place.guildId : undefined,
      'data-message-link': id,
    },
    'guild' in place ? `# ${place.name} · ${place.guild}` : `# ${place.name}`,
    when,
  );
}

/**
 * @param {number} ms
 * @param {string} style
 */
function absolute(ms, style) {
  return formatTime(ms, style, spokenLocale(), ms);
}

/** @param {number} ms */
function span(ms) {
  /** @type {[Intl.NumberFormatOptions['unit'], number]} */
  const [unit, size] =
    ms >= 2 * 86_400_000
      ? ['day', 86_400_000]
      : ms >= 2 * 3_600_000
        ? ['hour', 3_600_000]
        : ['minute', 60_000];
  return new Intl.NumberFormat(spokenLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(ms / size);
}
