import type { QuestionLanguage } from '../../app/lessons/library.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { LOCALES } from '../../domain/locale.ts';
import { atomsOf } from './atoms.ts';
import { foldText, type Variants } from './fold-text.ts';
import { fieldTexts } from './lesson-tokens.ts';
import { type Found, type PhraseTrie, phraseTrie } from './phrase-trie.ts';
import type { Ranked } from './ranking.ts';
import type { Unit } from './read-question.ts';
import type { Part, Relation } from './relations.ts';
import { joinsClause } from './relative-clauses.ts';
import type { Thesaurus } from './thesaurus.ts';
import { isPieceOfWord, wordsOf } from './whole-words.ts';

/** Lessons that came nearly as well as the best, and speak of nearly as much of the question, may be the ones that tell it. */
const NEARLY = 0.8;
const NEARLY_AS_MUCH = 0.9;

/** So many words, or Chinese characters, may stand between a sign and what follows it. */
const SOON = 3;

/** What a question asks of a thing: how often a committee met, who sits on it. */
export interface Asked {
  /** The relations that the best lessons don't tell. */
  readonly untoldBy: (ranked: readonly Ranked[]) => readonly string[];
  /**
   * Whether a lesson tells every one of them in so many words. A figure or a date is not enough: of a lesson that is not
   * among the best it may count something else.
   */
  readonly isAnsweredBy: (lesson: Lesson) => boolean;
}

/** Learns which lesson tells what; `breathe` is called between lessons. */
export async function relationsAsked(
  lessons: readonly Lesson[],
  { relations, variants }: Thesaurus,
  breathe: () => Promise<void>,
) {
  const trie = phraseTrie(relations.phrases);
  const spoken = new Map<string, ReadonlySet<string>>();
  for (const lesson of lessons) {
    await breathe();
    spoken.set(lesson.id, meaningsIn(lesson, trie, variants));
  }
  return (query: string, lang: QuestionLanguage, units: readonly Unit[]): Asked => {
    const text = foldText(query, variants);
    const atoms = atomsOf(text);
    const words = wordsOf(text, lang);
    const places = placesOf(
      trie
        .findAll(atoms)
        .filter((found) => !isPieceOfWord(found, atoms, words) && !joinsClause(atoms, found.from)),
    );
    const concepts = new Set(units.flatMap((unit) => unit.meanings));
    const isThere = ({ name, followedBy }: Part): boolean => {
      const at = places.get(name) ?? [];
      if (followedBy === undefined) return at.length > 0 || concepts.has(name);
      const next = places.get(followedBy) ?? [];
      return at.some(({ to }) => next.some(({ from }) => from >= to && from - to <= SOON));
    };
    const asked = relations.all.filter(
      ({ asks, unless }) =>
        asks.some((parts) => parts.every(isThere)) && !unless.some((name) => places.has(name)),
    );
    return {
      untoldBy: (ranked) => {
        const best = bestOf(ranked);
        return asked
          .filter((relation) => !best.some(({ lesson }) => tells(lesson, relation, spoken)))
          .map(({ name }) => name);
      },
      isAnsweredBy: (lesson) => asked.every((relation) => saysSo(lesson, relation, spoken)),
    };
  };
}

function bestOf(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  return ranked.filter(
    ({ score, coverage }) =>
      score >= (first?.score ?? 0) * NEARLY && coverage >= (first?.coverage ?? 0) * NEARLY_AS_MUCH,
  );
}

/** Where each sign stands. */
function placesOf(found: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const places = new Map<string, Found[]>();
  for (const each of found) {
    for (const { meaning } of each.phrases) places.set(meaning, [...(places.get(meaning) ?? []), each]);
  }
  return places;
}

type Spoken = ReadonlyMap<string, ReadonlySet<string>>;

/** In so many words, or by a figure or a date of the kind that was asked for. */
function tells(lesson: Lesson, relation: Relation, spoken: Spoken): boolean {
  const { date, figures } = lesson;
  return (
    saysSo(lesson, relation, spoken) ||
    (relation.dates && (date !== undefined || figures.some(({ asOf }) => asOf !== undefined))) ||
    figures.some(({ unit }) => relation.units.has(unit))
  );
}

function saysSo({ id, answers, title, happened }: Lesson, relation: Relation, spoken: Spoken): boolean {
  return (
    answers.includes(relation.name) ||
    (relation.spoken && spoken.get(id)?.has(relation.name) === true) ||
    LOCALES.some((locale) => {
      const text = `${title[locale]} ${happened[locale]}`.toLowerCase();
      return relation.words.some((word) => text.includes(word));
    })
  );
}

/** What the phrases that stand in a lesson mean. */
function meaningsIn(lesson: Lesson, trie: PhraseTrie, variants: Variants): ReadonlySet<string> {
  const texts = Object.values(fieldTexts(lesson)).flat();
  const found = texts.flatMap((text) => trie.findAll(atomsOf(foldText(text, variants))));
  return new Set(found.flatMap(({ phrases }) => phrases.map(({ meaning }) => meaning)));
}
