import pg from 'pg';
import { APPLICATION } from './connections.ts';

/** Whoever works on a database holds this in common, and whoever moves it holds it alone. */
const LOCK = "hashtext('unchoke in use')";

/** Takes part in the use of a database for as long as this session lasts. False while somebody moves it. */
export async function takePart(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock_shared(${LOCK}) AS got`);
  return rows[0]?.got === true;
}

/**
 * Has a database to oneself until the answer is called, so that nobody writes what would be left behind. Undefined while
 * anybody works on it; where it can't be reached that is thrown.
 */
export async function haveAlone(url: string): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: APPLICATION,
  });
  // Its end shows in whatever is done next with the database.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS got`);
  if (rows[0]?.got === true) return () => client.end();
  await client.end();
  return undefined;
}
