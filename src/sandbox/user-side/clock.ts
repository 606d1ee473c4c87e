import { z } from 'zod';
import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import type { Sleeper } from '../world/sleepers.ts';
import type { Tell } from './watch.ts';

export const advanceSchema = z.object({
  advance: z.string(),
  /** Ends the move as soon as the bot has posted something. */
  until: z.literal('fired').optional(),
});

/** What a follower reports: when it wants to be woken next, and the wake that it has done, where that is why. */
export const wishSchema = z.object({ at: z.iso.datetime().nullable(), done: z.int().optional() });

/**
 * Moves the clock step by step. `fired` are the messages that the bot posted in channels meanwhile, oldest first, the
 * answers to what people did apart, and `posted` says where they stand; `left_behind` names who was not waited for any longer, and why.
 */
export async function advanceClock({ world, events }: Core, wish: z.infer<typeof advanceSchema>) {
  const fired: string[] = [];
  let stop = () => {};
  const advanced = await world.clock
    .advance(
      wish.advance,
      () => {
        stop = events.listen(({ name, data }) => {
          const posted = name === 'message-create' ? postedByBot(data) : undefined;
          if (posted !== undefined) fired.push(posted);
        });
      },
      () => wish.until === 'fired' && fired.length > 0,
    )
    .finally(() => stop());
  if (advanced === undefined) {
    throw refuse('invalidForm', 'advance takes an ISO 8601 duration, such as P1D or PT90M');
  }
  const posted = fired.map((id) => ({ id, channel: world.messages.get(id)?.channelId ?? null }));
  return { now: advanced.now.toISOString(), fired, posted, left_behind: advanced.leftBehind };

  function postedByBot(data: unknown): string | undefined {
    const { id } = createdSchema.parse(data).message;
    const message = world.messages.get(id);
    if (!message || message.viewerId !== null || message.fromWebhook || !WRITTEN.has(message.type))
      return undefined;
    return world.users.get(message.authorId)?.bot === true ? id : undefined;
  }
}

const createdSchema = z.object({ message: z.object({ id: z.string() }) });

/** Plain messages and replies; the others tell of what happened, such as that a thread was opened. */
const WRITTEN = new Set([0, 19]);

interface Follower {
  readonly sleeper: Sleeper;
  wakes: number;
  done: (() => void) | undefined;
}

/**
 * Processes that go by this clock. Each holds a stream of events open, by a name of its own choosing: it hears `clock`
 * at first and at each move, and `wake` with a number when something that it wished for is due or its latest wish is
 * asked for. It reports its wishes, the next one together with the number of the wake that it has done. When its stream
 * closes it is forgotten.
 */
export class Followers {
  readonly #core: Core;
  readonly #known = new Map<string, Follower>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** Lets somebody follow; the answer ends it. */
  join(name: string, tell: Tell): () => void {
    const { clock } = this.#core.world;
    this.#known.get(name)?.sleeper.close();
    const follower: Follower = {
      wakes: 0,
      done: undefined,
      sleeper: clock.sleeper(
        name,
        (now) => {
          const done = Promise.withResolvers<void>();
          follower.done = done.resolve;
          follower.wakes += 1;
          tell('wake', { now: now.toISOString(), wake: follower.wakes });
          return done.promise;
        },
        { elsewhere: true },
      ),
    };
    this.#known.set(name, follower);
    const unhear = clock.onMove((now) => tell('clock', { now: now.toISOString() }));
    tell('clock', { now: clock.iso() });
    return () => {
      unhear();
      follower.sleeper.close();
      if (this.#known.get(name) === follower) this.#known.delete(name);
    };
  }

  /** Takes a report; 404 where nobody of that name follows. */
  report(name: string, { at, done }: z.infer<typeof wishSchema>): void {
    const follower = this.#known.get(name);
    if (follower === undefined) throw refuse('notFound');
    follower.sleeper.until(at === null ? undefined : new Date(at));
    if (done === follower.wakes) follower.done?.();
  }
}
