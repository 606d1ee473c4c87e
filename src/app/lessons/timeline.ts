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

const MONTHS_A_QUARTER = 3;

/** How many of a kind lie in each quarter of all those years; what is dated to its year alone lies in none. */
export function quarters(lessons: readonly Lesson[], kind: Lesson['kind']): readonly number[] {
  return YEARS.flatMap((year) => {
    const months = happenedIn(lessons, year)
      .filter((each) => each.kind === kind)
      .flatMap(({ date = '' }) => (date.length >= 'YYYY-MM'.length ? [Number(date.slice(5, 7))] : []));
    return [1, 2, 3, 4].map(
      (quarter) => months.filter((month) => Math.ceil(month / MONTHS_A_QUARTER) === quarter).length,
    );
  });
}

/** What stands out: what happened on a day, and in other months what came of it; one for each date. */
export function milestones(lessons: readonly Lesson[]): readonly Lesson[] {
  const all = YEARS.flatMap((year) => happenedIn(lessons, year));
  const days = all.filter(({ kind, date = '' }) => kind === 'event' && date.length === 'YYYY-MM-DD'.length);
  const months = new Set(days.map(monthOf));
  const results = all.filter(
    (each) => each.kind === 'result' && monthOf(each) !== undefined && !months.has(monthOf(each)),
  );
  const found = new Map<string, Lesson>();
  for (const each of [...days, ...results]) {
    if (each.date !== undefined && !found.has(each.date)) found.set(each.date, each);
  }
  return [...found.values()];
}

function monthOf({ date = '' }: Lesson): string | undefined {
  const month = date.slice(0, 'YYYY-MM'.length);
  return month.length === 'YYYY-MM'.length ? month : undefined;
}
