import type { Lesson } from '../../domain/lesson.ts';
import { LOCALES } from '../../domain/locale.ts';
import { atomsOf } from './atoms.ts';
import { foldText, type Variants } from './fold-text.ts';
import { fieldTexts } from './lesson-tokens.ts';
import { type Found, type PhraseTrie, phraseTrie } from './phrase-trie.ts';
import type { Ranked } from './ranking.ts';
import type { Unit } from './read-question.ts';
import type { Part, Relation } from './relations.ts';
import type { Thesaurus } from './thesaurus.ts';

/** Lessons that came nearly as well as the best, and speak of nearly as much of the question, may be the ones that tell it. */
const NEARLY = 0.8;
const NEARLY_AS_MUCH = 0.9;

/** So many words, or Chinese characters, may stand between a sign and what follows it. */
const SOON = 3;

/**
 * Names what a question asks of a thing and the best lessons don't tell: how often a committee met, where they only say
 * who sits on it. `breathe` is called between lessons.
 */
export async function untoldRelations(
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
  return (query: string, units: readonly Unit[], ranked: readonly Ranked[]): readonly string[] => {
    const places = placesOf(trie.findAll(atomsOf(foldText(query, variants))));
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
    const [first] = ranked;
    const best = ranked.filter(
      ({ score, coverage }) =>
        score >= (first?.score ?? 0) * NEARLY && coverage >= (first?.coverage ?? 0) * NEARLY_AS_MUCH,
    );
    return asked
      .filter((relation) => !best.some(({ lesson }) => tells(lesson, relation, spoken)))
      .map(({ name }) => name);
  };
}

/** Where each sign stands. */
function placesOf(found: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const places = new Map<string, Found[]>();
  for (const each of found) {
    for (const { meaning } of each.phrases) places.set(meaning, [...(places.get(meaning) ?? []), each]);
  }
  return places;
}

function tells(
  lesson: Lesson,
  { name, units, words, dates, ...relation }: Relation,
  spoken: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const { answers, figures, title, happened } = lesson;
  return (
    answers.includes(name) ||
    (relation.spoken && spoken.get(lesson.id)?.has(name) === true) ||
    (dates && (lesson.date !== undefined || figures.some(({ asOf }) => asOf !== undefined))) ||
    figures.some(({ unit }) => units.has(unit)) ||
    LOCALES.some((locale) => {
      const text = `${title[locale]} ${happened[locale]}`.toLowerCase();
      return words.some((word) => text.includes(word));
    })
  );
}

/** What the phrases that stand in a lesson mean. */
function meaningsIn(lesson: Lesson, trie: PhraseTrie, variants: Variants): ReadonlySet<string> {
  const texts = Object.values(fieldTexts(lesson)).flat();
  const found = texts.flatMap((text) => trie.findAll(atomsOf(foldText(text, variants))));
  return new Set(found.flatMap(({ phrases }) => phrases.map(({ meaning }) => meaning)));
}
