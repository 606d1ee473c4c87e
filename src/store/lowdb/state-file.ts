import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { Instant } from '../../domain/ids.ts';
import { codeOf, type Files, readIfThere, syncFolder, writeFile } from './durable.ts';
import { type Broken, seal, sha256, unseal } from './sealed.ts';

export const STATE = 'state.json';
export const LAST_GOOD = 'state.json.bak';
const NEXT = 'state.json.new';

/** A release that knew of no due times must not take a state that has some for a damaged one: to it this is too new. */
const FORMAT_WITH_DUE = 2;
/** Neither must one that knew of one file of audit lines only. */
const FORMAT_WITH_PURGE = 3;

const named = {
  kind: z.string(),
  id: z.string(),
  revision: z.int().positive(),
  /** When the document wants to be looked at again; none where its collection did not say so when it was put. */
  due: Instant.optional(),
};

/** A document in the state itself. One that was just put stands like this too, until its own file is written. */
const Inline = z.strictObject({ ...named, version: z.int().nonnegative(), value: z.unknown() });
export type Inline = z.infer<typeof Inline>;
/** A document in a file of its own, named by the commit that wrote it: `<kind>/<id>/<file>.json`. */
const Filed = z.strictObject({ ...named, file: z.int().positive(), sha256: z.string() });
export type Filed = z.infer<typeof Filed>;

/** Where a document is. Never changed, only replaced. */
const Entry = z.union([Filed, Inline]);
export type Entry = Readonly<z.infer<typeof Entry>>;

export const State = z.strictObject({
  /** Counts the commits of this server. */
  commit: z.int().nonnegative(),
  /** How much of the audit lines counts, and its checksum. Whatever stands behind was never acknowledged. */
  audit: z.strictObject({
    length: z.int().nonnegative(),
    sha256: z.string(),
    /** The commit that wrote the lines anew; none while nothing was ever taken out of them. */
    file: z.int().positive().optional(),
  }),
  /** Copies that hold one of these words are still to be removed; the empty one stands for all copies. */
  purge: z.array(z.string()).optional(),
  documents: z.array(Entry),
});
export type State = z.infer<typeof State>;

export const EMPTY: State = { commit: 0, audit: { length: 0, sha256: sha256('') }, documents: [] };

export function sealState(state: State): Buffer {
  return seal(state, formatOf(state));
}

function formatOf({ audit, purge, documents }: State): number | undefined {
  if (audit.file !== undefined || purge !== undefined) return FORMAT_WITH_PURGE;
  return documents.some(({ due }) => due !== undefined) ? FORMAT_WITH_DUE : undefined;
}

/** What `read` throws for a state file that is there and not what it should be. */
export class StateBroken extends Error {
  readonly why: Exclude<Broken, 'missing'>;

  constructor(why: Exclude<Broken, 'missing'>) {
    super(`${STATE}: ${why}`);
    this.why = why;
  }
}

/**
 * lowdb's side of the one file that decides: what it names is what there is. `write` replaces it whole and returns
 * when the disk has it; the state before stays as `.bak`. Wants to be called by one writer at a time.
 */
export class StateFile implements Adapter<State> {
  /** The size of the last state written, for the warning. */
  bytes = 0;
  readonly #files: Files;
  readonly #folder: string;

  constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  async look(name: typeof STATE | typeof LAST_GOOD) {
    const bytes = await readIfThere(this.#files, join(this.#folder, name));
    return { bytes, content: unseal(bytes, State) };
  }

  /** lowdb takes null for "nothing there yet" and would go on with its defaults: only a missing file may mean that. */
  async read(): Promise<State | null> {
    const { content } = await this.look(STATE);
    if (content.ok) return content.value;
    if (content.error === 'missing') return null;
    throw new StateBroken(content.error);
  }

  async write(state: State): Promise<void> {
    const bytes = sealState(state);
    this.bytes = bytes.length;
    await writeFile(this.#files, join(this.#folder, NEXT), bytes);
    await this.#keepLastGood();
    try {
      await this.#showNext();
    } catch (error) {
      // The new state may show already, and its caller is about to hear that it failed: show the one before again.
      const { bytes: before } = await this.look(LAST_GOOD);
      if (before !== undefined) await this.overwrite(before).catch(() => undefined);
      throw error;
    }
  }

  /** Replaces the state without keeping the one before: for one that is broken, or that was not to be. */
  async overwrite(bytes: Buffer): Promise<void> {
    await writeFile(this.#files, join(this.#folder, NEXT), bytes);
    await this.#showNext();
  }

  async #showNext(): Promise<void> {
    await this.#files.rename(join(this.#folder, NEXT), join(this.#folder, STATE));
    await syncFolder(this.#files, this.#folder);
  }

  async #keepLastGood(): Promise<void> {
    const [state, lastGood] = [join(this.#folder, STATE), join(this.#folder, LAST_GOOD)];
    await this.#files.unlink(lastGood).catch(unlessMissing);
    try {
      await this.#files.link(state, lastGood);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      // Not every file system has links.
      await writeFile(this.#files, lastGood, await this.#files.readFile(state));
    }
  }
}

function unlessMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
