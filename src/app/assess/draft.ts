import type { AssessmentId, MemberId, PromptId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Draft, FormFields } from '../documents.ts';

export function draftId(member: MemberId, assessment: AssessmentId, prompt: PromptId): string {
  return `${member}.${assessment}.${prompt}`;
}

/** Keeps a form as it was typed, in place of an older one by the same member for the same prompt. */
export async function keepDraft(
  app: App,
  actor: Actor,
  form: { assessment: AssessmentId; prompt: PromptId; basedOn: number; fields: FormFields },
) {
  const id = draftId(actor.id, form.assessment, form.prompt);
  const draft: Draft = { ...form, member: actor.id, at: app.clock.now() };
  return app.store.tx<Draft, never>(actor.server, async (t) => {
    t.put('draft', id, draft, (await t.get('draft', id))?.revision ?? 0);
    return ok(draft);
  });
}
