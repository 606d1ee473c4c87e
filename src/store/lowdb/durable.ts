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
  open(path: string, flags: 'r' | 'w' | 'r+' | 'a'): Promise<Handle>;
  readFile(path: string): Promise<Buffer>;
  readdir(path: string): Promise<string[]>;
  mkdir(path: string): Promise<unknown>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  unlink(path: string): Promise<void>;
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

/** A durable folder, parents included. Nothing happens where it is there already. */
export async function makeFolder(files: Files, folder: string): Promise<void> {
  try {
    await files.mkdir(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(files, dirname(folder));
    await files.mkdir(folder);
  }
  await syncFolder(files, dirname(folder));
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
