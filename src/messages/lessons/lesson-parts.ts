import type { Cited } from '../../app/lessons/korea.ts';
import type { Lesson, LessonFigure, PartialDate } from '../../domain/lesson.ts';
import type { Locale } from '../../domain/locale.ts';
import { lessonSource } from '../lesson-text.ts';
import type { Speech } from '../speech.ts';
import { koreaWords } from '../words/korea.ts';
import { lessonWords } from '../words/lesson.ts';
import { lessonsWords } from '../words/lessons.ts';

/** A day, a month or a year, as exactly as it is known and as the lessons themselves write it. */
export function partialDate(locale: Locale, date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return lessonsWords[locale].year(Number(year));
  // Lessons say "4 July 2019", as most of the world does.
  const language = locale === 'en' ? 'en-GB' : locale;
  const style =
    day === undefined ? ({ year: 'numeric', month: 'long' } as const) : ({ dateStyle: 'long' } as const);
  const at = new Date(`${date}${day === undefined ? '-01' : ''}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(at);
}

/** When it was, from and to where it took its time; `undefined` where the lesson has no date. */
export function whenOf(locale: Locale, { date, until }: Lesson): string | undefined {
  if (date === undefined) return undefined;
  const from = partialDate(locale, date);
  return until === undefined ? from : lessonsWords[locale].span(from, partialDate(locale, until));
}

/** A number with its unit and how exact it is: "more than 5 trillion won". */
export function amountText(locale: Locale, { value, unit, bound }: LessonFigure): string {
  const words = koreaWords[locale];
  const money = unit === 'krw' || unit === 'cny' || unit === 'usd';
  const number = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 15,
    ...(money && { notation: 'compact', compactDisplay: 'long' }),
  }).format(value);
  const amount = words.units[unit](number);
  return bound === undefined ? amount : words.bounds[bound](amount);
}

/** A figure as a line of its own. */
export function figureText(locale: Locale, figure: LessonFigure): string {
  const words = koreaWords[locale];
  const line = words.figure(amountText(locale, figure), figure.of[locale]);
  return figure.asOf === undefined ? line : words.inBrackets(line, partialDate(locale, figure.asOf));
}

/** When a number held: as it says itself, or else when its lesson was. */
export function whenCited(locale: Locale, { lesson, figure }: Cited): string {
  const { asOf } = figure;
  // A year says less than the lesson, whose date lies in it.
  if (asOf === undefined || lesson.date?.startsWith(asOf)) return whenOf(locale, lesson) ?? '';
  // The paper says no more of it than that it was before the dispute.
  return asOf === '2019' ? koreaWords[locale].beforeDispute : partialDate(locale, asOf);
}

/** Where a lesson comes from and whose view it is, as small print. */
export function sourceLine(locale: Locale, lesson: Lesson): string {
  return `-# ${lessonSource(lesson, locale)} · ${lessonWords[locale].view[lesson.view]}`;
}

/** The same in a few words, where several lessons stand below each other. */
export function shortSource(locale: Locale, lesson: Lesson): string {
  return `-# ${lessonSource(lesson, locale)} · ${lessonsWords[locale].views[lesson.view]}`;
}

/** What a lesson is and when it was. */
export function kindLine({ locale }: Speech, lesson: Lesson): string {
  return [lessonsWords[locale].kinds[lesson.kind], whenOf(locale, lesson)]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** A title without the date that it begins with, where that has just been said. */
export function titleAfter(locale: Locale, when: string, title: string): string {
  const said = [`${when}: `, `${when}：`].find((start) => title.startsWith(start));
  if (said === undefined) return title;
  const [first = '', ...rest] = title.slice(said.length);
  return first.toLocaleUpperCase(locale) + rest.join('');
}
