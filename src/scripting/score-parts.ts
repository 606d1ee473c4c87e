import { err, ok, type Result } from '../domain/result.ts';
import type { KnowledgeFault } from '../knowledge/fault.ts';
import { loadMatrix } from '../knowledge/load-matrix.ts';
import { loadScales } from '../knowledge/load-scales.ts';
import type { ScoreParts } from './score-line.ts';

/** What scoring lines takes, read from the folder of knowledge. */
export async function loadScoreParts(folder: string): Promise<Result<ScoreParts, readonly KnowledgeFault[]>> {
  const [scales, matrix] = await Promise.all([loadScales(folder), loadMatrix(folder)]);
  if (!scales.ok || !matrix.ok) return err([scales, matrix].flatMap((each) => (each.ok ? [] : each.error)));
  const reader = { read: () => Promise.reject(new Error('there is no reader of descriptions yet')) };
  return ok({ reader, scales: scales.value, matrix: matrix.value });
}
