import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documents } from '../app/documents.ts';
import { Instant } from '../domain/ids.ts';
import { openLowdbStore } from '../store/lowdb/lowdb-store.ts';
import { openPostgresStore } from '../store/postgres/postgres-store.ts';
import { compared, quantile, type Row } from './figure.ts';
import { settled, startPostgres } from './own-postgres.ts';
import { fillServers, interact, look, makeDue, must, timed, type WholeStore } from './servers-filled.ts';

const TOGETHER = 200;
const IN_A_YEAR = new Date(Date.now() + 365 * 86_400_000);

interface Engines {
  readonly lowdb: WholeStore;
  readonly postgres: WholeStore;
}

/** The store in files and the one on PostgreSQL side by side, the same in both, with more and more servers. */
export async function benchEngines(sizes: readonly number[], rounds: number): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'unchoke-bench-'));
  const database = await startPostgres();
  const openFiles = async () =>
    must(await openLowdbStore({ folder, collections: documents, notice: () => undefined }));
  const openDatabase = async () =>
    must(await openPostgresStore({ url: database.url, collections: documents }));
  const engines = { lowdb: await openFiles(), postgres: await openDatabase() };
  try {
    const rows: Row[] = [];
    let from = 0;
    for (const to of sizes) {
      for (const store of [engines.lowdb, engines.postgres]) {
        await fillServers(store, { from, to, dueAt: () => IN_A_YEAR });
        await makeDue(store, to - 1, new Date(), 10);
      }
      from = to;
      await settled(database.adminUrl);
      const opening = await inTurns(5, {
        lowdb: async () => {
          await engines.lowdb.close();
          engines.lowdb = await openFiles();
        },
        postgres: async () => {
          await engines.postgres.close();
          engines.postgres = await openDatabase();
        },
      });
      rows.push(...(await besides(engines, to, rounds, opening)));
    }
    return rows;
  } finally {
    await engines.lowdb.close();
    await engines.postgres.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function besides(
  engines: Engines,
  servers: number,
  rounds: number,
  opening: readonly [number, number],
): Promise<readonly Row[]> {
  const both = (rounds: number, work: (store: WholeStore, round: number) => Promise<unknown>) =>
    inTurns(rounds, {
      lowdb: (round) => work(engines.lowdb, round),
      postgres: (round) => work(engines.postgres, round),
    });
  const last = servers - 1;
  const now = Instant.parse(new Date().toISOString());
  const updates = await both(rounds, (store, round) => interact(store, last, round));
  const reads = await both(rounds, (store, round) => look(store, last, round));
  const together = await both(Math.max(4, Math.ceil(rounds / 10)), (store, round) =>
    Promise.all(Array.from({ length: TOGETHER }, (_, n) => interact(store, last, round + n))),
  );
  const due = await both(rounds, async (store) => must(await store.due(now, 20)));
  const beside = `${servers.toLocaleString('en')} ${servers === 1 ? 'server' : 'servers'}`;
  const row = (what: string, [lowdb, postgres]: readonly [number, number], note: string, unit = 'ms') => {
    const per = unit === 'us' ? 1000 : 1;
    return compared(`PostgreSQL beside lowdb, ${beside}: ${what}`, postgres * per, lowdb * per, unit, note);
  };
  return [
    row('update', updates, 'two documents read, one written, one line of the record'),
    row('read', reads, 'ten items and the readings of one', 'us'),
    row(`${TOGETHER} updates of one server issued together`, together, ''),
    row('what is due', due, 'the first 20', 'us'),
    row('close and open', opening, ''),
  ];
}

/** The median of each, in milliseconds; the first tenth of the rounds only warms up. */
async function inTurns(
  rounds: number,
  works: Readonly<Record<'lowdb' | 'postgres', (round: number) => Promise<unknown>>>,
): Promise<readonly [number, number]> {
  const [lowdb, postgres]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const taken = [await timed(() => works.lowdb(round)), await timed(() => works.postgres(round))] as const;
    if (round < rounds / 10) continue;
    lowdb.push(taken[0]);
    postgres.push(taken[1]);
  }
  return [quantile(lowdb, 0.5), quantile(postgres, 0.5)];
}
