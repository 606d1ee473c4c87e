import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { WatchId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents, FormFields, ServerSettings } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import type { Reading, Transaction } from '../store.ts';
import type { PlanAround } from './plan-around.ts';
import { PLAN_PARTS, type PlanPart, type PlanProblem } from './plan-part.ts';
import { readPart } from './read-part.ts';
import { draftIdOf, type NewWatch, type WatchDraft } from './watch-draft.ts';

/** Drafts that nobody came back to. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** An item that is about to be watched, and all that decides how it is shown. */
export interface Drafted {
  readonly draft: NewWatch;
  readonly linked: Assessment | undefined;
  readonly settings: ServerSettings;
  /** What could not be taken as it was typed, in the order of the parts. */
  readonly problems: readonly { readonly part: PlanPart; readonly problem: PlanProblem }[];
}

/** What it takes to read a part of a plan, for this member and this assessment. */
export function planAround(
  app: App,
  actor: Actor,
  { language }: Pick<ServerSettings, 'language'>,
  linked: Assessment | undefined,
): PlanAround {
  return { indicators: app.indicators, language, now: app.clock.now(), actor, linked };
}

/** The draft of a new item, with what still keeps it from starting. */
export function drafted(
  app: App,
  actor: Actor,
  draft: NewWatch,
  linked: Assessment | undefined,
  settings: ServerSettings,
): Drafted {
  const around = planAround(app, actor, settings, linked);
  const problems = PLAN_PARTS.flatMap((part) => {
    const typed = draft.typed[part];
    const read = typed === undefined ? undefined : readPart(draft.starts.plan, part, typed.fields, around);
    return read === undefined || read.ok ? [] : [{ part, problem: read.error }];
  });
  return { draft, linked, settings, problems };
}

/** The draft of a new item that this member has begun, where its assessment still lets them. */
export async function draftIn(
  t: Reading<Documents>,
  app: App,
  actor: Actor,
  watch: WatchId,
): Promise<Result<Drafted & { readonly revision: number }, Failure>> {
  const stored = await t.get('watch-draft', draftIdOf(actor.id, watch));
  const draft = stored?.value;
  if (stored === undefined || draft === undefined || !isNew(draft)) return err({ code: 'no-such-draft' });
  const { link } = draft.starts.plan;
  const linked = link === null ? undefined : (await t.get('assessment', link.assessment))?.value;
  if (link !== null && (linked === undefined || !mayDo(actor, linked, 'view'))) {
    return err({ code: 'no-such-assessment' });
  }
  const settings = await settingsIn(t, actor);
  return ok({ ...drafted(app, actor, draft, linked, settings), revision: stored.revision });
}

function isNew(draft: WatchDraft): draft is NewWatch {
  return draft.starts !== null;
}

export async function findDraftOf(app: App, actor: Actor, watch: WatchId): Promise<Result<Drafted, Failure>> {
  const read = await app.store.read(actor.server, (t) => draftIn(t, app, actor, watch));
  return read.ok ? read.value : read;
}

/** New items that a member has begun, the latest first. */
export async function begunBy(app: App, actor: Actor): Promise<readonly NewWatch[]> {
  const read = await app.store.read(actor.server, async (t) => {
    const own = (await t.list('watch-draft')).map(({ value }) => value);
    return own.filter(({ member }) => member === actor.id).filter(isNew);
  });
  return read.ok ? read.value.toSorted((a, b) => b.at.localeCompare(a.at)) : [];
}

/** Takes one form of a new item: what cannot be taken is kept as typed, and shown with what is wrong with it. */
export async function fillDraft(
  app: App,
  actor: Actor,
  watch: WatchId,
  part: PlanPart,
  fields: FormFields,
): Promise<Result<Drafted, Failure>> {
  return app.store.tx<Drafted, Failure>(actor.server, async (t) => {
    const found = await draftIn(t, app, actor, watch);
    if (!found.ok) return found;
    const { draft, linked, settings, revision } = found.value;
    const { plan, version } = draft.starts;
    const read = readPart(plan, part, fields, planAround(app, actor, settings, linked));
    const { [part]: _fixed, ...others } = draft.typed;
    const next: NewWatch = {
      ...draft,
      at: app.clock.now(),
      starts: { plan: read.ok ? read.value : plan, version: version + 1 },
      typed: read.ok ? others : { ...others, [part]: { basedOn: version, fields } },
    };
    t.put('watch-draft', draftIdOf(actor.id, watch), next, revision);
    return ok(drafted(app, actor, next, linked, settings));
  });
}

/** Puts a draft away, and clears out those of a month ago. */
export async function putDraft(t: Transaction<Documents>, draft: WatchDraft): Promise<void> {
  const id = draftIdOf(draft.member, draft.watch);
  for (const each of await t.list('watch-draft')) {
    const old = Date.parse(draft.at) - Date.parse(each.value.at) > KEPT_MS;
    if (old && each.id !== id) t.delete('watch-draft', each.id, each.revision);
  }
  t.put('watch-draft', id, draft, (await t.get('watch-draft', id))?.revision ?? 0);
}

/** Forgets a draft. One that is gone already is gone. */
export async function dropDraft(app: App, actor: Actor, watch: WatchId): Promise<Result<undefined, Failure>> {
  return app.store.tx<undefined, Failure>(actor.server, async (t) => {
    const id = draftIdOf(actor.id, watch);
    const stored = await t.get('watch-draft', id);
    if (stored !== undefined) t.delete('watch-draft', id, stored.revision);
    return ok(undefined);
  });
}
