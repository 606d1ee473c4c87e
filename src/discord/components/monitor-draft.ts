import type { ActionOf } from '../../app/actions.ts';
import type { Failure } from '../../app/failure.ts';
import { type Drafted, dropDraft, fillDraft, findDraftOf } from '../../app/monitor/draft.ts';
import { fieldsOfPart } from '../../app/monitor/plan-fields.ts';
import { startWatch } from '../../app/monitor/start-watch.ts';
import { cardOf } from '../../app/monitor/watch-card.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { watchCard } from '../../messages/monitor/watch-card.ts';
import { draftCancelled, draftView } from '../../messages/monitor/watch-draft.ts';
import { partFormView } from '../../messages/monitor/watch-forms.ts';
import { inline } from '../../messages/typed.ts';
import { monitorCardWords } from '../../messages/words/monitor-card.ts';
import { cautionsFor } from '../commands/monitor/cautions.ts';
import type { Scene } from '../scene.ts';
import { askable } from './monitor-changes.ts';
import type { Redrawing, Route } from './route.ts';

/** A draft as it stands, in the place of what was pressed. */
async function shown(scene: Scene, drafted: Drafted, changed = false): Promise<Redrawing> {
  const { plan } = drafted.draft.starts;
  const cautions = await cautionsFor(scene, plan, drafted.linked);
  return { kind: 'view', view: (speech) => draftView(speech, drafted, cautions, changed) };
}

/** Goes on with what was begun. */
export const draft: Route<ActionOf<'draft'>> = {
  answers: 'update',
  async run(scene, { watch }): Promise<Result<Redrawing, Failure>> {
    const found = await findDraftOf(scene.app, scene.actor, watch);
    return found.ok ? ok(await shown(scene, found.value)) : found;
  },
};

export const draftPart: Route<ActionOf<'draft-part'>> = {
  answers: 'form',
  async open(scene, action) {
    const { watch, part } = action;
    const found = await findDraftOf(scene.app, scene.actor, watch);
    if (!found.ok) return found;
    const { draft: kept, linked } = found.value;
    const { plan } = kept.starts;
    const fields = askable(scene, kept.typed[part]?.fields ?? fieldsOfPart(plan, part));
    const inThread = linked?.private === true;
    const filled = { do: 'draft-told', watch, part } as const;
    return ok(partFormView(scene.speech, filled, { part, name: plan.name, inThread, fields }));
  },
};

export const draftTold: Route<ActionOf<'draft-told'>> = {
  answers: 'update',
  async run(scene, { watch, part }, { fields, typed }): Promise<Result<Redrawing, Failure>> {
    const filled = await fillDraft(scene.app, scene.actor, watch, part, fields);
    if (!filled.ok) return err({ code: 'form-not-taken', why: filled.error, typed });
    return ok(await shown(scene, filled.value));
  },
};

export const draftStart: Route<ActionOf<'draft-start'>> = {
  answers: 'update',
  async run(scene, { watch, version }): Promise<Result<Redrawing, Failure>> {
    const { app, actor } = scene;
    const started = await startWatch(app, actor, watch, version);
    if (!started.ok) return started;
    if (started.value.what === 'look-again') return ok(await shown(scene, started.value.drafted, true));
    const { what, watched } = started.value;
    const card = await cardOf(app, actor, watched);
    if (!card.ok) return card;
    return ok({
      kind: 'view',
      view: (speech) => {
        const { saved, wasSaved } = monitorCardWords[speech.locale];
        const name = inline(watched.item.plan.name, 100);
        return watchCard(speech, card.value, what === 'started' ? `✅ ${saved(name)}` : wasSaved(name));
      },
    });
  },
};

export const draftDrop: Route<ActionOf<'draft-drop'>> = {
  answers: 'update',
  async run({ app, actor }, { watch }): Promise<Result<Redrawing, Failure>> {
    const found = await findDraftOf(app, actor, watch);
    if (!found.ok) return found;
    const dropped = await dropDraft(app, actor, watch);
    if (!dropped.ok) return dropped;
    const { name } = found.value.draft.starts.plan;
    return ok({ kind: 'view', view: (speech) => draftCancelled(speech, name) });
  },
};
