import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { ChannelId } from '../../domain/ids.ts';
import { dayIn } from '../../domain/monitoring/local-time.ts';
import { LONGEST_NAME, type Owner, type WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import { findByThread, meantAssessment } from '../assess/find.ts';
import type { FormFields, ServerSettings } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { readSettings } from '../settings.ts';
import { typedLine, within } from '../typed-text.ts';
import { type Drafted, drafted, planAround, putDraft } from './draft.ts';
import { listWatched } from './find-watch.ts';
import { USUAL_TIME } from './from-entry.ts';
import { fieldsOfPart, pickOf } from './plan-fields.ts';
import { indicatorTyped, proposedBy } from './plan-indicator.ts';
import { PLAN_PARTS, type PlanPart } from './plan-part.ts';
import { readPart } from './read-part.ts';
import type { NewWatch } from './watch-draft.ts';

/** What somebody gave when they asked for something to be watched, as typed. */
export interface WatchWish {
  readonly name: string;
  readonly indicator: string;
  readonly every: string;
  readonly unit?: string | undefined;
  readonly worse?: string | undefined;
  readonly warning?: string | undefined;
  readonly critical?: string | undefined;
  readonly look?: string | undefined;
  readonly at?: string | undefined;
  readonly from?: string | undefined;
  readonly timezone?: string | undefined;
  readonly expression?: string | undefined;
  readonly owner?: Owner | undefined;
  readonly escalate?: Owner | undefined;
  readonly after?: string | undefined;
  readonly channel?: ChannelId | undefined;
  readonly assessment?: string | undefined;
}

export interface NewlyDrafted extends Drafted {
  /** An item of that name runs already, as far as the member may see. */
  readonly nameTaken: boolean;
  /** A channel was named, and messages of a private assessment go nowhere but into its thread. */
  readonly channelLeftOut: boolean;
}

/**
 * Drafts what is to be watched, with what is usual for whatever was left out. What cannot be understood is kept as
 * typed beside it, so that nothing of a long command is lost. `around` is the text channel that the member acts in.
 */
export async function draftWatch(
  app: App,
  actor: Actor,
  wish: WatchWish,
  around: ChannelId,
): Promise<Result<NewlyDrafted, Failure>> {
  const [meant, settings] = [await linkedBy(app, actor, wish), await readSettings(app, actor)];
  if (!meant.ok) return err({ code: 'form-not-taken', why: meant.error, typed: textsOf(wish) });
  if (!settings.ok) return err({ code: 'form-not-taken', why: settings.error, typed: textsOf(wish) });
  const linked = meant.value;
  const channelLeftOut = linked?.private === true && wish.channel !== undefined;
  const draft = draftOf(app, actor, wish, { settings: settings.value, linked, around });
  const kept = await app.store.tx<Drafted, Failure>(actor.server, async (t) => {
    await putDraft(t, draft);
    return ok(drafted(app, actor, draft, linked, settings.value));
  });
  if (!kept.ok) return kept;
  const named = draft.starts.plan.name.toLowerCase();
  const others = await listWatched(app, actor);
  const nameTaken = others.ok && others.value.some(({ item }) => item.plan.name.toLowerCase() === named);
  return ok({ ...kept.value, channelLeftOut, nameTaken });
}

/** The assessment that is named, or the one whose thread this is; it takes somebody who may write in it. */
async function linkedBy(
  app: App,
  actor: Actor,
  { assessment }: WatchWish,
): Promise<Result<Assessment | undefined, Failure>> {
  const meant =
    assessment === undefined
      ? await findByThread(app, actor, actor.here)
      : await meantAssessment(app, actor, assessment);
  if (!meant.ok) return meant.error.code === 'no-assessment-here' ? ok(undefined) : meant;
  if (!mayDo(actor, meant.value, 'contribute')) return err({ code: 'not-allowed', needs: 'contribute' });
  const placeless = meant.value.private && meant.value.place.thread === null;
  return placeless ? err({ code: 'no-private-thread' }) : meant;
}

interface Around {
  readonly settings: ServerSettings;
  readonly linked: Assessment | undefined;
  readonly around: ChannelId;
}

function draftOf(app: App, actor: Actor, wish: WatchWish, where: Around): NewWatch {
  const { settings, linked } = where;
  const around = planAround(app, actor, settings, linked);
  let plan = usualPlan(app, actor, wish, where);
  const typed: NewWatch['typed'] = {};
  for (const part of PLAN_PARTS) {
    const fields = { ...fieldsOfPart(plan, part), ...wished(wish, plan, part, linked) };
    const read = readPart(plan, part, fields, around);
    if (read.ok) plan = read.value;
    else {
      typed[part] = { basedOn: 0, fields };
      // What it is called holds also where its kind was not understood.
      const name = part === 'what' ? within(typedLine(wish.name), LONGEST_NAME) : '';
      if (name !== '') plan = { ...plan, name };
    }
  }
  return { member: actor.id, watch: app.ids.watch(), at: around.now, starts: { plan, version: 1 }, typed };
}

/** What is usual for this kind of sign, in this server, at this place. */
function usualPlan(app: App, actor: Actor, wish: WatchWish, { settings, linked, around }: Around): WatchPlan {
  const kind =
    indicatorTyped(app.indicators, wish.indicator) ?? app.indicators.find(({ id }) => id === 'free');
  if (kind === undefined) throw new Error('there is no kind of sign for what fits none');
  const { timezone, language } = settings;
  return {
    ...proposedBy(kind, { language }),
    name: kind.label[language],
    cadence: { every: 'weekly', at: USUAL_TIME, from: dayIn(app.clock.now(), timezone) },
    ...{ timezone, skipsDaysOff: true, escalation: null },
    owner: { kind: 'member', id: actor.id },
    channel: usualChannel(actor, linked, around),
    link: linked === undefined ? null : { assessment: linked.id, entry: null },
  };
}

function usualChannel(actor: Actor, linked: Assessment | undefined, around: ChannelId): ChannelId {
  const { thread, channel } = linked?.place ?? { thread: null, channel: around };
  if (linked?.private === true) return thread ?? channel;
  return thread === actor.here ? thread : around;
}

/** What was typed for one part, over what is usual. */
function wished(
  wish: WatchWish,
  { unit, worse }: WatchPlan,
  part: PlanPart,
  linked: Assessment | undefined,
): FormFields {
  switch (part) {
    case 'what':
      return given({ name: wish.name, indicator: wish.indicator, look: wish.look });
    case 'thresholds': {
      // What is proposed was made for that unit and that direction, and as a pair.
      const fits = (wish.unit ?? unit) === unit && (wish.worse ?? worse) === worse;
      const alone = fits && wish.warning === undefined && wish.critical === undefined;
      const { warning = '', critical = '' } = wish;
      return given({ unit: wish.unit, worse: wish.worse, ...(!alone && { warning, critical }) });
    }
    case 'schedule': {
      const expert = wish.expression !== undefined || wish.every === 'expression';
      const { at, from, timezone, expression = '' } = wish;
      return given(
        expert
          ? { every: 'expression', at: expression, from: '', timezone }
          : { every: wish.every, at, from, timezone },
      );
    }
    case 'who': {
      const { owner, escalate, after, channel } = wish;
      return given({
        owner: owner && pickOf(owner),
        escalate: escalate && pickOf(escalate),
        after,
        ...(linked?.private !== true && { channel }),
      });
    }
  }
}

function given(fields: Readonly<Record<string, string | undefined>>): FormFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function textsOf(wish: WatchWish): readonly string[] {
  const { name, unit, warning, critical, look, at, from, expression } = wish;
  return [name, unit, warning, critical, look, at, from, expression].filter((each) => each !== undefined);
}
