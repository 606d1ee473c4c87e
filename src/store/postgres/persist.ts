import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreFailure } from '../../app/store.ts';
import { err, type Result } from '../../domain/result.ts';
import { failureOf, Trouble } from './trouble.ts';

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1_000;

/** Does something again while the trouble is of the passing kind, with growing pauses, for `patience` milliseconds. Afterwards it is a failure. */
export async function persist<T>(
  attempt: () => Promise<Result<T, StoreFailure>>,
  patience: number,
): Promise<Result<T, StoreFailure>> {
  const end = performance.now() + patience;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      if (!error.passing || performance.now() + pause > end) return err(failureOf(error));
      // Not all at once, when the database comes back.
      await sleep(pause * (0.5 + Math.random() / 2));
    }
  }
}
