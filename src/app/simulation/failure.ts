import type { AssessmentId } from '../../domain/ids.ts';
import type { Ends } from '../../domain/simulation/estimate.ts';
import type { FormProblem } from '../assess/form-problem.ts';
import type { SupposedField } from './inputs.ts';

/** Why what was typed as another input is none. */
export type SupposedProblem =
  | Extract<FormProblem, { what: 'not-a-range' | 'wrong-order' | 'out-of-range' }>
  /** A line that does not say how much, and from when on. */
  | { readonly what: 'not-a-source'; readonly typed: string }
  | { readonly what: 'too-many-sources'; readonly most: number }
  /** The ramp-up is part of the time until a substitute meets the demand. */
  | { readonly what: 'longer-than-recovery' };

/** What was typed into one field of the form is kept and can be put right. */
export interface SimulationFailure {
  readonly code: 'inputs-not-understood';
  readonly assessment: AssessmentId;
  readonly ends: Ends;
  readonly field: SupposedField;
  readonly problem: SupposedProblem;
}
