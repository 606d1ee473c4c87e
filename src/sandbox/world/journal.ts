import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lineSchema = z.union([
  z.object({ t: z.string(), v: z.looseObject({}) }),
  z.object({ t: z.string(), d: z.string() }),
]);

export type JournalLine = { readonly t: string } & ({ readonly v: object } | { readonly d: string });

/**
 * An append-only file of upserts (`{t,v}`) and deletes (`{t,d}`), one JSON line each.
 * `append` hands its lines to the operating system in one write before it returns, so they survive the death
 * of this process (not a power cut: this is a tool for trying things out).
 */
export class Journal {
  readonly #path: string;
  #file: number | null = null;
  #held: string[] | null = null;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'world.jsonl');
  }

  /** All whole lines; a torn last line (the process died while writing) is passed over. */
  read(): JournalLine[] {
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
    const lines = text.split('\n');
    // What follows the last newline is either nothing or a torn line.
    lines.pop();
    return lines.map((line, index) => {
      try {
        return lineSchema.parse(JSON.parse(line));
      } catch {
        throw new Error(`${this.#path}, line ${index + 1} is damaged; move the file away to start afresh`);
      }
    });
  }

  /** Replaces the file by these lines and opens it for appending. */
  start(lines: Iterable<JournalLine>): void {
    const draft = `${this.#path}.new`;
    const file = openSync(draft, 'w');
    let chunk: string[] = [];
    const flush = () => {
      if (chunk.length > 0) writeAll(file, chunk);
      chunk = [];
    };
    for (const line of lines) {
      chunk.push(`${JSON.stringify(line)}\n`);
      if (chunk.length === 1000) flush();
    }
    flush();
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, this.#path);
    this.#file = openSync(this.#path, 'a');
  }

  append(line: JournalLine): void {
    const text = `${JSON.stringify(line)}\n`;
    if (this.#held) this.#held.push(text);
    else this.#write([text]);
  }

  /** Lines appended inside `work` go out in one write when it ends, also when it throws. */
  batch<T>(work: () => T): T {
    if (this.#held) return work();
    this.#held = [];
    try {
      return work();
    } finally {
      const held = this.#held;
      this.#held = null;
      if (held.length > 0) this.#write(held);
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #write(lines: readonly string[]): void {
    // Once closed, what is still under way has nobody left to tell: it ends unrecorded.
    if (this.#file !== null) writeAll(this.#file, lines);
  }
}

function writeAll(file: number, lines: readonly string[]): void {
  const bytes = Buffer.from(lines.join(''));
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
