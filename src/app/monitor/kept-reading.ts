import type { MemberId, WatchId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { FormFields } from '../documents.ts';
import type { Failure } from '../failure.ts';
import type { ReadingDraft } from './reading-draft.ts';

/** Drafts that nobody came back to. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

function draftId(member: MemberId, watch: WatchId): string {
  return `${member}_${watch}`;
}

/** What a member typed for a reading and could not be taken, if there is such a thing. */
export async function findReadingDraft(
  app: App,
  actor: Actor,
  watch: WatchId,
): Promise<ReadingDraft | undefined> {
  const read = await app.store.read(actor.server, (t) => t.get('reading-draft', draftId(actor.id, watch)));
  return read.ok ? read.value?.value : undefined;
}

/** Keeps the form as it was typed, in place of an older one; those of a month ago go with it. */
export async function keepReadingDraft(
  app: App,
  actor: Actor,
  watch: WatchId,
  fields: FormFields,
): Promise<Result<undefined, Failure>> {
  const id = draftId(actor.id, watch);
  const at = app.clock.now();
  return app.store.tx<undefined, Failure>(actor.server, async (t) => {
    for (const each of await t.list('reading-draft')) {
      const old = Date.parse(at) - Date.parse(each.value.at) > KEPT_MS;
      if (old && each.id !== id) t.delete('reading-draft', each.id, each.revision);
    }
    const revision = (await t.get('reading-draft', id))?.revision ?? 0;
    t.put('reading-draft', id, { member: actor.id, watch, fields, at }, revision);
    return ok(undefined);
  });
}

/** Forgets the draft, once what it says is recorded. */
export async function dropReadingDraft(app: App, actor: Actor, watch: WatchId): Promise<void> {
  if ((await findReadingDraft(app, actor, watch)) === undefined) return;
  const id = draftId(actor.id, watch);
  await app.store.tx(actor.server, async (t) => {
    const stored = await t.get('reading-draft', id);
    if (stored !== undefined) t.delete('reading-draft', id, stored.revision);
    return ok(undefined);
  });
}
