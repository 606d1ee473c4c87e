import type { DaysOff } from './cadence.ts';
import { type Day, daysAfter, isWeekend } from './local-time.ts';

/** This day, or the next one that is not off. */
export function workingDay(day: Day, daysOff: DaysOff): Day {
  let candidate = day;
  while (isDayOff(candidate, daysOff)) candidate = daysAfter(candidate, 1);
  return candidate;
}

/** Ends with the list, since no week is all weekend. */
export function isDayOff(day: Day, { weekends, dates }: DaysOff): boolean {
  return (weekends && isWeekend(day)) || dates.includes(day);
}
