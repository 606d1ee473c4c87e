import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

export interface Evaluation {
  readonly folder: string;
  /** `aside` is every third row from the first on, `work` the others: develop on these, and look at the rest in the end. */
  readonly part: 'all' | 'work' | 'aside';
  /** Whether each row that came out otherwise is told. */
  readonly rows: boolean;
}

/** The rows of one file of JSON lines, or `undefined` where the file is not there. */
export function readRows<T>(
  file: string,
  schema: z.ZodType<T>,
  { folder, part }: Evaluation,
): readonly T[] | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines
    .map((line) => schema.parse(JSON.parse(line)))
    .filter((_, index) => part === 'all' || (index % 3 === 0) === (part === 'aside'));
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}
