import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { QUESTION_LANGUAGES } from '../../src/app/lessons/library.ts';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { SHIPPED } from './shipped.ts';

const byLanguage = <T extends z.ZodType>(row: T) => z.record(z.enum(QUESTION_LANGUAGES), z.array(row));
const { inside, outside } = z
  .strictObject({ inside: byLanguage(z.tuple([z.string(), z.string()])), outside: byLanguage(z.string()) })
  .parse(
    parse(readFileSync(fileURLToPath(new URL('./looked-at.yaml', import.meta.url)), 'utf8'), {
      maxAliasCount: 0,
    }),
  );

const loaded = await loadLessonLibrary(SHIPPED);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const library = loaded.value;

const asked = QUESTION_LANGUAGES.flatMap((lang) =>
  inside[lang].map(([query, ids]) => {
    const answer = library.search({ query, lang });
    const hits = answer.refused ? [] : answer.hits.map(({ lesson }) => lesson.id);
    return { query, refused: answer.refused, found: hits.some((id) => new RegExp(`^${ids}`).test(id)) };
  }),
);
const vain = QUESTION_LANGUAGES.flatMap((lang) =>
  outside[lang].map((query) => ({ query, refused: library.search({ query, lang }).refused })),
);
/** The questions that break a promise, so that a failure names them; few enough of them are bearable. */
const share = (broken: readonly unknown[], all: readonly unknown[]) => broken.length / all.length;

describe('questions of former batches', () => {
  test('with an answer are hardly ever refused', () => {
    const refused = asked.filter((each) => each.refused);
    expect(share(refused, asked), JSON.stringify(refused)).toBeLessThanOrEqual(0.02);
  });

  test('with an answer find it among the first three', () => {
    const missed = asked.filter((each) => !each.found);
    expect(share(missed, asked), JSON.stringify(missed)).toBeLessThanOrEqual(0.08);
  });

  test('without an answer are refused', () => {
    const answered = vain.filter((each) => !each.refused);
    expect(share(answered, vain), JSON.stringify(answered)).toBeLessThanOrEqual(0.1);
  });
});
