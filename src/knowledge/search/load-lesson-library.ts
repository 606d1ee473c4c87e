import { err, ok, type Result } from '../../domain/result.ts';
import type { KnowledgeFault } from '../fault.ts';
import { loadLessons } from '../lessons/load-lessons.ts';
import { type LessonLibrary, lessonLibrary } from './lesson-library.ts';
import { loadThesaurus } from './thesaurus.ts';

/** Reads lessons and thesaurus from `folder` and indexes them. All faults of both are told at once. */
export async function loadLessonLibrary(
  folder: string,
): Promise<Result<LessonLibrary, readonly KnowledgeFault[]>> {
  const [lessons, thesaurus] = await Promise.all([loadLessons(folder), loadThesaurus(folder)]);
  if (lessons.ok && thesaurus.ok) return ok(lessonLibrary(lessons.value, thesaurus.value));
  return err([lessons, thesaurus].flatMap((loaded) => (loaded.ok ? [] : loaded.error)));
}
