import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { answeredIn, QUESTION_LANGUAGES, type QuestionLanguage } from '../../src/app/lessons/library.ts';
import type { Lesson } from '../../src/domain/lesson.ts';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { lessonText } from '../../src/messages/lesson-text.ts';
import { plainSearch } from './plain-search.ts';
import { type Evaluation, percent, readRows } from './rows.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** A question with what a right answer must say: any of `must_match`, or nothing where it has to be refused. */
export const Question = z.object({
  id: z.string(),
  lang: z.enum(QUESTION_LANGUAGES),
  query: z.string(),
  must_match: z.array(z.string()),
  out_of_scope: z.boolean().default(false),
});
export type Question = z.infer<typeof Question>;

/** What a library said to a question: the lessons, best first, or nothing where it refused. */
export type Ask = (question: Question) => readonly Lesson[];

/** Whether a text says what a question asks for, with white space collapsed or left out. */
export function says(text: string, patterns: readonly string[]): boolean {
  const forms = [text.replace(/\s+/g, ' '), text.replace(/\s+/g, '')];
  return patterns.some((pattern) => forms.some((form) => new RegExp(pattern, 'is').test(form)));
}

export interface Outcome {
  readonly question: Question;
  readonly hits: readonly Lesson[];
  /** The place of the first right hit, from 1; 0 where there is none among the first three. */
  readonly place: number;
}

export function outcomesOf(questions: readonly Question[], ask: Ask): readonly Outcome[] {
  return questions.map((question) => {
    const hits = ask(question).slice(0, 3);
    const locale = answeredIn(question.lang);
    const place = hits.findIndex((lesson) => says(lessonText(lesson, locale), question.must_match)) + 1;
    return { question, hits, place };
  });
}

/** `npm run eval`, the half about lessons: ours, and the same search library as it comes, over the same lessons. */
export async function evaluateRetrieval(evaluation: Evaluation): Promise<string> {
  const questions = readRows('retrieval-dev.jsonl', Question, evaluation);
  if (questions === undefined) return `There are no questions in ${evaluation.folder}.`;
  const library = await loadLessonLibrary(KNOWLEDGE);
  if (!library.ok) throw new Error(`the lessons have faults: ${JSON.stringify(library.error)}`);
  const { value } = library;
  const ours = outcomesOf(questions, ({ query, lang }) => {
    const answer = value.search({ query, lang });
    return answer.refused ? [] : answer.hits.map(({ lesson }) => lesson);
  });
  const plain = plainSearch(value.all());
  const theirs = outcomesOf(questions, ({ query }) => plain(query));
  return [
    `## Lessons: ${questions.length} questions, ${value.all().length} lessons`,
    '',
    '| | recall@1 | recall@3 | MRR | refused, rightly | refused, wrongly |',
    '| --- | --- | --- | --- | --- | --- |',
    ...tableOf('ours', ours),
    ...tableOf('MiniSearch as it comes', theirs),
    ...(evaluation.rows ? ['', ...ours.flatMap(told)] : []),
  ].join('\n');
}

function tableOf(name: string, outcomes: readonly Outcome[]): readonly string[] {
  const languages = QUESTION_LANGUAGES.filter((lang) =>
    outcomes.some(({ question }) => question.lang === lang),
  );
  return [
    lineOf(name, outcomes),
    ...languages.map((lang: QuestionLanguage) =>
      lineOf(
        `${name}, ${lang}`,
        outcomes.filter(({ question }) => question.lang === lang),
      ),
    ),
  ];
}

function lineOf(name: string, outcomes: readonly Outcome[]): string {
  const inside = outcomes.filter(({ question }) => !question.out_of_scope);
  const outside = outcomes.filter(({ question }) => question.out_of_scope);
  const refused = (some: readonly Outcome[]) => some.filter(({ hits }) => hits.length === 0).length;
  const cells = [
    name,
    percent(inside.filter(({ place }) => place === 1).length, inside.length),
    percent(inside.filter(({ place }) => place > 0).length, inside.length),
    meanReciprocalRank(inside).toFixed(3),
    percent(refused(outside), outside.length),
    percent(refused(inside), inside.length),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Over the first three hits; 0 where there is no question. */
export function meanReciprocalRank(outcomes: readonly Outcome[]): number {
  const sum = outcomes.reduce((total, { place }) => total + (place > 0 ? 1 / place : 0), 0);
  return outcomes.length === 0 ? 0 : sum / outcomes.length;
}

function told({ question, hits, place }: Outcome): readonly string[] {
  const right = question.out_of_scope ? hits.length === 0 : place === 1;
  const found = hits.length === 0 ? 'refused' : hits.map(({ id }) => id).join(', ');
  return right
    ? []
    : [`- ${question.id} ${question.query} -> ${found}${place > 1 ? ` (right at ${place})` : ''}`];
}
