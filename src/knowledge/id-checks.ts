import { z } from 'zod';
import type { KnowledgeFault } from './fault.ts';

// What the checks need to see of a file whose shape may be wrong elsewhere, so that all faults are told at once.
const Named = z.object({ id: z.string().catch('') }).catch({ id: '' });
export const Listed = z.array(Named).catch([]);

/** That the `id` in a file is the one its name promises. */
export function checkId(file: string, expected: string, data: unknown): readonly KnowledgeFault[] {
  const { id } = Named.parse(data);
  if (id === '' || id === expected) return [];
  return [{ file, field: 'id', remedy: `must be ${expected} in this file, not ${JSON.stringify(id)}` }];
}

/** That a scale keeps its fixed order. */
export function checkOrder(
  file: string,
  expected: readonly string[],
  data: unknown,
): readonly KnowledgeFault[] {
  return Listed.parse(data).flatMap(({ id }, index) => {
    const wanted = expected[index];
    // An id of no step at all is told by the schema.
    if (wanted === undefined || id === wanted || !expected.includes(id)) return [];
    const remedy = `must be ${wanted}, not ${id}: the order of the steps is fixed`;
    return [{ file, field: `[${index}].id`, remedy }];
  });
}

/** That no two entries of a list carry the same id; `at` is where the list stands in its file. */
export function checkIds(file: string, data: unknown, at = ''): readonly KnowledgeFault[] {
  const seen = new Set<string>();
  return Listed.parse(data).flatMap(({ id }, index) => {
    const taken = id !== '' && seen.has(id);
    seen.add(id);
    if (!taken) return [];
    return [{ file, field: `${at}[${index}].id`, remedy: 'is taken by an entry above: choose another id' }];
  });
}
