import { SEPARATORS, type Separator } from '../app/tables.ts';

/** Spreadsheets may name the separator in a line of its own before everything else: `sep=;`. */
const NAMED = /^sep=([,;\t])\r?\n/i;

/** What parts the cells, told by the first line that has any, and where the table begins. */
export function separatorOf(beginning: string): { readonly separator: Separator; readonly start: number } {
  const named = NAMED.exec(beginning);
  const start = named?.[0].length ?? 0;
  const separator = SEPARATORS.find((each) => each === named?.[1]) ?? likeliest(headerIn(beginning));
  return { separator, start };
}

/** The first line that is neither blank nor a comment. */
function headerIn(text: string): string {
  return text.split(/\r?\n|\r/).find((line) => /[^\s,;"]/.test(line) && !/^"?# /.test(line)) ?? '';
}

function likeliest(header: string): Separator {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: Separator) => bare.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}
