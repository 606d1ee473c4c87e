import { LAST_YEAR, type Ranked } from './ranking.ts';
import { REFUSAL, REFUSAL_FEATURES, type RefusalFeatures, THRESHOLD } from './refusal-weights.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { Weighed } from './weigh.ts';
import { missesYear, type YearlyFigure } from './yearly-figures.ts';

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
  figures: readonly YearlyFigure[],
  asksUntold: boolean,
): Refusal {
  const [best] = ranked;
  const asked = weighed.filter(({ unit }) => unit.kind !== 'neutral');
  const told = featuresOf(weighed, best, thesaurus, asksUntold);
  const features = missesYear(weighed, figures, thesaurus.yearly) ? { ...told, otherTime: 1 } : told;
  const doubt =
    REFUSAL.start + REFUSAL_FEATURES.reduce((sum, name) => sum + REFUSAL[name] * features[name], 0);
  const strange = asked.filter((each) => !each.known || isOutside(each, best));
  return {
    refused: doubt > THRESHOLD || best === undefined,
    doubt,
    features,
    unknown: [...new Set(strange.map(({ unit }) => unit.surface))].slice(0, MOST_TOLD),
  };
}

/** What is asked for under several names counts once, as the name that counts most. */
function once(asked: readonly Weighed[]): readonly Weighed[] {
  const groups = Map.groupBy(asked, ({ unit }) => unit.meanings.toSorted().join(' ') || unit);
  return [...groups.values()].flatMap((same) => same.toSorted((a, b) => b.weight - a.weight).slice(0, 1));
}

function featuresOf(
  all: readonly Weighed[],
  best: Ranked | undefined,
  { together, passing }: Thesaurus,
  asksUntold: boolean,
): RefusalFeatures {
  const real = once(all.filter(({ unit }) => unit.kind !== 'neutral'));
  const asked = real.length > 0 ? real : all;
  const share = (each: Weighed) => (best === undefined ? 0 : each.share(best.lesson.id));
  const total = sumOf(asked, ({ weight }) => weight);
  const met = sumOf(asked, (each) => each.weight * share(each));
  const strange = sumOf(asked, (each) => each.weight * strangeness(each));
  const missed = new Set(asked.filter((each) => share(each) < NAMED).flatMap(({ unit }) => unit.meanings));
  const meanings = new Set(asked.flatMap(({ unit }) => unit.meanings));
  const joined = together.filter(
    (names) => names.every((name) => meanings.has(name)) && names.some((name) => missed.has(name)),
  ).length;
  const outside = asked.filter((each) => isOutside(each, best));
  const topical = asked.filter(({ unit }) => unit.kind === 'concept' || unit.kind === 'word');
  const topic = sumOf(topical, (each) => each.weight * share(each));
  return {
    coverage: total === 0 ? 0 : met / total,
    unknown: total === 0 ? 1 : strange / total,
    strangers: Math.min(
      2,
      sumOf(asked, (each) => (isPassing(each, passing) ? 0 : strangeness(each))),
    ),
    possessed: asked.some((each) => each.unit.possessed && (!each.known || share(each) < 0.5)) ? 1 : 0,
    outside: Math.min(
      2,
      sumOf(outside, (each) => (isPassing(each, passing) ? IN_PASSING : 1)) + joined + (asksUntold ? 1 : 0),
    ),
    otherTime: Math.max(0, ...asked.map((each) => otherTime(each, share(each)))),
    topic: Math.min(MOST_TOPIC, topic),
    lone: asked.length <= 1 ? 1 : 0,
  };
}

/** An English verb or adverb says how something is put rather than what is asked about. */
const MANNER = /^[a-z]{3,}(?:ed|ing|ly)$/i;

/** 1 for what no lesson speaks of; what had to be mended may be something else. */
function strangeness({ known, unit }: Weighed): number {
  if (known) return unit.mended ? 0.5 : 0;
  return unit.kind === 'word' && MANNER.test(unit.surface) ? 0.5 : 1;
}

const MOST_TOPIC = 1.5;

/** How much a date asks for another time than the best lesson's: most where it is after all that is told. */
function otherTime({ unit, known }: Weighed, share: number): number {
  if (unit.kind !== 'date' || share >= 0.5) return 0;
  const year = Number(/@(\d{4})/.exec(unit.tokens[0]?.text ?? '')?.[1] ?? 0);
  return year > LAST_YEAR ? 1 : known ? 0.4 : 0.6;
}

/** What a topic counts that a question may just mention. */
const IN_PASSING = 0.2;

function isPassing({ unit }: Weighed, passing: ReadonlySet<string>): boolean {
  return unit.kind === 'outside' && unit.meanings.every((meaning) => passing.has(meaning));
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
