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

/** Commits what was written as `version`, and tells other processes when the earliest of it is due. */
export async function commitAs(
  connection: Connection,
  server: ServerId,
  version: number,
  { erased, notice }: { readonly erased: boolean; readonly notice: string | undefined },
): Promise<void> {
  const sweep = version % SWEEP_EVERY === 0;
  const statements = [
    `UPDATE server SET version = ${version}${erased || sweep ? `, floor = ${version}` : ''} WHERE id = '${server}'`,
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
 * answered. A database that was killed gives ids anew that nothing durable had: one that it has not come to yet is of a
 * transaction that is gone, and one that was committed must have left its version behind.
 */
export async function endingOf(
  connection: Connection,
  { server, xid, version }: { readonly server: ServerId; readonly xid: string; readonly version: number },
): Promise<Ending> {
  const ending = await statusOf(connection, xid);
  if (ending !== 'committed') return ending;
  const stand = await beginReading(connection, server);
  await rollBack(connection);
  return (stand?.version ?? 0) >= version ? 'committed' : 'aborted';
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
