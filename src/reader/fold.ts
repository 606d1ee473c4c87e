import { TO_SIMPLIFIED } from './traditional.ts';

const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '‘': "'",
    '’': "'",
    '“': '"',
    '”': '"',
    '「': '"',
    '」': '"',
    '『': '"',
    '』': '"',
    '‐': '-',
    '‑': '-',
    '−': '-',
    '～': '~',
    '〜': '~',
    '﹪': '%',
    '\n': '\n',
  }),
);

/**
 * A text as it is compared: lower case, half-width, simplified, one kind of quotation mark and of blank. As long as the
 * text, unit for unit, so that an offset means the same in both.
 */
export function folded(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) out += foldedUnit(text.charAt(at));
  return out;
}

function foldedUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? unit.toLowerCase() : code === 0x09 ? ' ' : unit;
  const plain = PLAIN.get(unit) ?? TO_SIMPLIFIED.get(unit);
  if (plain !== undefined) return plain;
  // Full-width digits, letters and the per cent sign; full-width punctuation stays, because it parts clauses.
  if (code >= 0xff10 && code <= 0xff5a) {
    const half = String.fromCharCode(code - 0xfee0);
    if (/[0-9A-Za-z]/.test(half)) return half.toLowerCase();
  }
  if (code === 0xff05) return '%';
  if (code === 0xff0e) return '.';
  if (code === 0x3000 || /\s/.test(unit)) return code === 0x2028 || code === 0x2029 ? '\n' : ' ';
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}
