import { createHash, randomBytes } from 'node:crypto';
import type { Sender } from '../app/monitor/delivery-claim.ts';
import type { Alarm, Log } from '../app/ports.ts';
import { Instant, type ServerId } from '../domain/ids.ts';
import { LEASE_MS } from '../domain/monitoring/delivering.ts';
import { later } from '../domain/monitoring/watch-due.ts';
import type { Share } from '../domain/shard.ts';
import { signal } from '../signals.ts';
import { Lanes } from './lanes.ts';
import { type Limit, Pace } from './pace.ts';
import { Resting } from './resting.ts';
import { rung } from './rung.ts';
import { dueFor, partOf, seenTo } from './share.ts';
import { sparing } from './sparing.ts';
import { type Found, keyOf, MOST_PLANNED_TOGETHER, type Placed, Tasks } from './tasks.ts';

export interface SchedulerOptions {
  /** The name is chosen here: each start is somebody new. */
  readonly sender: Omit<Sender, 'name'>;
  readonly log: Log;
  /** Looks at least so often, for where another process writes what this one is not told of. */
  readonly pollMs?: number;
  readonly pace?: Paces;
  /** The servers that are this process's to see to; those of others when they are late. Missing where it is alone. */
  readonly share?: Share;
}

/** How fast messages are sent: all together, and into one channel. */
export interface Paces {
  readonly overall: Limit;
  readonly perChannel: Limit;
}

/** Discord takes 50 requests a second, and 5 messages in 5 seconds in a channel: the rest is for answers to members. */
const PACES: Paces = { overall: { count: 20, ms: 500 }, perChannel: { count: 5, ms: 5000 } };

export interface Scheduler {
  /** Begins nothing more, and resolves when what is being sent has been. */
  stop(): Promise<void>;
}

const FOR_EVER = Instant.parse('9999-12-31T23:59:59.999Z');
const MOST_AT_ONCE = 1000;
const MOST_UNDER_WAY = 5000;
const PLANNING_LANES = 8;
const LOOK_AGAIN_MS = 1000;
const TROUBLE_MS = 30_000;
/** How long what is being sent may take once the scheduler is told to stop. */
const FINISH_MS = 10_000;

/** Sees to all that falls due, from now on until it is stopped. */
export function startScheduler(options: SchedulerOptions): Scheduler {
  const rounds = new Rounds(options);
  rounds.start();
  return { stop: () => rounds.stop() };
}

class Rounds {
  readonly #options: SchedulerOptions;
  readonly #tasks: Tasks;
  readonly #alarm: Alarm;
  readonly #resting = new Resting();
  readonly #over = new AbortController();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #lanes = new Lanes();
  readonly #overall: Pace;
  readonly #channels = new Map<string, Pace>();
  #bell = Promise.withResolvers<void>();
  #setTo: Instant | undefined;
  #awake = false;
  /** What claims of others are taken over at once: those of whoever was here before, at the first look. */
  #ahead: number;
  #deaf: () => void = () => {};

  constructor(options: SchedulerOptions) {
    this.#options = options;
    const { sender, log, pace = PACES, share } = options;
    const name = randomBytes(8).toString('hex');
    this.#overall = new Pace(sender.app.clock, partOf(pace.overall, share), this.#over.signal);
    const notifier = sparing(sender.notifier, sender.app.clock, () => this.#overall.spend());
    this.#tasks = new Tasks({ ...sender, notifier, name }, log, this.#resting);
    this.#ahead = sender.alone ? LEASE_MS : 0;
    this.#alarm = sender.app.clock.alarm(() => this.#wake());
  }

  start(): void {
    const { store } = this.#options.sender.app;
    this.#deaf = store.onDue((at) => this.#heard(at));
    this.#set(this.#now());
  }

  async stop(): Promise<void> {
    this.#over.abort();
    this.#deaf();
    this.#alarm.close();
    this.#bell.resolve();
    await rung(Promise.all(this.#underWay.values()), FINISH_MS);
  }

  get #stopped(): boolean {
    return this.#over.signal.aborted;
  }

  #now(): Instant {
    return this.#options.sender.app.clock.now();
  }

  #heard(at: Instant): void {
    if (this.#awake && at <= this.#now()) this.#bell.resolve();
    if (this.#setTo === undefined || at < this.#setTo) this.#set(at);
  }

  #set(at: Instant | undefined): void {
    this.#setTo = at;
    if (!this.#stopped) this.#alarm.set(at);
  }

  /** Goes on until nothing is due any more; whoever moves the clock waits for that. */
  async #wake(): Promise<void> {
    this.#awake = true;
    this.#setTo = undefined;
    let next: Instant | undefined = later(this.#now(), TROUBLE_MS);
    try {
      if (await this.#drain()) next = await this.#nextDue();
    } catch (error) {
      const reference = randomBytes(4).toString('hex');
      this.#options.log({ level: 'error', what: 'looking for what is due failed', reference, error });
    }
    this.#awake = false;
    // What fell due meanwhile was heard of.
    this.#set([next, this.#setTo].flatMap((each) => each ?? []).sort()[0]);
  }

  async #drain(): Promise<boolean> {
    while (!this.#stopped) {
      this.#bell = Promise.withResolvers();
      this.#setTo = undefined;
      if (!(await this.#look())) return false;
      if (this.#underWay.size === 0) return true;
      await rung(this.#bell.promise, LOOK_AGAIN_MS);
    }
    return true;
  }

  /** Begins with all that is due and nobody is at. Says whether the store could be asked. */
  async #look(): Promise<boolean> {
    const { sender, share } = this.#options;
    const { store } = sender.app;
    const now = this.#now();
    if (this.#underWay.size >= MOST_UNDER_WAY || this.#stopped) return true;
    const known = this.#underWay.size + this.#resting.size;
    const due = await dueFor(store, share, later(now, this.#ahead), known + MOST_AT_ONCE);
    if (!due.ok) {
      this.#options.log({
        level: 'warning',
        what: 'the store could not say what is due',
        failure: due.error,
      });
      return false;
    }
    this.#ahead = 0;
    const fresh = due.value.filter((each) => {
      const key = keyOf(each);
      if (this.#underWay.has(key) || this.#resting.rests(key, now)) return false;
      return each.at <= now || each.kind === 'delivery';
    });
    for (const [server, found] of Map.groupBy(fresh, (each) => each.server)) {
      const [deliveries, others] = [
        found.filter(({ kind }) => kind === 'delivery'),
        found.filter(({ kind }) => kind !== 'delivery'),
      ];
      for (let at = 0; at < others.length; at += MOST_PLANNED_TOGETHER) {
        this.#plan(server, others.slice(at, at + MOST_PLANNED_TOGETHER));
      }
      if (deliveries.length > 0) this.#send(server, deliveries);
    }
    return true;
  }

  #plan(server: ServerId, found: readonly Found[]): void {
    const lane = createHash('md5').update(server).digest()[0] ?? 0;
    const planned = this.#lanes.take(`plans ${lane % PLANNING_LANES}`, async () => {
      if (!this.#stopped) await this.#tasks.plan(server, found);
    });
    for (const each of found) this.#follow(each, planned);
  }

  /** In each channel one after the other, the longest due first. */
  #send(server: ServerId, found: readonly Found[]): void {
    const begun = this.#tasks
      .inOrder(server, found)
      .then((placed) => new Map(placed.map((each) => [keyOf(each.found), this.#sendInTurn(each)])));
    for (const each of found) {
      const key = keyOf(each);
      this.#follow(
        each,
        begun.then((sendings) => sendings.get(key)),
      );
    }
  }

  async #sendInTurn(placed: Placed): Promise<void> {
    const { channel } = placed;
    await this.#lanes.take(channel, async () => {
      if (this.#stopped) return;
      await this.#paceIn(channel).go();
      await this.#overall.go();
      if (!this.#stopped) await this.#tasks.send(placed);
    });
  }

  #paceIn(channel: string): Pace {
    const { sender, pace = PACES } = this.#options;
    // Paces that nobody has used for long are worth nothing; drop them before they add up.
    if (this.#channels.size > MOST_UNDER_WAY) this.#channels.clear();
    const known =
      this.#channels.get(channel) ?? new Pace(sender.app.clock, pace.perChannel, this.#over.signal);
    this.#channels.set(channel, known);
    return known;
  }

  #follow(found: Found, work: Promise<void>): void {
    const key = keyOf(found);
    const followed = work.finally(() => {
      this.#underWay.delete(key);
      signal('queue', { underWay: this.#underWay.size });
      if (this.#underWay.size === 0) this.#bell.resolve();
    });
    this.#underWay.set(key, followed);
    signal('queue', { underWay: this.#underWay.size });
  }

  async #nextDue(): Promise<Instant | undefined> {
    const { sender, log, pollMs, share } = this.#options;
    const { store } = sender.app;
    const now = this.#now();
    const due = await dueFor(store, share, FOR_EVER, this.#resting.size + 1);
    if (!due.ok) {
      log({ level: 'warning', what: 'the store could not say what is due', failure: due.error });
      return later(now, TROUBLE_MS);
    }
    const awaited = due.value.filter((each) => !this.#resting.rests(keyOf(each), now));
    const firsts = awaited.map((each) => seenTo(each, share));
    const poll = pollMs === undefined ? undefined : later(now, pollMs);
    return [...firsts, this.#resting.next(now), poll].flatMap((each) => each ?? []).sort()[0];
  }
}
