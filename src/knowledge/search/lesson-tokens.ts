import type { Lesson, LessonFigure } from '../../domain/lesson.ts';
import { LOCALES } from '../../domain/locale.ts';
import { atomsOf } from './atoms.ts';
import { foldText } from './fold-text.ts';
import { dateTokens, numberToken } from './quantities.ts';
import { bigramsOf, conceptToken, namedToken } from './read-question.ts';
import { segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The parts of a lesson that are searched, each with its own weight. */
export const FIELDS = ['title', 'words', 'happened', 'facts', 'more', 'take', 'breaks'] as const;
export type Field = (typeof FIELDS)[number];

/** What each field of a lesson says, in all languages one after the other. */
export function fieldTexts(lesson: Lesson): Readonly<Record<Field, readonly string[]>> {
  const both = (text: { readonly en: string; readonly 'zh-CN': string } | undefined): readonly string[] =>
    text === undefined ? [] : LOCALES.map((locale) => text[locale]);
  return {
    title: both(lesson.title),
    words: [...Object.values(lesson.words).flat(), lesson.id.replaceAll('-', ' ')],
    happened: both(lesson.happened),
    facts: [
      ...lesson.actors.flatMap(({ name }) => both(name)),
      ...lesson.figures.flatMap(({ of }) => both(of)),
      ...(lesson.view === 'outside'
        ? [lesson.source.title, lesson.source.publisher]
        : placesOf(lesson.source)),
    ],
    more: [...both(lesson.more), ...both(lesson.note)],
    take: both(lesson.take),
    breaks: both(lesson.breaks),
  };
}

function placesOf({
  table,
  figure,
}: {
  readonly table?: number;
  readonly figure?: number;
}): readonly string[] {
  return [
    ...(table === undefined ? [] : [`table ${table}`, `表${table}`]),
    ...(figure === undefined ? [] : [`figure ${figure}`, `图${figure}`]),
  ];
}

/** The tokens of each field: concepts, stems, numbers, dates, and for CJK the words and pairs of characters. */
export function lessonTokens(
  lesson: Lesson,
  vocabulary: Vocabulary,
): Readonly<Record<Field, readonly string[]>> {
  const texts = fieldTexts(lesson);
  // Once is enough: what is said twice is not asked for more.
  const tokens = (field: Field) => [...new Set(texts[field].flatMap((text) => textTokens(text, vocabulary)))];
  return {
    title: tokens('title'),
    words: tokens('words'),
    happened: tokens('happened'),
    facts: [...tokens('facts'), ...lesson.figures.flatMap(figureTokens), ...datesOf(lesson)],
    more: tokens('more'),
    take: tokens('take'),
    breaks: tokens('breaks'),
  };
}

function figureTokens({ value, asOf }: LessonFigure): readonly string[] {
  return [numberToken(value), ...(asOf === undefined ? [] : dateTokens(asOf))];
}

function datesOf({ date, until }: Lesson): readonly string[] {
  return [date, until].flatMap((each) => (each === undefined ? [] : dateTokens(each)));
}

const CJK_RUN = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+|\p{Script=Hangul}+/gu;

function textTokens(text: string, { thesaurus, trie }: Vocabulary): readonly string[] {
  const folded = foldText(text, thesaurus.variants);
  const atoms = atomsOf(folded);
  const found = trie.findAll(atoms);
  const concepts = found.flatMap(({ phrases }) =>
    phrases.flatMap(({ role, meaning }) => (role === 'concept' ? [conceptToken(meaning)] : [])),
  );
  // A topic outside is named only by a word of its own, not by a piece of another one.
  const named = segment(atoms, found).flatMap(({ atoms: own, phrases }) =>
    phrases.some(({ role }) => role === 'outside') ? [namedToken(own)] : [],
  );
  const words = atoms.flatMap(({ kind, text: stem, tokens }) =>
    kind === 'word' ? [stem] : kind === 'quantity' ? tokens : [],
  );
  const pieces = (folded.match(CJK_RUN) ?? []).flatMap((run) => [
    ...bigramsOf(run),
    // A word of an author's list is one, however the segmenter would cut it.
    ...(Array.from(run).length > 2 && run === folded ? [run] : []),
  ]);
  return [...concepts, ...named, ...words, ...pieces];
}
