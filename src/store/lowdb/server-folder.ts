import { join } from 'node:path';
import type { Collections } from '../../app/store.ts';
import type { ServerId } from '../../domain/ids.ts';
import { type Files, makeFolder, readIfThere, syncFolder, writeFile } from './durable.ts';
import type { Notice } from './failure.ts';
import { sha256 } from './sealed.ts';

/** One server's files: where they are, what is kept in them, and who hears of trouble with them. */
export interface ServerFolder {
  readonly files: Files;
  readonly path: string;
  readonly server: ServerId;
  readonly collections: Collections;
  readonly notice: (notice: Notice) => void;
}

type Damage = Omit<Extract<Notice, { code: 'damaged-file' }>, 'code' | 'server' | 'folder'>;

export function tellDamage({ notice, server, path }: ServerFolder, damage: Damage): void {
  notice({ code: 'damaged-file', server, folder: path, ...damage });
}

/**
 * Keeps a durable copy of a file in `set-aside/`, under a name that says what it was and why it is there, and gives
 * that name; null where there is no such file. The same content is kept once however often this is asked for.
 */
export async function setAside(
  { files, path }: ServerFolder,
  file: string,
  why: 'damaged' | 'before-upgrade' | 'uncommitted',
): Promise<string | null> {
  const bytes = await readIfThere(files, join(path, file));
  if (bytes === undefined) return null;
  const name = join('set-aside', `${file.replaceAll(/[/\\]/g, '.')}.${sha256(bytes).slice(0, 12)}.${why}`);
  const kept = await readIfThere(files, join(path, name));
  if (kept?.equals(bytes)) return name;
  await makeFolder(files, join(path, 'set-aside'));
  await writeFile(files, join(path, name), bytes);
  await syncFolder(files, join(path, 'set-aside'));
  return name;
}
