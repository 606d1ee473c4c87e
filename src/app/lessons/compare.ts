import type { Answer } from '../../domain/assessment/answer.ts';
import { type Assessment, slotAt } from '../../domain/assessment/assessment.ts';
import { type Exposure, exposureOf } from '../../domain/assessment/exposure.ts';
import { type Rating, standingRating } from '../../domain/assessment/rating.ts';
import type { Framework } from '../../domain/framework/framework.ts';
import { PromptId } from '../../domain/ids.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { type DependenceSeries, dependences, measuresBehind } from './korea.ts';
import type { Library } from './library.ts';

/** What a team's numbers and Korea's are set side by side in. */
export const COMPARED = ['share', 'stock', 'sources', 'substitution', 'level', 'exposure'] as const;
export type Compared = (typeof COMPARED)[number];

/** Lessons that say how Korea stood in July 2019, and how it stood later. */
const TOLD: Readonly<Record<Compared, { before: readonly string[]; after: readonly string[] }>> = {
  share: {
    before: ['korea-dependence-before'],
    after: ['photoresist-below-fifty', 'dependence-fifteen-point-four'],
  },
  stock: { before: ['stock-days-not-told'], after: [] },
  sources: { before: ['japan-world-shares'], after: ['five-materials-from-china', 'hf-share-of-china'] },
  substitution: {
    before: ['strong-downstream-weak-upstream'],
    after: ['soulbrain-twelve-nines', 'dongjin-arf-in-samsung-line'],
  },
  level: { before: ['level-extreme'], after: ['results-at-a-glance'] },
  exposure: { before: ['three-days-notice'], after: ['soulbrain-second-plant'] },
};

export interface Row {
  readonly about: Compared;
  readonly before: readonly Lesson[];
  /** What Korea did that led to what was there later. */
  readonly between: readonly Lesson[];
  readonly after: readonly Lesson[];
}

/** A team's own numbers beside Korea's. What the team has not answered is absent, and what Korea's case lacks empty. */
export interface Comparison {
  readonly answers: Readonly<Partial<Record<'share' | 'stock' | 'sources' | 'substitution', Answer>>>;
  readonly rating: Rating;
  readonly exposure: Exposure | undefined;
  /** Korea's dependence on one country, the one nearest to the team's own share first. */
  readonly series: readonly DependenceSeries[];
  readonly rows: readonly Row[];
}

/** The share that a team gave, where it is one: of a single country, or of all countries abroad together. */
export interface OwnShare {
  readonly amount: number;
  readonly of: 'one-country' | 'abroad';
}

export function compareWithKorea(framework: Framework, assessment: Assessment, library: Library): Comparison {
  const answers = Object.fromEntries(
    (['share', 'stock', 'sources', 'substitution'] as const).flatMap((about) => {
      const answer = slotAt(assessment, PromptId.parse(about))?.current;
      return answer === undefined ? [] : [[about, answer]];
    }),
  );
  const found = (ids: readonly string[]) => ids.flatMap((id) => library.find(id) ?? []);
  const rows = COMPARED.map((about): Row => {
    const after = found(TOLD[about].after);
    return { about, before: found(TOLD[about].before), between: measuresBehind(library, after), after };
  });
  return {
    answers,
    rating: standingRating(framework, assessment),
    exposure: exposureOf(assessment),
    series: nearestFirst(dependences(library), assessment, ownShare(answers['share'])),
    rows,
  };
}

export function ownShare(answer: Answer | undefined): OwnShare | undefined {
  const value = answer?.value;
  if (value?.kind !== 'number') return undefined;
  return { amount: value.amount, of: value.unit === 'percent-one-country' ? 'one-country' : 'abroad' };
}

const NAMES = {
  polyimide: /polyimide|聚酰亚胺/i,
  photoresist: /photo-?\s?resist|光刻胶|光阻/i,
  'hydrogen-fluoride': /hydrogen fluoride|hydrofluoric|氟化氢|氢氟酸/i,
  everything: /(?!)/,
} as const satisfies Record<DependenceSeries['of'], RegExp>;

/** A technology that bears the name of one of Korea's materials is compared with that; any other by its share. */
function nearestFirst(
  series: readonly DependenceSeries[],
  { technology }: Assessment,
  own: OwnShare | undefined,
): readonly DependenceSeries[] {
  const distance = ({ of, before }: DependenceSeries) => {
    const [first] = before;
    if (first === undefined) return Number.POSITIVE_INFINITY;
    if (NAMES[of].test(technology)) return -1;
    return own === undefined ? 0 : Math.abs(first.figure.value - own.amount);
  };
  return [...series].sort((a, b) => distance(a) - distance(b) || 0);
}
