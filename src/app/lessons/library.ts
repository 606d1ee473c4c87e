import type { StageId } from '../../domain/framework/names.ts';
import type { Lesson, LessonId, LessonKind } from '../../domain/lesson.ts';
import type { Locale } from '../../domain/locale.ts';

/** Languages a question may be asked in. Answers are in English or Chinese. */
export const QUESTION_LANGUAGES = ['en', 'zh', 'ko', 'ja'] as const;
export type QuestionLanguage = (typeof QUESTION_LANGUAGES)[number];

export interface LessonSearch {
  /** What somebody typed. Anything goes: other languages, typos, nothing. */
  readonly query: string;
  /** Told apart by its script where it is absent. */
  readonly lang?: QuestionLanguage | undefined;
  /** The most hits wanted; 3 where absent. */
  readonly k?: number | undefined;
  /** Only lessons that help with this stage. */
  readonly stage?: StageId | undefined;
  readonly kind?: LessonKind | undefined;
}

export interface LessonHit {
  readonly lesson: Lesson;
  /** Comparable among the hits of one search only; never negative. */
  readonly score: number;
  /** The words of the question that the lesson answers, as they were typed: "matched: …". */
  readonly matched: readonly string[];
}

/** Why a question has no answer here. */
export type RefusalReason =
  /** There is nothing in it to look for. */
  | 'empty'
  /** What it asks about is not in the lessons, or its words are unknown here. */
  | 'out-of-scope'
  /** It can be answered, but not within the stage or kind that was asked for. */
  | 'filtered-out';

export type LessonAnswer =
  | { readonly refused: false; readonly hits: readonly LessonHit[] }
  | {
      readonly refused: true;
      readonly why: RefusalReason;
      /** What was asked that no lesson tells, as typed: at most a few words. */
      readonly unknown: readonly string[];
      /** The nearest that there is, best first; a few good starting points where nothing is near. */
      readonly nearest: readonly Lesson[];
    };

/** All lessons, and what they answer. Searching is quick enough (about a millisecond) to be done while a user waits. */
export interface Library {
  all(): readonly Lesson[];
  find(id: LessonId | string): Lesson | undefined;
  search(wanted: LessonSearch): LessonAnswer;
}

/** The language of a question by its script: Kana is Japanese, Hangul Korean, other Han Chinese, all else English. */
export function languageOf(text: string): QuestionLanguage {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** The language a question is answered in. */
export function answeredIn(lang: QuestionLanguage): Locale {
  return lang === 'zh' ? 'zh-CN' : 'en';
}
