import type { Lesson } from '../../domain/lesson.ts';
import { LOCALES } from '../../domain/locale.ts';
import { atomsOf } from './atoms.ts';
import { foldText } from './fold-text.ts';
import { segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weighed } from './weigh.ts';

/** What a figure of a lesson measures, and of which years. */
export interface YearlyFigure {
  readonly measures: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
}

const YEAR = /\b20\d\d\b/g;

/** What is counted anew every year is an amount or a share, never a number of things or days. */
const AMOUNTS: ReadonlySet<string> = new Set(['usd', 'krw', 'cny', 'percent']);

/** The yearly figures of a lesson. One that names no year of its own is of the lesson's. */
export function yearlyFigures(lesson: Lesson, { thesaurus, trie }: Vocabulary): readonly YearlyFigure[] {
  const { title, date, until, figures } = lesson;
  return figures
    .filter(({ unit }) => AMOUNTS.has(unit))
    .map(({ of, asOf }) => {
      const own = [of.en, asOf ?? ''].join(' ').match(YEAR);
      const years = own ?? [title.en, date ?? '', until ?? ''].join(' ').match(YEAR) ?? [];
      const measures = [of, title].flatMap((text) =>
        LOCALES.flatMap((locale) => {
          const atoms = atomsOf(foldText(text[locale], thesaurus.variants));
          return segment(atoms, trie.findAll(atoms)).flatMap(({ phrases }) =>
            phrases.map(({ meaning }) => meaning),
          );
        }),
      );
      return { measures: new Set(measures), years: new Set(years) };
    });
}

/** Whether something that is counted every year is asked for a year that no lesson has the figure of. */
export function missesYear(
  asked: readonly Weighed[],
  figures: readonly YearlyFigure[],
  yearly: ReadonlySet<string>,
): boolean {
  const counted = asked.filter(({ unit }) => unit.meanings.some((meaning) => yearly.has(meaning)));
  const years = asked.flatMap(({ unit }) =>
    unit.kind === 'date' ? (/@(20\d\d)/.exec(unit.tokens[0]?.text ?? '')?.slice(1) ?? []) : [],
  );
  if (counted.length === 0) return false;
  const told = (year: string) =>
    figures.some(
      (figure) =>
        figure.years.has(year) &&
        counted.every(({ unit }) => unit.meanings.some((meaning) => figure.measures.has(meaning))),
    );
  return years.length > 0 && !years.some(told);
}
