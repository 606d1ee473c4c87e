import { err, ok, type Result } from '../domain/result.ts';
import type { RiskMatrix } from '../domain/risk-matrix.ts';
import { checkShape, type KnowledgeFault } from './fault.ts';
import { MatrixFile, matrixOf } from './matrix-file.ts';
import { readYaml } from './read-yaml.ts';

const FILE = 'scales/matrix.yaml';

/** Reads the risk matrix alone from `folder`, for whoever needs nothing else of the framework. */
export async function loadMatrix(folder: string): Promise<Result<RiskMatrix, readonly KnowledgeFault[]>> {
  const yaml = await readYaml(folder, FILE);
  if (!yaml.ok) return yaml;
  const { value, faults } = checkShape(FILE, MatrixFile, yaml.value);
  return value === undefined ? err(faults) : ok(matrixOf(value));
}
