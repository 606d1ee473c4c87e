import type { App } from '../../src/app/app.ts';
import type { ServerSettings, UnchokeStore } from '../../src/app/documents.ts';
import type { Notifier } from '../../src/app/monitor/notifier.ts';
import type { LogLine } from '../../src/app/ports.ts';
import { Instant, type ServerId, WatchId } from '../../src/domain/ids.ts';
import { NO_DAYS_OFF } from '../../src/domain/monitoring/cadence.ts';
import type { DigestPlan } from '../../src/domain/monitoring/digest.ts';
import type { WatchItem, WatchPlan } from '../../src/domain/monitoring/watch-item.ts';
import { startWatching } from '../../src/domain/monitoring/watch-transition.ts';
import { ok } from '../../src/domain/result.ts';
import { type Scheduler, startScheduler } from '../../src/scheduler/scheduler.ts';
import { auditOf, CHANNEL, memoryApp, SERVER } from './examples-app.ts';
import { JUN, MINA } from './examples-assessment.ts';
import { stockPlan } from './examples-watch.ts';
import { HandClock } from './hand-clock.ts';
import { PretendDiscord } from './pretend-discord.ts';
import { must } from './store-examples.ts';

/** A Monday. */
export const START = Instant.parse('2026-11-23T06:00:00.000Z');
const UNPACED = { count: Number.POSITIVE_INFINITY, ms: 1 };

/** Daily at nine, by clocks that show UTC. */
export const daily: WatchPlan = {
  ...stockPlan,
  cadence: { every: 'daily', at: '09:00', from: '2026-11-23' },
  timezone: 'UTC',
  skipsDaysOff: false,
  owner: { kind: 'member', id: JUN },
  channel: CHANNEL,
};

/** What it takes to watch and remind in memory, by a clock that is moved by hand. */
export interface WatchPost {
  readonly app: App;
  readonly clock: HandClock;
  readonly discord: PretendDiscord;
  readonly logged: LogLine[];
  /** Begins to watch so many items with these plans. */
  watch(...plans: readonly Partial<WatchPlan>[]): Promise<readonly WatchItem[]>;
  one(plan?: Partial<WatchPlan>): Promise<WatchId>;
  item(id: WatchId): Promise<WatchItem | undefined>;
  settle(settings: Partial<ServerSettings>): Promise<void>;
  plan(digest: DigestPlan): Promise<void>;
  deliveries(): Promise<readonly string[]>;
  ledger(): Promise<readonly string[]>;
  start(more?: Starting): Scheduler;
}

interface Starting {
  readonly alone?: boolean;
  readonly app?: App;
  readonly notifier?: Notifier;
  readonly pollMs?: number;
}

export function watchPost(server: ServerId = SERVER, store?: UnchokeStore): WatchPost {
  const clock = new HandClock(START);
  const app: App = { ...memoryApp(), clock, ...(store !== undefined && { store }) };
  const discord = new PretendDiscord(clock);
  const logged: LogLine[] = [];
  let count = 0;
  const watch = async (...plans: readonly Partial<WatchPlan>[]): Promise<readonly WatchItem[]> => {
    const items = plans.map((plan) => {
      count += 1;
      const id = WatchId.parse(`w${String(count).padStart(9, '0')}`);
      return startWatching(id, { ...daily, ...plan }, MINA, { now: clock.now(), daysOff: NO_DAYS_OFF });
    });
    must(
      await app.store.tx(server, async (t) => {
        for (const item of items) t.put('watch', item.id, item, 0);
        return ok(undefined);
      }),
    );
    return items;
  };
  return {
    app,
    clock,
    discord,
    logged,
    watch,
    async one(plan = {}) {
      const [item] = await watch(plan);
      if (item === undefined) throw new Error('nothing is watched');
      return item.id;
    },
    item: async (id) => must(await app.store.read(server, (t) => t.get('watch', id)))?.value,
    async settle(settings) {
      must(
        await app.store.tx(server, async (t) => {
          const stored = await t.get('settings', 'server');
          t.put('settings', 'server', { ...stored?.value, ...settings }, stored?.revision ?? 0);
          return ok(undefined);
        }),
      );
    },
    async plan(digest) {
      must(
        await app.store.tx(server, async (t) => {
          t.put('digest', 'server', digest, 0);
          return ok(undefined);
        }),
      );
    },
    deliveries: async () =>
      must(await app.store.read(server, (t) => t.list('delivery'))).map(({ value }) => value.id),
    ledger: async () => (await auditOf(app, 'ledger')).map(({ action }) => action).reverse(),
    start: ({ alone = true, app: over = app, notifier = discord, ...more } = {}) =>
      startScheduler({
        ...more,
        sender: { app: over, notifier, alone },
        log: (line) => logged.push(line),
        pace: { overall: UNPACED, perChannel: UNPACED },
      }),
  };
}
