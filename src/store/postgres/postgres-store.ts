import { randomUUID } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import type { Collections, Due, StoreFailure, Transaction } from '../../app/store.ts';
import { Instant, ServerId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { Draft, reading } from '../draft.ts';
import type { Movable } from '../movable.ts';
import { ValueCache } from '../value-cache.ts';
import { type Connection, type Connections, LIMITS, openConnections } from './connections.ts';
import { hearDue } from './due-notices.ts';
import type { PostgresFailure } from './failure.ts';
import { type Job, Lane, type LaneParts } from './lane.ts';
import { schemaState } from './migrate.ts';
import { persist } from './persist.ts';
import { type Known, Values } from './remembered.ts';
import type { Session } from './session.ts';
import { rollBack } from './transactions.ts';
import { Overtaken, Trouble } from './trouble.ts';

const CLOSED: StoreFailure = { code: 'store-unavailable', cause: 'the store was closed' };
const CACHE_BYTES = 32 * 1024 * 1024;
/** Servers of which the list of documents is remembered while nobody asks for them. */
const IDLE_LANES = 1_000;

export interface PostgresOptions<C extends Collections> {
  readonly url: string;
  readonly collections: C;
  readonly limits?: typeof LIMITS;
  /** For whoever has the database alone: it neither hears of others nor keeps them from it. */
  readonly alone?: boolean;
}

/** Opens the store in a database that was migrated. Any number of processes may use the same one. */
export async function openPostgresStore<C extends Collections>({
  url,
  collections,
  limits = LIMITS,
  alone = false,
}: PostgresOptions<C>): Promise<Result<Movable<C>, PostgresFailure>> {
  const connections = openConnections(url, limits);
  try {
    const { done, known } = await connections.with(schemaState);
    if (done === known) {
      const opened = await storeOn(connections, alone ? undefined : url, collections, limits.patience);
      if (opened !== undefined) return ok(opened);
    }
    await connections.close();
    if (done === known) return err({ code: 'being-moved' });
    return err({ code: done < known ? 'schema-behind' : 'schema-ahead', done, known });
  } catch (error) {
    await connections.close();
    if (!(error instanceof Trouble)) throw error;
    return err({ code: 'database-away', cause: error.message });
  }
}

interface DueRow<C extends Collections> extends Omit<Due<C>, 'at'> {
  readonly at: string;
}

async function storeOn<C extends Collections>(
  connections: Connections,
  url: string | undefined,
  collections: C,
  patience: number,
): Promise<Movable<C> | undefined> {
  const who = randomUUID();
  const listeners = new Set<(at: Instant) => void>();
  const tell = (at: Instant) => {
    for (const listener of listeners) listener(at);
  };
  const values = new Values(collections, new ValueCache<Known>(CACHE_BYTES));
  const parts: LaneParts = { connections, collections, values, who, patience, onDue: tell };
  const lanes = new Map<ServerId, Lane>();
  // A newer program may have written kinds that this one does not know.
  const kinds = Object.keys(collections).filter((kind) => collections[kind]?.dueAt !== undefined);
  const ear = url === undefined ? undefined : await hearDue(url, who, tell);
  if (ear?.isMoved === true) {
    await ear.close();
    return undefined;
  }
  let closing: Promise<void> | undefined;

  const laneOf = (id: ServerId): Lane => {
    const lane = lanes.get(id) ?? new Lane(ServerId.parse(id), parts);
    lanes.delete(id);
    lanes.set(id, lane);
    for (const [oldest, { idle }] of lanes) {
      if (lanes.size <= IDLE_LANES) break;
      if (idle) lanes.delete(oldest);
    }
    return lane;
  };

  /** Adds to a server's lane. Whatever was thrown but by the database is this job's own, and the others go on. */
  const job = <R>(
    server: ServerId,
    writes: boolean,
    attempt: (...given: Parameters<Job['attempt']>) => Promise<R>,
  ): Promise<R | Result<never, StoreFailure>> =>
    new Promise((resolve, reject) => {
      let settle: () => void = () => undefined;
      laneOf(server).add({
        writes,
        async attempt(session) {
          try {
            const result = await attempt(session);
            settle = () => resolve(result);
          } catch (error) {
            if (error instanceof Trouble || error instanceof Overtaken) throw error;
            settle = () => reject(error);
          }
        },
        settle: () => settle(),
        fail: (failure) => resolve(err(failure)),
        reject,
      });
    });

  const run =
    <T, E>(work: (t: Transaction<C>) => Promise<Result<T, E>>) =>
    async (session: Session): Promise<Result<T, E | StoreFailure>> => {
      const draft = new Draft(collections, session);
      const result = await draft.run(work);
      if (!result.ok) return result;
      const written = await session.write(draft);
      return written.ok ? result : written;
    };

  const ask = <Row extends QueryResultRow, T>(
    sql: string,
    given: readonly unknown[],
    read: (rows: readonly Row[]) => T,
  ): Promise<Result<T, StoreFailure>> =>
    closing !== undefined
      ? Promise.resolve(err(CLOSED))
      : persist(
          async () => ok(read((await connections.with((it) => it.query<Row>(sql, given))).rows)),
          patience,
        );

  async function close(): Promise<void> {
    await Promise.all([...lanes.values()].map((lane) => lane.settled()));
    await ear?.close();
    await connections.close();
  }

  return {
    tx: async (server, work) => (closing === undefined ? job(server, true, run(work)) : err(CLOSED)),
    read: async (server, work) =>
      closing === undefined ? job(server, false, run(reading(work))) : err(CLOSED),
    auditTrail: async (server, { subject, limit }) => {
      if (closing !== undefined) return err(CLOSED);
      return job(server, false, (session) => session.newest(subject, limit));
    },
    due: (now, limit, share) =>
      ask(
        // coalesce, because the planner takes the share for a handful of rows otherwise, and sorts the whole table for it.
        `SELECT server, kind, id, at FROM due
         WHERE at <= $1 AND kind = ANY($2) AND coalesce((server::bigint >> 22) % $5 = ANY($4::int[]), true)
         ORDER BY at, server, kind, id LIMIT $3`,
        [Date.parse(now), kinds, limit, share?.shards ?? null, share?.of ?? 1],
        (rows: readonly DueRow<C>[]) =>
          rows.map(({ at, ...document }) => ({ ...document, at: instantOf(at) })),
      ),
    nextDue: () =>
      ask(
        'SELECT at FROM due WHERE kind = ANY($1) ORDER BY at LIMIT 1',
        [kinds],
        ([first]: readonly { readonly at: string }[]) => first && instantOf(first.at),
      ),
    servers: () => {
      if (closing !== undefined) return Promise.resolve(err(CLOSED));
      return persist(() => connections.with(serversIn), patience);
    },
    onDue: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

async function serversIn(connection: Connection): Promise<Result<readonly ServerId[], StoreFailure>> {
  await connection.run("BEGIN READ ONLY; SET LOCAL unchoke.server = '*'");
  const { rows } = await connection.query<{ readonly id: string }>('SELECT id FROM server ORDER BY id');
  await rollBack(connection);
  return ok(rows.map(({ id }) => ServerId.parse(id)));
}

/** The driver gives a bigint as text. */
function instantOf(at: string): Instant {
  return Instant.parse(new Date(Number(at)).toISOString());
}
