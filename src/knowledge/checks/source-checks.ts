import { z } from 'zod';
import { PAPER_SECTIONS } from '../../domain/lesson.ts';
import type { KnowledgeFault } from '../fault.ts';
import type { ReadFile } from './glimpse.ts';

const Sourced = z.object({ source: z.string().catch('') }).catch({ source: '' });

/** That a source names sections which the paper has. */
export function checkSources(files: readonly ReadFile[]): readonly KnowledgeFault[] {
  const known: readonly string[] = PAPER_SECTIONS;
  return files.flatMap(({ file, data }) =>
    (Sourced.parse(data).source.match(/\d(?:\.\d)*/g) ?? [])
      .filter((section) => !known.includes(section))
      .map((section) => ({
        file,
        field: 'source',
        remedy: `names ${section}, which the paper does not have`,
      })),
  );
}
