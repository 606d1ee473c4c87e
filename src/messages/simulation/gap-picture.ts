import type { GapPicture, GapSpan } from '../../app/simulation/gap-picture.ts';
import type { Simulation } from '../../app/simulation/simulate.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Level } from '../../domain/risk-matrix.ts';
import type { Spread } from '../../domain/simulation/outcome.ts';
import type { Speech } from '../speech.ts';
import { cut, label } from '../typed.ts';
import { gapPictureWords } from '../words/gap-picture.ts';
import { chanceText, daysIn, type LengthUnit, lengthRange, lengthText, unitFor } from './amounts.ts';
import { helpName } from './simulation-text.ts';

/** From which chance on it is coloured so. This project's own judgement. */
const TONES: readonly (readonly [number, Level])[] = [
  [0.5, 'extreme'],
  [0.2, 'high'],
  [0.05, 'moderate'],
];

export function toneOf(chance: number): Level {
  return TONES.find(([least]) => chance >= least)?.[1] ?? 'low';
}

/** How long supply lasts against how long a substitute takes, as it is and with what helps most. */
export function gapPicture(speech: Speech, assessment: Assessment, simulation: Simulation): GapPicture {
  const { locale } = speech;
  const words = gapPictureWords[locale];
  const { outcome, curve, helps } = simulation;
  const last = curve.days.at(-1) ?? 1;
  const unit = unitFor(last);
  const title = label(assessment.technology, 100);
  const [best] = helps;
  const chance = chanceText(locale, outcome.chance);
  const after = best && chanceText(locale, best.chance);
  const plain = { typed: (text: string) => label(text, 60) };
  const spans = (['survive', 'recover'] as const).map((kind): GapSpan => {
    const { p10, p50, p90 } = outcome[kind];
    const upTo = (days: number) => (Number.isFinite(days) ? days : last);
    const told = spreadText(speech, outcome[kind], unit);
    return { kind, name: words[kind], text: told, from: upTo(p10), middle: upTo(p50), to: upTo(p90) };
  });
  const [survive = '', recover = ''] = spans.map(({ text }) => text);
  return {
    alt: cut(words.alt(title, chance, survive, recover), 1000),
    title,
    subtitle: words.subtitle,
    badge: { words: words.badge(chance), under: words.under, tone: toneOf(outcome.chance) },
    spans,
    curve,
    legend: {
      now: words.now,
      ...(best !== undefined && {
        after: words.after(helpName(speech, assessment, best, plain), after === chance ? undefined : after),
      }),
    },
    axis: { title: words.axis, unit: words.unit[unit], days: daysIn(unit) },
    foot: words.foot(new Intl.NumberFormat(locale).format(outcome.draws)),
  };
}

function spreadText({ locale }: Speech, { p10, p50, p90 }: Spread, unit: LengthUnit): string {
  const middle = lengthText(locale, p50, unit);
  if (p10 === p90 || !Number.isFinite(p10)) return middle;
  return gapPictureWords[locale].spread(middle, lengthRange(locale, p10, p90, unit));
}
