import { basename, dirname } from 'node:path';
import type { Files, Handle } from '../../src/store/lowdb/durable.ts';

/** A file: what programs see of it, and what the disk is sure to hold of it. */
interface Inode {
  seen: Buffer;
  held: Buffer;
}
type Names = Map<string, Inode>;
/** A folder: the names that programs see, those the disk is sure to hold, and the steps in between. */
interface Folder {
  seen: Names;
  held: Names;
  steps: ((names: Names) => void)[];
  /** Whether its own name in its parent is sure to be held. */
  sure: boolean;
}

/**
 * A disk in memory that knows what was synced. It counts the steps that change it, can fail or lose power before any
 * of them, and then gives the disk that a restart would find. Stricter than a real one: names that were not synced
 * come through in any combination, contents in any prefix.
 */
export class ModelDisk implements Files {
  /** Steps until now, and what each of them was. */
  readonly log: string[] = [];
  /** Called before each step with its number; throws what the step shall fail with. */
  before: (step: number) => void = () => undefined;
  /** Bytes that fit; a write takes what still fits, and fails when that is nothing. */
  capacity = Number.POSITIVE_INFINITY;
  /** False: it only pretends. What a test must notice to be worth anything. */
  readonly syncs = { files: true, folders: true };
  #folders: Map<string, Folder>;

  constructor(root: string) {
    this.#folders = new Map([[root, { seen: new Map(), held: new Map(), steps: [], sure: true }]]);
  }

  /** The disk as a restart finds it. `chance` gives numbers from 0 to 1. */
  after(kind: 'all' | 'synced' | 'torn', chance: () => number): ModelDisk {
    const disk = new ModelDisk('');
    const inodes = new Map<Inode, Inode>();
    const survivor = (inode: Inode): Inode => {
      const known = inodes.get(inode);
      if (known !== undefined) return known;
      const content = contentAfter(inode, kind, chance);
      const made = { seen: content, held: content };
      inodes.set(inode, made);
      return made;
    };
    disk.#folders = new Map();
    for (const [path, folder] of this.#folders) {
      const parent = disk.#folders.has(dirname(path)) || path === this.#root();
      if (!parent || !(folder.sure || kind === 'all' || (kind === 'torn' && chance() < 0.5))) continue;
      const names = new Map(kind === 'all' ? folder.seen : folder.held);
      if (kind === 'torn') for (const step of folder.steps) if (chance() < 0.5) step(names);
      const left = new Map([...names].map(([name, inode]) => [name, survivor(inode)]));
      disk.#folders.set(path, { seen: left, held: new Map(left), steps: [], sure: true });
    }
    return disk;
  }

  async open(path: string, flags: 'r' | 'w' | 'r+'): Promise<Handle> {
    await turn();
    const asFolder = this.#folders.get(path);
    if (asFolder !== undefined) return this.#folderHandle(path, asFolder);
    const folder = this.#folderOf(path);
    let inode = folder.seen.get(basename(path));
    if (inode === undefined && flags !== 'w') throw failure('ENOENT', path);
    if (flags === 'w') {
      this.#step(`open ${path}`);
      const made = inode ?? { seen: Buffer.alloc(0), held: Buffer.alloc(0) };
      if (inode === undefined) this.#name(folder, (names) => names.set(basename(path), made));
      made.seen = Buffer.alloc(0);
      inode = made;
    }
    return this.#fileHandle(path, inode as Inode);
  }

  async readFile(path: string): Promise<Buffer> {
    await turn();
    const inode = this.#folders.get(dirname(path))?.seen.get(basename(path));
    if (inode === undefined) throw failure('ENOENT', path);
    return Buffer.from(inode.seen);
  }

  async readdir(path: string): Promise<string[]> {
    await turn();
    const folder = this.#folders.get(path);
    if (folder === undefined) throw failure('ENOENT', path);
    const folders = [...this.#folders.keys()].filter((it) => dirname(it) === path && it !== path);
    return [...folder.seen.keys(), ...folders.map((it) => basename(it))];
  }

  async mkdir(path: string): Promise<void> {
    await turn();
    if (this.#folders.has(path)) throw failure('EEXIST', path);
    this.#folderOf(path);
    this.#step(`mkdir ${path}`);
    this.#folders.set(path, { seen: new Map(), held: new Map(), steps: [], sure: false });
  }

  async rename(from: string, to: string): Promise<void> {
    await turn();
    const [folder, inode] = this.#existing(from);
    this.#step(`rename ${from}`);
    this.#name(folder, (names) => {
      names.delete(basename(from));
      names.set(basename(to), inode);
    });
  }

  async link(existing: string, path: string): Promise<void> {
    await turn();
    const [folder, inode] = this.#existing(existing);
    if (folder.seen.has(basename(path))) throw failure('EEXIST', path);
    this.#step(`link ${path}`);
    this.#name(folder, (names) => names.set(basename(path), inode));
  }

  async unlink(path: string): Promise<void> {
    await turn();
    const [folder] = this.#existing(path);
    this.#step(`unlink ${path}`);
    this.#name(folder, (names) => names.delete(basename(path)));
  }

  async rmdir(path: string): Promise<void> {
    await turn();
    const folder = this.#folders.get(path);
    if (folder === undefined) throw failure('ENOENT', path);
    if (folder.seen.size > 0) throw failure('ENOTEMPTY', path);
    this.#step(`rmdir ${path}`);
    this.#folders.delete(path);
  }

  #folderHandle(path: string, folder: Folder): Handle {
    const refuse = async () => Promise.reject(failure('EISDIR', path));
    return {
      write: refuse,
      truncate: refuse,
      stat: refuse,
      close: turn,
      sync: async () => {
        await turn();
        this.#step(`sync ${path}/`);
        if (!this.syncs.folders) return;
        folder.held = new Map(folder.seen);
        folder.steps = [];
        for (const [other, it] of this.#folders) if (dirname(other) === path) it.sure = true;
      },
    };
  }

  #fileHandle(path: string, inode: Inode): Handle {
    return {
      write: async (bytes, offset, length, position) => {
        await turn();
        this.#step(`write ${path}`);
        const room = Math.max(0, this.capacity - this.#used());
        if (room === 0) throw failure('ENOSPC', path);
        const bytesWritten = Math.min(length, room);
        const end = Math.max(inode.seen.length, position + bytesWritten);
        const content = Buffer.alloc(end);
        inode.seen.copy(content);
        bytes.copy(content, position, offset, offset + bytesWritten);
        inode.seen = content;
        return { bytesWritten };
      },
      truncate: async (length) => {
        await turn();
        this.#step(`truncate ${path}`);
        inode.seen = Buffer.concat([inode.seen], length);
      },
      stat: async () => ({ size: inode.seen.length }),
      close: turn,
      sync: async () => {
        await turn();
        this.#step(`sync ${path}`);
        if (this.syncs.files) inode.held = inode.seen;
      },
    };
  }

  #step(what: string): void {
    this.before(this.log.length);
    this.log.push(what);
  }

  #name(folder: Folder, step: (names: Names) => void): void {
    step(folder.seen);
    folder.steps.push(step);
  }

  #folderOf(path: string): Folder {
    const folder = this.#folders.get(dirname(path));
    if (folder === undefined) throw failure('ENOENT', path);
    return folder;
  }

  #existing(path: string): [Folder, Inode] {
    const folder = this.#folderOf(path);
    const inode = folder.seen.get(basename(path));
    if (inode === undefined) throw failure('ENOENT', path);
    return [folder, inode];
  }

  #used(): number {
    const inodes = new Set([...this.#folders.values()].flatMap((folder) => [...folder.seen.values()]));
    return [...inodes].reduce((sum, inode) => sum + inode.seen.length, 0);
  }

  #root(): string {
    return [...this.#folders.keys()][0] ?? '';
  }
}

function contentAfter(inode: Inode, kind: 'all' | 'synced' | 'torn', chance: () => number): Buffer {
  if (kind === 'synced') return inode.held;
  if (kind === 'all' || inode.seen === inode.held) return inode.seen;
  if (chance() < 0.3) return inode.held;
  // What was synced and not touched since is safe; anything may have become of the rest.
  let safe = 0;
  while (safe < inode.held.length && inode.held[safe] === inode.seen[safe]) safe += 1;
  const kept = inode.seen.subarray(0, safe + Math.floor(chance() * (inode.seen.length - safe + 1)));
  return chance() < 0.5 ? kept : Buffer.concat([kept], inode.seen.length);
}

/** Lets others run between any two steps, as a real disk does. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function failure(code: string, path = ''): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
