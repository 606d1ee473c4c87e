import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../domain/result.ts';
import type { KnowledgeFault } from '../fault.ts';
import type { loadLessons } from '../lessons/load-lessons.ts';
import { checkAnswers } from './answer-checks.ts';
import { type LessonLibrary, lessonLibrary } from './lesson-library.ts';
import type { loadThesaurus } from './thesaurus.ts';

type Read = [Awaited<ReturnType<typeof loadLessons>>, Awaited<ReturnType<typeof loadThesaurus>>];

/**
 * Reads lessons and thesaurus from `folder` and indexes them. All faults of both are told at once. The event loop is
 * free meanwhile: reading happens in another thread, indexing bit by bit.
 */
export async function loadLessonLibrary(
  folder: string,
): Promise<Result<LessonLibrary, readonly KnowledgeFault[]>> {
  const [lessons, thesaurus] = await readAside(folder);
  if (lessons.ok && thesaurus.ok) {
    const wrong = checkAnswers(lessons.value, thesaurus.value.relations);
    return wrong.length > 0 ? err(wrong) : ok(await lessonLibrary(lessons.value, thesaurus.value));
  }
  return err([lessons, thesaurus].flatMap((loaded) => (loaded.ok ? [] : loaded.error)));
}

function readAside(folder: string): Promise<Read> {
  const { promise, resolve, reject } = Promise.withResolvers<Read>();
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: folder });
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', (code) => reject(new Error(`the thread that reads the lessons ended with ${code}`)));
  return promise;
}
