import type { Assessment } from '../domain/assessment/assessment.ts';
import { DAYS, type Exposure, exposureOf, type Range } from '../domain/assessment/exposure.ts';
import { KNOWN_PROMPTS, promptOf } from '../domain/framework/framework.ts';
import type { PromptId } from '../domain/ids.ts';
import { listed, type Speech, said } from './speech.ts';
import { exposureWords } from './words/exposure.ts';

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
            listed(
              speech,
              assumed.map((each) => words.assumes[each]),
            ),
          )}`,
        ]),
    `-# ${words.method}`,
  ];
}

function outcome(speech: Speech, { survive, recover, gap, exposed }: Exposure, unit: Unit): string {
  const words = exposureWords[speech.locale];
  switch (exposed) {
    case 'certain':
      return `🔴 ${words.certain(rangeText(speech, gap, unit))}`;
    case 'possible':
      return `🟠 ${words.possible(timeText(speech, gap.most, unit))}`;
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
  return from === to ? time : words.fromTo(from, time);
}

/** Days in a unit: whole days, tenths of what is longer, and never nothing for what is not nothing. */
function rounded(days: number, unit: Unit): number {
  const amount = days / (DAYS[`${unit}s`] ?? 1);
  const digits = unit === 'day' ? 0 : 1;
  const plain = Number(amount.toFixed(digits));
  return plain === 0 ? Number(amount.toPrecision(1)) : plain;
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
