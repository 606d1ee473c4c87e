import type { Trial } from '../framework/treatment.ts';
import { drawnSource } from './draws.ts';
import type { RandomNumbers } from './random-numbers.ts';
import type { Treated } from './runs.ts';

/** What a trial changes of the draws it is set beside. `id` names the random numbers of a source that it adds. */
export function treatedBy(trial: Trial, id: string, random: RandomNumbers): Treated {
  if ('moreStock' in trial) return { moreStock: trial.moreStock };
  if ('recovery' in trial) return { recoveryTimes: trial.recovery / 100 };
  if ('demand' in trial) return { demandTimes: trial.demand / 100 };
  const exactly = (amount: number) => ({ least: amount, most: amount, ends: 'limits' }) as const;
  const source = { id, share: exactly(trial.sourceShare), delay: exactly(trial.after) };
  return { moreSources: [drawnSource(source, random)] };
}
