import type { WatchId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { FormFields } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { readSettings } from '../settings.ts';
import { changeWatch, type WatchChanged } from './change-watch.ts';
import { dropDraft, planAround, putDraft } from './draft.ts';
import { findWatch, type Watched } from './find-watch.ts';
import { fieldsOfPart } from './plan-fields.ts';
import type { PlanPart } from './plan-part.ts';
import { readPart } from './read-part.ts';
import { draftIdOf } from './watch-draft.ts';

export interface PartForm extends Watched {
  readonly fields: FormFields;
}

/** A part of an item as it stands, or as this member typed it when it could not be taken. */
export async function partForm(
  app: App,
  actor: Actor,
  watch: WatchId,
  part: PlanPart,
  wanted: 'current' | 'typed',
): Promise<Result<PartForm, Failure>> {
  const found = await findWatch(app, actor, watch, 'manage');
  if (!found.ok) return found;
  const kept = await app.store.read(actor.server, (t) => t.get('watch-draft', draftIdOf(actor.id, watch)));
  const typed = kept.ok ? kept.value?.value.typed[part] : undefined;
  // What was typed on top of what has changed since would hide that change, unless it is asked for.
  const holds = wanted === 'typed' || typed?.basedOn === found.value.item.version;
  return ok({
    ...found.value,
    fields: (holds ? typed?.fields : undefined) ?? fieldsOfPart(found.value.item.plan, part),
  });
}

/**
 * Takes a filled form of an item, on the version that was on it. What cannot be taken is kept before anybody is told;
 * where somebody else was quicker, nothing is changed.
 */
export async function editWatch(
  app: App,
  actor: Actor,
  form: { readonly watch: WatchId; readonly part: PlanPart; readonly basedOn: number },
  fields: FormFields,
): Promise<Result<WatchChanged, Failure>> {
  const { watch, part, basedOn } = form;
  const found = await findWatch(app, actor, watch, 'manage');
  if (!found.ok) return found;
  const { item, linked } = found.value;
  if (item.version !== basedOn) return err({ code: 'watch-overtaken', item });
  const settings = await readSettings(app, actor);
  if (!settings.ok) return settings;
  const read = readPart(item.plan, part, fields, planAround(app, actor, settings.value, linked));
  if (!read.ok) {
    const kept = await keepTyped(app, actor, form, fields);
    return kept.ok ? err({ code: 'plan-not-understood', watch, part, problem: read.error }) : kept;
  }
  const event = { kind: 'edit', by: actor.id, plan: read.value } as const;
  const changed = await changeWatch(app, actor, watch, event, basedOn);
  if (changed.ok) await dropDraft(app, actor, watch);
  return changed;
}

async function keepTyped(
  app: App,
  actor: Actor,
  { watch, part, basedOn }: { readonly watch: WatchId; readonly part: PlanPart; readonly basedOn: number },
  fields: FormFields,
): Promise<Result<undefined, Failure>> {
  const at = app.clock.now();
  return app.store.tx<undefined, Failure>(actor.server, async (t) => {
    const before = await t.get('watch-draft', draftIdOf(actor.id, watch));
    const typed = { ...before?.value.typed, [part]: { basedOn, fields } };
    await putDraft(t, { member: actor.id, watch, at, starts: null, typed });
    return ok(undefined);
  });
}
