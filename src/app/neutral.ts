/**
 * What spreadsheets take for the beginning of a formula, in either width, and what this project takes for a comment; a
 * quote in front makes it text. Quotes that stand there already get one more, so that nothing is lost on the way back.
 */
const ACTIVE = /^'*[=+\-@\t\r#＝＋－＠]/;

/** A text as a cell that no spreadsheet runs. */
export function neutral(text: string): string {
  return ACTIVE.test(text) ? `'${text}` : text;
}

/** What the cell says. */
export function asTyped(cell: string): string {
  return cell.startsWith("'") && ACTIVE.test(cell) ? cell.slice(1) : cell;
}
