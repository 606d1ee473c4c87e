import type { QuestionLanguage } from '../../app/lessons/library.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { foldText } from './fold-text.ts';
import { mendLatin, mendWord } from './mend-words.ts';
import { type Segment, segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isPieceOfWord, withEndings, wordsIn, wordsOf } from './whole-words.ts';

/** Something that a question asks for: it counts once, however many tokens it is looked for by. */
export interface Unit {
  /** `neutral`: a word that any question may hold, which only helps to choose among lessons that fit. */
  readonly kind: 'concept' | 'word' | 'number' | 'date' | 'outside' | 'neutral';
  /** As it was typed, as nearly as possible. */
  readonly surface: string;
  /** Whether its spelling had to be put right: it may mean something else. */
  readonly mended: boolean;
  /** Whether it is asked for as something of something else: "the father of", "的父亲". */
  readonly possessed: boolean;
  /** The concept or the topic outside; empty for words and quantities. */
  readonly meanings: readonly string[];
  /** What the index is asked for, and how much of the unit each token answers. */
  readonly tokens: readonly Token[];
  /** The very words of a concept: a lesson that uses the same is nearer than one that uses others. */
  readonly hints: readonly Token[];
}

interface Token {
  readonly text: string;
  readonly weight: number;
}

type Bare = Omit<Unit, 'mended' | 'possessed'>;

/** Nobody asks a longer question; what is longer is pasted, and its beginning has to do. */
const LONGEST = 2000;
const ADDRESS = /https?:\/\/\S+/gi;

/** Reads what a question asks for, in its order; of a very long one, its beginning. */
export function readQuestion(query: string, lang: QuestionLanguage, vocabulary: Vocabulary): readonly Unit[] {
  // An address says nothing of what is asked; blanks keep everything else in its place.
  const asked = query.slice(0, LONGEST).replace(ADDRESS, (address) => ' '.repeat(address.length));
  const folded = foldText(asked, vocabulary.thesaurus.variants);
  const typed = folded.length === asked.length ? asked : folded;
  const words = wordsOf(typed, lang);
  const cut = (atoms: readonly Atom[]) =>
    segment(
      atoms,
      vocabulary.trie.findAll(atoms).filter((found) => !isPieceOfWord(found, atoms, words)),
    );
  const first = cut(mendLatin(atomsOf(folded), vocabulary));
  const segments = withEndings(cut(mendRuns(first, vocabulary)));
  return runsOf(segments).flatMap((run) => {
    const start = run.atoms[0]?.start ?? 0;
    const surface = typed.slice(start, run.atoms.at(-1)?.end ?? start);
    const mended = run.atoms.some((atom) => atom.mended === true);
    const units =
      run.phrases.length > 0
        ? phraseUnit(run, surface, vocabulary)
        : looseUnits(run.atoms, surface, lang, vocabulary);
    const possessed = isPossessed(typed, start, run.atoms.at(-1)?.end ?? start);
    return units.map((unit) => ({ ...unit, mended, possessed }));
  });
}

const POSSESSOR = /(?:[’']s|s[’']|의) ?$|[的の]$/u;
const POSSESSED = /^ of\b/i;

function isPossessed(text: string, start: number, end: number): boolean {
  return (
    POSSESSOR.test(text.slice(Math.max(0, start - 4), start)) || POSSESSED.test(text.slice(end, end + 4))
  );
}

/** CJK words that no phrase covers may be misspelt. */
function mendRuns(segments: readonly Segment[], vocabulary: Vocabulary): readonly Atom[] {
  return runsOf(segments).flatMap(({ atoms, phrases }) => {
    const kind = atoms[0]?.kind;
    const mendable = phrases.length === 0 && atoms.length > 2 && kind !== 'word' && kind !== 'quantity';
    return (mendable ? mendWord(atoms, vocabulary) : undefined) ?? atoms;
  });
}

/** Characters that belong to no phrase stand together as long as nothing parts them. */
function runsOf(segments: readonly Segment[]): readonly Segment[] {
  const runs: { atoms: Atom[]; phrases: Segment['phrases'] }[] = [];
  for (const { atoms, phrases } of segments) {
    const last = runs.at(-1);
    const before = last?.atoms.at(-1);
    const [atom] = atoms;
    const together =
      phrases.length === 0 &&
      last?.phrases.length === 0 &&
      before !== undefined &&
      !before.closes &&
      atom?.kind === before.kind &&
      (atom.kind === 'han' || atom.kind === 'kana' || atom.kind === 'hangul');
    if (together) last?.atoms.push(...atoms);
    else runs.push({ atoms: [...atoms], phrases });
  }
  return runs;
}

/** How much of a phrase a lesson answers that speaks only of something inside it. */
const NESTED = 0.35;

function phraseUnit({ atoms, phrases }: Segment, surface: string, { trie }: Vocabulary): readonly Bare[] {
  const outside = phrases.some(({ role }) => role === 'outside');
  const meanings = phrases
    .filter(({ role }) => role === (outside ? 'outside' : 'concept'))
    .map(({ meaning }) => meaning);
  const words = wordTokens(atoms);
  if (meanings.length === 0) {
    return words.length === 0 ? [] : [{ kind: 'neutral', surface, meanings, tokens: words, hints: [] }];
  }
  const nested = trie
    .findAll(atoms)
    .flatMap((found) => found.phrases)
    .filter(({ role, meaning }) => role === 'concept' && !meanings.includes(meaning))
    .map(({ meaning }) => ({ text: conceptToken(meaning), weight: NESTED }));
  // A topic outside is answered only by a lesson that names it in the same words.
  const texts = outside ? [namedToken(atoms)] : meanings.map(conceptToken);
  const tokens = [...texts.map((text) => ({ text, weight: 1 })), ...nested];
  return [{ kind: outside ? 'outside' : 'concept', surface, meanings, tokens, hints: words }];
}

/** The words of a phrase as such: stems, and pairs of CJK characters, which share one weight. */
function wordTokens(atoms: readonly Atom[]): readonly Token[] {
  const stems = atoms.flatMap(({ kind, text }) => (kind === 'word' && text.length > 2 ? [text] : []));
  const run = atoms
    .flatMap(({ kind, text }) => (kind === 'word' || kind === 'quantity' ? [] : [text]))
    .join('');
  const pairs = HIRAGANA.test(run) ? [] : bigramsOf(run);
  const texts = [...stems, ...pairs];
  return texts.map((text) => ({ text, weight: 1 / texts.length }));
}

export function conceptToken(meaning: string): string {
  return `§${meaning}`;
}

/** What stands for a phrase by its words rather than its meaning. */
export function namedToken(atoms: readonly Atom[]): string {
  return `¤${atoms.map(({ text }) => text).join('_')}`;
}

/** A less exact reading of a date answers less of it: "2019" where "July 2019" was asked. */
const LESS_EXACT = [1, 0.5, 0.3, 0.2];

function looseUnits(
  atoms: readonly Atom[],
  surface: string,
  lang: QuestionLanguage,
  { characters }: Vocabulary,
): readonly Bare[] {
  const [atom] = atoms;
  if (atom === undefined) return [];
  switch (atom.kind) {
    case 'quantity':
      return [
        {
          kind: atom.text.startsWith('@') ? 'date' : 'number',
          surface,
          meanings: [],
          tokens: atom.tokens.map((text, index) => ({ text, weight: LESS_EXACT[index] ?? 0.1 })),
          hints: [],
        },
      ];
    case 'word':
      if (atom.text.length < 2) return [];
      return [{ kind: 'word', surface, meanings: [], tokens: [{ text: atom.text, weight: 1 }], hints: [] }];
    case 'kana':
      return wordUnit(atoms.map(({ text }) => text).join(''), surface);
    case 'hangul':
      return wordUnit(atoms.map(({ text }) => text).join(''), surface).map((unit) =>
        PREDICATE.test(surface) ? { ...unit, kind: 'neutral' } : unit,
      );
    case 'han':
      return wordsIn(atoms.map(({ text }) => text).join(''), lang).flatMap((word) =>
        characters.has(word) || Array.from(word).length > 1 ? wordUnit(word, word) : [strangeCharacter(word)],
      );
  }
}

/** A word of one character that is nowhere in the lessons. */
function strangeCharacter(word: string): Bare {
  return { kind: 'word', surface: word, meanings: [], tokens: [{ text: word, weight: 1 }], hints: [] };
}

/** Korean verbs and adjectives by their endings: they say how something is put, as fillers do. */
const PREDICATE =
  /(?:[었았였했됐웠렸졌켰갔왔났](?:나요?|는가|을까|던|다|고|습니까)?|[된던]|한|오른|하는|되는|하려면|려고)$/u;

const HIRAGANA = /^\p{Script=Hiragana}+$/u;

/** Endings of Japanese words and lone characters say too little to be looked for. */
function wordUnit(word: string, surface: string): readonly Bare[] {
  const characters = Array.from(word);
  if (characters.length < 2 || (HIRAGANA.test(word) && characters.length < 4)) return [];
  const pairs = bigramsOf(word);
  const tokens = [
    { text: word, weight: 1 },
    ...(word === pairs[0] ? [] : pairs.map((text) => ({ text, weight: 1 / pairs.length }))),
  ];
  return [{ kind: 'word', surface, meanings: [], tokens, hints: [] }];
}

export function bigramsOf(word: string): readonly string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
