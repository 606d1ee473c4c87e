import { fileURLToPath } from 'node:url';
import type { Library } from '../../src/app/lessons/library.ts';
import { Lesson } from '../../src/domain/lesson.ts';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { must } from './store-examples.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The lessons as they are shipped. */
export const shipped: Library = must(await loadLessonLibrary(KNOWLEDGE));

const both = (en: string, zh: string, length: number) => ({
  en: en.repeat(length).slice(0, length),
  'zh-CN': zh.repeat(length).slice(0, length),
});

/** As long in every part as a lesson may be. */
export const longest: Lesson = Lesson.parse({
  id: 'x'.repeat(48),
  title: both('Long ', '长', 80),
  stages: ['identify', 'assess', 'communicate', 'plan', 'execute', 'adjust'],
  kind: 'recommendation',
  date: '2019-07-01',
  until: '2022-12-31',
  actors: Array.from({ length: 12 }, () => ({
    name: both('Somebody ', '人', 80),
    sector: 'academia',
    country: 'KR',
  })),
  figures: Array.from({ length: 12 }, () => ({
    value: 123_456_789_012_345,
    unit: 'krw',
    of: both('of money ', '钱', 120),
    bound: 'more-than',
    asOf: '2019-07-01',
  })),
  happened: both('It happened ', '发', 400),
  more: both('More of it ', '详', 1500),
  take: both('Take this ', '学', 400),
  breaks: both('It breaks ', '限', 400),
  answers: ['occasions'],
  note: both('A remark ', '注', 500),
  view: 'paper-judges',
  source: { section: '2.2.3', also: ['2.2.4', '2.2.5', '3', '4'], table: 1, figure: 4 },
  links: [],
  tags: [],
  words: { en: ['a', 'b'], 'zh-CN': ['甲', '乙'], ko: ['가', '나', '다'], ja: ['あ', 'い', 'う'] },
});

/** A library of these alone, which answers every question with the first three. */
export function libraryOf(...lessons: readonly Lesson[]): Library {
  return {
    all: () => lessons,
    find: (id) => lessons.find((each) => each.id === id),
    search: ({ query }) => ({
      refused: false,
      hits: lessons.slice(0, 3).map((lesson) => ({ lesson, score: 1, matched: [query] })),
    }),
  };
}
