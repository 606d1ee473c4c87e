import { cp, rm } from 'node:fs/promises';
import type { LocalDiscord } from '../support/discord-user.ts';
import type { Random } from './random.ts';
import type { Town } from './town.ts';

/** Starts the bot, and answers how long it took, in ms. A bot that does not start any more ends the run. */
export async function startAgain(town: Town): Promise<number> {
  const started = await town.start();
  if (!started.ok) throw new Error(`the bot does not start any more: ${started.why}`);
  return started.ms;
}

interface Passing {
  readonly discord: LocalDiscord;
  /** What goes by at once, such as `PT1H`. */
  readonly time: string;
  readonly kill: () => Promise<void>;
  /** However slow it was, the next time is not longer, in ms. */
  readonly most?: number;
}

/**
 * Lets time go by, and kills at any moment from then until a little after all that fell due in it was told: `longest` ms,
 * which is worked out anew each time and is the answer.
 */
export async function dieMeanwhile(
  { discord, time, kill, most = 5000 }: Passing,
  random: Random,
  longest: number,
): Promise<number> {
  let done: number | undefined;
  const began = performance.now();
  const advanced = discord.advance(time).then(() => {
    done = performance.now() - began;
  });
  await new Promise((resolve) => setTimeout(resolve, random.next() * longest));
  const next = done === undefined ? longest * 1.2 : 0.5 * longest + 0.5 * done * 1.2;
  await kill();
  await advanced;
  return Math.min(next, most);
}

/**
 * Makes the bot forget: the first time it is dead its data are copied, once `before` is through, and the next time they
 * are put back.
 */
export function forgetful(before: (town: Town) => Promise<unknown> = async () => {}) {
  let copy: string | undefined;
  return async (town: Town): Promise<void> => {
    if (copy === undefined) {
      await before(town);
      copy = `${town.dataDir}-copy`;
      await cp(town.dataDir, copy, { recursive: true });
    } else {
      await rm(town.dataDir, { recursive: true });
      await cp(copy, town.dataDir, { recursive: true });
    }
  };
}
