import type { AnswerValue } from '../../domain/assessment/answer.ts';
import type { PromptOf } from '../../domain/framework/prompt.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { FormProblem } from './form-problem.ts';
import { halfWidth, readNumber } from './read-number.ts';

type Measuring = Pick<PromptOf<'number' | 'range'>, 'units'>;

/** A plain number, with its unit behind it or picked beside it; what is written counts. */
export function readMeasure(
  prompt: Pick<PromptOf<'number'>, 'units' | 'least' | 'most'>,
  typed: string,
  picked: string | undefined,
): Result<
  Extract<AnswerValue, { kind: 'number' }>,
  Extract<FormProblem, { what: 'not-a-number' | 'out-of-range' }>
> {
  const [, plain = typed, named = ''] = /^([^\p{L}]*[\d０-９][^\p{L}]*?)\s*(\p{L}+)$/u.exec(typed) ?? [];
  const written = named === '' ? undefined : unitCalled(prompt, named);
  const amount = readNumber(written === undefined ? typed : plain);
  if (amount === undefined) return err({ what: 'not-a-number', typed });
  const { least, most } = prompt;
  if (amount < least || amount > most) return err({ what: 'out-of-range', least, most });
  return ok({ kind: 'number', amount, unit: written ?? picked ?? firstUnit(prompt) });
}

// A lone sign belongs to its number; a unit begins with a letter or %, and with no word that leads to the other end.
const BOUND = String.raw`([+-]? ?\d[\d,. ]*?) ?((?!to\b|and\b|至|到)[%\p{L}]\D*?)?`;
const RANGES = [
  new RegExp(`^${BOUND}$`, 'u'),
  new RegExp(`^${BOUND} ?(?:[-~]|to|至|到) ?${BOUND}$`, 'u'),
  new RegExp(`^from ${BOUND} to ${BOUND}$`, 'u'),
  new RegExp(`^between ${BOUND} and ${BOUND}$`, 'u'),
  new RegExp(`^从 ?${BOUND} ?[至到] ?${BOUND}$`, 'u'),
];
/** Hyphens, dashes and the minus; Chinese writes its dash as two. */
const DASHES = /\u2014\u2014|[\u2010-\u2015\u2212]/g;
/** The wave dash and the sign for "similar", which look like a tilde. */
const TILDES = /[\u301C\u223C]/g;

/**
 * From so much to so much: 3-5, 3 to 5, from 3 to 5 months, 3～5 个月, 3至5个月, 60–100 %. One number alone is both
 * ends. Whatever says that it is not sure, such as "about 90" or "up to 5", is no range, because its ends are anybody's
 * guess. A unit that is written counts; two different ones are not converted into each other.
 */
export function readRange(
  prompt: PromptOf<'range'>,
  typed: string,
  picked: string | undefined,
): Result<AnswerValue, FormProblem> {
  const text = halfWidth(typed)
    .replace(DASHES, '-')
    .replace(TILDES, '~')
    .replace(/[^\S\n]+/g, ' ')
    .toLowerCase();
  const read = RANGES.map((form) => form.exec(text)).flatMap((match) => boundsIn(prompt, match) ?? [])[0];
  if (read === undefined) return err({ what: 'not-a-range', typed });
  const { least, most, unit } = read;
  if (least > most) return err({ what: 'wrong-order', least, most });
  if (least < prompt.least || most > prompt.most) {
    return err({ what: 'out-of-range', least: prompt.least, most: prompt.most });
  }
  return ok({ kind: 'range', least, most, unit: unit ?? picked ?? firstUnit(prompt) });
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly unit: string | undefined;
}

function boundsIn(prompt: PromptOf<'range'>, match: RegExpExecArray | null): Bounds | undefined {
  if (match === null) return undefined;
  const [, first = '', firstNamed = '', second = first, secondNamed = ''] = match;
  const least = readNumber(first.trim());
  const most = readNumber(second.trim());
  const named = [firstNamed, secondNamed].map((each) => each.trim()).filter((each) => each !== '');
  const units = named.map((each) => unitCalled(prompt, each));
  if (least === undefined || most === undefined || units.includes(undefined) || new Set(units).size > 1) {
    return undefined;
  }
  return { least, most, unit: units[0] };
}

function firstUnit({ units }: Measuring): string {
  return units[0]?.id ?? '';
}

/** The unit that is written behind a number, by its name in any language, one or several. */
function unitCalled({ units }: Measuring, named: string): string | undefined {
  const called = named.normalize('NFKC').toLowerCase();
  // 个 stands between a number and some units, and is part of the name of others.
  const wanted = [called, called.replace(/^个/, '')];
  if (called === '%') wanted.push('percent');
  const names = (unit: (typeof units)[number]) => [unit.id, ...Object.values(unit.label)];
  return units.find((unit) =>
    names(unit)
      .flatMap((name) => [name.toLowerCase(), name.toLowerCase().replace(/s$/, '')])
      .some((name) => wanted.includes(name)),
  )?.id;
}
