import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Ends } from '../../domain/simulation/estimate.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { draftId, findDraft, keepDraft, keepDraftIn } from '../assess/draft.ts';
import { findAssessment } from '../assess/find.ts';
import type { FormKey } from '../assess/form-key.ts';
import type { Documents, FormFields } from '../documents.ts';
import type { Failure } from '../failure.ts';
import type { Transaction } from '../store.ts';
import { inputsOf, SUPPOSED_FIELDS, type Supposed } from './inputs.ts';
import { readSupposed } from './read-supposed.ts';
import { type NotSimulated, type Simulation, simulationOf } from './simulate.ts';

// Both are drafts of the member who supposes: nobody else sees them, and they go with the member's data.
const TAKEN: FormKey = 'what-if-taken';
const TYPED: FormKey = 'what-if-typed';

/** An assessment simulated for one member, with what that member supposes. */
export interface Simulated {
  readonly assessment: Assessment;
  readonly ends: Ends;
  readonly supposed: Supposed;
  readonly result: Result<Simulation, NotSimulated>;
}

/** For whoever may see the assessment; nothing is written. */
export async function simulateFor(
  app: App,
  actor: Actor,
  assessment: Assessment,
  ends: Ends,
): Promise<Simulated> {
  const taken = await findDraft(app, actor, assessment.id, TAKEN);
  return simulated(app, assessment, ends, taken?.fields ?? {});
}

function simulated(app: App, assessment: Assessment, ends: Ends, fields: FormFields): Simulated {
  const { framework } = app;
  // What was taken once may not be any more, where `knowledge/` has changed: then the assessment counts again.
  const read = readSupposed(framework, fields, inputsOf(assessment));
  const supposed = read.ok ? read.value : {};
  const asItIs = ends === 'limits' && Object.keys(supposed).length === 0;
  const wish = asItIs ? undefined : { ends, supposed };
  return { assessment, ends, supposed, result: simulationOf(framework, assessment, wish) };
}

/** What is on the form when it opens: what was typed last and not understood, or else what the member supposes. */
export async function whatIfForm(
  app: App,
  actor: Actor,
  id: AssessmentId,
): Promise<Result<{ readonly assessment: Assessment; readonly typed: FormFields }, Failure>> {
  const found = await findAssessment(app, actor, id);
  if (!found.ok) return found;
  const draft = (await findDraft(app, actor, id, TYPED)) ?? (await findDraft(app, actor, id, TAKEN));
  return ok({ assessment: found.value, typed: draft?.fields ?? {} });
}

/** Takes what a member supposes, in place of what they supposed before. What can't be understood is kept for them. */
export async function suppose(
  app: App,
  actor: Actor,
  at: { readonly assessment: AssessmentId; readonly ends: Ends },
  fields: FormFields,
): Promise<Result<Simulated, Failure>> {
  const found = await findAssessment(app, actor, at.assessment);
  if (!found.ok) return found;
  const kept = Object.fromEntries(SUPPOSED_FIELDS.map((field) => [field, fields[field] ?? '']));
  const read = readSupposed(app.framework, kept, inputsOf(found.value));
  const draft = { assessment: at.assessment, basedOn: found.value.version };
  if (!read.ok) {
    const typed = await keepDraft(app, actor, { ...draft, form: TYPED, fields: kept });
    return typed.ok ? err({ code: 'inputs-not-understood', ...at, ...read.error }) : typed;
  }
  // Only what differs is kept: the rest follows the assessment as it goes on.
  const differing = Object.fromEntries(
    Object.entries(kept).filter(([field]) => Object.hasOwn(read.value, field)),
  );
  const now = app.clock.now();
  const taken = await app.store.tx<undefined, Failure>(actor.server, async (t) => {
    await drop(t, actor, at.assessment, TYPED);
    if (Object.keys(differing).length === 0) {
      await drop(t, actor, at.assessment, TAKEN);
      return ok(undefined);
    }
    const put = await keepDraftIn(t, actor, { ...draft, form: TAKEN, fields: differing }, now);
    return put.ok ? ok(undefined) : put;
  });
  if (!taken.ok) return taken;
  return ok(simulated(app, found.value, at.ends, differing));
}

/** Back to what the assessment says. */
export async function supposeNothing(
  app: App,
  actor: Actor,
  at: { readonly assessment: AssessmentId; readonly ends: Ends },
): Promise<Result<Simulated, Failure>> {
  const found = await findAssessment(app, actor, at.assessment);
  if (!found.ok) return found;
  const dropped = await app.store.tx<undefined, Failure>(actor.server, async (t) => {
    for (const form of [TYPED, TAKEN]) await drop(t, actor, at.assessment, form);
    return ok(undefined);
  });
  return dropped.ok ? ok(simulated(app, found.value, at.ends, {})) : dropped;
}

async function drop(
  t: Transaction<Documents>,
  actor: Actor,
  assessment: AssessmentId,
  form: FormKey,
): Promise<void> {
  const draft = await t.get('draft', draftId(actor.id, assessment, form));
  if (draft !== undefined) t.delete('draft', draft.id, draft.revision);
}
