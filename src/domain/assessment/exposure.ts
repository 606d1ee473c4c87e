import { KNOWN_PROMPTS } from '../framework/framework.ts';
import type { EXPOSURES } from '../framework/treatment.ts';
import type { PromptId } from '../ids.ts';
import type { Assessment } from './assessment.ts';

/** A length of time in days, or a share in per cent, from so much to so much. `most` may be without end. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What the two times rest on. All that is not given is taken to be as today: full use, and no other source. */
export interface ExposureInputs {
  /** How long stock lasts at today's use, in days. */
  readonly stock: Range;
  /** Use during a cut-off, as a share of today's. */
  readonly demand: Range;
  /** What other sources deliver meanwhile, as a share of today's use. */
  readonly other: Range;
  /** Until a substitute or another source delivers, in days. */
  readonly recovery: Range;
}

export interface Exposure {
  readonly inputs: ExposureInputs;
  /** Which of the inputs nobody has given as a range: taken from a single number of stage 1, or as today. */
  readonly assumed: readonly (keyof ExposureInputs)[];
  /** How long stock and other sources meet demand, in days. */
  readonly survive: Range;
  readonly recover: Range;
  /**
   * Days on which demand is not met, from the best case to the worst, never less than none: without any supply where no
   * other source delivers, else short of it.
   */
  readonly gap: Range;
  /** `certain`: exposed in the best case too. `possible`: in the worst case only. */
  readonly exposed: (typeof EXPOSURES)[number];
}

/** Days of a unit of time. Months and years are those of the Gregorian calendar on average. */
export const DAYS: Readonly<Record<string, number>> = {
  days: 1,
  weeks: 7,
  months: 30.436875,
  years: 365.2425,
};

const AS_TODAY = { demand: { least: 100, most: 100 }, other: { least: 0, most: 0 } } as const;

/**
 * Time to survive against time to recover, as Simchi-Levi and others have set them side by side since 2014.
 * Survival is stock over what stock has to cover: demand less what others deliver; the range runs from the worst case
 * of all inputs to the best. `undefined` while stock or recovery is known in no way at all.
 */
export function exposureOf(assessment: Assessment): Exposure | undefined {
  const { stockRange, demandRange, otherRange, qualifyRange, stock, recovery } = KNOWN_PROMPTS;
  const stocked = rangeAt(assessment, stockRange) ?? rangeAt(assessment, stock);
  const recovered = rangeAt(assessment, qualifyRange) ?? rangeAt(assessment, recovery);
  if (stocked === undefined || recovered === undefined) return undefined;
  const demand = rangeAt(assessment, demandRange) ?? AS_TODAY.demand;
  const other = rangeAt(assessment, otherRange) ?? AS_TODAY.other;
  const asked = { stock: stockRange, demand: demandRange, other: otherRange, recovery: qualifyRange };
  const inputs = { stock: stocked, demand, other, recovery: recovered };
  return {
    ...exposureFrom(inputs),
    assumed: (['stock', 'demand', 'other', 'recovery'] as const).filter(
      (each) => rangeAt(assessment, asked[each]) === undefined,
    ),
  };
}

/** The same from plain numbers. */
export function exposureFrom(inputs: ExposureInputs): Omit<Exposure, 'assumed'> {
  const { stock, demand, other, recovery: recover } = inputs;
  const survive = {
    least: lasting(stock.least, demand.most - other.least),
    most: lasting(stock.most, demand.least - other.most),
  };
  const gap = {
    least: Math.max(0, recover.least - survive.most),
    most: Math.max(0, recover.most - survive.least),
  };
  const exposed = gap.least > 0 ? 'certain' : gap.most > 0 ? 'possible' : 'none';
  return { inputs, survive, recover, gap, exposed };
}

/** How long a stock of so many days lasts where it has to cover so many per cent of today's use. */
function lasting(days: number, uncovered: number): number {
  return uncovered <= 0 ? Number.POSITIVE_INFINITY : (days * 100) / uncovered;
}

/** In days where the unit is one of time, else as it stands. */
function rangeAt({ answers }: Assessment, prompt: PromptId): Range | undefined {
  const value = answers[prompt]?.current.value;
  if (value?.kind !== 'range' && value?.kind !== 'number') return undefined;
  const factor = DAYS[value.unit] ?? 1;
  const least = value.kind === 'range' ? value.least : value.amount;
  const most = value.kind === 'range' ? value.most : value.amount;
  return { least: least * factor, most: most * factor };
}
