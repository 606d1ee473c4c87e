import { halfWidth } from '../../assess/read-number.ts';
import type { Separator } from '../../tables.ts';

/** What stands before the decimals of a file: told by those of its numbers that can only be read one way. */
export type DecimalMark = 'dot' | 'comma' | 'unknown';

export type FigureProblem = 'not-a-number' | 'ambiguous-number' | 'formula';

/** Further digits than these are no figure that anybody has read off. */
const LONGEST = 40;

/**
 * How the numbers of a file are written. 1.234,5 and 12,5 have a decimal comma, 1,234.5 and 12.5 a dot; 1,234 alone can
 * be either. Where nothing tells, a file that parts its cells by commas has a dot, for a comma would need quotes.
 */
export async function decimalMarkOf(
  cells: Iterable<string>,
  separator: Separator,
  breathe: () => Promise<void>,
): Promise<DecimalMark> {
  let [dots, commas] = [false, false];
  for (const cell of cells) {
    const text = bare(cell);
    const [dot, comma] = [asWritten(text, '.', ','), asWritten(text, ',', '.')];
    dots ||= dot !== undefined && comma === undefined;
    commas ||= comma !== undefined && dot === undefined;
    await breathe();
  }
  if (dots) return commas ? 'unknown' : 'dot';
  if (commas) return 'comma';
  return separator === ',' ? 'dot' : 'unknown';
}

/** A number as spreadsheets of any country write it: 1,234.5, 1.234,5, 1 234,5, 1.2E-5, １２, 65 %. */
export function readFigure(cell: string, mark: DecimalMark): number | FigureProblem {
  const text = bare(cell);
  if (text.startsWith('=')) return 'formula';
  const [dot, comma] = [asWritten(text, '.', ','), asWritten(text, ',', '.')];
  if (dot === undefined || comma === undefined || dot === comma) return dot ?? comma ?? 'not-a-number';
  return mark === 'unknown' ? 'ambiguous-number' : mark === 'dot' ? dot : comma;
}

function bare(cell: string): string {
  const text = halfWidth(cell)
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
    .replace(/ ?%$/, '');
  return /^[+-]?\d{1,3}([ '’]\d{3})+([.,]\d*)?$/.test(text) ? text.replace(/[ '’]/g, '') : text;
}

const FORMS = {
  '.': /^[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/,
  ',': /^[+-]?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?(?:[eE][+-]?\d{1,3})?$/,
};

function asWritten(text: string, decimal: '.' | ',', group: '.' | ','): number | undefined {
  if (text.length > LONGEST || !FORMS[decimal].test(text)) return undefined;
  const value = Number(text.replaceAll(group, '').replace(decimal, '.'));
  return Number.isFinite(value) ? value : undefined;
}
