import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '../../domain/lesson.ts';
import type { KnowledgeFault } from '../fault.ts';
import { loadLessons } from './load-lessons.ts';

/** Editors write a file in several steps; a moment of quiet is waited for before the folder is read. */
const QUIET_MS = 150;

export interface LessonWatch {
  /** The folder was read without a fault: these lessons hold from now on. */
  readonly onLessons: (lessons: readonly Lesson[]) => void;
  /** The folder has faults; what was loaded last goes on to hold. */
  readonly onFaults: (faults: readonly KnowledgeFault[]) => void;
}

/**
 * Reads the lessons anew whenever their files change: for authors at work, not for production. It never keeps the
 * process alive, reads one time after the other, and tells nothing more once the returned function was called.
 */
export function watchLessons(folder: string, { onLessons, onFaults }: LessonWatch): () => void {
  let open = true;
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();

  const read = async (): Promise<void> => {
    if (!open) return;
    const loaded = await loadLessons(folder);
    if (!open) return;
    if (loaded.ok) onLessons(loaded.value);
    else onFaults(loaded.error);
  };
  const failed = (error: unknown): void => {
    if (open) onFaults([{ file: 'lessons', field: '', remedy: `cannot be watched: ${String(error)}` }]);
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read).catch(failed);
    }, QUIET_MS).unref();
  };

  const watcher = startWatching(join(folder, 'lessons'), changed, failed);
  return () => {
    open = false;
    clearTimeout(timer);
    watcher?.close();
  };
}

function startWatching(
  folder: string,
  changed: () => void,
  failed: (error: unknown) => void,
): FSWatcher | undefined {
  try {
    return watch(folder, { persistent: false }, changed).on('error', failed);
  } catch (error) {
    // Where the system has no watches left, work goes on without them.
    failed(error);
    return undefined;
  }
}
