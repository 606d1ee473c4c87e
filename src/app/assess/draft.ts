import type { AssessmentId, Instant, MemberId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents, Draft } from '../documents.ts';
import type { Failure } from '../failure.ts';
import type { Transaction } from '../store.ts';
import type { FormKey } from './form-key.ts';

/** Drafts that nobody came back to. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export function draftId(member: MemberId, assessment: AssessmentId, form: FormKey): string {
  return `${member}_${assessment}_${form}`;
}

/** What a member typed into a form and could not be taken, if there is such a thing. */
export async function findDraft(
  app: App,
  actor: Actor,
  assessment: AssessmentId,
  form: FormKey,
): Promise<Draft | undefined> {
  const read = await app.store.read(actor.server, (t) => t.get('draft', draftId(actor.id, assessment, form)));
  return read.ok ? read.value?.value : undefined;
}

/** A form as it was typed. */
export type Typed = Pick<Draft, 'assessment' | 'basedOn' | 'fields'> & { readonly form: FormKey };

/**
 * Keeps a form as it was typed, in place of an older one by the same member for the same form. Drafts of a month ago
 * go with it.
 */
export async function keepDraft(app: App, actor: Actor, typed: Typed): Promise<Result<Draft, Failure>> {
  const at = app.clock.now();
  return app.store.tx<Draft, Failure>(actor.server, (t) => keepDraftIn(t, actor, typed, at));
}

/** The same in the caller's transaction. */
export async function keepDraftIn(
  t: Transaction<Documents>,
  actor: Actor,
  typed: Typed,
  at: Instant,
): Promise<Result<Draft, Failure>> {
  const id = draftId(actor.id, typed.assessment, typed.form);
  const draft: Draft = { ...typed, member: actor.id, at };
  const about = await t.get('assessment', typed.assessment);
  if (about === undefined || !mayDo(actor, about.value, 'view')) return err({ code: 'no-such-assessment' });
  for (const each of await t.list('draft')) {
    const old = Date.parse(at) - Date.parse(each.value.at) > KEPT_MS;
    if (old && each.id !== id) t.delete('draft', each.id, each.revision);
  }
  t.put('draft', id, draft, (await t.get('draft', id))?.revision ?? 0);
  return ok(draft);
}
