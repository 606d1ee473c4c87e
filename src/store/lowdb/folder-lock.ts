import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '../../domain/result.ts';

const BUSY = 5;
const NOT_A_DATABASE = 26;

/**
 * Takes a data folder for this process, or says `in-use`, or throws what the operating system said.
 *
 * Node has no file locks, but SQLite, which is built in, takes one from the kernel for an exclusive transaction.
 * Nothing is ever written to the file: only the kernel knows who holds it, so the lock goes with the process
 * however that ends, an empty file after power loss means nothing, and containers on one machine see each other.
 */
export async function lockFolder(folder: string): Promise<Result<{ release(): void }, 'in-use'>> {
  const path = join(folder, 'lock');
  const first = tryLock(path);
  if (first !== 'not a lock file') return first;
  // Somebody else's bytes: no lock of ours can be on it.
  await rm(path);
  const second = tryLock(path);
  return second === 'not a lock file' ? err('in-use') : second;
}

function tryLock(path: string): Result<{ release(): void }, 'in-use'> | 'not a lock file' {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    const held = database;
    held.exec('BEGIN EXCLUSIVE');
    return ok({ release: () => held.close() });
  } catch (error) {
    database?.close();
    if (!(error instanceof Error) || !('errcode' in error)) throw error;
    if (error.errcode === BUSY) return err('in-use');
    if (error.errcode === NOT_A_DATABASE) return 'not a lock file';
    // SQLite does not pass on what the operating system said; it could not use the file.
    throw Object.assign(new Error(`${path}: ${error.message}`, { cause: error }), { code: 'EIO' });
  }
}
