import { z } from 'zod';
import { localized } from '../locale.ts';
import { Demand, HOME_LAGS, HomeLag, ITERATIONS, Iteration, STOPS, Stops, Tag } from './evidence.ts';

/** How much of a criterion a statement gives: 0 nothing, 1 all. */
const Value = z.number().min(0).max(1);

/** Where a cut-off comes from: a key of `sources`. */
const SourceId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be kebab-case');

/** From `from` on (included) a quantity is worth `value`; below the lowest it is worth nothing. */
const Cutoff = z.strictObject({ from: z.number().min(0), value: Value, source: SourceId });
/** Up to `upTo` (included) a number of suppliers is worth `value`; above the highest it is worth nothing. */
const CountCutoff = z.strictObject({ upTo: z.int().min(1), value: Value, source: SourceId });

const rising = z
  .array(Cutoff)
  .min(1)
  .superRefine((cutoffs, context) => {
    for (const [index, { from, value }] of cutoffs.entries()) {
      const before = cutoffs[index - 1];
      if (before === undefined) continue;
      if (from <= before.from)
        fault(context, [index, 'from'], `must be more than ${before.from}, the one before`);
      if (value <= before.value)
        fault(context, [index, 'value'], `must be more than ${before.value}, the one before`);
    }
  })
  .readonly();

const fewer = z
  .array(CountCutoff)
  .min(1)
  .superRefine((cutoffs, context) => {
    for (const [index, { upTo, value }] of cutoffs.entries()) {
      const before = cutoffs[index - 1];
      if (before === undefined) continue;
      if (upTo <= before.upTo)
        fault(context, [index, 'upTo'], `must be more than ${before.upTo}, the one before`);
      if (value >= before.value)
        fault(context, [index, 'value'], `must be less than ${before.value}, the one before`);
    }
  })
  .readonly();

/** The steps of a scale of words, in their fixed order from least to most, each worth at least the one before. */
function steps<T extends string>(id: z.ZodType<T>, order: readonly T[]) {
  return z
    .array(z.strictObject({ id, value: Value, label: localized(80), means: localized(100) }).readonly())
    .length(order.length)
    .superRefine((found, context) => {
      for (const [index, { id, value }] of found.entries()) {
        if (id !== order[index])
          fault(context, [index, 'id'], `must be ${order[index]}: the order of the steps is fixed`);
        const before = found[index - 1];
        if (before !== undefined && value < before.value)
          fault(context, [index, 'value'], `must be at least ${before.value}, the one before`);
      }
    })
    .readonly();
}

function fault(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}

const labels = <T extends string>(key: z.ZodType<T, T> & z.core.$ZodRecordKey) =>
  z.record(key, localized(40)).readonly();

/**
 * What every indicator is worth, with the caps and the thresholds: all numbers of the scoring model, and nothing else.
 * Loaded from `knowledge/criteria/scales.yaml`.
 */
export const ScoringScales = z
  .strictObject({
    /** Kept with every stored score: which numbers it was made with. */
    version: z
      .string()
      .regex(/^\d{4}-\d{2}(\.\d+)?$/, 'must be a year and month such as "2026-11" or "2026-11.2"'),
    /** Where the cut-offs come from, said beside them wherever they are shown. */
    sources: z.record(SourceId, localized(200)).readonly(),
    status: z
      .strictObject({ met: Value, partly: Value })
      .readonly()
      .refine(({ met, partly }) => partly < met, { path: ['partly'], message: 'must be less than met' }),
    /** The most that a criterion is worth where only one part is known, evidence is hedged, or a cut-off is bridged. */
    caps: z.strictObject({ onePart: Value, hedged: Value, bridged: Value }).readonly(),
    /** What a criterion counts at least in the geometric mean, so that one zero does not wipe out the other two. */
    floor: z.number().min(0.01).max(1),
    /** Two statements further apart than this contradict each other. */
    contradiction: Value,
    /** Per cent from abroad, or of one country. */
    share: rising,
    /** What a share in words is taken for, in per cent. */
    shareWords: z
      .strictObject({
        all: z.number().min(0).max(100),
        'nearly-all': z.number().min(0).max(100),
        most: z.number().min(0).max(100),
        half: z.number().min(0).max(100),
        some: z.number().min(0).max(100),
        little: z.number().min(0).max(100),
        none: z.number().min(0).max(100),
      })
      .readonly(),
    hhi: rising,
    suppliers: fewer,
    /** What a number of suppliers in words is taken for. */
    supplierWords: z.strictObject({ few: z.int().min(1), many: z.int().min(1) }).readonly(),
    homeLag: steps(HomeLag, HOME_LAGS),
    /** From this distance on, home is `generation` behind; with any less it is `slightly-worse`. */
    generationLag: z
      .strictObject({ generations: z.number().min(0.1), years: z.number().min(0.1) })
      .readonly(),
    stops: steps(Stops, STOPS),
    iteration: steps(Iteration, ITERATIONS),
    /** How much of supply must rest on abroad for each likelihood, where no control is announced or in force. */
    likelihood: z
      .strictObject({ likely: Value, unlikely: Value })
      .readonly()
      .refine(({ likely, unlikely }) => unlikely < likely, {
        path: ['unlikely'],
        message: 'must be less than likely',
      }),
    demand: labels(Demand),
    tags: labels(Tag),
  })
  .superRefine((scales, context) => {
    for (const name of ['share', 'hhi', 'suppliers'] as const) {
      for (const [index, { source }] of scales[name].entries()) {
        if (!Object.hasOwn(scales.sources, source))
          fault(context, [name, index, 'source'], `must be one of ${Object.keys(scales.sources).join(', ')}`);
      }
    }
    for (const [name, cap] of Object.entries(scales.caps)) {
      if (cap >= scales.status.met) fault(context, ['caps', name], 'must be less than status.met');
    }
    const words = Object.values(scales.shareWords);
    if (words.some((share, index) => share > (words[index - 1] ?? 100)))
      fault(context, ['shareWords'], 'must fall from all to none');
  })
  .readonly();
export type ScoringScales = z.infer<typeof ScoringScales>;

/** What a quantity is worth on a rising scale. `under`: it is said to be less than `amount`. */
export function worthRising(cutoffs: ScoringScales['share'], amount: number, under = false): number {
  return cutoffs.findLast(({ from }) => (under ? from < amount : from <= amount))?.value ?? 0;
}

/** What a number of suppliers is worth: the fewer, the more. */
export function worthFew(cutoffs: ScoringScales['suppliers'], count: number): number {
  return cutoffs.find(({ upTo }) => count <= upTo)?.value ?? 0;
}

/** What a step of a scale of words is worth. */
export function worthStep<T extends string>(
  scale: readonly { readonly id: T; readonly value: number }[],
  id: T,
): number {
  const step = scale.find((each) => each.id === id);
  if (step === undefined) throw new Error(`the scales have no step ${id}`);
  return step.value;
}
