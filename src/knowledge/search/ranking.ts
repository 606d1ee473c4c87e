import type { Lesson } from '../../domain/lesson.ts';
import type { Field } from './lesson-tokens.ts';

/** How lessons are put in order. Chosen on the development questions; `npm run eval` tells what a change does. */
export const RANKING = {
  fields: {
    title: 2.5,
    words: 2,
    happened: 2,
    facts: 1.5,
    more: 0.8,
    take: 0.7,
    breaks: 0.3,
  } satisfies Record<Field, number>,
  bm25: { k: 1.2, b: 0.5, d: 0.5 },
  terms: { concept: 1, date: 0.8, number: 0.8, word: 0.7 },
  /** The very words of a concept, and words that any question may hold. */
  hints: 0.35,
  neutral: 0.3,
  /** What a lesson's score keeps when it speaks of nothing else that was asked. */
  floor: 0.3,
} as const;

/** A lesson beside how well it answers a question. */
export interface Ranked {
  readonly lesson: Lesson;
  readonly score: number;
  /** 0 to 1: how much of what was asked it speaks of, what is rare counting more. */
  readonly coverage: number;
  readonly matched: readonly string[];
}
