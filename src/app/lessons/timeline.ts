import type { Lesson } from '../../domain/lesson.ts';
import { inTime } from './browse.ts';

/** The years that the case is told of. */
export const YEARS = [2019, 2020, 2021, 2022] as const;

/** What happened, what was done and what came of it in a year, in the order of time; what others say is left out. */
export function happenedIn(lessons: readonly Lesson[], year: number): readonly Lesson[] {
  const tells = ({ kind, view, date }: Lesson) =>
    ['event', 'measure', 'result'].includes(kind) &&
    view !== 'outside' &&
    date?.startsWith(String(year)) === true;
  return lessons.filter(tells).sort(inTime);
}
