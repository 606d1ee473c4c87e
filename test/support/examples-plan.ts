import type { FoundAction } from '../../src/app/register/actions-plan.ts';
import { AssessmentId } from '../../src/domain/ids.ts';
import type { ActionState } from '../../src/domain/register/planned-action.ts';
import { riskOf } from '../../src/domain/register/risk.ts';
import { assessmentWith, framework, NOW } from './examples-assessment.ts';
import { action, day, pick, words } from './examples-entries.ts';

/** An action in brief. `technology` is the number of its risk; `called`, what that is called, if not by its number. */
export interface Planned {
  readonly technology: number;
  readonly due?: string;
  readonly state?: ActionState;
  readonly name?: string;
  readonly called?: string;
}

/** As the register finds them, in the order given. */
export function plannedIn(planned: readonly Planned[]): readonly FoundAction[] {
  return planned.flatMap(({ technology, due, state, name, called }, at) => {
    const entry = action(at + 1, null, {
      what: words(name ?? `Qualify source ${at} for the line`),
      due: due === undefined ? undefined : day(due),
      state: state === undefined ? undefined : pick(state),
    });
    const about = {
      id: AssessmentId.parse(`a00000000${technology}`),
      technology: called ?? `Technology ${technology}`,
      entries: [entry],
    };
    const risk = riskOf(framework, assessmentWith(about), NOW);
    return risk.actions.map((each) => ({ risk, action: each }));
  });
}
