import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** What is heard on a line: where the clock stands, and the number of the wake that has to be reported as done. */
const heardSchema = z.object({ now: z.iso.datetime(), wake: z.int().optional() });

/**
 * A connection to another process's clock, under a name that nobody else has: a stream on which its moves are heard, and
 * reports of what this side wishes for. Good for one time; a failed report closes it, so that nobody waits in vain.
 */
export class ClockLine {
  readonly #address: string;
  readonly #firstWish: () => number | undefined;
  readonly #over = new AbortController();
  #open = false;
  #posting = false;
  #owed = false;
  #done: number | undefined;

  constructor(origin: string, firstWish: () => number | undefined) {
    this.#address = `${origin}/sandbox/clock/followers/${process.pid}-${randomUUID()}`;
    this.#firstWish = firstWish;
  }

  /** Tells `onHeard` of all that is said, and resolves once the line is closed, from whichever side. */
  async hear(onHeard: (now: number, wake: number | undefined) => void): Promise<void> {
    try {
      const response = await fetch(this.#address, { signal: this.#over.signal });
      if (!response.ok || response.body === null) return;
      for await (const data of eventData(response.body)) {
        const { now, wake } = heardSchema.parse(JSON.parse(data));
        onHeard(Date.parse(now), wake);
        if (this.#open) continue;
        this.#open = true;
        this.report();
      }
    } catch {
      // Closed, or whoever was at the other end went away.
    } finally {
      this.#open = false;
    }
  }

  /** Reports the first wish as it is now, and a wake as done. Before the line is open, what is owed waits for that. */
  report(done?: number): void {
    this.#owed = true;
    this.#done = done ?? this.#done;
    if (this.#open && !this.#posting) void this.#post();
  }

  close(): void {
    this.#over.abort();
  }

  /** One report after the other: a later one must not arrive first. */
  async #post(): Promise<void> {
    this.#posting = true;
    while (this.#open && this.#owed) {
      const wish = this.#firstWish();
      const body = { at: wish === undefined ? null : new Date(wish).toISOString(), done: this.#done };
      this.#owed = false;
      this.#done = undefined;
      try {
        const { ok } = await fetch(this.#address, { method: 'POST', body: JSON.stringify(body) });
        if (!ok) this.close();
      } catch {
        this.close();
      }
    }
    this.#posting = false;
  }
}

/** The `data` of each server-sent event. */
async function* eventData(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const frames = (text + chunk).split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const data = /^data: ?(.*)$/m.exec(frame)?.[1];
      if (data !== undefined) yield data;
    }
  }
}
