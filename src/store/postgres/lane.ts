import { randomBytes } from 'node:crypto';
import type { Collections, StoreFailure } from '../../app/store.ts';
import type { Instant, ServerId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Connection, Connections } from './connections.ts';
import { AT_ONCE } from './due-notices.ts';
import { persist } from './persist.ts';
import { Remembered, type Values } from './remembered.ts';
import { Session } from './session.ts';
import { beginReading, beginWriting, commitAs, endingOf, rollBack } from './transactions.ts';
import { Overtaken, Trouble } from './trouble.ts';

/** Something to be done with one server, which may be begun more than once and is then told how it ended. */
export interface Job {
  readonly writes: boolean;
  /** Does it anew, and keeps what came of it. Throws only what the database did. */
  attempt(session: Session): Promise<void>;
  /** What came of it holds. */
  settle(): void;
  fail(failure: StoreFailure): void;
  /** Something that should not happen did. */
  reject(error: unknown): void;
}

export interface LaneParts {
  readonly connections: Connections;
  readonly collections: Collections;
  readonly values: Values;
  /** Who this process is, in notices to others. */
  readonly who: string;
  /** For how many milliseconds to go on while the database is away. */
  readonly patience: number;
  /** Told after each commit with a due time. */
  readonly onDue: (at: Instant) => void;
}

/** A commit that was sent. */
interface Commit {
  readonly xid: string;
  readonly version: number;
  /** Written with it, so that it can be known again. */
  readonly token: string;
}

/** What an attempt has come to: `commit` from when it was sent until it was answered. */
interface Begun {
  commit?: Commit;
}

/** One of those who share a commit asks for what the database does not do: the others must not suffer from it. */
class EachAlone extends Error {}
const TOOK_TOO_LONG = '57014';

/** How many share one commit at most, so that none waits long for those behind it. */
const TOGETHER = 64;

/** The transactions of one server in this process, one after another; those that wait share the next commit. */
export class Lane {
  readonly #server: ServerId;
  readonly #parts: LaneParts;
  #remembered = new Remembered();
  #waiting: Job[] = [];
  #running: Promise<void> | undefined;

  constructor(server: ServerId, parts: LaneParts) {
    this.#server = server;
    this.#parts = parts;
  }

  get idle(): boolean {
    return this.#running === undefined;
  }

  async settled(): Promise<void> {
    await this.#running;
  }

  add(job: Job): void {
    this.#waiting.push(job);
    this.#running ??= this.#drain();
  }

  async #drain(): Promise<void> {
    // Whoever asks in the same turn of the event loop comes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      await this.#carry(this.#waiting.splice(0, TOGETHER));
    }
    // In the same turn as the last look at what waits: who comes later begins anew.
    this.#running = undefined;
  }

  async #carry(jobs: readonly Job[]): Promise<void> {
    try {
      const done = await persist(() => this.#together(jobs), this.#parts.patience);
      for (const job of jobs) {
        if (done.ok) job.settle();
        else job.fail(done.error);
      }
    } catch (error) {
      if (error instanceof EachAlone) for (const job of jobs) await this.#carry([job]);
      else for (const job of jobs) job.reject(error);
    }
  }

  async #together(jobs: readonly Job[]): Promise<Result<void, StoreFailure>> {
    const { connections } = this.#parts;
    const begun: Begun = {};
    try {
      return await connections.with((it) =>
        jobs.some(({ writes }) => writes) ? this.#write(it, jobs, begun) : this.#read(it, jobs),
      );
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      if (begun.commit !== undefined) return this.#afterSilence(begun.commit, error);
      if (jobs.length > 1 && (!error.passing || error.code === TOOK_TOO_LONG)) throw new EachAlone();
      throw error;
    }
  }

  async #read(connection: Connection, jobs: readonly Job[]): Promise<Result<void, StoreFailure>> {
    const stand = await beginReading(connection, this.#server);
    if (stand !== undefined) await this.#remembered.follow(connection, this.#server, stand);
    const session = this.#session(connection, 0);
    for (const job of jobs) await job.attempt(session);
    await rollBack(connection);
    return ok(undefined);
  }

  async #write(
    connection: Connection,
    jobs: readonly Job[],
    begun: Begun,
  ): Promise<Result<void, StoreFailure>> {
    const stand = await beginWriting(connection, this.#server);
    const version = stand.version + 1;
    await this.#remembered.follow(connection, this.#server, stand);
    const session = this.#session(connection, version);
    try {
      for (const job of jobs) await job.attempt(session);
      await session.flush();
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      // What is remembered is wrong in a way that no version tells of.
      this.#remembered = new Remembered();
      await rollBack(connection);
      return err({ code: 'conflict' });
    }
    if (!session.wrote) {
      await rollBack(connection);
      return ok(undefined);
    }
    const { erased, earliest } = session;
    const notice = earliest === undefined ? undefined : `${this.#parts.who} ${earliest}`;
    const token = randomBytes(4).toString('hex');
    begun.commit = { xid: stand.xid, version, token };
    await commitAs(connection, this.#server, version, { erased, notice, token });
    delete begun.commit;
    session.remember();
    if (earliest !== undefined) this.#parts.onDue(earliest);
    return ok(undefined);
  }

  /** The answer to a commit never came: it may stand or not, and doing it again could do it twice. */
  async #afterSilence(commit: Commit, trouble: Trouble): Promise<Result<void, StoreFailure>> {
    const asked = await persist(async () => {
      const ending = await this.#parts.connections.with((it) =>
        endingOf(it, { server: this.#server, ...commit }),
      );
      // Its connection may be cut without the database having noticed yet; it does before long.
      if (ending === 'in progress') throw trouble;
      return ok(ending);
    }, this.#parts.patience);
    if (!asked.ok) return asked;
    if (asked.value === 'aborted') throw trouble;
    // What it wrote is read again from the database, with what is due of it: others may have written since.
    this.#parts.onDue(AT_ONCE);
    return ok(undefined);
  }

  #session(connection: Connection, version: number): Session {
    const { collections, values } = this.#parts;
    return new Session(connection, this.#server, version, collections, this.#remembered, values);
  }
}
