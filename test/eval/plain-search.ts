import MiniSearch from 'minisearch';
import type { Lesson } from '../../src/domain/lesson.ts';
import { LOCALES } from '../../src/domain/locale.ts';

/**
 * The same search library as it comes: its own tokens and ranking, over all that the lessons hold, search words
 * included. It refuses where it finds nothing.
 */
export function plainSearch(lessons: readonly Lesson[]): (query: string) => readonly Lesson[] {
  const index = new MiniSearch<{ readonly id: string; readonly text: string; readonly words: string }>({
    fields: ['text', 'words'],
  });
  index.addAll(
    lessons.map(({ id, title, happened, more, take, breaks, note, words }) => ({
      id,
      text: [title, happened, more, take, breaks, note]
        .flatMap((text) => (text === undefined ? [] : LOCALES.map((locale) => text[locale])))
        .join('\n'),
      words: Object.values(words).flat().join('\n'),
    })),
  );
  const byId = new Map<string, Lesson>(lessons.map((lesson) => [lesson.id, lesson]));
  return (query) => index.search(query).flatMap(({ id }) => byId.get(String(id)) ?? []);
}
