import type { Instant, WatchId } from '../../domain/ids.ts';
import { nextOccurrences } from '../../domain/monitoring/occurrences.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import { timetableOf } from '../../domain/monitoring/watch-item.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { ServerSettings } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import { type CadenceProposal, cadenceProposal } from './cadence-proposal.ts';
import { findWatch, type Watched } from './find-watch.ts';
import { readingsOf, SHOWN_READINGS } from './readings.ts';
import { mayWatch, type WatchRole } from './watch-rights.ts';

const NEXT = 3;

/** Everything that the card of an item shows. */
export interface WatchCard extends Watched {
  /** The latest of them, by day, oldest first. */
  readonly readings: readonly Reading[];
  /** The next few occurrences; none while it is paused. */
  readonly next: readonly Instant[];
  readonly settings: ServerSettings;
  /** What this member may do with it. */
  readonly may: ReadonlySet<WatchRole>;
  /** Where it runs on another rhythm than is usual at the level of its assessment. */
  readonly cadence: CadenceProposal | undefined;
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
    readings: await readingsOf(t, item, { latest: SHOWN_READINGS }),
  }));
  if (!read.ok) return read;
  const { settings, readings } = read.value;
  const timetable = timetableOf(item.plan, settings.daysOff);
  const next = item.paused === null ? nextOccurrences(timetable, now, NEXT) : [];
  const roles = (['view', 'contribute', 'manage'] as const).filter((role) =>
    mayWatch(actor, item, linked, role),
  );
  const cadence = linked && cadenceProposal(app.framework, linked, [item]);
  return ok({ ...watched, readings, next, settings, may: new Set(roles), cadence });
}
