import { type Items, rateCase, type StatusChange, statusChanges } from './case.ts';
import { bridgeNeeded, isBridged } from './criteria.ts';
import type { Quantities } from './quantities.ts';
import type { ScoringScales } from './scales.ts';
import { presentValue, type Supposed, stepsOf, suppose, supposedValue } from './suppose.ts';
import { type Tier, tierRank } from './tier.ts';

/** One thing that would change the tier, found by scoring again with it. */
export interface Change {
  readonly supposed: Supposed;
  /** Whether something that is known turns out or is made otherwise, or something unknown is answered. */
  readonly of: 'known' | 'unknown';
  readonly from: Tier;
  readonly to: Tier;
  /** What it does to the criteria of the item that decides the tier. */
  readonly criteria: readonly StatusChange[];
}

const INDICATORS = ['ownShare', 'gradeShare', 'suppliers', 'homeLag', 'stops', 'iteration'] as const;

/**
 * What would change the tier, one indicator at a time: of each the nearest step that lowers the tier, and the nearest
 * that raises it; of an unknown one the steps that take it furthest. What lowers it comes first, since that is what a team can work on; of those the largest fall.
 * With several items, what lowers is done to all of them, what raises happens to the one that decides.
 */
export function changesOf(items: Items, scales: ScoringScales): readonly Change[] {
  const now = rateCase(items, scales);
  const deciding = items[now.worst] ?? items[0];
  const before = now.items[now.worst] ?? now.items[0];
  const found: Change[] = [];
  for (const { way, series } of candidates(deciding, scales)) {
    const fitting = series
      .map((supposed): Change => {
        const after = rateCase(all(items, deciding, supposed, scales), scales);
        const item = after.items[now.worst] ?? before;
        const criteria = statusChanges(before, item);
        const of = isKnown(deciding, supposed) ? 'known' : 'unknown';
        return { supposed, of, from: now.tier, to: after.tier, criteria };
      })
      .filter(({ from, to }) => Math.sign(tierRank(to) - tierRank(from)) === way);
    const furthest = Math.max(...fitting.map(({ to }) => way * tierRank(to)));
    // What is known has a nearest step; of what is unknown, how far it could go says more.
    const change = fitting.find(({ of, to }) => of === 'known' || way * tierRank(to) === furthest);
    if (change !== undefined) found.push(change);
  }
  const fall = ({ from, to }: Change) => tierRank(from) - tierRank(to);
  return found
    .map((change, index) => ({ change, index }))
    .toSorted(
      (a, b) =>
        Number(a.change.of === 'unknown') - Number(b.change.of === 'unknown') ||
        Number(fall(b.change) > 0) - Number(fall(a.change) > 0) ||
        Math.abs(fall(b.change)) - Math.abs(fall(a.change)) ||
        a.index - b.index,
    )
    .map(({ change }) => change);
}

/** Suppositions about one indicator, the nearest first, and whether they are to lower (-1) or to raise (1) the tier. */
interface Series {
  readonly way: -1 | 1;
  readonly series: readonly Supposed[];
}

function candidates(quantities: Quantities, scales: ScoringScales): readonly Series[] {
  const found: Series[] = [];
  for (const indicator of INDICATORS) {
    const steps = stepsOf(indicator, scales);
    const [any] = steps;
    const present = any && presentValue(quantities, any);
    // Of what is unknown, only what every assessment needs is supposed.
    if (present === undefined && (indicator === 'gradeShare' || indicator === 'suppliers')) continue;
    const worth = (supposed: Supposed) => supposedValue(supposed, scales) ?? 0;
    const lower = steps.filter((each) => present === undefined || worth(each) < present);
    const higher = steps.filter((each) => present === undefined || worth(each) > present);
    found.push({ way: -1, series: lower.map((each) => asFall(each, steps)).toReversed() });
    found.push({ way: 1, series: higher });
  }
  return [...found, ...bridging(quantities)];
}

/** A share falls below the next cut-off rather than to the one beneath it: "below 65 %", not "50 %". */
function asFall(step: Supposed, steps: readonly Supposed[]): Supposed {
  if (step.indicator !== 'ownShare' && step.indicator !== 'gradeShare') return step;
  const above = steps[steps.indexOf(step) + 1];
  return above?.indicator === step.indicator && !step.under
    ? { ...step, percent: above.percent, under: true }
    : step;
}

/** Stock that lasts as long as is needed, or a substitute that comes as soon as is needed; or either of them lost. */
function bridging(quantities: Quantities): readonly Series[] {
  if (isBridged(quantities)) return [{ way: 1, series: [{ indicator: 'bridge', bridged: false }] }];
  const needed = bridgeNeeded(quantities)?.amount;
  const stock = quantities.stockDays?.amount;
  if (needed === undefined && !stock) return [{ way: -1, series: [{ indicator: 'bridge', bridged: true }] }];
  return [
    ...(needed === undefined ? [] : [{ indicator: 'stockDays', days: needed } as const]),
    ...(stock ? [{ indicator: 'substitutionDays', days: stock } as const] : []),
  ].map((supposed) => ({ way: -1, series: [supposed] }));
}

function isKnown(quantities: Quantities, supposed: Supposed): boolean {
  switch (supposed.indicator) {
    case 'bridge':
    case 'stockDays':
    case 'substitutionDays':
      return true;
    default:
      return presentValue(quantities, supposed) !== undefined;
  }
}

/** Every item in which the supposition would lower something, and the deciding one in any case. */
function all(items: Items, deciding: Quantities, supposed: Supposed, scales: ScoringScales): Items {
  const value = supposedValue(supposed, scales);
  const present = presentValue(deciding, supposed);
  const lowers = value === undefined || (present !== undefined && value < present);
  const changed = (each: Quantities): Quantities => {
    if (each !== deciding) {
      const own = presentValue(each, supposed);
      if (!lowers || (value !== undefined && (own === undefined || own <= value))) return each;
    }
    return suppose(each, supposed, scales);
  };
  const [first, ...others] = items;
  return [changed(first), ...others.map(changed)];
}
