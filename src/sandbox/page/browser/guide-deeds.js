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

/**
 * The options that a command is opened with, besides those that it needs.
 * @type {Readonly<Partial<Record<Deed, string>>>}
 */
export const OPENED_WITH = { scored: 'description' };

/** A bot that lacks one of them has no use for the guide. */
export const COMMANDS = Object.values(WAYS);

const COMMAND = 2;
const BUTTON = 3;
const FORM = 5;

/** An answer that is a form: what was begun with it is not done before the form is sent. */
const SHOWS_FORM = 9;

/**
 * Which interactions are which deed: the kind, and the first words of the command or of the id of what was used.
 * @type {readonly (readonly [Deed, number, string])[]}
 */
export const SIGNS = [
  ['scored', COMMAND, 'score'],
  ['scored', FORM, 'scored'],
  ['begun', COMMAND, 'assess start'],
  ['begun', BUTTON, 'score-start'],
  ['answered', FORM, 'fill'],
  ['moved', BUTTON, 'move-on'],
  ['moved', FORM, 'move-on-with-gaps'],
  ['watched', BUTTON, 'draft-start'],
];

/** Tells deeds from what the log says: an interaction, and that the bot answered it. */
export class DeedWatch {
  /** @type {Map<string, Deed>} */
  #begun = new Map();

  /**
   * @param {Activity} entry
   * @returns {Deed | undefined} a deed that is done with it
   */
  hear({ name, data: { id = '', state, type, what } }) {
    if (name !== 'interaction') return undefined;
    if (state === 'sent') {
      const word = what?.split('/', 1)[0];
      const deed = SIGNS.find(([, kind, sign]) => kind === type && sign === word)?.[0];
      if (deed !== undefined) this.#begun.set(id, deed);
      return undefined;
    }
    const deed = this.#begun.get(id);
    this.#begun.delete(id);
    return state === 'acknowledged' && type !== SHOWS_FORM ? deed : undefined;
  }
}
