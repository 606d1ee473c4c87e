const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DATE_FORMS = [
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9}) (?<year>\d{4})$/,
  /^(?<month>[a-z]{3,9}) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/,
];

/**
 * A calendar date with its year, in one of a few unmistakable forms; `undefined` also for 30 February. No library
 * reads it: loading date-fns' parser takes as long as loading the whole Discord client.
 */
export function readDate(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const parts = DATE_FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return undefined;
  const { year = '', month = '', day = '' } = parts;
  const named = MONTHS.findIndex((each) => month.length >= 3 && each.startsWith(month)) + 1;
  const date = `${year}-${String(named || month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
  return exists && Number(year) >= 1900 && Number(year) <= 2200 ? date : undefined;
}
