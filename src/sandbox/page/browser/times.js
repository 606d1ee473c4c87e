import { say } from './language.js';
import { message as words } from './words-content.js';

/** @type {Intl.DateTimeFormatOptions} */
const ORDINARY = { dateStyle: 'long', timeStyle: 'short' };

/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: ORDINARY,
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

// Making a formatter takes longer than drawing a message.
const dates = kept(
  (/** @type {string} */ locale, /** @type {string} */ style) =>
    new Intl.DateTimeFormat(locale, STYLES[style] ?? ORDINARY),
);
const relatives = kept(
  (/** @type {string} */ locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
);

/**
 * A moment as Discord's timestamp styles show it, in the reader's own timezone; one that no calendar holds is told as
 * such.
 * @param {number} ms Unix time
 * @param {string} style
 * @param {string} locale
 * @param {number} now Unix time in ms
 */
export function formatTime(ms, style, locale, now) {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return say(words.noDate);
  if (style === 'R') return relative((ms - now) / 1000, locale);
  return dates(locale, style).format(date);
}

/**
 * When a message was sent: the time alone for one of today, the day before it for any other.
 * @param {number} ms
 * @param {string} locale
 * @param {number} now
 */
export function formatSent(ms, locale, now) {
  return formatTime(ms, isSameDay(ms, now) ? 't' : 's', locale, now);
}

/**
 * Whether two moments fall on one day of the reader's calendar.
 * @param {number} one
 * @param {number} other
 */
export function isSameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/**
 * @param {number} seconds
 * @param {string} locale
 */
function relative(seconds, locale) {
  const span = Math.abs(seconds);
  const at = UNITS.findIndex(([, size], index) => {
    // As it will be told in the next smaller unit: 60 minutes are an hour, though half a minute be missing.
    const finer = UNITS[index + 1]?.[1] ?? size;
    return Math.round(span / finer) * finer >= size;
  });
  const [unit, size] = UNITS[at] ?? ['second', 1];
  return relatives(locale).format(Math.round(seconds / size), unit);
}

/**
 * @template {readonly string[]} Key
 * @template Made
 * @param {(...key: Key) => Made} make
 * @returns {(...key: Key) => Made} the same, made once for each key
 */
function kept(make) {
  /** @type {Map<string, Made>} */
  const all = new Map();
  return (...key) => {
    const name = key.join(' ');
    const made = all.get(name) ?? make(...key);
    all.set(name, made);
    return made;
  };
}
