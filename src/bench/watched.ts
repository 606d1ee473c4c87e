import { link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { documents } from '../app/documents.ts';
import { ChannelId, DeliveryId, Instant, MemberId, ServerId, WatchId } from '../domain/ids.ts';
import { NO_DAYS_OFF } from '../domain/monitoring/cadence.ts';
import type { WatchItem } from '../domain/monitoring/watch-item.ts';
import { startWatching } from '../domain/monitoring/watch-transition.ts';
import { ok } from '../domain/result.ts';
import { openLowdbStore } from '../store/lowdb/lowdb-store.ts';

/** Something that is watched, and when it is to be due. */
export interface Watched {
  readonly server: string;
  readonly channel: string;
  readonly owner: string;
  readonly due: Date;
}

/** Its reminder was put off until it is due: that can be at any instant, as against a cadence, which is by the minute. */
export function itemOf({ channel, owner, due }: Watched, at: number): WatchItem {
  const who = MemberId.parse(owner);
  const now = Instant.parse(new Date().toISOString());
  const item = startWatching(
    WatchId.parse(`w${String(at).padStart(9, '0')}`),
    {
      ...{ name: `Item ${at}`, indicator: 'stock-days', unit: 'days', worse: 'falling' },
      ...{ thresholds: { warning: 60, critical: 30 }, look: 'Monday report of the warehouse' },
      ...{
        cadence: { every: 'quarterly', at: '09:00', from: '2020-01-01' },
        timezone: 'UTC',
        skipsDaysOff: false,
      },
      ...{
        owner: { kind: 'member', id: who },
        channel: ChannelId.parse(channel),
        escalation: null,
        link: null,
      },
    },
    who,
    { now, daysOff: NO_DAYS_OFF },
  );
  const open = {
    ...{
      due: now,
      delivery: DeliveryId.parse('d000000001'),
      missed: [],
      missedCount: 0,
      since: now,
      told: 0,
    },
    next: { at: Instant.parse(due.toISOString()), what: 'remind' as const },
  };
  return { ...item, nextDue: null, open };
}

/** Writes items into a data folder that nobody has open. */
export async function fill(folder: string, watched: readonly Watched[]): Promise<void> {
  const opened = await openLowdbStore({ folder, collections: documents, notice: () => undefined });
  if (!opened.ok) throw new Error(`the bench can't open its store: ${opened.error.code}`);
  const store = opened.value;
  for (const [server, ofServer] of Map.groupBy(watched.entries(), ([, { server }]) => server)) {
    const done = await store.tx(ServerId.parse(server), async (t) => {
      for (const [at, each] of ofServer) {
        const item = itemOf(each, at);
        t.put('watch', item.id, item, 0);
      }
      return ok(undefined);
    });
    if (!done.ok) throw new Error(`the bench can't write: ${done.error.code}`);
  }
  await store.close();
}

/** A folder with so many servers that are all like the only one of another. */
export async function multiply(like: string, folder: string, servers: number): Promise<void> {
  const [one = ''] = await readdir(join(like, 'servers'));
  const entries = await readdir(join(like, 'servers', one), { recursive: true, withFileTypes: true });
  const within = (path: string) => path.slice(join(like, 'servers', one).length);
  for (let n = 0; n < servers; n += 1) {
    const server = join(folder, 'servers', String(BigInt(one) + BigInt(n)));
    await mkdir(server, { recursive: true });
    for (const each of entries) {
      const path = join(each.parentPath, each.name);
      if (each.isDirectory()) await mkdir(join(server, within(path)), { recursive: true });
      else await link(path, join(server, within(path)));
    }
  }
}
