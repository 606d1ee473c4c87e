import { say } from './language.js';
import { field as words } from './words-content.js';

/** @import { Option } from './types.ts' */

/**
 * What somebody filled in, or a sentence about what is wrong with it.
 * @template T
 * @typedef {{ readonly value: T } | { readonly wrong: string }} Filled
 */

const FILE_MAX = 10 * 1024 * 1024;

/**
 * @param {string} value
 * @param {{ min?: number | null | undefined, max: number }} limits in characters as Discord counts them
 * @returns {Filled<string>}
 */
export function checkText(value, { min, max }) {
  if (value.length > max) return { wrong: say(words.tooLong)(max, value.length) };
  if (value.length > 0 && value.length < (min ?? 0)) return { wrong: say(words.tooShort)(min ?? 0) };
  return { value };
}

/**
 * A number as people type it: full-width digits and a decimal comma are read, what could be a comma between thousands
 * is not guessed at.
 * @param {string} typed
 * @param {{ whole: boolean, min?: number | undefined, max?: number | undefined }} limits
 * @returns {Filled<number>}
 */
export function checkNumber(typed, { whole, min = -(2 ** 53), max = 2 ** 53 }) {
  const plain = typed.normalize('NFKC').trim().replace('−', '-');
  const [, sign = '', digits = '', mark = '', rest = ''] = /^([+-]?)(\d+)(?:([.,])(\d+))?$/.exec(plain) ?? [];
  if (digits === '') return { wrong: say(whole ? words.notWhole : words.notNumber) };
  if (mark === ',' && rest.length === 3) return { wrong: say(words.ambiguous) };
  const value = Number(`${sign}${digits}${rest === '' ? '' : `.${rest}`}`);
  if (whole && !Number.isSafeInteger(value)) return { wrong: say(words.notWhole) };
  if (value < min) return { wrong: say(words.tooSmall)(min) };
  if (value > max) return { wrong: say(words.tooLarge)(max) };
  return { value };
}

/**
 * @template {readonly unknown[]} Chosen
 * @param {Chosen} chosen
 * @param {{ min: number, max: number }} limits
 * @returns {Filled<Chosen>}
 */
export function checkCount(chosen, { min, max }) {
  if (chosen.length < min) return { wrong: say(words.atLeast)(min) };
  if (chosen.length > max) return { wrong: say(words.atMost)(max) };
  return { value: chosen };
}

/**
 * @param {readonly { readonly name: string, readonly size: number }[]} files
 * @returns {string | undefined} what is wrong with them
 */
export function fileTrouble(files) {
  const large = files.find(({ size }) => size > FILE_MAX);
  return large && say(words.fileTooLarge)(large.name);
}

/**
 * What may be filled in, for whoever is about to.
 * @param {Option} option
 * @returns {string} '' where anything goes
 */
export function limitsOf({ min_value: least, max_value: most, min_length: shortest, max_length: longest }) {
  if (least !== undefined && most !== undefined) return say(words.fromTo)(least, most);
  if (least !== undefined) return say(words.from)(least);
  if (most !== undefined) return say(words.upTo)(most);
  if (shortest !== undefined && shortest > 0 && longest !== undefined)
    return say(words.lengths)(shortest, longest);
  return '';
}
