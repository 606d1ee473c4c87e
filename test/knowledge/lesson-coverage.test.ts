import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Lesson, PaperSection } from '../../src/domain/lesson.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { loadLessons } from '../../src/knowledge/lessons/load-lessons.ts';
import { atomsOf } from '../../src/knowledge/search/atoms.ts';
import { foldText } from '../../src/knowledge/search/fold-text.ts';
import { dateTokens, numberToken } from '../../src/knowledge/search/quantities.ts';
import { SHIPPED } from './shipped.ts';

const Row = z.strictObject({
  section: PaperSection,
  table: z.int().exactOptional(),
  paper: z.string(),
  value: z.number().exactOptional(),
  date: z.string().exactOptional(),
  /** Where it is written as words: what the texts say. */
  says: z.strictObject({ en: z.string(), 'zh-CN': z.string() }).exactOptional(),
  slip: z.boolean().default(false),
});
type Row = z.infer<typeof Row>;
const List = z.strictObject({
  numbers: z.array(
    Row.refine(
      ({ value, date, says }) => [value, date, says].filter((each) => each !== undefined).length === 1,
    ),
  ),
  exceptions: z.array(z.strictObject({ section: PaperSection, digits: z.string(), why: z.string() })),
});
const list = List.parse(
  parse(readFileSync(fileURLToPath(new URL('./paper-numbers.yaml', import.meta.url)), 'utf8')),
);

const loaded = await loadLessons(SHIPPED);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const lessons = loaded.value;

function isFrom(lesson: Lesson, { section, table }: Row): boolean {
  if (lesson.view === 'outside') return false;
  const { source } = lesson;
  if (table !== undefined) return source.table === table;
  return source.section === section || (source.also?.includes(section) ?? false);
}

function tokensOf(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) =>
      text === undefined ? [] : atomsOf(foldText(text, new Map())).flatMap(({ tokens }) => tokens),
    ),
  );
}

function carries(lesson: Lesson, { value, date, says: words, slip }: Row): boolean {
  if (words !== undefined) {
    return LOCALES.every((locale) =>
      [lesson.title, lesson.happened, lesson.more].some((text) => text?.[locale].includes(words[locale])),
    );
  }
  const token = value === undefined ? (dateTokens(date ?? '')[0] ?? '') : numberToken(value);
  const says = (locale: Locale, texts: readonly ({ readonly [each in Locale]: string } | undefined)[]) =>
    tokensOf(texts.map((text) => text?.[locale])).has(token);
  const { title, happened, more, note, figures } = lesson;
  if (slip) return LOCALES.every((locale) => says(locale, [note]));
  if (value !== undefined && figures.some((figure) => figure.value === value)) return true;
  const dates = [lesson.date, lesson.until, ...figures.map(({ asOf }) => asOf)];
  if (date !== undefined && dates.some((each) => each?.startsWith(date))) return true;
  return LOCALES.every((locale) => says(locale, [title, happened, more]));
}

describe('every number and date of the paper has a lesson from the same place that carries it', () => {
  test.each(list.numbers)('$section $paper', (row) => {
    const carriers = lessons.filter((lesson) => isFrom(lesson, row) && carries(lesson, row));
    expect(carriers.map(({ id }) => id)).not.toEqual([]);
  });

  test('and a number that the paper does not have is carried by none', () => {
    const row: Row = { section: '2.1', paper: '94.1%', value: 94.1, slip: false };
    expect(lessons.filter((lesson) => carries(lesson, row))).toEqual([]);
  });
});

test('every section, both tables and all five figures have lessons', () => {
  const all = lessons.flatMap((lesson) => (lesson.view === 'outside' ? [] : [lesson.source]));
  for (const section of PaperSection.options) {
    expect(all.filter((source) => source.section === section).length, section).toBeGreaterThan(0);
  }
  for (const table of [1, 2])
    expect(
      all.filter((source) => source.table === table),
      `table ${table}`,
    ).not.toEqual([]);
  for (const figure of [1, 2, 3, 4, 5]) {
    expect(
      all.filter((source) => source.figure === figure),
      `figure ${figure}`,
    ).not.toEqual([]);
  }
});

const PAPER = fileURLToPath(new URL('../../../shared/paper/paper.txt', import.meta.url));

// Elsewhere the list is held against the lessons alone.
if (existsSync(PAPER))
  describe('the list holds what the text of the paper holds', () => {
    const found = existsSync(PAPER) ? numbersIn(readFileSync(PAPER, 'utf8')) : [];

    test('the text was read: dozens of numbers in a dozen sections', () => {
      expect(found.length).toBeGreaterThan(100);
      expect(new Set(found.map(({ section }) => section)).size).toBeGreaterThan(11);
    });

    test('every number in the text is in the list, or is no number', () => {
      const known = new Set([
        ...list.numbers.flatMap(({ section, paper }) =>
          digitsIn(paper).map((digits) => `${section}: ${digits}`),
        ),
        ...list.exceptions.map(({ section, digits }) => `${section}: ${digits}`),
      ]);
      expect(
        found.map(({ section, digits }) => `${section}: ${digits}`).filter((each) => !known.has(each)),
      ).toEqual([]);
    });

    test('and nothing is in the list that the text does not have', () => {
      const known = new Set(found.map(({ section, digits }) => `${section}: ${digits}`));
      const rows = list.numbers.flatMap(({ section, paper }) =>
        digitsIn(paper).map((digits) => `${section}: ${digits}`),
      );
      expect(rows.filter((each) => !known.has(each))).toEqual([]);
    });
  });

function digitsIn(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}

/** The numbers of the text with their sections; without headings, references, enumerations and names of figures. */
function numbersIn(text: string): readonly { readonly section: string; readonly digits: string }[] {
  const headings = new Set<string>(PaperSection.options);
  let section = 'abstract';
  const bare = text.split('\n').map((line) => {
    const heading = /^(\d(?:\.\d)*) [\p{Script=Han}]/u.exec(line.trim())?.[1];
    if (heading !== undefined && (headings.has(heading) || /^[12]$/.test(heading))) {
      section = heading;
      return { section, line: '' };
    }
    return { section, line };
  });
  return [...Map.groupBy(bare, (each) => each.section)].flatMap(([name, lines]) => {
    const body = lines
      .map(({ line }) => line)
      .join('')
      .replace(/\[\d+(?:-\d+)?\]/g, '')
      .replace(/（\d）|[图表]\s*\d/g, '')
      .replace(/图\s*\d/g, '')
      .replace(/(\d) (?=\d{3}(?!\d))/g, '$1')
      .replace(/(\.\d{3}) (\d{3}) (\d{3}) (\d)/, '$1$2$3$4')
      .replace(/\s+/g, '');
    return digitsIn(body).map((digits) => ({ section: name, digits }));
  });
}
