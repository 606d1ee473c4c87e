import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { documents } from './app/documents.ts';
import { type Config, readConfig } from './config.ts';
import { cannotMove, inUse, moved, noFolder, progress, type Tally, USAGE } from './moving.ts';
import { type OpenedStore, openStore } from './open-store.ts';
import { moveServer } from './store/move-server.ts';
import { LIMITS } from './store/postgres/connections.ts';
import { haveAlone } from './store/postgres/in-use.ts';

/**
 * `npm run move -- --to postgres://… [--from ./data]`, or the other way round: copies all servers from one store into
 * another, each whole or not at all. Run again it goes on where it was stopped. The source is only read.
 */

class Stopped extends Error {}

const isDatabase = (place: string) => /^postgres(ql)?:/.test(place);

const held: (() => Promise<void>)[] = [];

/** Keeps everybody else from a database until the end. Where it can't be reached, opening it says so. */
async function takeAlone(url: string): Promise<void> {
  const letGo = await haveAlone(url).catch(() => async () => {});
  if (letGo === undefined) throw new Stopped(inUse());
  held.push(letGo);
}

/** Opens a place as it is written on the command line: the address of a database, or a folder. */
async function openPlace(place: string, config: Config): Promise<OpenedStore['store']> {
  const { databaseUrl: _, ...rest } = config;
  if (isDatabase(place)) await takeAlone(place);
  const opened = await openStore(
    isDatabase(place) ? { ...rest, databaseUrl: place } : { ...rest, dataDir: place },
    // A whole server is one transaction here.
    { limits: { ...LIMITS, answer: 10 * 60_000 }, alone: true },
  );
  if (!opened.ok) throw new Stopped(opened.error);
  return opened.value.store;
}

async function moveAll(source: OpenedStore['store'], target: OpenedStore['store']): Promise<Tally> {
  const servers = await source.servers();
  if (!servers.ok) throw new Error(`the servers can't be listed: ${JSON.stringify(servers.error)}`);
  let tally: Tally = { servers: 0, before: 0, documents: 0, entries: 0 };
  for (const server of servers.value) {
    const one = await moveServer(documents, source, target, server);
    if (!one.ok) throw new Stopped(cannotMove(one.error));
    tally = {
      servers: tally.servers + 1,
      before: tally.before + (one.value.before ? 1 : 0),
      documents: tally.documents + one.value.documents,
      entries: tally.entries + one.value.entries,
    };
    console.log(progress(tally, servers.value.length, one.value));
  }
  return tally;
}

async function move(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  const config = readConfig(process.env);
  if (!config.ok) throw new Stopped(config.error);
  const { to, from = config.value.dataDir } = values;
  if (to === undefined || to === from) throw new Stopped(USAGE);
  const isThere = isDatabase(from) || (await stat(from).catch(() => undefined)) !== undefined;
  if (!isThere) throw new Stopped(noFolder(from));
  const source = await openPlace(from, config.value);
  try {
    const target = await openPlace(to, config.value);
    try {
      console.log(moved(await moveAll(source, target)));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

try {
  await move();
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const letGo of held) await letGo();
}
