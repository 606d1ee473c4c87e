import pg from 'pg';
import { Trouble } from './trouble.ts';

/** What runs on one connection. Fails with `Trouble`. */
export interface Connection {
  /** One statement. */
  query<Row extends pg.QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<pg.QueryResult<Row>>;
  /** Statements without values, in one turn to the database and back. */
  run(sql: string): Promise<void>;
}

/** A number of connections that are lent out one transaction at a time. */
export interface Connections {
  /** Lends one for `work`. What ended in trouble is closed and not lent again, since nobody knows what it is up to. */
  with<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How its sessions are called in the database. */
export const APPLICATION = 'unchoke';

export interface ConnectionLimits {
  /** How many connections at most. */
  readonly most: number;
  /** How long to wait for a connection, for an answer, and for a lock, in milliseconds. */
  readonly connect: number;
  readonly answer: number;
  readonly lock: number;
  /** How long a call goes on while the database is away: long enough for a restart or a new primary. */
  readonly patience: number;
}

export const LIMITS: ConnectionLimits = {
  most: 10,
  connect: 5_000,
  answer: 10_000,
  lock: 5_000,
  patience: 10_000,
};

/** Connections to `url`, made when they are first wanted. Nothing is thrown for a database that is away: a call is. */
export function openConnections(url: string, limits = LIMITS): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max: limits.most,
    connectionTimeoutMillis: limits.connect,
    // The database gives up first, and says of which statement.
    query_timeout: limits.answer + 1_000,
    keepAlive: true,
    application_name: APPLICATION,
    statement_timeout: limits.answer,
    lock_timeout: limits.lock,
    // A backend whose client has vanished must not hold a lock for longer than somebody waits for it.
    idle_in_transaction_session_timeout: limits.answer,
  });
  // An idle connection that breaks is taken out by the pool; the next call makes another.
  pool.on('error', () => undefined);
  // One that is lent out tells of its end here, too; whoever waits for an answer hears of it by that. From the first on:
  // the end may stand in the same packet as the welcome, before anybody has the connection in hand.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const troubled = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      throw new Trouble(error);
    }
  };
  return {
    async with(work) {
      const client = await troubled(pool.connect());
      let broken = true;
      try {
        const result = await work({
          query: (sql, values) => troubled(client.query(sql, values === undefined ? [] : [...values])),
          run: async (sql) => void (await troubled(client.query(sql))),
        });
        broken = false;
        return result;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
