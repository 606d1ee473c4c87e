import type { Library } from '../../app/lessons/library.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { KnowledgeFault } from '../fault.ts';
import { watchLessons } from '../lessons/watch-lessons.ts';
import { checkAnswers } from './answer-checks.ts';
import { lessonLibrary } from './lesson-library.ts';
import { loadLessonLibrary } from './load-lesson-library.ts';
import { loadThesaurus } from './thesaurus.ts';

export interface WatchedLibrary {
  /** Answers from the lessons as they were last read without a fault. */
  readonly library: Library;
  /** Ends the watching; the library goes on to answer. */
  readonly stop: () => void;
}

/** What an author hears while editing. */
export interface WatchedNews {
  /** So many lessons answer from now on. */
  readonly onRead: (lessons: number) => void;
  /** What was read last goes on to answer. */
  readonly onFaults: (faults: readonly KnowledgeFault[]) => void;
}

/**
 * The lessons of `folder`, read anew whenever one of their files changes, for authors at work. The thesaurus is read
 * once.
 */
export async function watchedLibrary(
  folder: string,
  { onRead, onFaults }: WatchedNews,
): Promise<Result<WatchedLibrary, readonly KnowledgeFault[]>> {
  const [loaded, thesaurus] = await Promise.all([loadLessonLibrary(folder), loadThesaurus(folder)]);
  if (!loaded.ok) return loaded;
  if (!thesaurus.ok) return thesaurus;
  let current: Library = loaded.value;
  let latest = 0;
  const stop = watchLessons(folder, {
    onLessons: (lessons) => {
      const wrong = checkAnswers(lessons, thesaurus.value.relations);
      if (wrong.length > 0) return onFaults(wrong);
      latest += 1;
      const turn = latest;
      void lessonLibrary(lessons, thesaurus.value).then((library) => {
        // A change that came while this one was indexed is the newer one.
        if (turn !== latest) return;
        current = library;
        onRead(lessons.length);
      });
    },
    onFaults,
  });
  return ok({
    library: {
      all: () => current.all(),
      find: (id) => current.find(id),
      search: (wanted) => current.search(wanted),
    },
    stop,
  });
}
