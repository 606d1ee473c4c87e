import type { z } from 'zod';
import { Criterion, Framework } from '../domain/framework/framework.ts';
import { CRITERIA, STAGES } from '../domain/framework/names.ts';
import { Stage } from '../domain/framework/stage.ts';
import { Treatment } from '../domain/framework/treatment.ts';
import { CONSEQUENCES, LEVELS, LIKELIHOODS } from '../domain/risk-matrix.ts';
import { checkShape, type KnowledgeFault } from './fault.ts';
import { checkId, checkIds, checkOrder } from './id-checks.ts';
import { SCALES_FILE } from './load-scales.ts';
import { MatrixFile } from './matrix-file.ts';
import { filesIn, readYaml } from './read-yaml.ts';
import { checkTexts } from './text-checks.ts';

const SHAPE = Framework.unwrap().shape;
const STAGE_FILES = STAGES.map((id, index) => ({ id, file: `stages/${index + 1}-${id}.yaml` }));
const CRITERION_FILES = CRITERIA.map((id) => ({ id, file: `criteria/${id.toLowerCase()}.yaml` }));
const LIKELIHOOD_FILE = 'scales/likelihood.yaml';
const CONSEQUENCE_FILE = 'scales/consequence.yaml';
const LEVEL_FILE = 'scales/level.yaml';
const MATRIX_FILE = 'scales/matrix.yaml';
const DRIVERS_FILE = 'drivers.yaml';
const CLOSINGS_FILE = 'closings.yaml';
const EXPECTED: readonly string[] = [
  ...[...STAGE_FILES, ...CRITERION_FILES].map(({ file }) => file),
  ...[LIKELIHOOD_FILE, CONSEQUENCE_FILE, LEVEL_FILE, MATRIX_FILE],
];

/** The number orders the menu of stage 4; the rest is the id. */
const TREATMENT_FILE = /^treatments\/(?<place>\d+)-(?<id>[a-z][a-z0-9-]*)\.yaml$/;

export interface Checked<T> {
  readonly file: string;
  /** As it stands in the file; absent where it is no YAML. */
  readonly data?: unknown;
  /** Absent where its shape is wrong. */
  readonly value?: T;
  readonly faults: readonly KnowledgeFault[];
}

export type FrameworkFiles = Awaited<ReturnType<typeof readFramework>>;

/** Every file that makes up the framework, each checked by itself, and what is wrong with the set of them. */
export async function readFramework(folder: string) {
  const treatmentFiles = await findTreatments(folder);
  const [stages, criteria, likelihood, consequence, level, matrix, treatments, drivers, closings, extra] =
    await Promise.all([
      Promise.all(
        STAGE_FILES.map(({ id, file }) => read(folder, file, Stage, (data) => checkId(file, id, data))),
      ),
      Promise.all(
        CRITERION_FILES.map(({ id, file }) =>
          read(folder, file, Criterion, (data) => checkId(file, id, data)),
        ),
      ),
      readScale(folder, LIKELIHOOD_FILE, SHAPE.likelihood, LIKELIHOODS),
      readScale(folder, CONSEQUENCE_FILE, SHAPE.consequence, CONSEQUENCES),
      readScale(folder, LEVEL_FILE, SHAPE.level, LEVELS),
      read(folder, MATRIX_FILE, MatrixFile, () => []),
      Promise.all(
        treatmentFiles.named.map(({ id, file }) =>
          read(folder, file, Treatment, (data) => checkId(file, id, data)),
        ),
      ),
      read(folder, DRIVERS_FILE, SHAPE.drivers, (data) => checkIds(DRIVERS_FILE, data)),
      read(folder, CLOSINGS_FILE, SHAPE.closings, (data) => checkIds(CLOSINGS_FILE, data)),
      extraFiles(folder),
    ]);
  const faults = [...extra, ...treatmentFiles.faults];
  return { stages, criteria, likelihood, consequence, level, matrix, treatments, drivers, closings, faults };
}

function readScale<T>(folder: string, file: string, schema: z.ZodType<T>, order: readonly string[]) {
  return read(folder, file, schema, (data) => checkOrder(file, order, data));
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

/** The treatments in the order of their numbers. A second file for an id would quietly be a second treatment. */
async function findTreatments(folder: string) {
  const named: { readonly id: string; readonly place: number; readonly file: string }[] = [];
  const faults: KnowledgeFault[] = [];
  for (const file of (await filesIn(folder, 'treatments')).toSorted()) {
    const { id, place } = TREATMENT_FILE.exec(file)?.groups ?? {};
    const owner = named.find((each) => each.id === id || each.place === Number(place));
    if (id === undefined) {
      const remedy =
        'is read by nothing: name it by its place and its id, such as treatments/1-stockpile.yaml';
      faults.push({ file, field: '', remedy });
    } else if (owner !== undefined) {
      faults.push({
        file,
        field: '',
        remedy: `has the id or the number of ${owner.file}: rename or remove one`,
      });
    } else {
      named.push({ id, place: Number(place), file });
    }
  }
  if (named.length === 0)
    faults.push({ file: 'treatments', field: '', remedy: 'has no treatment: add a file' });
  return { named: named.toSorted((one, other) => one.place - other.place), faults };
}

/** A file that nothing reads is somebody's work lost without a word, such as a stage under a wrong name. */
async function extraFiles(folder: string): Promise<readonly KnowledgeFault[]> {
  const found = await Promise.all(['stages', 'criteria', 'scales'].map((sub) => filesIn(folder, sub)));
  return found
    .flat()
    .filter((file) => !EXPECTED.includes(file) && file !== SCALES_FILE)
    .sort()
    .map((file) => {
      const siblings = EXPECTED.filter((each) => each.startsWith(file.slice(0, file.indexOf('/') + 1)));
      const remedy = `is read by nothing: remove it, or rename it to one of ${siblings.join(', ')}`;
      return { file, field: '', remedy };
    });
}
