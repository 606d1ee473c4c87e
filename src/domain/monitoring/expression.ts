import { Cron } from 'croner';
import { Instant } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { type DaysOff, LONGEST_EXPRESSION } from './cadence.ts';
import { type Day, dayIn, daysAfter, instantAt, wallClock } from './local-time.ts';
import { isDayOff, workingDay } from './working-day.ts';

const SHORTEST_MS = 60 * 60 * 1000;
const FOR_EVER = new Date('2100-01-01T00:00:00.000Z');

interface Expression {
  readonly cron: string;
  readonly timezone: string;
  readonly daysOff: DaysOff;
}

export type ExpressionError =
  /** Not five fields that cron knows, or too long. */
  | { readonly code: 'bad-expression' }
  /** Twice within an hour. */
  | { readonly code: 'too-often' }
  /** A day that no year has, such as 30 February. */
  | { readonly code: 'never-due' };

/** An expression that says what it seems to: five fields, at most once an hour, and not in vain. */
export function readExpression(typed: string, now: Instant): Result<string, ExpressionError> {
  const cron = typed.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
  if (cron.length > LONGEST_EXPRESSION || cron.split(' ').length !== 5)
    return err({ code: 'bad-expression' });
  let runs: readonly Date[];
  try {
    runs = cronOf(cron, 'UTC').nextRuns(3, new Date(now));
  } catch {
    return err({ code: 'bad-expression' });
  }
  // Minutes do not depend on days: who comes twice in one hour does so from the first run on.
  const tooOften = runs.slice(1).some((run, at) => Number(run) - Number(runs[at]) < SHORTEST_MS);
  if (runs.length === 0) return err({ code: 'never-due' });
  return tooOften ? err({ code: 'too-often' }) : ok(cron);
}

/**
 * The first run after an instant. A time that the clocks skip comes as soon as they have skipped it. Runs that fall on
 * days off come as one, on the first day that is none, at the time of the first of them; a day that has runs of its own
 * takes them in.
 */
export function nextRun(expression: Expression, after: Instant): Instant | undefined {
  const { timezone, daysOff } = expression;
  // Also what has run on a day off and is still to come: whoever asks in between must not miss it.
  const heldBack = movedTo(expression, workingDay(dayIn(after, timezone), daysOff));
  if (heldBack !== undefined && heldBack > after) return heldBack;
  const run = runAfter(expression, after);
  if (run === undefined || !isDayOff(dayIn(run, timezone), daysOff)) return run;
  const day = workingDay(dayIn(run, timezone), daysOff);
  return movedTo(expression, day) ?? runOn(expression, day);
}

/** When the runs of the days off just before a day come on that day, if they do. */
function movedTo(expression: Expression, day: Day): Instant | undefined {
  const { timezone, daysOff } = expression;
  let first = day;
  while (isDayOff(daysAfter(first, -1), daysOff)) first = daysAfter(first, -1);
  if (first === day || runOn(expression, day) !== undefined) return undefined;
  const run = runAfter(expression, justBefore(first, timezone));
  if (run === undefined || dayIn(run, timezone) >= day) return undefined;
  return instantAt(day, wallClock(run, timezone).at, timezone);
}

/** The first run of a day. */
function runOn(expression: Expression, day: Day): Instant | undefined {
  const run = runAfter(expression, justBefore(day, expression.timezone));
  return run !== undefined && dayIn(run, expression.timezone) === day ? run : undefined;
}

function justBefore(day: Day, timezone: string): Instant {
  return Instant.parse(new Date(Date.parse(instantAt(day, '00:00', timezone)) - 1).toISOString());
}

function runAfter({ cron, timezone }: Expression, after: Instant): Instant | undefined {
  const run = cronOf(cron, timezone).nextRun(new Date(after));
  return run === null ? undefined : Instant.parse(run.toISOString());
}

function cronOf(cron: string, timezone: string): Cron {
  return new Cron(cron, { timezone, mode: '5-part', paused: true, stopAt: FOR_EVER });
}
