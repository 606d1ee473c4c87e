import { ChannelId, Instant, MemberId, WatchId } from '../../src/domain/ids.ts';
import { NO_DAYS_OFF } from '../../src/domain/monitoring/cadence.ts';
import type { WatchItem, WatchPlan } from '../../src/domain/monitoring/watch-item.ts';
import { startWatching } from '../../src/domain/monitoring/watch-transition.ts';

export const WATCHED = WatchId.parse('w000000001');
export const CREATOR = MemberId.parse('100000000000000001');
const NOW = Instant.parse('2026-11-23T06:00:00.000Z');

/** Weekly, Mondays at nine in Seoul; a warning below 60 days of stock, critical below 30. */
export const stockPlan: WatchPlan = {
  name: 'Photoresist in stock',
  indicator: 'stock-days',
  unit: 'days',
  worse: 'falling',
  thresholds: { warning: 60, critical: 30 },
  look: 'Monday report of the warehouse',
  cadence: { every: 'weekly', at: '09:00', from: '2026-11-23' },
  timezone: 'Asia/Seoul',
  skipsDaysOff: true,
  owner: { kind: 'member', id: CREATOR },
  channel: ChannelId.parse('200000000000000001'),
  escalation: null,
  link: null,
};

export function watchWith(plan: Partial<WatchPlan> = {}, state: Partial<WatchItem> = {}): WatchItem {
  const item = startWatching(WATCHED, { ...stockPlan, ...plan }, CREATOR, { now: NOW, daysOff: NO_DAYS_OFF });
  return { ...item, ...state };
}
