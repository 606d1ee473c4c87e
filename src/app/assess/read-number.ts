const FULL_WIDTH = /[！-～]/g;

/** ASCII in place of its full-width forms, which Chinese and Japanese keyboards type; nothing else changes. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d{1,15})?$/;

/**
 * A plain number: 120, 1.5, 1,200, 1 200, １２０, 12 %. A lone comma before one or two digits is a decimal comma; blanks
 * part thousands and nothing else, so that two numbers are not read as one.
 */
export function readNumber(typed: string): number | undefined {
  const text = halfWidth(typed)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?%$/, '')
    .replace(/^([+-]) /, '$1');
  if (GROUPED.test(text)) return Number(text.replace(/[, ]/g, ''));
  if (/^[+-]?\d{1,15},\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}
