import type { Assessment } from '../../domain/assessment/assessment.ts';
import { choicesIn, type Entry, type EntryOf, peopleIn, valueAt } from '../../domain/assessment/entry.ts';
import type { AssessmentEffect } from '../../domain/assessment/events.ts';
import { standingRating } from '../../domain/assessment/rating.ts';
import type { Framework } from '../../domain/framework/framework.ts';
import { type Instant, type MemberId, WatchId } from '../../domain/ids.ts';
import type { Locale } from '../../domain/locale.ts';
import { type Cadence, Rhythm, type WallTime } from '../../domain/monitoring/cadence.ts';
import { IndicatorId } from '../../domain/monitoring/indicator.ts';
import { dayIn } from '../../domain/monitoring/local-time.ts';
import {
  type Escalation,
  LONGEST_LOOK,
  LONGEST_NAME,
  MOST_ESCALATIONS,
  type Owner,
  type WatchItem,
  type WatchPlan,
} from '../../domain/monitoring/watch-item.ts';
import { startWatching, transition } from '../../domain/monitoring/watch-transition.ts';
import type { App } from '../app.ts';
import type { Documents, ServerSettings } from '../documents.ts';
import type { Transaction } from '../store.ts';
import { typedLine, within } from '../typed-text.ts';
import { followUp } from './effects.ts';

/** When reminders come unless somebody says otherwise: at the beginning of a working day. */
export const USUAL_TIME: WallTime = '09:00';
/** How long an owner has before the next one hears of it. */
export const USUAL_WAIT_HOURS = 48;

/** The item that an entry of the watch list runs as. */
export function watchOf(assessment: Pick<Assessment, 'id'>, entry: Pick<Entry, 'id'>): WatchId {
  return WatchId.parse(`${assessment.id}-${entry.id}`);
}

interface Around {
  readonly assessment: Assessment;
  readonly by: MemberId;
  readonly now: Instant;
  readonly settings: ServerSettings;
}
type WatchEntry = EntryOf<'watch'>;

/** How often a risk of the present level is watched. */
export function rhythmForLevel(framework: Framework, assessment: Assessment): Rhythm {
  const { level } = standingRating(framework, assessment);
  const usual = framework.level.find((each) => each.id === level)?.cadence;
  return Rhythm.safeParse(usual).data ?? 'monthly';
}

/**
 * The plan of an entry: what it says, and of what it leaves open what is usual. The first who is named is reminded, the
 * others hear of it when nobody answers.
 */
export function planOf(app: App, entry: WatchEntry, around: Around): WatchPlan {
  const { assessment, by, now, settings } = around;
  const kind = IndicatorId.safeParse(choicesIn(entry, 'indicator')[0]).data ?? 'free';
  const indicator = app.indicators.find((each) => each.id === kind);
  const what = typedLine(textIn(entry, 'what') ?? '') || assessment.technology;
  const alarm = textIn(entry, 'alarm');
  const look = [what.length > LONGEST_NAME ? what : undefined, alarm].filter((each) => each !== undefined);
  const people = peopleIn(entry, 'owner').map((id): Owner => ({ kind: 'member', id }));
  const others = people.slice(1, 1 + MOST_ESCALATIONS);
  return {
    name: within(what, LONGEST_NAME),
    indicator: kind,
    unit: unitIn(indicator?.unit, settings.language),
    worse: indicator?.worse ?? 'rising',
    thresholds: { warning: indicator?.warning ?? null, critical: indicator?.critical ?? null },
    ...(look.length > 0 && { look: within(look.join('\n'), LONGEST_LOOK) }),
    cadence: {
      every:
        Rhythm.safeParse(choicesIn(entry, 'cadence')[0]).data ?? rhythmForLevel(app.framework, assessment),
      at: USUAL_TIME,
      from: dayIn(now, settings.timezone),
    },
    timezone: settings.timezone,
    skipsDaysOff: true,
    owner: people[0] ?? { kind: 'member', id: by },
    channel: assessment.place.thread ?? assessment.place.channel,
    escalation: others.length > 0 ? { hours: USUAL_WAIT_HOURS, to: others } : null,
    link: { assessment: assessment.id, entry: entry.id },
  };
}

function textIn(entry: Entry, field: string): string | undefined {
  const value = valueAt(entry, field);
  return value?.kind === 'text' ? value.text : undefined;
}

function unitIn(unit: Readonly<Record<Locale, string>> | undefined, language: Locale): string {
  return unit?.[language] ?? '';
}

/**
 * What is on the watch list is watched: an item begins with its entry, follows what is changed there and nowhere else,
 * and is paused, with its readings, when the entry goes. Written with the change of the assessment.
 */
export async function followWatchList(
  t: Transaction<Documents>,
  app: App,
  around: Around,
  effects: readonly AssessmentEffect[],
): Promise<void> {
  for (const effect of effects) {
    if (effect.kind === 'entry-added' && effect.entry.list === 'watch') {
      begin(t, app, around, effect.entry);
    } else if (effect.kind === 'entry-changed' && effect.after.list === 'watch') {
      if (effect.before.list === 'watch') await follow(t, app, around, effect.before, effect.after);
    } else if (effect.kind === 'entry-removed' && effect.entry.list === 'watch') {
      await rest(t, app, around, effect.entry);
    }
  }
}

/** Begins to watch an entry that has no item yet. */
export function begin(t: Transaction<Documents>, app: App, around: Around, entry: WatchEntry): WatchItem {
  const { assessment, by, now, settings } = around;
  const id = watchOf(assessment, entry);
  const { daysOff } = settings;
  const item = startWatching(id, planOf(app, entry, around), by, { now, daysOff });
  t.put('watch', id, item, 0);
  t.audit({ at: now, by, subject: id, action: 'watch-started', after: item.plan });
  return item;
}

async function follow(
  t: Transaction<Documents>,
  app: App,
  around: Around,
  before: WatchEntry,
  after: WatchEntry,
): Promise<void> {
  const stored = await t.get('watch', watchOf(around.assessment, after));
  // An entry from before entries were watched begins now.
  if (stored === undefined) {
    begin(t, app, around, after);
    return;
  }
  const plan = withChanges(stored.value.plan, planOf(app, before, around), planOf(app, after, around));
  const { by, now, settings, assessment: linked } = around;
  const event = { kind: 'edit', by, plan } as const;
  const moved = transition(stored.value, event, { now, daysOff: settings.daysOff });
  if (!moved.ok) return;
  const { state: item, effects } = moved.value;
  t.put('watch', item.id, item, stored.revision);
  await followUp(t, app.ids, { item, linked, effects, now, by });
}

/** Only what was changed in the entry: what somebody set on the item itself stays. */
function withChanges(plan: WatchPlan, before: WatchPlan, after: WatchPlan): WatchPlan {
  const differs = (part: keyof WatchPlan) => JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  const { look: lookNow, ...rest } = plan;
  const look = differs('look') ? after.look : lookNow;
  const { indicator, unit, worse, thresholds } = after;
  return {
    ...rest,
    ...(look !== undefined && { look }),
    ...(differs('name') && { name: after.name }),
    ...(differs('indicator') && { indicator, unit, worse, thresholds }),
    ...(differs('cadence') && { cadence: withRhythm(plan.cadence, after.cadence) }),
    ...(differs('owner') && { owner: after.owner }),
    ...(differs('escalation') && { escalation: withOthers(plan.escalation, after.escalation) }),
  };
}

/** Another rhythm at the same time of day, counted from the same day. */
function withRhythm(now: Cadence, wanted: Cadence): Cadence {
  return now.every === 'expression' || wanted.every === 'expression'
    ? wanted
    : { ...now, every: wanted.every };
}

/** Other people after the same wait. */
function withOthers(now: Escalation | null, wanted: Escalation | null): Escalation | null {
  return now === null || wanted === null ? wanted : { ...wanted, hours: now.hours };
}

async function rest(
  t: Transaction<Documents>,
  app: App,
  { assessment: linked, by, now, settings }: Around,
  entry: WatchEntry,
): Promise<void> {
  const stored = await t.get('watch', watchOf(linked, entry));
  if (stored === undefined || stored.value.plan.link?.entry !== entry.id) return;
  const { plan } = stored.value;
  const loose: WatchItem = {
    ...stored.value,
    plan: { ...plan, link: { assessment: linked.id, entry: null } },
  };
  const moved = transition(loose, { kind: 'pause', by }, { now, daysOff: settings.daysOff });
  const { state: item, effects } = moved.ok ? moved.value : { state: loose, effects: [] };
  t.put('watch', item.id, item, stored.revision);
  await followUp(t, app.ids, { item, linked, effects, now, by });
}
