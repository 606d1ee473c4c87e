import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Instant } from '../../domain/ids.ts';
import { APPLICATION } from './connections.ts';
import { takePart } from './in-use.ts';

/** How often the line is tried, and how long an answer may take. */
const ASK_MS = 5_000;
/** The longest pause before the database is called again. */
const LONGEST_PAUSE = 5_000;

/** Anything that is overdue: look at once. */
export const AT_ONCE = Instant.parse('1970-01-01T00:00:00.000Z');

/**
 * Hears when another process commits something with a due time. It resolves when the line stands, or could not be had
 * yet; `isMoved` says that somebody was moving the database away then. Each time it is back after it was lost, whoever listens is told to look: nobody knows what was said meanwhile.
 */
export async function hearDue(
  url: string,
  who: string,
  onDue: (at: Instant) => void,
): Promise<{ readonly close: () => Promise<void>; readonly isMoved: boolean }> {
  const stopped = new AbortController();
  const first = Promise.withResolvers<void>();
  let isFirst = true;
  let isMoved = false;
  const line = listen().catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error;
  });

  async function listen(): Promise<void> {
    for (let pause = 100; !stopped.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const client = new pg.Client({
        connectionString: url,
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
        query_timeout: ASK_MS,
        application_name: APPLICATION,
      });
      try {
        await hear(client);
        pause = 100;
      } catch {
        // Away. The scheduler's own rounds meet the same and say so.
      } finally {
        isFirst = false;
        first.resolve();
        await client.end().catch(() => undefined);
      }
      await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  /** Until the line breaks. */
  async function hear(client: pg.Client): Promise<void> {
    const gone = Promise.withResolvers<void>();
    client.on('error', () => gone.resolve());
    client.on('end', () => gone.resolve());
    const stop = () => gone.resolve();
    stopped.signal.addEventListener('abort', stop);
    client.on('notification', ({ payload }) => {
      const [sender, at] = payload?.split(' ') ?? [];
      const due = Instant.safeParse(at);
      if (sender !== who && due.success) onDue(due.data);
    });
    try {
      await client.connect();
      if (!(await takePart(client)) && isFirst) {
        isMoved = true;
        return;
      }
      await client.query('LISTEN unchoke_due');
      first.resolve();
      if (!isFirst) onDue(AT_ONCE);
      // A line that goes silent without being closed looks like one on which nothing is said.
      const asking = setInterval(
        () => void client.query('SELECT 1').catch(() => gone.resolve()),
        ASK_MS,
      ).unref();
      try {
        await gone.promise;
      } finally {
        clearInterval(asking);
      }
    } finally {
      stopped.signal.removeEventListener('abort', stop);
    }
  }

  await first.promise;
  return {
    isMoved,
    async close() {
      stopped.abort();
      await line;
    },
  };
}
