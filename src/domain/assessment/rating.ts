import { type Framework, ratingPrompt } from '../framework/framework.ts';
import type { RatingKind } from '../framework/names.ts';
import type { PromptId } from '../ids.ts';
import { Consequence, type Level, Likelihood, levelOf } from '../risk-matrix.ts';
import type { Slot } from './answer.ts';
import type { Assessment } from './assessment.ts';

export interface Rating {
  readonly likelihood?: Likelihood;
  readonly consequence?: Consequence;
  readonly level?: Level;
}

export type FullRating = Required<Rating>;

/** The level by the matrix, as soon as likelihood and consequence are both known; never a guess from one of them. */
export function ratingOf(
  framework: Framework,
  { answers }: Pick<Assessment, 'answers'>,
  of: RatingKind = 'inherent',
): Rating {
  const likelihood = Likelihood.safeParse(chosen(answers, ratingPrompt(framework, 'likelihood', of).id)).data;
  const consequence = Consequence.safeParse(
    chosen(answers, ratingPrompt(framework, 'consequence', of).id),
  ).data;
  return {
    ...(likelihood !== undefined && { likelihood }),
    ...(consequence !== undefined && { consequence }),
    ...(likelihood !== undefined &&
      consequence !== undefined && { level: levelOf(framework.matrix, likelihood, consequence) }),
  };
}

function chosen(answers: Readonly<Record<PromptId, Slot>>, prompt: PromptId): string | undefined {
  const value = answers[prompt]?.current.value;
  return value?.kind === 'choice' ? value.choice : undefined;
}

/** One rating in the course of an assessment. */
export interface RatedThen extends FullRating {
  readonly kind: RatingKind;
  /** When it was given: of a rating that was put together from two answers, the later one. */
  readonly at: string;
}

/** Every rating of what is, in the order of time: before anything was done, of each review, and now. */
export function ratingHistory(framework: Framework, assessment: Assessment): readonly RatedThen[] {
  const rated = (from: Pick<Assessment, 'answers'>, kind: RatingKind): readonly RatedThen[] => {
    const { likelihood, consequence, level } = ratingOf(framework, from, kind);
    if (likelihood === undefined || consequence === undefined || level === undefined) return [];
    const times = (['likelihood', 'consequence'] as const).map(
      (half) => from.answers[ratingPrompt(framework, half, kind).id]?.current.at ?? '',
    );
    return [{ kind, likelihood, consequence, level, at: times.sort().at(-1) ?? '' }];
  };
  return [
    ...rated(assessment, 'inherent'),
    ...assessment.reviews.flatMap((review) => rated(review, 'current')),
    ...rated(assessment, 'current'),
  ];
}

/** The rating that counts today: the latest there is. */
export function standingRating(framework: Framework, assessment: Assessment): Rating {
  return ratingHistory(framework, assessment).at(-1) ?? ratingOf(framework, assessment);
}
