// Controls carry nothing that people mean to say, and PostgreSQL refuses NUL in text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/**
 * What somebody typed, ready to be kept: well-formed Unicode in NFC, line ends as \n, no control characters, no
 * white space around it. Empty where nothing readable is left, such as blanks or zero-width characters alone.
 */
export function typedText(raw: string): string {
  const text = raw.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();
  return /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(text) ? text : '';
}

/** The same for what stands in one line, such as a name. */
export function typedLine(raw: string): string {
  return typedText(raw).replace(/\s+/g, ' ');
}
