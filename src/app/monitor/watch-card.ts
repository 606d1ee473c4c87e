import type { Instant, WatchId } from '../../domain/ids.ts';
import { wallClock } from '../../domain/monitoring/local-time.ts';
import { nextOccurrences } from '../../domain/monitoring/occurrences.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import { timetableOf, type WatchItem } from '../../domain/monitoring/watch-item.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents, ServerSettings } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import type { Reading as Reads } from '../store.ts';
import { readingsId } from './effects.ts';
import { findWatch, type Watched } from './find-watch.ts';
import { mayWatch, type WatchRole } from './watch-rights.ts';

/** How far back the readings on a card go. */
const YEARS = 3;
const NEXT = 3;

/** Everything that the card of an item shows. */
export interface WatchCard extends Watched {
  /** Those of the last three years, by day, oldest first. */
  readonly readings: readonly Reading[];
  /** The next few occurrences; none while it is paused. */
  readonly next: readonly Instant[];
  readonly settings: ServerSettings;
  /** What this member may do with it. */
  readonly may: ReadonlySet<WatchRole>;
}

/** An item that this member may see, with all that its card shows. */
export async function watchCardOf(
  app: App,
  actor: Actor,
  watch: WatchId,
): Promise<Result<WatchCard, Failure>> {
  const found = await findWatch(app, actor, watch);
  return found.ok ? cardOf(app, actor, found.value) : found;
}

/** The same of an item that has just been read. */
export async function cardOf(app: App, actor: Actor, watched: Watched): Promise<Result<WatchCard, Failure>> {
  const { item, linked } = watched;
  const now = app.clock.now();
  const read = await app.store.read(actor.server, async (t) => ({
    settings: await settingsIn(t, actor),
    readings: await lately(t, item, now),
  }));
  if (!read.ok) return read;
  const { settings, readings } = read.value;
  const timetable = timetableOf(item.plan, settings.daysOff);
  const next = item.paused === null ? nextOccurrences(timetable, now, NEXT) : [];
  const roles = (['view', 'contribute', 'manage'] as const).filter((role) =>
    mayWatch(actor, item, linked, role),
  );
  return ok({ ...watched, readings, next, settings, may: new Set(roles) });
}

async function lately(
  t: Reads<Documents>,
  { id, plan }: WatchItem,
  now: Instant,
): Promise<readonly Reading[]> {
  const year = Number(wallClock(now, plan.timezone).day.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, at) => year - YEARS + 1 + at);
  const found = await Promise.all(years.map((each) => t.get('readings', readingsId(id, each))));
  return found.flatMap((each) => each?.value.readings ?? []);
}
