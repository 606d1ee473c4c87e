import type { Ranked } from './ranking.ts';
import type { Weighed } from './weigh.ts';

/** What tells a question that the lessons answer from one that they don't. */
export interface RefusalFeatures {
  /** How much of the question the best lesson speaks of, 0 to 1. */
  readonly coverage: number;
  /** How much of the question no lesson speaks of at all, 0 to 1. */
  readonly unknown: number;
  /** Topics named that are known to be outside, and that the best lesson does not speak of. */
  readonly outside: number;
  /** Years that no lesson knows. */
  readonly otherTime: number;
}

export interface Refusal {
  readonly refused: boolean;
  /** Above 0 it is refused. */
  readonly doubt: number;
  readonly features: RefusalFeatures;
  /** What was asked that no lesson tells, as typed. */
  readonly unknown: readonly string[];
}

/** Fitted by cross-validation on the development questions and the golden ones; see `npm run eval`. */
export const REFUSAL = { start: -3, coverage: -2, unknown: 6, outside: 4, otherTime: 3 } as const;

const MOST_TOLD = 4;

export function refusalOf(
  weighed: readonly Weighed[],
  ranked: readonly Ranked[],
  together: readonly (readonly string[])[],
): Refusal {
  const [best] = ranked;
  const told = (unit: Weighed): boolean => best !== undefined && unit.share(best.lesson.id) >= 0.5;
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const missing = weighed.filter(({ known }) => !known);
  const meanings = new Set(weighed.flatMap(({ unit }) => unit.meanings));
  const features = {
    coverage: best?.coverage ?? 0,
    unknown: total === 0 ? 1 : missing.reduce((sum, { weight }) => sum + weight, 0) / total,
    outside:
      weighed.filter((each) => each.unit.kind === 'outside' && !told(each)).length +
      together.filter((names) => names.every((name) => meanings.has(name))).length,
    otherTime: missing.filter(({ unit }) => unit.kind === 'date').length,
  };
  const doubt =
    REFUSAL.start +
    REFUSAL.coverage * features.coverage +
    REFUSAL.unknown * features.unknown +
    REFUSAL.outside * Math.min(2, features.outside) +
    REFUSAL.otherTime * Math.min(1, features.otherTime);
  const strange = weighed.filter((each) => !each.known || (each.unit.kind === 'outside' && !told(each)));
  return {
    refused: doubt > 0 || best === undefined,
    doubt,
    features,
    unknown: [...new Set(strange.map(({ unit }) => unit.surface))].slice(0, MOST_TOLD),
  };
}
