import type { Lesson, LessonFigure } from '../../domain/lesson.ts';
import { inTime } from './browse.ts';
import type { Library } from './library.ts';

/** What of Korea's dependence on Japan the case gives numbers of; `everything` is materials, parts and equipment. */
export const DEPENDENCES = ['polyimide', 'photoresist', 'hydrogen-fluoride', 'everything'] as const;
export type Dependence = (typeof DEPENDENCES)[number];

/** A number of the case with the lesson that carries it: nothing is shown that has no source. */
export interface Cited {
  readonly lesson: Lesson;
  readonly figure: LessonFigure;
}

export interface DependenceSeries {
  readonly of: Dependence;
  /** Shares in per cent, in July 2019 or before the dispute. More than one: they come from different series. */
  readonly before: readonly Cited[];
  readonly after: readonly Cited[];
}

/** Where the numbers stand: a lesson, and which of its figures. */
const NUMBERS: Readonly<Record<Dependence, { before: readonly At[]; after: readonly At[] }>> = {
  polyimide: { before: [['polyimide-before', 0]], after: [] },
  photoresist: {
    before: [
      ['photoresist-before', 0],
      ['photoresist-below-fifty', 0],
    ],
    after: [['photoresist-below-fifty', 1]],
  },
  'hydrogen-fluoride': { before: [['hydrogen-fluoride-before', 0]], after: [] },
  everything: { before: [], after: [['dependence-fifteen-point-four', 0]] },
};
type At = readonly [lesson: string, figure: number];

/** Korea's dependence on Japan before and after, as far as the case gives numbers; what has none is left out. */
export function dependences(library: Library): readonly DependenceSeries[] {
  const cited = (all: readonly At[]) => all.flatMap(([id, index]) => cite(library, id, index) ?? []);
  return DEPENDENCES.map((of) => ({
    of,
    before: cited(NUMBERS[of].before),
    after: cited(NUMBERS[of].after),
  })).filter(({ before, after }) => before.length + after.length > 0);
}

function cite(library: Library, id: string, index: number): Cited | undefined {
  const lesson = library.find(id);
  const figure = lesson?.figures[index];
  return lesson === undefined || figure === undefined ? undefined : { lesson, figure };
}

/** The rows of a table of the paper, in the order of time: the lessons from it, without those that tell it whole. */
export function tableRows(library: Library, table: 1 | 2): readonly Lesson[] {
  const from = library
    .all()
    .filter((each) => each.view !== 'outside' && each.source.table === table && each.kind === 'measure');
  const wholes = new Set(
    from.flatMap(({ links }) => links.flatMap(({ to, as }) => (as === 'part-of' ? [to] : []))),
  );
  return from.filter(({ id }) => !wholes.has(id)).sort(inTime);
}

/** What was done that a result came from, by the links of the lessons in either direction. */
export function measuresBehind(library: Library, results: readonly Lesson[]): readonly Lesson[] {
  const wanted = new Set<string>(results.map(({ id }) => id));
  const named = new Set<string>(
    results.flatMap(({ links }) => links.flatMap(({ to, as }) => (as === 'result-of' ? [to] : []))),
  );
  const leads = ({ links }: Lesson) => links.some(({ to, as }) => as === 'leads-to' && wanted.has(to));
  return library
    .all()
    .filter((each) => each.kind === 'measure' && (named.has(each.id) || leads(each)))
    .sort(inTime);
}
