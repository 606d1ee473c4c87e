import { isBridged } from './criteria.ts';
import { HOME_LAGS, type HomeLag, ITERATIONS, type Iteration, STOPS, type Stops } from './evidence.ts';
import type { Quantities } from './quantities.ts';
import { type ScoringScales, worthFew, worthRising, worthStep } from './scales.ts';
import type { Weighed } from './weigh.ts';

/** One indicator as it might be: what a question could be answered with, or what could change. */
export type Supposed =
  /** Per cent from abroad: at least so much, or less than that where `under`. */
  | { readonly indicator: 'ownShare' | 'gradeShare'; readonly percent: number; readonly under: boolean }
  /** At most so many suppliers, or more than that where `over`. */
  | { readonly indicator: 'suppliers'; readonly count: number; readonly over: boolean }
  | { readonly indicator: 'homeLag'; readonly step: HomeLag }
  | { readonly indicator: 'stops'; readonly step: Stops }
  | { readonly indicator: 'iteration'; readonly step: Iteration }
  /** Stock lasts so many days; where that is not enough for what is needed to bridge a cut-off, it bridges nothing. */
  | { readonly indicator: 'stockDays'; readonly days: number }
  /** A substitute, or a qualified source, delivers within so many days. */
  | { readonly indicator: 'substitutionDays'; readonly days: number }
  /** Stock lasts until a substitute delivers, or does not, however long that is. */
  | { readonly indicator: 'bridge'; readonly bridged: boolean };

const NAMES = {
  ownShare: 'own',
  gradeShare: 'grade',
  suppliers: 'suppliers',
  homeLag: 'homeLag',
  stops: 'stops',
  iteration: 'iteration',
} as const;

/** The quantities with one of them as supposed. Nothing else changes with it. */
export function suppose(quantities: Quantities, supposed: Supposed, scales: ScoringScales): Quantities {
  switch (supposed.indicator) {
    case 'stockDays':
    case 'substitutionDays':
      return { ...quantities, [supposed.indicator]: { ...SUPPOSED, value: 1, amount: supposed.days } };
    case 'bridge': {
      if (isBridged(quantities) === supposed.bridged) return quantities;
      const { stockDays, substitutionDays, qualifiedSourceDays, ...rest } = quantities;
      return supposed.bridged ? { ...rest, substitutionDays: { ...SUPPOSED, value: 1, amount: 0 } } : rest;
    }
    default:
      return { ...quantities, [NAMES[supposed.indicator]]: weighed(supposed, scales) };
  }
}

/** The quantities without what they rest on, so that rating them again and again costs the same for any text. */
export function bare(quantities: Quantities): Quantities {
  const { tags: _, ...rest } = quantities;
  const stripped = Object.entries(rest).map(([name, each]) => [name, { ...each, basis: [] }]);
  return { ...Object.fromEntries(stripped), tags: [] };
}

const SUPPOSED = { basis: [], firmness: 'stated' } as const;

/** What a supposed indicator is worth by itself, where it is one that counts by its worth. */
export function supposedValue(supposed: Supposed, scales: ScoringScales): number | undefined {
  return isWorth(supposed) ? weighed(supposed, scales).value : undefined;
}

/** What the same indicator is worth as things are. */
export function presentValue(quantities: Quantities, supposed: Supposed): number | undefined {
  return isWorth(supposed) ? quantities[NAMES[supposed.indicator]]?.value : undefined;
}

type Worth = Extract<Supposed, { indicator: keyof typeof NAMES }>;

function isWorth(supposed: Supposed): supposed is Worth {
  return Object.hasOwn(NAMES, supposed.indicator);
}

function weighed(supposed: Worth, scales: ScoringScales): Weighed {
  switch (supposed.indicator) {
    case 'ownShare':
    case 'gradeShare': {
      const { percent, under } = supposed;
      return { ...SUPPOSED, amount: percent, value: worthRising(scales.share, percent, under) };
    }
    case 'suppliers': {
      const amount = supposed.over ? supposed.count + 1 : supposed.count;
      return { ...SUPPOSED, amount, value: worthFew(scales.suppliers, amount) };
    }
    case 'homeLag':
      return { ...SUPPOSED, step: supposed.step, value: worthStep(scales.homeLag, supposed.step) };
    case 'stops':
      return { ...SUPPOSED, step: supposed.step, value: worthStep(scales.stops, supposed.step) };
    case 'iteration':
      return { ...SUPPOSED, step: supposed.step, value: worthStep(scales.iteration, supposed.step) };
  }
}

/** Every step that an indicator can take, from least to most. */
export function stepsOf(
  indicator: Worth['indicator'],
  { share, suppliers }: ScoringScales,
): readonly Worth[] {
  switch (indicator) {
    case 'ownShare':
    case 'gradeShare': {
      const lowest = share[0]?.from ?? 0;
      return [
        { indicator, percent: lowest, under: true },
        ...share.map(({ from }) => ({ indicator, percent: from, under: false })),
      ];
    }
    case 'suppliers': {
      const most = suppliers.at(-1)?.upTo ?? 0;
      const counts = suppliers.map(({ upTo }) => ({ indicator, count: upTo, over: false }));
      return [{ indicator, count: most, over: true }, ...counts.toReversed()];
    }
    case 'homeLag':
      return HOME_LAGS.map((step) => ({ indicator, step }));
    case 'stops':
      return STOPS.map((step) => ({ indicator, step }));
    case 'iteration':
      return ITERATIONS.map((step) => ({ indicator, step }));
  }
}
