import type { Lesson } from '../../domain/lesson.ts';

/** The years that the case is told of. */
export const YEARS = [2019, 2020, 2021, 2022] as const;

/**
 * What happened, what was done and what came of it in a year, as the paper reports it. In the order of time: what is
 * dated to a month alone comes behind that month's days, and what is dated to the year behind all its months.
 */
export function happenedIn(lessons: readonly Lesson[], year: number): readonly Lesson[] {
  const tells = ({ kind, view, date }: Lesson) =>
    ['event', 'measure', 'result'].includes(kind) &&
    view === 'paper-reports' &&
    date?.startsWith(String(year)) === true;
  return lessons.filter(tells).sort((a, b) => {
    const [first, second] = [atLatest(a), atLatest(b)];
    return first === second ? a.id.localeCompare(b.id) : first < second ? -1 : 1;
  });
}

function atLatest({ date = '' }: Lesson): string {
  return date.padEnd('YYYY-MM-DD'.length, '~');
}
