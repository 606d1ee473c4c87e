import type { Assessment } from '../domain/assessment/assessment.ts';
import { DAYS } from '../domain/assessment/days.ts';
import { type Exposure, exposureOf, type Range } from '../domain/assessment/exposure.ts';
import { countingSources, deliveriesOf } from '../domain/assessment/listed-sources.ts';
import { KNOWN_PROMPTS, promptOf } from '../domain/framework/framework.ts';
import type { PromptId } from '../domain/ids.ts';
import { listed, type Speech, said } from './speech.ts';
import { exposureWords } from './words/exposure.ts';
import { sourceWords } from './words/sources.ts';

/**
 * Whether supply lasts until a substitute delivers, from what to what, and what that rests on. One line on what is
 * missing where stock or recovery is unknown.
 */
export function exposureLines(speech: Speech, assessment: Assessment): readonly string[] {
  const words = exposureWords[speech.locale];
  const exposure = exposureOf(assessment);
  if (exposure === undefined) {
    return [`-# ⏳ ${words.missing(listed(speech, missingIn(speech, assessment)))}`];
  }
  const { survive, recover, assumed } = exposure;
  const unit = unitFor(exposure);
  return [
    `⏳ **${words.title}**`,
    words.survive(rangeText(speech, survive, unit)),
    words.recover(rangeText(speech, recover, unit)),
    outcome(speech, exposure, unit),
    ...(assumed.length === 0
      ? []
      : [
          `-# ${words.assumed(
            together(
              speech,
              assumed.map((each) => words.assumes[each]),
            ),
          )}`,
        ]),
    ...othersLines(speech, assessment, exposure, unit),
    `-# ${words.method}`,
  ];
}

/** Clauses one after the other; what Chinese lists its nouns with does not join clauses. */
function together(speech: Speech, clauses: readonly string[]): string {
  if (speech.locale === 'en') return listed(speech, clauses);
  const last = clauses.at(-1) ?? '';
  return clauses.length < 2 ? last : `${clauses.slice(0, -1).join('，')}，且${last}`;
}

/** So many deliveries of sources are told one by one. */
const TOLD = 3;

/** What the list of sources has to do with it, where there is one. */
function othersLines(
  speech: Speech,
  assessment: Assessment,
  { sources }: Exposure,
  unit: Unit,
): readonly string[] {
  const words = sourceWords[speech.locale];
  if (sources.length === 0) {
    return deliveriesOf(countingSources(assessment)).length === 0 ? [] : [`-# ${words.notAdded}`];
  }
  const number = new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 1 });
  const told = sources
    .slice(0, TOLD)
    .map(({ days, share }) => words.delivery(number.format(share), timeText(speech, days, unit)));
  const more = sources.length > TOLD ? [`+${sources.length - TOLD}`] : [];
  return [`-# ${words.fromSources([...told, ...more].join(words.together))}`];
}

function outcome(
  speech: Speech,
  { meanwhile, survive, recover, gap, exposed }: Exposure,
  unit: Unit,
): string {
  const words = exposureWords[speech.locale];
  // What others deliver goes on after the stock has ended: supply is short then, not gone.
  const { least, most } = meanwhile;
  const number = (each: number) => new Intl.NumberFormat(speech.locale).format(each);
  const others =
    most === 0 ? undefined : least === most ? number(most) : words.fromTo(number(least), number(most));
  switch (exposed) {
    case 'certain':
      return `🔴 ${words.certain(rangeText(speech, gap, unit), others)}`;
    case 'possible':
      return `🟠 ${words.possible(timeText(speech, gap.most, unit), others)}`;
    case 'none': {
      const spare = survive.least - recover.most;
      if (spare === 0) return `🟢 ${words.justNone}`;
      return `🟢 ${Number.isFinite(spare) ? words.none(timeText(speech, spare, unit)) : words.coveredByOthers}`;
    }
  }
}

const UNITS = ['day', 'month', 'year'] as const;
type Unit = (typeof UNITS)[number];
/** Longer times than so many days are told in the next unit. */
const LONGEST = { day: 400, month: 1500, year: Number.POSITIVE_INFINITY } as const;

/** One unit for all that is set side by side, so that one can be taken from the other by eye. */
function unitFor({ survive, recover }: Exposure): Unit {
  const longest = Math.max(
    ...[survive.least, survive.most, recover.most].filter((each) => Number.isFinite(each)),
  );
  return UNITS.find((each) => longest <= LONGEST[each]) ?? 'year';
}

function rangeText(speech: Speech, { least, most }: Range, unit: Unit): string {
  const words = exposureWords[speech.locale];
  if (!Number.isFinite(least)) return words.endless;
  if (!Number.isFinite(most)) return words.atLeast(timeText(speech, least, unit));
  const from = numberText(speech, least, unit);
  const to = numberText(speech, most, unit);
  const time = timeText(speech, most, unit);
  const told = from === to ? time : words.fromTo(from, time);
  return [least, most].some((each) => isRough(each, unit)) ? words.about(told) : told;
}

/** From so much on, tenths of a unit say more than anybody knows. */
const WHOLE = 10;

/** Days in a unit, as exactly as people know such things: two digits, and never nothing for what is not nothing. */
function rounded(days: number, unit: Unit): number {
  const amount = days / (DAYS[`${unit}s`] ?? 1);
  const plain = Number(amount.toFixed(unit === 'day' || amount >= WHOLE ? 0 : 1));
  return plain === 0 ? Number(amount.toPrecision(1)) : plain;
}

/** Rounded by more than one part in five hundred. */
function isRough(days: number, unit: Unit): boolean {
  const amount = days / (DAYS[`${unit}s`] ?? 1);
  return Math.abs(amount - rounded(days, unit)) > amount / 500;
}

function numberText(speech: Speech, days: number, unit: Unit): string {
  return new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 9 }).format(rounded(days, unit));
}

function timeText(speech: Speech, days: number, unit: Unit): string {
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 9 } as const;
  return new Intl.NumberFormat(speech.locale, style).format(rounded(days, unit));
}

/** The ranges without which nothing can be said, by their titles. */
function missingIn(speech: Speech, assessment: Assessment): readonly string[] {
  const { stockRange, qualifyRange, stock, recovery } = KNOWN_PROMPTS;
  const pairs = [
    [stockRange, stock],
    [qualifyRange, recovery],
  ] as const;
  return pairs
    .filter((pair) => !pair.some((each) => isMeasured(assessment, each)))
    .map(([asked]) => {
      const prompt = promptOf(speech.framework, asked)?.prompt;
      return prompt === undefined ? asked : `**${said(speech, prompt.title)}**`;
    });
}

function isMeasured({ answers }: Assessment, prompt: PromptId): boolean {
  const kind = answers[prompt]?.current.value.kind;
  return kind === 'range' || kind === 'number';
}
