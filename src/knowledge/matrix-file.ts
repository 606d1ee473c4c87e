import { z } from 'zod';
import { localized } from '../domain/locale.ts';
import { CONSEQUENCES, type Level, Likelihood, RiskMatrix } from '../domain/risk-matrix.ts';

const LETTERS = { L: 'low', M: 'moderate', H: 'high', E: 'extreme' } as const satisfies Record<string, Level>;
const Letter = z.enum(['L', 'M', 'H', 'E']);

/** `scales/matrix.yaml`: a row of letters for each likelihood, a letter for each consequence, as the table is printed. */
export const MatrixFile = z.strictObject({
  model: localized(40),
  rows: z.record(Likelihood, z.array(Letter).length(CONSEQUENCES.length)),
});
export type MatrixFile = z.infer<typeof MatrixFile>;

export function matrixOf({ rows }: MatrixFile): RiskMatrix {
  return RiskMatrix.parse(
    Object.fromEntries(
      Object.entries(rows).map(([likelihood, letters]) => [
        likelihood,
        Object.fromEntries(letters.map((letter, column) => [CONSEQUENCES[column], LETTERS[letter]])),
      ]),
    ),
  );
}
