import { say, spokenLocale } from './language.js';
import { formatTime } from './times.js';
import { outcome, log as words } from './words-tools.js';

/** @import { Activity } from './frame-types.ts' */
/** @import { View } from './state.js' */

/** @typedef {'requests' | 'events' | 'line'} Sort */

/**
 * A line of the log: what it was, and whether it kept to Discord's rules where there is a rule to keep to.
 * @typedef {object} Line
 * @property {Sort} sort
 * @property {string} tag
 * @property {string} text
 * @property {string} note
 * @property {boolean | undefined} isRight
 * @property {readonly string[]} wrong what was not right, in sentences
 */

/**
 * @param {Activity} entry
 * @param {View} view
 * @returns {Line}
 */
export function lineOf({ name, data }, view) {
  switch (name) {
    case 'request':
      return requestLine(data);
    case 'interaction':
      return interactionLine(data, view);
    case 'gateway':
      return gatewayLine(data);
    case 'fault':
      return neutral('line', 'fault', `${data.kind ?? ''}`, {
        note: data.state === 'met' ? `${say(words.met)} ${data.method} ${data.path}` : say(words.ordered),
      });
    case 'clock':
      return neutral(
        'line',
        'clock',
        formatTime(Date.parse(data.now ?? ''), 'S', spokenLocale(), view.now),
        {},
      );
    default:
      return neutral('events', name, data.event ?? '', { note: say(words.sent) });
  }
}

/**
 * @param {Sort} sort
 * @param {string} tag
 * @param {string} text
 * @param {{ note?: string }} more
 * @returns {Line}
 */
function neutral(sort, tag, text, { note = '' }) {
  return { sort, tag, text, note, isRight: undefined, wrong: [] };
}

/**
 * @param {Activity['data']} data
 * @returns {Line}
 */
function requestLine({ method = '', path = '', status = 0, violations = [] }) {
  const isRefused = status >= 400 && status < 500 && status !== 429;
  const wrong = violations.length > 0 ? violations : isRefused ? [say(words.refused)(status)] : [];
  return {
    sort: 'requests',
    tag: method,
    text: withoutTokens(path),
    note: status === 0 ? say(words.noAnswer) : String(status),
    isRight: wrong.length === 0,
    wrong,
  };
}

/**
 * @param {Activity['data']} data
 * @param {View} view
 * @returns {Line}
 */
function interactionLine({ state = '', what, user }, view) {
  const isFailed = state === 'failed';
  const who = user === undefined ? '' : (view.memberOf(user)?.name ?? '');
  const note = state === 'sent' ? words.sent : state === 'acknowledged' ? words.acknowledged : words.failed;
  return {
    sort: 'events',
    tag: 'interaction',
    text: [what ?? '', who].filter((part) => part !== '').join(' · '),
    note: say(note),
    isRight: state === 'sent' ? undefined : !isFailed,
    wrong: isFailed ? [say(words.late)] : [],
  };
}

/**
 * @param {Activity['data']} data
 * @returns {Line}
 */
function gatewayLine({ what, code, caught_up: caughtUp }) {
  const said = what && what in outcome ? say(outcome[/** @type {'lost'} */ (what)]) : (what ?? '');
  const isBroken = what === 'broke-a-rule';
  return {
    sort: 'line',
    tag: 'gateway',
    text: said,
    note: [code === undefined ? '' : String(code), !caughtUp ? '' : say(outcome.caughtUp)(caughtUp)]
      .filter((part) => part !== '')
      .join(' '),
    isRight: isBroken ? false : undefined,
    wrong: isBroken ? [`${said} (${code})`] : [],
  };
}

/** A webhook's token is a hundred letters that tell nobody anything. @param {string} path */
function withoutTokens(path) {
  return path.replace(/[\w-]{60,}/g, '…');
}

/**
 * Interactions are told by their names once, and what comes of them by their ids: here each line has the name.
 * @param {readonly Activity[]} entries
 * @returns {Activity[]}
 */
export function withNames(entries) {
  const names = new Map(entries.flatMap(({ data }) => (data.id && data.what ? [[data.id, data.what]] : [])));
  return entries.map((entry) => {
    const what = entry.data.what ?? names.get(entry.data.id ?? '');
    return what === undefined ? entry : { ...entry, data: { ...entry.data, what } };
  });
}
