import type { Indicator } from '../../domain/monitoring/indicator.ts';
import type { WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { typedLine } from '../typed-text.ts';
import type { PlanAround } from './plan-around.ts';

/** The kind of sign that was picked, or typed by its name in any language, or by a part of it that no other has. */
export function indicatorTyped(indicators: readonly Indicator[], typed: string): Indicator | undefined {
  const wanted = typedLine(typed).toLowerCase();
  const named = (suits: (name: string) => boolean) =>
    indicators.filter(
      ({ id, label }) => suits(id) || Object.values(label).some((name) => suits(name.toLowerCase())),
    );
  const [whole] = named((name) => name === wanted);
  const [part, another] = wanted === '' ? [] : named((name) => name.includes(wanted));
  return whole ?? (another === undefined ? part : undefined);
}

const MOST_NEAR = 3;
/** The share of pairs of letters that two names have in common, from which on one may be meant by the other. */
const NEAR = 0.3;

/** Kinds of sign whose names are like what was typed, the likest first; none where none is. */
export function nearIndicators(indicators: readonly Indicator[], typed: string): readonly Indicator[] {
  const wanted = pairsOf(typed);
  const likeness = ({ id, label }: Indicator) =>
    Math.max(...[id, ...Object.values(label)].map((name) => shared(pairsOf(name), wanted)));
  return indicators
    .map((indicator) => ({ indicator, like: likeness(indicator) }))
    .filter(({ like }) => like >= NEAR)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, MOST_NEAR)
    .map(({ indicator }) => indicator);
}

function pairsOf(name: string): ReadonlySet<string> {
  const letters = [...name.normalize('NFKC').toLowerCase()].filter((each) => /[\p{L}\p{N}]/u.test(each));
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((each) => b.has(each)).length) / (a.size + b.size);
}

type Proposed = Pick<WatchPlan, 'indicator' | 'unit' | 'worse' | 'thresholds'>;

/** What a kind of sign brings along. */
export function proposedBy(
  { id, unit, worse, warning, critical }: Indicator,
  { language }: Pick<PlanAround, 'language'>,
): Proposed {
  return { indicator: id, unit: unit[language], worse, thresholds: { warning, critical } };
}

/**
 * A plan for another kind of sign, with what that one brings along: a number of days means nothing as a share. A plan
 * that is of this kind already stays as it is.
 */
export function withIndicator<P extends Proposed>(
  plan: P,
  indicator: Indicator,
  around: Pick<PlanAround, 'language'>,
): P {
  return plan.indicator === indicator.id ? plan : { ...plan, ...proposedBy(indicator, around) };
}
