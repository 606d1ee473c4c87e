import { describe, expect, test } from 'vitest';
import { QUESTION_LANGUAGES } from '../../src/app/lessons/library.ts';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { meanReciprocalRank, outcomesOf } from '../eval/retrieval.ts';
import { goldenQuestions } from './golden-questions.ts';
import { SHIPPED } from './shipped.ts';

const loaded = await loadLessonLibrary(SHIPPED);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const library = loaded.value;

const questions = goldenQuestions();
const outcomes = outcomesOf(questions, ({ query, lang }) => {
  const answer = library.search({ query, lang });
  return answer.refused ? [] : answer.hits.map(({ lesson }) => lesson);
});
const hard = new Set(questions.filter((question) => question.hard).map(({ id }) => id));
const rows = outcomes.map((outcome) => ({
  ...outcome,
  id: outcome.question.id,
  query: outcome.question.query,
}));

describe('a golden question is answered among the first three, or refused where there is no answer', () => {
  test.each(rows.filter(({ id }) => !hard.has(id)))('$id $query', ({ question, place, hits }) => {
    if (question.out_of_scope) expect(hits.map(({ id }) => id)).toEqual([]);
    else expect(place, hits.map(({ id }) => id).join(', ')).toBeGreaterThan(0);
  });
});

test('what is marked as too hard still is: take the mark off where it is not', () => {
  const met = rows.filter(({ question, place, hits }) =>
    question.out_of_scope ? hits.length === 0 : place > 0,
  );
  expect(met.filter(({ id }) => hard.has(id)).map(({ id }) => id)).toEqual([]);
});

test('there are enough questions of every language, and of those without an answer', () => {
  expect(questions.length).toBeGreaterThanOrEqual(80);
  expect(questions.filter((question) => question.out_of_scope).length).toBeGreaterThanOrEqual(20);
  for (const lang of QUESTION_LANGUAGES) {
    expect(questions.filter((question) => question.lang === lang).length, lang).toBeGreaterThanOrEqual(20);
  }
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

test('as a whole they are answered as well as the product promises', () => {
  const inside = outcomes.filter(({ question }) => !question.out_of_scope);
  const outside = outcomes.filter(({ question }) => question.out_of_scope);
  const shareOf = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;
  expect(
    shareOf(
      inside.filter(({ place }) => place > 0),
      inside,
    ),
  ).toBeGreaterThanOrEqual(0.97);
  expect(meanReciprocalRank(inside)).toBeGreaterThanOrEqual(0.93);
  expect(
    shareOf(
      outside.filter(({ hits }) => hits.length === 0),
      outside,
    ),
  ).toBeGreaterThanOrEqual(0.93);
  expect(
    shareOf(
      inside.filter(({ hits }) => hits.length === 0),
      inside,
    ),
  ).toBeLessThanOrEqual(0.02);
});
