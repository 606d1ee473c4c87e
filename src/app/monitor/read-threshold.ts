import { halfWidth, readNumber } from '../assess/read-number.ts';
import { typedLine } from '../typed-text.ts';

const NONE = /^(none|no|nil|n\/a|-+|–|—|无|没有|不设|未设)$/i;

/**
 * A threshold as typed: a number, with the unit of the item behind it or without; `null` where there is to be none;
 * `undefined` where it is neither.
 */
export function readThreshold(typed: string, unit: string): number | null | undefined {
  const text = halfWidth(typedLine(typed)).trim();
  if (text === '' || NONE.test(text)) return null;
  const named = halfWidth(unit).toLowerCase();
  const bare = named !== '' && text.toLowerCase().endsWith(named) ? text.slice(0, -named.length) : text;
  return readNumber(bare.trim());
}
