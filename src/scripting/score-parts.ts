import { err, ok, type Result } from '../domain/result.ts';
import type { KnowledgeFault } from '../knowledge/fault.ts';
import { loadMatrix } from '../knowledge/load-matrix.ts';
import { loadScales } from '../knowledge/load-scales.ts';
import { builtInReader } from '../reader/reader.ts';
import type { ScoreParts } from './score-line.ts';

/** What scoring lines takes, read from the folder of knowledge. */
export async function loadScoreParts(folder: string): Promise<Result<ScoreParts, readonly KnowledgeFault[]>> {
  const [scales, matrix] = await Promise.all([loadScales(folder), loadMatrix(folder)]);
  if (!scales.ok || !matrix.ok) return err([scales, matrix].flatMap((each) => (each.ok ? [] : each.error)));
  return ok({ reader: builtInReader(), scales: scales.value, matrix: matrix.value });
}
