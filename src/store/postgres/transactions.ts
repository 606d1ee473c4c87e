import type { ServerId } from '../../domain/ids.ts';
import type { Connection } from './connections.ts';
import type { Stand } from './remembered.ts';
import { Trouble } from './trouble.ts';

interface StandRow extends Stand {
  readonly xid: string;
}

/** How a commit ended of which no answer came. */
export type Ending = 'committed' | 'aborted' | 'in progress';

// The id of a server is digits only: it was parsed.
const asThisServer = (server: ServerId) => `SET LOCAL unchoke.server = '${server}'`;

// Whatever the database's default, an acknowledged answer must outlive a power cut.
const DURABLE =
  "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'";

/** Begins to read one server: everything that follows sees the same moment. Undefined where nobody has written yet. */
export async function beginReading(connection: Connection, server: ServerId): Promise<Stand | undefined> {
  await connection.run(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${asThisServer(server)}`);
  const { rows } = await connection.query<Stand>('SELECT version, floor FROM server WHERE id = $1', [server]);
  return rows[0];
}

/** Begins to write one server, and holds it until the end: nobody else writes it meanwhile, in any process. */
export async function beginWriting(connection: Connection, server: ServerId): Promise<StandRow> {
  await connection.run(`BEGIN; ${asThisServer(server)}; ${DURABLE}`);
  const hold = () =>
    connection.query<StandRow>(
      'SELECT version, floor, pg_current_xact_id()::text AS xid FROM server WHERE id = $1 FOR UPDATE',
      [server],
    );
  const held = (await hold()).rows[0];
  if (held !== undefined) return held;
  await connection.query('INSERT INTO server (id) VALUES ($1) ON CONFLICT DO NOTHING', [server]);
  const made = (await hold()).rows[0];
  if (made === undefined) throw new Error(`the row of server ${server} can't be seen`);
  return made;
}

/** Every so many commits of a server the rows of its deleted documents go. */
const SWEEP_EVERY = 256;

/** How many commits of a server are known again. */
const KEPT_COMMITS = 32;

// Made here of eight hexadecimal digits.
const appended = (token: string) =>
  `CASE WHEN cardinality(commits) < ${KEPT_COMMITS} THEN commits ELSE commits[2:] END || '${token}'::text`;

/** Commits what was written as `version`, and tells other processes when the earliest of it is due. */
export async function commitAs(
  connection: Connection,
  server: ServerId,
  version: number,
  {
    erased,
    notice,
    token,
  }: { readonly erased: boolean; readonly notice: string | undefined; readonly token: string },
): Promise<void> {
  const sweep = version % SWEEP_EVERY === 0;
  const statements = [
    `UPDATE server SET version = ${version}, commits = ${appended(token)}${
      erased || sweep ? `, floor = ${version}` : ''
    } WHERE id = '${server}'`,
    ...(sweep ? [`DELETE FROM document WHERE server = '${server}' AND revision = 0`] : []),
    ...(notice === undefined ? [] : [`NOTIFY unchoke_due, '${notice}'`]),
    'COMMIT',
  ];
  await connection.run(statements.join('; '));
}

export async function rollBack(connection: Connection): Promise<void> {
  await connection.run('ROLLBACK');
}

/**
 * Asks, on another connection, what became of a transaction that was to be `version` of a server and whose commit was not
 * answered. What it is called stands among the last commits of the server if it stands. Its id alone would not do: a
 * database that was killed gives ids anew that nothing durable had.
 */
export async function endingOf(
  connection: Connection,
  { server, xid, version, token }: { readonly server: ServerId } & Sent,
): Promise<Ending> {
  // First whether it is over, so that it can't end between the two questions.
  const ending = await statusOf(connection, xid);
  if (ending === 'in progress') return ending;
  await connection.run(`BEGIN READ ONLY; ${asThisServer(server)}`);
  const { rows } = await connection.query<{ readonly version: number; readonly commits: readonly string[] }>(
    'SELECT version, commits FROM server WHERE id = $1',
    [server],
  );
  await rollBack(connection);
  const [stand] = rows;
  if (stand === undefined) return 'aborted';
  if (stand.commits.includes(token)) return 'committed';
  return stand.version - version < KEPT_COMMITS ? 'aborted' : ending;
}

interface Sent {
  readonly xid: string;
  readonly version: number;
  readonly token: string;
}

const IN_THE_FUTURE = '22023';

async function statusOf(connection: Connection, xid: string): Promise<Ending> {
  try {
    const { rows } = await connection.query<{ readonly ending: Ending | null }>(
      'SELECT pg_xact_status($1::xid8) AS ending',
      [xid],
    );
    const ending = rows[0]?.ending;
    if (ending) return ending;
  } catch (error) {
    if (error instanceof Trouble && error.code === IN_THE_FUTURE) return 'aborted';
    throw error;
  }
  throw new Trouble(new Error(`the transaction ${xid} is too long ago to tell how it ended`));
}
