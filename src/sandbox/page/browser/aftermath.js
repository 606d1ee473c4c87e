/** @import { Activity } from './frame-types.ts' */

/**
 * A step of what came of a trouble.
 * @typedef {object} Step
 * @property {'waits' | 'met' | 'again' | 'line'} kind
 * @property {string} [what] the request that was met, or what became of the line
 * @property {number} [status] of the request when it was tried again
 * @property {number} [caughtUp] events that the bot was sent once it was back
 * @property {boolean} isOver whether all is well again with it
 */

const OF_THE_LINE = ['gateway-drop', 'gateway-reconnect', 'invalid-session'];
const BACK = ['resumed', 'identified'];

/**
 * What came of the last trouble that was made, step by step.
 * @param {readonly Activity[]} entries in order
 * @returns {{ kind: string, steps: Step[] } | undefined} undefined before the first trouble
 */
export function aftermath(entries) {
  const from = entries.findLastIndex(({ name, data }) => name === 'fault' && data.state === 'ordered');
  const kind = entries[from]?.data.kind;
  if (kind === undefined) return undefined;
  const later = entries.slice(from + 1);
  return { kind, steps: OF_THE_LINE.includes(kind) ? lineSteps(later) : requestSteps(later, kind) };
}

/**
 * @param {readonly Activity[]} later
 * @returns {Step[]}
 */
function lineSteps(later) {
  /** @type {Step[]} */
  const steps = [];
  for (const { name, data } of later) {
    if (name !== 'gateway' || typeof data.what !== 'string') continue;
    const isOver = BACK.includes(data.what);
    steps.push({
      kind: 'line',
      what: data.what,
      isOver,
      ...(data.caught_up === undefined ? {} : { caughtUp: data.caught_up }),
    });
    if (isOver) break;
  }
  return steps;
}

/**
 * @param {readonly Activity[]} later
 * @param {string} kind
 * @returns {Step[]}
 */
function requestSteps(later, kind) {
  const at = later.findIndex(
    ({ name, data }) => name === 'fault' && data.state === 'met' && data.kind === kind,
  );
  const met = later[at]?.data;
  if (met === undefined) return [{ kind: 'waits', isOver: false }];
  const path = readable(met.path?.replace(/^\/api\/v10/, '') ?? '');
  /** @type {Step[]} */
  const steps = [{ kind: 'met', what: `${met.method} ${path}`, isOver: false }];
  // The first of the same kind is the one that was met.
  const again = later
    .slice(at + 1)
    .filter(({ name, data }) => name === 'request' && data.method === met.method && data.path === path)[1];
  const status = again?.data.status;
  if (status !== undefined) steps.push({ kind: 'again', status, isOver: isAnswered(status) });
  return steps;
}

/**
 * Whether the bot has its answer, if only that what it asks for was done already.
 * @param {number} status
 */
function isAnswered(status) {
  return status > 0 && status < 500 && status !== 429;
}

/** As the log of requests tells it. @param {string} path */
function readable(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
