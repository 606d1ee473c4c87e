import type { z } from 'zod';
import { Criterion, Framework } from '../domain/framework/framework.ts';
import { CRITERIA, STAGES } from '../domain/framework/names.ts';
import { Stage } from '../domain/framework/stage.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { CONSEQUENCES, LEVELS, LIKELIHOODS } from '../domain/risk-matrix.ts';
import { checkId, checkOrder, checkPrompts } from './cross-checks.ts';
import { checkShape, type KnowledgeFault } from './fault.ts';
import { SCALES_FILE } from './load-scales.ts';
import { MatrixFile, matrixOf } from './matrix-file.ts';
import { filesIn, readYaml } from './read-yaml.ts';
import { checkTexts } from './text-checks.ts';

const STAGE_FILES = STAGES.map((id, index) => ({ id, file: `stages/${index + 1}-${id}.yaml` }));
const CRITERION_FILES = CRITERIA.map((id) => ({ id, file: `criteria/${id.toLowerCase()}.yaml` }));
const SCALE_FILES = [
  { name: 'likelihood', file: 'scales/likelihood.yaml', order: LIKELIHOODS },
  { name: 'consequence', file: 'scales/consequence.yaml', order: CONSEQUENCES },
  { name: 'level', file: 'scales/level.yaml', order: LEVELS },
] as const;
const MATRIX_FILE = 'scales/matrix.yaml';
const EXPECTED: readonly string[] = [
  ...[...STAGE_FILES, ...CRITERION_FILES, ...SCALE_FILES].map(({ file }) => file),
  MATRIX_FILE,
  SCALES_FILE,
];

interface Checked<T> {
  readonly file: string;
  /** As it stands in the file; absent where it is no YAML. */
  readonly data?: unknown;
  /** Absent where its shape is wrong. */
  readonly value?: T;
  readonly faults: readonly KnowledgeFault[];
}

/**
 * Reads all that an assessment asks from `folder`, checked. Where anything is wrong nothing is loaded, and everything
 * that is wrong is told, file by file.
 */
export async function loadFramework(folder: string): Promise<Result<Framework, readonly KnowledgeFault[]>> {
  const shape = Framework.unwrap().shape;
  const stages = await Promise.all(
    STAGE_FILES.map(({ id, file }) => read(folder, file, Stage, (data) => checkId(file, id, data))),
  );
  const criteria = await Promise.all(
    CRITERION_FILES.map(({ id, file }) => read(folder, file, Criterion, (data) => checkId(file, id, data))),
  );
  const scales = await Promise.all(
    SCALE_FILES.map(({ name, file, order }) =>
      read<unknown>(folder, file, shape[name], (data) => checkOrder(file, order, data)),
    ),
  );
  const matrix = await read(folder, MATRIX_FILE, MatrixFile, () => []);

  const faults = [
    ...[...stages, ...criteria, ...scales, matrix].flatMap((each) => each.faults),
    ...checkPrompts(stages),
    ...(await extraFiles(folder)),
  ];
  if (faults.length > 0 || matrix.value === undefined) return err(faults);
  return ok(
    Framework.parse({
      stages: stages.map(({ value }) => value),
      criteria: criteria.map(({ value }) => value),
      ...Object.fromEntries(SCALE_FILES.map(({ name }, index) => [name, scales[index]?.value])),
      model: matrix.value.model,
      matrix: matrixOf(matrix.value),
    }),
  );
}

async function read<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  check: (data: unknown) => readonly KnowledgeFault[],
): Promise<Checked<T>> {
  const yaml = await readYaml(folder, file);
  if (!yaml.ok) return { file, faults: yaml.error };
  const data = yaml.value;
  const { value, faults } = checkShape(file, schema, data);
  return {
    file,
    data,
    ...(value !== undefined && { value }),
    faults: [...faults, ...check(data), ...checkTexts(file, data)],
  };
}

/** A file that nothing reads is somebody's work lost without a word, such as a stage under a wrong name. */
async function extraFiles(folder: string): Promise<readonly KnowledgeFault[]> {
  const found = await Promise.all(['stages', 'criteria', 'scales'].map((sub) => filesIn(folder, sub)));
  return found
    .flat()
    .filter((file) => !EXPECTED.includes(file))
    .sort()
    .map((file) => {
      const siblings = EXPECTED.filter((each) => each.startsWith(file.slice(0, file.indexOf('/') + 1)));
      const remedy = `is read by nothing: remove it, or rename it to one of ${siblings.join(', ')}`;
      return { file, field: '', remedy };
    });
}
