import type { Assessment } from '../../domain/assessment/assessment.ts';
import { driversOf } from '../../domain/assessment/drivers.ts';
import { choicesIn, entriesIn } from '../../domain/assessment/entry.ts';
import { partsOf } from '../../domain/assessment/sectors.ts';
import type { Framework } from '../../domain/framework/framework.ts';
import type { Sector, StageId } from '../../domain/framework/names.ts';
import type { Driver, Treatment } from '../../domain/framework/treatment.ts';
import type { Lesson, LessonKind, LessonTag } from '../../domain/lesson.ts';
import type { Library } from './library.ts';

/** What in the answers speaks for a lesson. */
export type Because =
  | { readonly what: 'driver'; readonly driver: Driver }
  | { readonly what: 'treatment'; readonly treatment: Treatment }
  /** The lesson is found by the name of the technology. */
  | { readonly what: 'technology' }
  /** None of the treatments works as soon, or as lastingly, as those that the lesson tells of. */
  | { readonly what: 'horizon'; readonly lacks: 'short' | 'long' }
  /** The sector has no part in the plan yet. */
  | { readonly what: 'sector'; readonly sector: Sector };

export interface Fitting {
  readonly lesson: Lesson;
  /** Empty where it fits the stage, and no answer speaks for it in particular. */
  readonly because: readonly Because[];
}

const MOST = 5;
/** Offered where no answer speaks for any lesson yet. */
const WITHOUT_ANSWERS = 3;

interface Reason {
  readonly because: Because;
  readonly weight: number;
  speaksFor(lesson: Lesson): boolean;
}

/** Of lessons that fit equally, those first that say what to do. */
const USE: Readonly<Record<LessonKind, number>> = {
  measure: 0.4,
  recommendation: 0.3,
  feature: 0.3,
  result: 0.2,
  caveat: 0.2,
  event: 0.1,
  background: 0,
};

/**
 * The lessons that fit a stage and what has been answered so far: what drives the rating, the technology, what is
 * planned, and what is missing in the plan. Best first, each for a reason that those before it do not have, if
 * possible; at most five.
 */
export function fittingLessons(
  framework: Framework,
  assessment: Assessment,
  stage: StageId,
  library: Library,
): readonly Fitting[] {
  const offered = library.all().filter(({ stages }) => stages.includes(stage));
  const reasons = reasonsFor(framework, assessment, stage, library);
  const judged = offered.map((lesson) => ({
    lesson,
    reasons: reasons.filter((each) => each.speaksFor(lesson)),
  }));
  const worth = (each: (typeof judged)[number], told: ReadonlySet<Reason>) =>
    each.reasons.reduce((sum, reason) => sum + reason.weight * (told.has(reason) ? 0.25 : 1), 0) +
    USE[each.lesson.kind] +
    0.5 / each.lesson.stages.length;
  const picked: (typeof judged)[number][] = [];
  const told = new Set<Reason>();
  const left = new Set(judged.filter((each) => each.reasons.length > 0));
  while (picked.length < MOST && left.size > 0) {
    const best = [...left].reduce((a, b) => (worth(b, told) > worth(a, told) ? b : a));
    left.delete(best);
    picked.push(best);
    for (const reason of best.reasons) told.add(reason);
  }
  if (picked.length === 0) {
    return [...judged]
      .sort((a, b) => worth(b, told) - worth(a, told))
      .slice(0, WITHOUT_ANSWERS)
      .map(({ lesson }) => ({ lesson, because: [] }));
  }
  return picked.map(({ lesson, reasons: all }) => ({ lesson, because: all.map(({ because }) => because) }));
}

function reasonsFor(
  framework: Framework,
  assessment: Assessment,
  stage: StageId,
  library: Library,
): readonly Reason[] {
  const tagged = (because: Because, weight: number, tags: readonly LessonTag[]): Reason => ({
    because,
    weight,
    speaksFor: (lesson) => tags.some((tag) => lesson.tags.includes(tag)),
  });
  const treatments = entriesIn(assessment.entries, 'treatments');
  const chosen = framework.treatments.filter(({ id }) => treatments.some(({ option }) => option === id));
  const reaches = treatments.flatMap((each) => choicesIn(each, 'reach'));
  const lacks = (['short', 'long'] as const).filter(
    (each) => reaches.length > 0 && !reaches.some((reach) => reach.endsWith(each)),
  );
  return [
    ...driversOf(framework, assessment).map((driver) =>
      tagged({ what: 'driver', driver }, 1, driver.tags ?? []),
    ),
    ...chosen.map((treatment) => tagged({ what: 'treatment', treatment }, 1, treatment.tags ?? [])),
    ...lacks.map((each) => tagged({ what: 'horizon', lacks: each }, 1, HORIZONS[each])),
    ...(stage === 'execute' || stage === 'communicate' ? missingSectors(assessment) : []),
    ...aboutTechnology(assessment, stage, library),
  ];
}

const HORIZONS = {
  short: ['stock', 'other-sources', 'permits'],
  long: ['r-and-d', 'foresight', 'talent'],
} as const satisfies Record<'short' | 'long', readonly LessonTag[]>;

/** Once there are actions, the sectors that none of them is for. */
function missingSectors(assessment: Assessment): readonly Reason[] {
  const parts = partsOf(assessment);
  if (parts.every(({ actions }) => actions === 0)) return [];
  return parts
    .filter(({ actions }) => actions === 0)
    .map(({ sector }) => ({
      because: { what: 'sector', sector },
      weight: 0.8,
      speaksFor: ({ actors }) => actors.some((each) => each.sector === sector),
    }));
}

function aboutTechnology({ technology }: Assessment, stage: StageId, library: Library): readonly Reason[] {
  const answer = library.search({ query: technology, stage });
  if (answer.refused) return [];
  const found = new Set(answer.hits.map(({ lesson }) => lesson.id));
  return [{ because: { what: 'technology' }, weight: 1.5, speaksFor: ({ id }) => found.has(id) }];
}
