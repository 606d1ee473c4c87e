import { readdirSync, readFileSync } from 'node:fs';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Connection, LIMITS, openConnections } from './connections.ts';
import type { PostgresFailure } from './failure.ts';
import { Trouble } from './trouble.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Rewriting a large table takes its time. */
const MIGRATION_MS = 30 * 60_000;
const NAME = /^(\d{3})-[a-z0-9-]+\.sql$/;

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** All migrations in their order, numbered from 1 without a gap. */
export function migrations(): readonly Migration[] {
  const names = readdirSync(FOLDER).sort();
  return names.map((name, at) => {
    if (Number(NAME.exec(name)?.[1]) !== at + 1)
      throw new Error(`the migration ${name} is not number ${at + 1}`);
    return { number: at + 1, name, sql: readFileSync(new URL(name, FOLDER), 'utf8') };
  });
}

/** Where a database stands: how many migrations it has seen, and how many this program knows. */
export interface SchemaState {
  readonly done: number;
  readonly known: number;
}

export async function schemaState(client: Connection): Promise<SchemaState> {
  const known = migrations().length;
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('unchoke_migration') IS NOT NULL AS there",
  );
  if (rows[0]?.there !== true) return { done: 0, known };
  const done = await client.query<{ done: number }>(
    'SELECT coalesce(max(number), 0)::int AS done FROM unchoke_migration',
  );
  return { done: done.rows[0]?.done ?? 0, known };
}

/**
 * Moves the schema forward, each migration in a transaction of its own with the note that it was done. Two at once take
 * turns. The answer names what was done now. A database that is ahead of this program is left as it is.
 */
export async function migrate(client: Connection): Promise<readonly string[]> {
  const did: string[] = [];
  for (const { number, name, sql } of migrations()) {
    await client.query('BEGIN');
    try {
      // One number for whoever migrates this program's tables, held until the end of the transaction.
      await client.query("SELECT pg_advisory_xact_lock(hashtext('unchoke_migration'))");
      await client.query(
        'CREATE TABLE IF NOT EXISTS unchoke_migration (number integer PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())',
      );
      const noted = await client.query(
        'INSERT INTO unchoke_migration (number, name) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [number, name],
      );
      if (noted.rowCount === 1) {
        await client.query(sql);
        did.push(name);
      }
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }
  return did;
}

/** The same for the database at `url`. One that is ahead of this program is a failure and left as it is. */
export async function migrateDatabase(url: string): Promise<Result<readonly string[], PostgresFailure>> {
  const connections = openConnections(url, { ...LIMITS, answer: MIGRATION_MS, lock: MIGRATION_MS });
  try {
    return await connections.with(async (connection) => {
      const { done, known } = await schemaState(connection);
      if (done > known) return err({ code: 'schema-ahead', done, known });
      return ok(await migrate(connection));
    });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return err({ code: 'database-away', cause: error.message });
  } finally {
    await connections.close();
  }
}
