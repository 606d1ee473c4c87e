import { z } from 'zod';
import type { Instant, MemberId, WatchId } from '../../domain/ids.ts';
import { Reading } from '../../domain/monitoring/reading.ts';
import { Band } from '../../domain/monitoring/threshold.ts';
import { Owner, WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { AuditEntry } from '../audit.ts';
import type { Failure } from '../failure.ts';
import { findWatch, type Watched } from './find-watch.ts';

const PAGE = 8;

/** One thing that happened to an item, as the record has it. */
export type Happening = { readonly at: Instant; readonly by: MemberId; readonly reason?: string } & (
  | { readonly what: 'started' | 'paused' | 'resumed' | 'removed' }
  | { readonly what: 'edited'; readonly before: WatchPlan; readonly after: WatchPlan }
  | { readonly what: 'recorded'; readonly readings: readonly Pick<Reading, 'value' | 'day'>[] }
  | { readonly what: 'reminded'; readonly again: boolean }
  | { readonly what: 'escalated'; readonly to: Owner }
  | { readonly what: 'ended'; readonly how: z.infer<typeof How> }
  | { readonly what: 'crossed'; readonly from: Band; readonly to: Band }
  /** Something that this version has no words for. */
  | { readonly what: 'other'; readonly action: string }
);

export interface WatchHistory extends Watched {
  readonly page: number;
  /** The newest first. */
  readonly happenings: readonly Happening[];
  readonly older: boolean;
}

/** What happened to an item, a page of it, for whoever may see the item. */
export async function watchHistory(
  app: App,
  actor: Actor,
  watch: WatchId,
  page: number,
): Promise<Result<WatchHistory, Failure>> {
  const found = await findWatch(app, actor, watch);
  if (!found.ok) return found;
  const limit = (page + 1) * PAGE + 1;
  const trail = await app.store.auditTrail(actor.server, { subject: watch, limit });
  if (!trail.ok) return trail;
  const happenings = trail.value.slice(page * PAGE, (page + 1) * PAGE).map(happeningOf);
  return ok({ ...found.value, page, happenings, older: trail.value.length === limit });
}

const How = z.enum(['recorded', 'done', 'skipped', 'snoozed', 'overtaken']);
const Ended = z.object({ how: How, reason: z.string().exactOptional() });
const Again = z.object({ again: z.boolean() });
const Told = z.object({ to: Owner });
const Read = z.array(Reading.pick({ value: true, day: true })).min(1);

function happeningOf(entry: AuditEntry): Happening {
  const { at, by, action, before, after, reason } = entry;
  const common = { at, by, ...(reason !== undefined && { reason }) };
  const other = { ...common, what: 'other', action } as const;
  switch (action) {
    case 'watch-started':
      return { ...common, what: 'started' };
    case 'watch-paused':
      return { ...common, what: 'paused' };
    case 'watch-resumed':
      return { ...common, what: 'resumed' };
    case 'watch-removed':
      return { ...common, what: 'removed' };
    case 'watch-recorded': {
      const readings = Read.safeParse(after);
      return readings.success ? { ...common, what: 'recorded', readings: readings.data } : other;
    }
    case 'watch-edited': {
      const plans = z.object({ before: WatchPlan, after: WatchPlan }).safeParse({ before, after });
      return plans.success ? { ...common, what: 'edited', ...plans.data } : other;
    }
    case 'watch-remind':
      return { ...common, what: 'reminded', again: Again.safeParse(after).data?.again ?? false };
    case 'watch-escalate': {
      const told = Told.safeParse(after);
      return told.success ? { ...common, what: 'escalated', to: told.data.to } : other;
    }
    case 'watch-ended': {
      const ended = Ended.safeParse(after);
      if (!ended.success) return other;
      const { how, reason: why } = ended.data;
      return { ...common, what: 'ended', how, ...(why !== undefined && { reason: why }) };
    }
    case 'watch-alert':
    case 'watch-eased': {
      const bands = z.object({ from: Band, to: Band }).safeParse({ from: before, to: after });
      return bands.success ? { ...common, what: 'crossed', ...bands.data } : other;
    }
    default:
      return other;
  }
}
