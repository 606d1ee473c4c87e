import { listOf } from '../../domain/framework/framework.ts';
import type { Sector } from '../../domain/framework/names.ts';
import { type AssessmentId, type EntryId, FieldId } from '../../domain/ids.ts';
import type { ActionState, PlannedAction } from '../../domain/register/planned-action.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { type Changed, changeAssessment } from '../assess/change.ts';
import { openAssessment } from '../assess/entries.ts';
import type { Failure } from '../failure.ts';
import type { ActionScope } from './action-scopes.ts';
import { visibleRisks } from './risks.ts';

/** Which actions are asked for. */
export interface ActionFilter {
  readonly scope: ActionScope;
  readonly state?: ActionState;
  readonly sector?: Sector;
  readonly assessment?: AssessmentId;
}

export interface FoundAction {
  readonly risk: Risk;
  readonly action: PlannedAction;
}

/** The actions of all open risks that this member may see: what is due first comes first, what has no day last. */
export async function findActions(
  app: App,
  actor: Actor,
  filter: ActionFilter,
): Promise<Result<readonly FoundAction[], Failure>> {
  const risks = await visibleRisks(app, actor);
  if (!risks.ok) return risks;
  const found = risks.value
    .filter(({ assessment }) => assessment.closure === null)
    .filter(({ assessment }) => filter.assessment === undefined || assessment.id === filter.assessment)
    .flatMap((risk) => risk.actions.map((action) => ({ risk, action })));
  return ok(found.filter(({ action }) => suits(actor, action, filter)).toSorted(byDue));
}

function suits(
  actor: Actor,
  { state, owners, sectors, overdue }: PlannedAction,
  filter: ActionFilter,
): boolean {
  const { scope, state: wanted, sector } = filter;
  return (
    (scope === 'all' || state !== 'done') &&
    (scope !== 'mine' || owners.includes(actor.id)) &&
    (scope !== 'overdue' || overdue) &&
    (wanted === undefined || state === wanted) &&
    (sector === undefined || sectors.includes(sector))
  );
}

function byDue(a: FoundAction, b: FoundAction): number {
  const [x, y] = [a.action.due ?? '9', b.action.due ?? '9'];
  return x < y ? -1 : x > y ? 1 : a.action.entry.id - b.action.entry.id;
}

const STATE = FieldId.parse('state');

/** Says that an action is done, and leaves all else of it as it is. `basedOn`: the version that was on the button. */
export async function finishAction(
  app: App,
  actor: Actor,
  id: AssessmentId,
  entry: EntryId,
  basedOn: number,
): Promise<Result<Changed, Failure>> {
  const found = await openAssessment(app, actor, id);
  if (!found.ok) return found;
  const before = found.value.entries.find((each) => each.id === entry);
  const { list } = listOf(app.framework, 'actions');
  const form = list.forms.find(({ fields }) => fields.some((field) => field.id === STATE));
  if (before?.list !== 'actions' || form === undefined) return err({ code: 'no-such-entry' });
  const values = Object.fromEntries(
    form.fields.flatMap((field) => {
      const value = before.values[field.id];
      return value === undefined ? [] : [[field.id, value]];
    }),
  );
  const done = { ...values, [STATE]: { kind: 'choice', choice: 'done' } as const };
  const event = { kind: 'edit-entry', by: actor.id, entry, form: form.id, basedOn, values: done } as const;
  return changeAssessment(app, actor, id, event);
}
