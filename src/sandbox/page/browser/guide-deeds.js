/** @import { Activity } from './frame-types.ts' */

/**
 * What somebody new does, in the order in which it makes sense.
 * @typedef {'scored' | 'begun' | 'answered' | 'moved' | 'watched' | 'fired'} Deed
 */

/** @type {readonly { step: 'score' | 'stage' | 'reminder', deeds: readonly Deed[] }[]} */
export const STEPS = [
  { step: 'score', deeds: ['scored'] },
  { step: 'stage', deeds: ['begun', 'answered', 'moved'] },
  { step: 'reminder', deeds: ['watched', 'fired'] },
];

/**
 * The commands that deeds are done with.
 * @type {Readonly<Partial<Record<Deed, string>>>}
 */
export const WAYS = { scored: 'score', begun: 'assess start', watched: 'monitor add' };

/** A bot that lacks one of them has no use for the guide. */
export const COMMANDS = Object.values(WAYS);

const COMMAND = 2;
const BUTTON = 3;
const FORM = 5;

/**
 * Which interactions are which deed: the kind, and the first words of the command or of the id of what was used.
 * @type {readonly (readonly [Deed, number, string])[]}
 */
const SIGNS = [
  ['scored', COMMAND, 'score'],
  ['scored', FORM, 'scored'],
  ['begun', COMMAND, 'assess start'],
  ['begun', BUTTON, 'score-start'],
  ['answered', FORM, 'fill'],
  ['moved', BUTTON, 'move-on'],
  ['moved', FORM, 'move-on-with-gaps'],
  ['watched', BUTTON, 'draft-start'],
];

/**
 * The deed that an interaction is, if any.
 * @param {Activity['data']} data
 * @returns {Deed | undefined}
 */
export function deedOf({ state, type, what }) {
  const name = what?.split('/', 1)[0] ?? '';
  if (state !== 'sent' || name === '') return undefined;
  return SIGNS.find(([, kind, sign]) => kind === type && sign === name)?.[0];
}
