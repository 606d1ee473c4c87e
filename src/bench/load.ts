import { z } from 'zod';
import { documents } from '../app/documents.ts';
import { openPostgresStore } from '../store/postgres/postgres-store.ts';
import { startChild } from './child.ts';
import { compared, quantile, type Row } from './figure.ts';
import { type OwnDatabase, settled, startPostgres } from './own-postgres.ts';
import { fillServers, ITEMS_EACH, makeDue, must, READINGS_EACH, timed } from './servers-filled.ts';

/** Of the items of a server so many fall due at once, in as many servers as the smaller database has. */
const DUE_EACH = 4;
const IN_A_YEAR = new Date(Date.now() + 365 * 86_400_000);
const ROUNDS = 3;

const Times = z.object({ p50: z.number(), p99: z.number() });
const Held = { heapUsed: z.number(), rss: z.number() };
const Answered = z.object({ first: Times, again: Times, next: Times, ...Held });
const Reminded = z.object({ sent: Times, ...Held });
type Measured = z.infer<typeof Answered> & Pick<z.infer<typeof Reminded>, 'sent'>;

/**
 * What so many servers in one PostgreSQL, each with ten items and a hundred readings, make of an interaction, of
 * reminders and of the process, beside a tenth of them in another.
 */
export async function benchLoad(servers: number): Promise<readonly Row[]> {
  const few = servers / 10;
  const [large, small] = [await startPostgres(), await startPostgres()];
  try {
    const tookMs = await timed(() => fill(large, servers));
    await fill(small, few);
    const [ofLarge, ofSmall]: [Measured[], Measured[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ofSmall.push(await measure(small, few, few));
      ofLarge.push(await measure(large, servers, few));
    }
    return rowsOf(servers, tookMs, ofLarge, ofSmall);
  } finally {
    await large.close();
    await small.close();
  }
}

async function fill({ url, adminUrl }: OwnDatabase, servers: number): Promise<void> {
  const store = must(await openPostgresStore({ url, collections: documents }));
  await fillServers(store, { from: 0, to: servers, dueAt: () => IN_A_YEAR });
  await store.close();
  await settled(adminUrl);
}

/** Lets one process answer, then another send what is due in the first servers once some of it is put back. */
async function measure({ url }: OwnDatabase, servers: number, withDue: number): Promise<Measured> {
  const answered = Answered.parse(await run(url, servers, 0));
  const store = must(await openPostgresStore({ url, collections: documents }));
  const now = new Date();
  for (let server = 0; server < withDue; server += 1) await makeDue(store, server, now, DUE_EACH);
  await store.close();
  return { ...answered, sent: Reminded.parse(await run(url, servers, withDue * DUE_EACH)).sent };
}

async function run(url: string, servers: number, dues: number): Promise<unknown> {
  const child = startChild({
    args: ['--expose-gc', 'src/bench/load-run.ts', url, String(servers), String(dues)],
    env: {},
    readyWhen: /load (\{.*\})\n/,
  });
  const ready = await child.ready;
  if (!ready.ok) throw new Error(`nothing was measured: ${ready.why}`);
  return JSON.parse(ready.said[1] ?? '');
}

function rowsOf(
  servers: number,
  tookMs: number,
  large: readonly Measured[],
  small: readonly Measured[],
): readonly Row[] {
  const count = (n: number) => n.toLocaleString('en');
  const items = servers * ITEMS_EACH;
  const load = `${count(servers)} servers, ${count(items)} items, ${count(items * READINGS_EACH)} readings`;
  const both = (of: (each: Measured) => number): [number, number] => [
    quantile(large.map(of), 0.5),
    quantile(small.map(of), 0.5),
  ];
  const row = (what: string, of: (each: Measured) => number, note: string) =>
    compared(`PostgreSQL: ${what}`, ...both(of), 'ms', note);
  const due = `${count((servers / 10) * DUE_EACH)} due at once, till posted`;
  const memory = (of: (each: Measured) => number) => both((each) => of(each) / 1_000_000);
  return [
    row("interaction, this process's first of a server, p50", ({ first }) => first.p50, `${load} : a tenth`),
    row("interaction, this process's first of a server, p99", ({ first }) => first.p99, ''),
    row('interaction from then on, p50', ({ again }) => again.p50, 'two documents read, one written'),
    row('interaction from then on, p99', ({ again }) => again.p99, ''),
    row('the next that is due in half of the shards, p50', ({ next }) => next.p50, 'asked before each sleep'),
    row(`${due}, p50`, ({ sent }) => sent.p50, `as many in both; Discord's own limits set aside`),
    row(`${due}, p99`, ({ sent }) => sent.p99, ''),
    compared('PostgreSQL: heap of the process', ...memory(({ heapUsed }) => heapUsed), 'MB', ''),
    compared('PostgreSQL: memory of the process', ...memory(({ rss }) => rss), 'MB', 'resident'),
    {
      name: 'PostgreSQL: a server filled, 16 at once',
      ...{ ours: `${(tookMs / servers).toFixed(1)} ms`, baseline: '', ratio: undefined },
      note: `${ITEMS_EACH} items, ${ITEMS_EACH * READINGS_EACH} readings`,
    },
  ];
}
