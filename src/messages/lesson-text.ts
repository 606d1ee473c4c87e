import type { Lesson, PaperSource } from '../domain/lesson.ts';
import type { Locale } from '../domain/locale.ts';
import { lessonWords } from './words/lesson.ts';

/** All that a reader can see of a lesson, "read more" included, as plain text: a paragraph for each part. */
export function lessonText(lesson: Lesson, locale: Locale): string {
  const words = lessonWords[locale];
  const { title, happened, more, take, breaks, note } = lesson;
  return [
    title[locale],
    happened[locale],
    ...(more === undefined ? [] : [more[locale]]),
    words.take(take[locale]),
    words.breaks(breaks[locale]),
    ...(note === undefined ? [] : [words.note(note[locale])]),
    lessonSource(lesson, locale),
    words.view[lesson.view],
  ].join('\n');
}

/** Where a lesson comes from, as a line. */
export function lessonSource(lesson: Lesson, locale: Locale): string {
  const words = lessonWords[locale];
  if (lesson.view !== 'outside') return words.paper(paperPlace(lesson.source, locale));
  const { title, publisher, year } = lesson.source;
  return words.outside(title, publisher, year);
}

function paperPlace({ section, also = [], table, figure }: PaperSource, locale: Locale): string {
  const words = lessonWords[locale];
  return words.places([
    ...[section, ...also].map((each) => (each === 'abstract' ? words.abstract : words.section(each))),
    ...(table === undefined ? [] : [words.table(table)]),
    ...(figure === undefined ? [] : [words.figure(figure)]),
  ]);
}
