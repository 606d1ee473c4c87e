import { halfWidth, readNumber } from '../assess/read-number.ts';
import { typedLine } from '../typed-text.ts';

const NONE = /^(none|no|nil|n\/a|-+|–|—|无|没有|不设|未设)$/i;

/**
 * A threshold as typed: a number, with one of these units behind it or without; `null` where there is to be none;
 * `undefined` where it is neither.
 */
export function readThreshold(typed: string, units: readonly string[]): number | null | undefined {
  const text = halfWidth(typedLine(typed)).trim();
  if (text === '' || NONE.test(text)) return null;
  const folded = text.toLowerCase();
  const unit = units
    .map((each) => halfWidth(each).toLowerCase())
    .find((each) => each !== '' && folded.endsWith(each));
  return readNumber(text.slice(0, text.length - (unit?.length ?? 0)).trim());
}
