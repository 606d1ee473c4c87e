import { KNOWN_PROMPTS } from '../framework/framework.ts';
import type { EXPOSURES } from '../framework/treatment.ts';
import type { PromptId } from '../ids.ts';
import type { Assessment } from './assessment.ts';
import { DAYS } from './days.ts';
import { countingSources, type Delivery, deliveriesOf } from './listed-sources.ts';

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
  /** What the qualified sources of stage 4 deliver and from when on, where nobody has said what others deliver. */
  readonly sources: readonly Delivery[];
  /** What others deliver while demand is not met, as a share of today's use. */
  readonly meanwhile: Range;
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
  const stated = rangeAt(assessment, otherRange);
  const other = stated ?? AS_TODAY.other;
  const sources = stated === undefined ? deliveriesOf(countingSources(assessment)) : [];
  const asked = { stock: stockRange, demand: demandRange, other: otherRange, recovery: qualifyRange };
  const inputs = { stock: stocked, demand, other, recovery: recovered };
  return {
    ...exposureFrom(inputs, sources),
    assumed: (['stock', 'demand', 'other', 'recovery'] as const).filter(
      (each) => rangeAt(assessment, asked[each]) === undefined && (each !== 'other' || sources.length === 0),
    ),
  };
}

/** The same from plain numbers. `sources` come on top of `inputs.other`, each from its day on. */
export function exposureFrom(
  inputs: ExposureInputs,
  sources: readonly Delivery[] = [],
): Omit<Exposure, 'assumed'> {
  const { stock, demand, other, recovery } = inputs;
  const worst = demand.most - other.least;
  const best = demand.least - other.most;
  const survive = {
    least: lasting(stock.least, worst, sources),
    most: lasting(stock.most, best, sources),
  };
  const recover = {
    least: Math.min(recovery.least, metFrom(best, sources)),
    most: Math.min(recovery.most, metFrom(worst, sources)),
  };
  const gap = {
    least: Math.max(0, recover.least - survive.most),
    most: Math.max(0, recover.most - survive.least),
  };
  const exposed = gap.least > 0 ? 'certain' : gap.most > 0 ? 'possible' : 'none';
  const meanwhile = {
    least: other.least + delivered(sources, survive.least),
    // What ends the gap is no part of it.
    most:
      other.most +
      delivered(
        sources.filter(({ days }) => days < recover.most),
        recover.most,
      ),
  };
  return { inputs, sources, survive, recover, gap, exposed, meanwhile };
}

/**
 * How long a stock of so many days of today's use lasts where it has to cover so many per cent of it, less what others
 * deliver, each from its day on. Who delivers after the stock has ended does not bring it back.
 */
export function lasting(stock: number, uncovered: number, sources: readonly Delivery[] = []): number {
  let left = stock * 100;
  let day = 0;
  let use = uncovered;
  for (const { days, share } of sources.toSorted((a, b) => a.days - b.days)) {
    if (use <= 0) return Number.POSITIVE_INFINITY;
    const until = Math.max(day, days);
    if (left < (until - day) * use) break;
    left -= (until - day) * use;
    day = until;
    use -= share;
  }
  return use <= 0 ? Number.POSITIVE_INFINITY : day + left / use;
}

/** The day with which sources begin to meet so many per cent of today's use; never, where they do not, or need not. */
function metFrom(uncovered: number, sources: readonly Delivery[]): number {
  let open = uncovered;
  if (open <= 0) return Number.POSITIVE_INFINITY;
  for (const { days, share } of sources.toSorted((a, b) => a.days - b.days)) {
    open -= share;
    if (open <= 0) return days;
  }
  return Number.POSITIVE_INFINITY;
}

function delivered(sources: readonly Delivery[], day: number): number {
  return sources.reduce((sum, { days, share }) => (days <= day ? sum + share : sum), 0);
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
