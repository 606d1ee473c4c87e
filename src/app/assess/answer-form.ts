import { type AnswerValue, Evidence, LONGEST_NOTE, lengthOf } from '../../domain/assessment/answer.ts';
import type { Prompt } from '../../domain/framework/prompt.ts';
import type { CountryCode } from '../../domain/locale.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { FormFields } from '../documents.ts';
import type { Countries } from '../ports.ts';
import { typedText } from '../typed-text.ts';

/** The fields of the form that answers a prompt, by the names they have in it. */
export const ANSWER_FIELDS = {
  value: 'value',
  unit: 'unit',
  evidence: 'evidence',
  source: 'source',
  unknown: 'unknown',
} as const;

/** What a select offers beside the choices of the prompt. */
export const UNKNOWN_CHOICE = 'unknown';

/** Why a form could not be taken as an answer. */
export type FormProblem =
  | { readonly what: 'empty' }
  | { readonly what: 'answer-and-unknown' }
  | { readonly what: 'unknown-without-reason' }
  | { readonly what: 'not-a-number'; readonly typed: string }
  | { readonly what: 'out-of-range'; readonly least: number; readonly most: number }
  | { readonly what: 'not-a-date'; readonly typed: string }
  | { readonly what: 'not-a-country'; readonly typed: string }
  | { readonly what: 'too-many-countries'; readonly most: number }
  | { readonly what: 'too-long'; readonly most: number };

export interface FilledAnswer {
  readonly value: AnswerValue;
  readonly evidence: Evidence;
  readonly source?: string;
}

/**
 * Reads a filled form. Nothing is guessed: what is not plainly an answer is a problem with its own sentence. `shown` is
 * what stood on the form when it opened: of an answer and a reason why it is unknown, the one that was left as it stood
 * gives way to the one that was written.
 */
export function readAnswerForm(
  prompt: Prompt,
  fields: FormFields,
  countries: Countries,
  shown: FormFields = {},
): Result<FilledAnswer, FormProblem> {
  const written = (field: string) => typedText(fields[field] ?? '');
  const left = (field: string) => written(field) === typedText(shown[field] ?? '');
  const both = written(ANSWER_FIELDS.value) !== '' && written(ANSWER_FIELDS.unknown) !== '';
  const onlyOneNew = both && left(ANSWER_FIELDS.value) !== left(ANSWER_FIELDS.unknown);
  const typed = onlyOneNew && left(ANSWER_FIELDS.value) ? '' : written(ANSWER_FIELDS.value);
  const reason = onlyOneNew && left(ANSWER_FIELDS.unknown) ? '' : written(ANSWER_FIELDS.unknown);
  const source = typedText(fields[ANSWER_FIELDS.source] ?? '');
  const answered = typed !== '' && typed !== UNKNOWN_CHOICE;
  if (Math.max(lengthOf(source), lengthOf(reason)) > LONGEST_NOTE) {
    return err({ what: 'too-long', most: LONGEST_NOTE });
  }
  if (answered && reason !== '') return err({ what: 'answer-and-unknown' });
  if (typed === UNKNOWN_CHOICE && reason === '') return err({ what: 'unknown-without-reason' });
  if (!answered && reason === '') return err({ what: 'empty' });

  const value: Result<AnswerValue, FormProblem> = answered
    ? readValue(prompt, typed, fields, countries)
    : ok({ kind: 'unknown', reason });
  if (!value.ok) return value;
  const evidence = Evidence.catch('fair').parse(fields[ANSWER_FIELDS.evidence]);
  return ok({ value: value.value, evidence, ...(source !== '' && { source }) });
}

function readValue(
  prompt: Prompt,
  typed: string,
  fields: FormFields,
  countries: Countries,
): Result<AnswerValue, FormProblem> {
  switch (prompt.kind) {
    case 'text':
      return lengthOf(typed) > prompt.longest
        ? err({ what: 'too-long', most: prompt.longest })
        : ok({ kind: 'text', text: typed });
    case 'number': {
      const [, plain = typed, named = ''] = /^([^\p{L}]*[\d０-９][^\p{L}]*?)\s*(\p{L}+)$/u.exec(typed) ?? [];
      const written = named === '' ? undefined : unitCalled(prompt, named);
      const amount = readNumber(written === undefined ? typed : plain);
      if (amount === undefined) return err({ what: 'not-a-number', typed });
      const { least, most } = prompt;
      if (amount < least || amount > most) return err({ what: 'out-of-range', least, most });
      const unit = written ?? fields[ANSWER_FIELDS.unit] ?? prompt.units[0]?.id ?? '';
      return ok({ kind: 'number', amount, unit });
    }
    case 'date': {
      const date = readDate(typed);
      return date === undefined ? err({ what: 'not-a-date', typed }) : ok({ kind: 'date', date });
    }
    case 'countries':
      return readCountries(typed, prompt, countries);
    case 'choice':
    case 'criterion':
    case 'likelihood':
    case 'consequence':
      return ok({ kind: 'choice', choice: typed });
  }
}

/** The unit that is written behind a number, by its name in any language, one or several. */
function unitCalled({ units }: Extract<Prompt, { kind: 'number' }>, named: string): string | undefined {
  const called = named.normalize('NFKC').toLowerCase();
  // 个 stands between a number and some units, and is part of the name of others.
  const wanted = [called, called.replace(/^个/, '')];
  const names = (unit: (typeof units)[number]) => [unit.id, ...Object.values(unit.label)];
  return units.find((unit) =>
    names(unit)
      .flatMap((name) => [name.toLowerCase(), name.toLowerCase().replace(/s$/, '')])
      .some((name) => wanted.includes(name)),
  )?.id;
}

const FULL_WIDTH = /[！-～]/g;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d{1,15})?$/;

/**
 * A plain number: 120, 1.5, 1,200, 1 200, １２０, 12 %. A lone comma before one or two digits is a decimal comma; blanks
 * part thousands and nothing else, so that two numbers are not read as one.
 */
export function readNumber(typed: string): number | undefined {
  const text = typed
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?%$/, '')
    .replace(/^([+-]) /, '$1');
  if (GROUPED.test(text)) return Number(text.replace(/[, ]/g, ''));
  if (/^[+-]?\d{1,15},\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

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

function readCountries(
  typed: string,
  { most, none }: Extract<Prompt, { kind: 'countries' }>,
  countries: Countries,
): Result<AnswerValue, FormProblem> {
  // The label too: an answer that is edited comes back as it reads.
  const ways = none === undefined ? [] : [...none.words, ...Object.values(none.label)];
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const said = plain(typed).replace(/[.。!！]+$/, '');
  if (ways.some((way) => plain(way) === said)) return ok({ kind: 'countries', countries: [] });
  const found: CountryCode[] = [];
  for (const part of typed.split(/[,，、;；\n]+/)) {
    const name = part.trim().replace(/[.。!！]+$/, '');
    if (name === '') continue;
    const code = countries.find(name);
    if (code === undefined) return err({ what: 'not-a-country', typed: name });
    if (!found.includes(code)) found.push(code);
  }
  if (found.length === 0) return err({ what: 'empty' });
  return found.length > most
    ? err({ what: 'too-many-countries', most })
    : ok({ kind: 'countries', countries: found });
}
