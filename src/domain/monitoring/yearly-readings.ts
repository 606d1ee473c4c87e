import { z } from 'zod';
import { WatchId } from '../ids.ts';
import { inOrderOfDays, Reading } from './reading.ts';

/** The readings of one item in one calendar year, by day, oldest first; a day has one at most. */
export const YearlyReadings = z.object({
  watch: WatchId,
  year: z.int().min(1900).max(2200),
  readings: z.array(Reading).max(366),
});
export type YearlyReadings = z.infer<typeof YearlyReadings>;

export function yearOf({ day }: Reading): number {
  return Number(day.slice(0, 4));
}

/** With further readings of that year: of one day the one said last holds. */
export function withReadings(before: YearlyReadings, more: readonly Reading[]): YearlyReadings {
  const byDay = new Map(before.readings.map((each) => [each.day, each]));
  for (const each of more) {
    if (yearOf(each) !== before.year)
      throw new Error(`a reading of ${each.day} among those of ${before.year}`);
    const there = byDay.get(each.day);
    if (there === undefined || there.at <= each.at) byDay.set(each.day, each);
  }
  return { ...before, readings: [...inOrderOfDays([...byDay.values()])] };
}
