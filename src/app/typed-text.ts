// Controls carry nothing that people mean to say, and PostgreSQL refuses NUL in text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/**
 * What somebody typed, ready to be kept: well-formed Unicode in NFC, line ends as \n, no control characters, no
 * white space around it. Empty where nothing readable is left, such as blanks or zero-width characters alone.
 */
export function typedText(raw: string): string {
  // Controls first: one between a letter and its accent keeps the two from being composed.
  const text = raw.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').normalize('NFC').trim();
  return /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(text) ? text : '';
}

/** The same for what stands in one line, such as a name; at most `longest` characters of it. */
export function typedLine(raw: string, longest = Number.POSITIVE_INFINITY): string {
  return typedText(firstCharacters(typedText(raw).replace(/\s+/g, ' '), longest));
}

/** The beginning of a text, in code points as Discord counts what is typed, so that none is cut in half. */
export function firstCharacters(text: string, count: number): string {
  return [...text.toWellFormed()].slice(0, count).join('');
}

/** As many of the first code points as fit into so many UTF-16 units, in which documents are measured. */
export function within(text: string, longest: number): string {
  let fitting = '';
  for (const each of text.toWellFormed()) {
    if (fitting.length + each.length > longest) break;
    fitting += each;
  }
  return fitting.trimEnd();
}
