import type { Ranked } from './ranking.ts';
import { REFUSAL, type RefusalFeatures, THRESHOLD } from './refusal-weights.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { Weighed } from './weigh.ts';

export interface Refusal {
  readonly refused: boolean;
  /** Above the threshold it is refused. */
  readonly doubt: number;
  readonly features: RefusalFeatures;
  /** What was asked that no lesson tells, as typed. */
  readonly unknown: readonly string[];
}

const MOST_TOLD = 4;

/** Whether the best lesson answers enough of a question to be shown. */
export function refusalOf(
  weighed: readonly Weighed[],
  ranked: readonly Ranked[],
  thesaurus: Thesaurus,
): Refusal {
  const [best] = ranked;
  const asked = weighed.filter(({ unit }) => unit.kind !== 'neutral');
  const features = featuresOf(asked.length > 0 ? asked : weighed, best, thesaurus);
  const doubt = REFUSAL.start + FEATURES.reduce((sum, name) => sum + REFUSAL[name] * features[name], 0);
  const strange = asked.filter((each) => !each.known || isOutside(each, best));
  return {
    refused: doubt > THRESHOLD || best === undefined,
    doubt,
    features,
    unknown: [...new Set(strange.map(({ unit }) => unit.surface))].slice(0, MOST_TOLD),
  };
}

const FEATURES = ['coverage', 'unknown', 'outside', 'otherTime', 'topic'] as const;

function featuresOf(
  asked: readonly Weighed[],
  best: Ranked | undefined,
  { together, passing }: Thesaurus,
): RefusalFeatures {
  const share = (each: Weighed) => (best === undefined ? 0 : each.share(best.lesson.id));
  const total = sumOf(asked, ({ weight }) => weight);
  const met = sumOf(asked, (each) => each.weight * share(each));
  const strange = sumOf(asked, ({ weight, known, unit }) => weight * (known ? (unit.mended ? 0.5 : 0) : 1));
  const missed = new Set(asked.filter((each) => share(each) < 0.5).flatMap(({ unit }) => unit.meanings));
  const meanings = new Set(asked.flatMap(({ unit }) => unit.meanings));
  const joined = together.filter(
    (names) => names.every((name) => meanings.has(name)) && names.some((name) => missed.has(name)),
  ).length;
  const outside = asked.filter((each) => isOutside(each, best));
  const topical = asked.filter(({ unit }) => unit.kind === 'concept' || unit.kind === 'word');
  return {
    coverage: total === 0 ? 0 : met / total,
    unknown: total === 0 ? 1 : strange / total,
    outside: Math.min(2, sumOf(outside, (each) => (isPassing(each, passing) ? IN_PASSING : 1)) + joined),
    otherTime: Math.max(0, ...asked.map((each) => otherTime(each, share(each)))),
    topic: Math.min(
      MOST_TOPIC,
      sumOf(topical, (each) => each.weight * share(each)),
    ),
  };
}

const MOST_TOPIC = 1.5;
/** The paper's account ends with this year; only plans reach further. */
const LAST_YEAR = 2022;

/** How much a date asks for another time than the best lesson's: most where it is after all that is told. */
function otherTime({ unit, known }: Weighed, share: number): number {
  if (unit.kind !== 'date' || share >= 0.5) return 0;
  const year = Number(/@(\d{4})/.exec(unit.tokens[0]?.text ?? '')?.[1] ?? 0);
  return year > LAST_YEAR ? 1 : known ? 0.25 : 0.5;
}

/** What a topic counts that a question may just mention. */
const IN_PASSING = 0.2;

function isPassing({ unit }: Weighed, passing: ReadonlySet<string>): boolean {
  return unit.meanings.every((meaning) => passing.has(meaning));
}

/** A lesson is about a topic that stands in its title, its facts or its search words, not only in its remarks. */
const NAMED = 0.9;

/** A topic outside that the best lesson is not about either. */
function isOutside(each: Weighed, best: Ranked | undefined): boolean {
  return each.unit.kind === 'outside' && (best === undefined || each.share(best.lesson.id) < NAMED);
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
