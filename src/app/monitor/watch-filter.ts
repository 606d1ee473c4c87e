import type { AssessmentId } from '../../domain/ids.ts';
import type { Owner, WatchItem } from '../../domain/monitoring/watch-item.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { listWatched, type Watched } from './find-watch.ts';
import { pickOf } from './plan-fields.ts';

/** What items are asked for by; one that is overdue or past a threshold also runs. */
export const WATCH_STATES = ['running', 'paused', 'overdue', 'past'] as const;
export type WatchState = (typeof WATCH_STATES)[number];

export interface WatchFilter {
  readonly state: WatchState | 'any';
  readonly owner: Owner | 'any';
  readonly assessment: AssessmentId | 'any';
}

/** What this member may see of what they ask for: what waits for somebody first, then the worst, then by name. */
export async function filteredWatches(
  app: App,
  actor: Actor,
  filter: WatchFilter,
): Promise<Result<readonly Watched[], Failure>> {
  const all = await listWatched(app, actor);
  if (!all.ok) return all;
  const asked = all.value.filter(({ item }) => suits(item, filter));
  return ok(asked.toSorted((a, b) => urgency(b.item) - urgency(a.item)));
}

function suits(item: WatchItem, { state, owner, assessment }: WatchFilter): boolean {
  const { plan } = item;
  return (
    (state === 'any' || isSo(item, state)) &&
    (owner === 'any' || pickOf(plan.owner) === pickOf(owner)) &&
    (assessment === 'any' || plan.link?.assessment === assessment)
  );
}

function isSo({ paused, open, band }: WatchItem, state: WatchState): boolean {
  switch (state) {
    case 'running':
      return paused === null;
    case 'paused':
      return paused !== null;
    case 'overdue':
      return open !== null;
    case 'past':
      return band !== 'normal';
  }
}

const BAND_WEIGHT = { normal: 0, warning: 1, critical: 2 } as const;

function urgency({ paused, open, band }: WatchItem): number {
  if (paused !== null) return -1;
  return (open === null ? 0 : 3) + BAND_WEIGHT[band];
}
