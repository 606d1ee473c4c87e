import { dirname } from 'node:path';

/** What the store needs of an open file: the part of `node:fs/promises` that `Files` hands out. */
export interface Handle {
  write(
    bytes: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  stat(): Promise<{ readonly size: number }>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The file system, as `node:fs/promises` offers it. A test puts a disk in its place that fills up or loses power. */
export interface Files {
  open(path: string, flags: 'r' | 'w' | 'r+'): Promise<Handle>;
  readFile(path: string): Promise<Buffer>;
  readdir(path: string): Promise<string[]>;
  mkdir(path: string): Promise<unknown>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Of an empty folder. */
  rmdir(path: string): Promise<void>;
}

/** Writes all of `bytes` from `position` on, drops what stood behind, and returns when the disk has it. */
export async function writeFrom(handle: Handle, bytes: Buffer, position: number): Promise<void> {
  await handle.truncate(position);
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw diskFull('the disk took no more bytes');
    done += bytesWritten;
  }
  await handle.sync();
  const { size } = await handle.stat();
  if (size !== position + bytes.length) throw diskFull(`the file is ${size} bytes long after the write`);
}

/** Durable but for its name: sync the folder before anything refers to a new file. */
export async function writeFile(files: Files, path: string, bytes: Buffer): Promise<void> {
  const handle = await files.open(path, 'w');
  try {
    await writeFrom(handle, bytes, 0);
  } finally {
    await handle.close();
  }
}

/** Makes the names in a folder durable: those that were added, renamed and removed. */
export async function syncFolder(files: Files, folder: string): Promise<void> {
  // Windows can't open a folder, and writes names through by itself.
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A folder, and its parents where they are missing; its name is durable when this resolves. One that is there
 * already may have been made by a process that was killed before the disk had it, so it is synced as well.
 */
export async function makeFolder(files: Files, folder: string): Promise<void> {
  const parent = dirname(folder);
  let existed: boolean;
  try {
    existed = !(await makeName(files, folder));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(files, parent);
    await files.mkdir(folder);
    existed = false;
  }
  await syncFolder(files, parent).catch((error) => {
    // The data folder may stand in one that this user must not look into: whoever made it saw to it.
    if (!existed || codeOf(error) !== 'EACCES') throw error;
  });
}

/** A folder in one that is there, unless it is there itself (false). Durable once the one that it is in is synced. */
export async function makeName(files: Files, folder: string): Promise<boolean> {
  try {
    await files.mkdir(folder);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

export async function readIfThere(files: Files, path: string): Promise<Buffer | undefined> {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export async function namesIn(files: Files, folder: string): Promise<string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The code of an error of the operating system (`ENOSPC`), undefined for any other: those are bugs. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

function diskFull(message: string): Error {
  return Object.assign(new Error(message), { code: 'ENOSPC' });
}
