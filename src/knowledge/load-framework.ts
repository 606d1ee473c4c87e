import { Framework } from '../domain/framework/framework.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { crossCheck } from './checks/cross-checks.ts';
import type { KnowledgeFault } from './fault.ts';
import { readFramework } from './framework-files.ts';
import { matrixOf } from './matrix-file.ts';

/**
 * Reads all that an assessment asks from `folder`, checked. Where anything is wrong nothing is loaded, and everything
 * that is wrong is told, file by file.
 */
export async function loadFramework(folder: string): Promise<Result<Framework, readonly KnowledgeFault[]>> {
  const files = await readFramework(folder);
  const { stages, criteria, likelihood, consequence, level, matrix, treatments, drivers, closings } = files;
  const all = [
    ...[...stages, ...criteria, likelihood, consequence, level, matrix],
    ...[...treatments, drivers, closings],
  ];
  const faults = [...all.flatMap((each) => each.faults), ...crossCheck(files), ...files.faults];
  if (faults.length > 0 || matrix.value === undefined) return err(faults);
  return ok(
    Framework.parse({
      stages: stages.map(({ value }) => value),
      criteria: criteria.map(({ value }) => value),
      likelihood: likelihood.value,
      consequence: consequence.value,
      level: level.value,
      model: matrix.value.model,
      matrix: matrixOf(matrix.value),
      treatments: treatments.map(({ value }) => value),
      drivers: drivers.value,
      closings: closings.value,
    }),
  );
}
