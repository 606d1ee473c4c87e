import { z } from 'zod';
import { answeredIn, type Library, languageOf, QUESTION_LANGUAGES } from '../app/lessons/library.ts';
import type { Lesson } from '../domain/lesson.ts';
import { lessonText } from '../messages/lesson-text.ts';
import { type Line, LONGEST_LINE } from './json-lines.ts';

const Id = z.union([z.string(), z.number()]);
const MOST_HITS = 100;

const LessonLine = z.object({
  id: Id,
  query: z.string(),
  lang: z.enum(QUESTION_LANGUAGES).exactOptional(),
  k: z.int().min(1).max(MOST_HITS).exactOptional(),
});

export interface LessonLineHit {
  readonly id: string;
  readonly score: number;
  readonly title: string;
  /** All that a reader can see of the lesson. */
  readonly text: string;
  /** The section of the paper, such as "2.2.3"; for a lesson from outside it, who published the source and when. */
  readonly source: string;
}

export type LessonLineAnswer =
  | {
      readonly id: string | number;
      readonly refused: boolean;
      readonly hits: readonly LessonLineHit[];
    }
  | { readonly id: string | number | null; readonly error: string };

/** One line of the batch, answered. Fields it does not know are for other programs. A bad line is told, never thrown. */
export function answerLessonLine(library: Library, line: Line): LessonLineAnswer {
  if ('tooLong' in line) return { id: null, error: `the line is longer than ${LONGEST_LINE} characters` };
  let data: unknown;
  try {
    data = JSON.parse(line.text);
  } catch (error) {
    return { id: null, error: `the line is not JSON: ${error instanceof Error ? error.message : error}` };
  }
  const parsed = LessonLine.safeParse(data);
  if (!parsed.success) {
    const named = z.object({ id: Id }).safeParse(data);
    const what = parsed.error.issues
      .map(({ path, message }) => (path.length > 0 ? `${z.core.toDotPath(path)}: ${message}` : message))
      .join('; ');
    return { id: named.success ? named.data.id : null, error: what };
  }
  const { id, query, lang = languageOf(query), k } = parsed.data;
  const answer = library.search({ query, lang, k });
  if (answer.refused) return { id, refused: true, hits: [] };
  const locale = answeredIn(lang);
  return {
    id,
    refused: false,
    hits: answer.hits.map(({ lesson, score }) => ({
      id: lesson.id,
      score: Number(score.toFixed(4)),
      title: lesson.title[locale],
      text: lessonText(lesson, locale),
      source: sourceOf(lesson),
    })),
  };
}

function sourceOf(lesson: Lesson): string {
  return lesson.view === 'outside'
    ? `${lesson.source.publisher} ${lesson.source.year}`
    : lesson.source.section;
}
