import type { Lesson } from '../../domain/lesson.ts';
import type { Field } from './lesson-tokens.ts';

/** The paper's account ends with this year; only plans reach further. */
export const LAST_YEAR = 2022;

/** How lessons are put in order. Chosen on the development questions; `npm run eval` tells what a change does. */
export const RANKING = {
  fields: { title: 2, words: 2, happened: 1, facts: 1.5, more: 1.2, take: 0.7, breaks: 0.5 } satisfies Record<
    Field,
    number
  >,
  bm25: { k: 1.2, b: 0.4, d: 0.5 },
  terms: { concept: 1, date: 0.8, number: 0.6, word: 1 },
  /** The very words of a concept, and words that any question may hold. */
  hints: 0.2,
  neutral: 0.3,
  /** What a lesson's score keeps when it speaks of nothing else that was asked. */
  floor: 0.2,
  /** What a part of a question counts at least for coverage, however many lessons speak of it. */
  lightest: 0.2,
  /** How much of it a lesson speaks of, by where its words stand. */
  spoken: { title: 1, words: 1, happened: 1, facts: 1, more: 0.6, take: 0.6, breaks: 0.6 } satisfies Record<
    Field,
    number
  >,
  /** The same for what lies outside the case, where it stands neither in a title nor in search words. */
  aside: 0.4,
} as const;

/** A lesson beside how well it answers a question. */
export interface Ranked {
  readonly lesson: Lesson;
  readonly score: number;
  /** 0 to 1: how much of what was asked it speaks of, what is rare counting more. */
  readonly coverage: number;
  readonly matched: readonly string[];
}

/** So many lessons from the top may take the place of the best one, if they come so near to its score. */
const FURTHER_DOWN = 5;
const FAIRLY = 0.45;

/** Lessons that speak of more of the question than the best: where that one can't be shown, one of them may be. */
export function furtherDown(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first, ...others] = ranked.slice(0, FURTHER_DOWN);
  if (first === undefined) return [];
  return others.filter(({ score, coverage }) => score >= first.score * FAIRLY && coverage > first.coverage);
}
