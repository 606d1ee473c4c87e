import type { Lesson } from '../../domain/lesson.ts';
import { LOCALES } from '../../domain/locale.ts';
import { atomsOf } from './atoms.ts';
import { foldText } from './fold-text.ts';
import { phraseTrie } from './phrase-trie.ts';
import type { Ranked } from './ranking.ts';
import type { FactKind, Thesaurus } from './thesaurus.ts';

/** Lessons that came nearly as well as the best may be the ones that tell it. */
const NEARLY = 0.7;

/**
 * Tells of a question whether it asks for a kind of fact that the best lessons don't hold: how often a committee met,
 * where they only say who sits on it.
 */
export function kindsAsked({ kinds, variants }: Thesaurus) {
  const trie = phraseTrie(kinds.flatMap(({ phrases }) => phrases));
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  return (query: string, ranked: readonly Ranked[]): boolean => {
    const found = trie.findAll(atomsOf(foldText(query, variants)));
    const asked = new Set(found.flatMap(({ phrases }) => phrases.map(({ meaning }) => meaning)));
    const least = (ranked[0]?.score ?? 0) * NEARLY;
    const best = ranked.filter(({ score }) => score >= least).map(({ lesson }) => lesson);
    return [...asked].some((name) => {
      const kind = byName.get(name);
      return kind !== undefined && !best.some((lesson) => holds(lesson, kind));
    });
  };
}

function holds({ figures, title, happened }: Lesson, { units, words }: FactKind): boolean {
  const texts = LOCALES.map((locale) => `${title[locale]} ${happened[locale]}`.toLowerCase());
  return (
    figures.some(({ unit }) => units.has(unit)) ||
    words.some((word) => texts.some((text) => text.includes(word)))
  );
}
