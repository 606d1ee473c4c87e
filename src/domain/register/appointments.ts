import { z } from 'zod';
import type { Assessment } from '../assessment/assessment.ts';
import { choicesIn, dateIn, type EntryOf, entriesIn, isAcceptance } from '../assessment/entry.ts';
import { CLOSED_AS_ACCEPTED, CLOSED_AS_TREATED, KNOWN_PROMPTS } from '../framework/framework.ts';
import { AssessmentId, EntryId, Instant } from '../ids.ts';
import type { DaysOff } from '../monitoring/cadence.ts';
import { dayIn, daysAfter, instantAt } from '../monitoring/local-time.ts';
import { workingDay } from '../monitoring/working-day.ts';
import { plannedActions } from './planned-action.ts';

/** At this time of the server's day people are reminded. */
const AT = '09:00';
/** Marks of what is not wanted any more are kept as well, so many, since a day can be moved away and back. */
const KEPT_MARKS = 100;
/** As many come as one message: each has a row of buttons. */
export const MOST_APPOINTMENTS = 5;

/** How many days after its day each is told: before it where that is negative. */
const NOTICES = {
  action: [1, 8],
  acceptance: [-30, 0],
  review: [-7, 0],
  source: [-30, 0],
} as const;

/** A day in an assessment that somebody is to be reminded of: once before or after it, as `after` says. */
export const Appointment = z.object({
  what: z.enum(['action', 'acceptance', 'review', 'source']),
  /** The entry that sets the day; `null` for a review, which is asked for by itself. */
  entry: EntryId.nullable(),
  day: z.iso.date(),
  after: z.int(),
});
export type Appointment = z.infer<typeof Appointment>;

/** What an assessment wants to remind of: what is still to come, and what has been. */
export const Appointments = z.object({
  assessment: AssessmentId,
  /** `on`: the earliest day on which it is told. */
  pending: z.array(Appointment.extend({ on: z.iso.date() })),
  told: z.array(z.string().max(64)),
  next: Instant.nullable(),
});
export type Appointments = z.infer<typeof Appointments>;

/** The days of a server. */
export interface Calendar {
  readonly timezone: string;
  readonly daysOff: DaysOff;
}

/** Tells appointments apart: one that was moved to another day is another one. */
export function markOf({ what, entry, day, after }: Appointment): string {
  return `${what}-${entry ?? 0}-${day}-${after}`;
}

/**
 * All that an assessment would be reminded of, past or to come: actions that are not done, until it is closed; the ends
 * of acceptances and of what binds other sources, and the next review, for as long as the risk is treated or accepted, also after that.
 */
export function appointmentsOf(assessment: Assessment): readonly Appointment[] {
  const { closure, entries, answers } = assessment;
  const isRisk = closure === null || [CLOSED_AS_ACCEPTED, CLOSED_AS_TREATED].includes(closure.decision);
  if (!isRisk) return [];
  const review = answers[KNOWN_PROMPTS.review]?.current.value;
  return [
    ...(closure === null ? openActions(assessment) : []),
    ...entriesIn(entries, 'treatments')
      .filter(isAcceptance)
      .flatMap((each) => noticesOf('acceptance', each.id, dateIn(each, 'until'))),
    ...entriesIn(entries, 'sources')
      .filter(binds)
      .flatMap((each) => noticesOf('source', each.id, dateIn(each, 'expires'))),
    ...(review?.kind === 'date' ? noticesOf('review', null, review.date) : []),
  ];
}

/** Nobody is to renew what binds a source that is ruled out, nor what was never agreed. */
function binds(source: EntryOf<'sources'>): boolean {
  return !choicesIn(source, 'state').includes('ruled-out') && !choicesIn(source, 'bound').includes('none');
}

function openActions(assessment: Assessment): readonly Appointment[] {
  // Whether it is overdue by now does not matter here, so any instant does.
  return plannedActions(assessment, assessment.startedAt)
    .filter(({ state }) => state !== 'done')
    .flatMap(({ entry, due }) => noticesOf('action', entry.id, due));
}

function noticesOf(what: Appointment['what'], entry: EntryId | null, day: string | undefined) {
  if (day === undefined) return [];
  return NOTICES[what].map((after): Appointment => ({ what, entry, day, after }));
}

/**
 * What is to be told after a change. Of what the change brought and is past already, a notice ahead of a day is left out,
 * since whoever set the day knows; all else is told on the next day and not in the middle of somebody's work. `before` is
 * the assessment as it was, also where nothing was kept for it yet.
 */
export function keptAppointments(
  kept: Appointments | undefined,
  before: Assessment,
  after: Assessment,
  now: Instant,
  calendar: Calendar,
): Appointments {
  const told = new Set(kept?.told);
  const known = new Set(appointmentsOf(before).map(markOf));
  const pending = new Map(kept?.pending.map((each) => [markOf(each), each]));
  const tomorrow = daysAfter(dayIn(now, calendar.timezone), 1);
  const wanted = appointmentsOf(after);
  const next = wanted.flatMap((each) => {
    const mark = markOf(each);
    if (told.has(mark)) return [];
    const on = pending.get(mark)?.on ?? daysAfter(each.day, each.after);
    if (pending.has(mark) || toldAt({ on }, calendar) > now) return [{ ...each, on }];
    if (each.after < 0 && !known.has(mark)) {
      told.add(mark);
      return [];
    }
    return [{ ...each, on: tomorrow }];
  });
  const marks = new Set(wanted.map(markOf));
  const over = [...told].filter((each) => !marks.has(each)).slice(-KEPT_MARKS);
  const lasting = [...told].filter((each) => marks.has(each));
  return timed({ assessment: after.id, pending: next, told: [...over, ...lasting], next: null }, calendar);
}

/** What is kept of an assessment whose days nobody is to be reminded of; days that are set later are. */
export function allTold(assessment: Assessment): Appointments {
  const told = appointmentsOf(assessment).map(markOf);
  return { assessment: assessment.id, pending: [], told, next: null };
}

/** What is kept of an assessment that came from elsewhere: nobody is reminded of what is past by now. */
export function quietly(
  kept: Appointments | undefined,
  assessment: Assessment,
  now: Instant,
  calendar: Calendar,
): Appointments {
  const told = new Set(kept?.told);
  const all = appointmentsOf(assessment).map((each) => ({ ...each, on: daysAfter(each.day, each.after) }));
  const pending = all.filter((each) => !told.has(markOf(each)) && toldAt(each, calendar) > now);
  const past = all.filter((each) => !pending.includes(each)).map(markOf);
  return timed(
    { assessment: assessment.id, pending, told: [...new Set([...told, ...past])], next: null },
    calendar,
  );
}

/** What is due of it, and what is left. Of several notices of one day only the latest is told. */
export function takeDue(
  kept: Appointments,
  now: Instant,
  calendar: Calendar,
): { readonly due: readonly Appointment[]; readonly left: Appointments } {
  const come = kept.pending.filter((each) => toldAt(each, calendar) <= now);
  const due = come.filter((each) => !come.some((other) => isSame(each, other) && other.after > each.after));
  // An earlier notice that was put off to another day says nothing any more once a later one is told.
  const past = kept.pending.filter((each) =>
    due.some((other) => isSame(each, other) && other.after >= each.after),
  );
  const left = {
    ...kept,
    pending: kept.pending.filter((each) => !past.includes(each)),
    told: [...kept.told, ...past.map(markOf)],
  };
  return { due: due.map(({ on: _, ...each }) => each), left: timed(left, calendar) };
}

/** The same by other days off, or clocks. */
export function timed(kept: Appointments, calendar: Calendar): Appointments {
  const [next = null] = kept.pending.map((each) => toldAt(each, calendar)).sort();
  return { ...kept, next };
}

function isSame(a: Appointment, b: Appointment): boolean {
  return a.what === b.what && a.entry === b.entry && a.day === b.day;
}

function toldAt({ on }: { readonly on: string }, { timezone, daysOff }: Calendar): Instant {
  return instantAt(workingDay(on, daysOff), AT, timezone);
}

/** What has come or is near at an instant, by the days of a timezone, each day once: what a message of today would hold. */
export function pressing(assessment: Assessment, now: Instant, timezone: string): readonly Appointment[] {
  const today = dayIn(now, timezone);
  const past = appointmentsOf(assessment).filter(({ day, after }) => daysAfter(day, after) <= today);
  return past.filter((each) => !past.some((other) => isSame(each, other) && other.after > each.after));
}
