import { z } from 'zod';

/** From most to least likely, as the rows of the matrix stand. */
export const LIKELIHOODS = ['almost-certain', 'likely', 'possible', 'unlikely', 'rare'] as const;
export const Likelihood = z.enum(LIKELIHOODS);
export type Likelihood = z.infer<typeof Likelihood>;

/** From least to most severe, as the columns of the matrix stand. */
export const CONSEQUENCES = ['insignificant', 'minor', 'moderate', 'major', 'catastrophic'] as const;
export const Consequence = z.enum(CONSEQUENCES);
export type Consequence = z.infer<typeof Consequence>;

/** From lowest to highest. */
export const LEVELS = ['low', 'moderate', 'high', 'extreme'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

const row = z.record(Consequence, Level).readonly();
/** A level for every pair; a look-up, because ordinal scales have no product. */
export const RiskMatrix = z.record(Likelihood, row).readonly();
export type RiskMatrix = z.infer<typeof RiskMatrix>;

export function levelOf(matrix: RiskMatrix, likelihood: Likelihood, consequence: Consequence): Level {
  return matrix[likelihood][consequence];
}
