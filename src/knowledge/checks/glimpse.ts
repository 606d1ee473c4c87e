import { z } from 'zod';
import { Listed } from '../id-checks.ts';

// What the checks need to see of the files, whose shape may be wrong elsewhere: all faults are told at once.

const text = z.string().catch('');
const number = z.number().optional().catch(undefined);

function listOf<T extends z.ZodType>(entry: T) {
  // An entry that is no group of fields keeps its place, so that the others are told with the right number.
  return z.array(z.preprocess((data) => (isGroup(data) ? data : {}), entry)).catch([]);
}

const Group = z.record(z.string(), z.unknown());

function isGroup(data: unknown): boolean {
  return Group.safeParse(data).success;
}

const PromptGlimpse = z.object({
  id: text,
  kind: text,
  criterion: text,
  rates: z.string().catch('inherent'),
  required: z.string().catch('no'),
  choices: Listed,
  units: Listed,
  least: number,
  most: number,
});
export type PromptGlimpse = z.infer<typeof PromptGlimpse>;

const FieldGlimpse = z.object({
  id: text,
  kind: text,
  required: z.boolean().catch(false),
  choices: Listed,
  units: Listed,
});
export type FieldGlimpse = z.infer<typeof FieldGlimpse>;

const FormGlimpse = z.object({
  id: text,
  at: text,
  for: text,
  offered: z.boolean().catch(false),
  fields: listOf(FieldGlimpse),
});
export type FormGlimpse = z.infer<typeof FormGlimpse>;

const ListGlimpse = z.object({ id: text, forms: listOf(FormGlimpse) });
const RuleGlimpse = z.object({ rule: text, list: text, unless: text });

const StageGlimpse = z
  .object({ prompts: listOf(PromptGlimpse), lists: listOf(ListGlimpse), exit: listOf(RuleGlimpse) })
  .catch({ prompts: [], lists: [], exit: [] });

/** A file of `knowledge/` as far as it could be read; without `data` where it is no YAML. */
export interface ReadFile {
  readonly file: string;
  readonly data?: unknown;
}

/** Something with its place, such as "stages/1-identify.yaml" and "prompts[3]". */
export type Placed<T> = T & { readonly file: string; readonly at: string; readonly stage: number };

export interface StagesGlimpse {
  readonly files: readonly string[];
  readonly prompts: readonly Placed<PromptGlimpse>[];
  readonly lists: readonly Placed<z.infer<typeof ListGlimpse>>[];
  readonly rules: readonly Placed<z.infer<typeof RuleGlimpse>>[];
  /** Every stage could be read; only then may something be said to be absent. */
  readonly whole: boolean;
}

export function glimpseOf(stages: readonly ReadFile[]): StagesGlimpse {
  const seen = stages.map(({ file, data }, stage) => ({ file, stage, ...StageGlimpse.parse(data) }));
  return {
    files: stages.map(({ file }) => file),
    prompts: seen.flatMap(({ prompts, ...from }) => placed(from, 'prompts', prompts)),
    lists: seen.flatMap(({ lists, ...from }) => placed(from, 'lists', lists)),
    rules: seen.flatMap(({ exit, ...from }) => placed(from, 'exit', exit)),
    whole: stages.every(({ data }) => data !== undefined),
  };
}

function placed<T extends object>(
  { file, stage }: { readonly file: string; readonly stage: number },
  within: string,
  entries: readonly T[],
): readonly Placed<T>[] {
  return entries.map((entry, index) => ({ ...entry, file, stage, at: `${within}[${index}]` }));
}

const DriverGlimpse = z.object({
  id: text,
  signs: listOf(
    z.object({
      prompt: text,
      unit: text,
      oneOf: z.array(text).optional().catch(undefined),
      atLeast: number,
      below: number,
      countriesAtMost: number,
    }),
  ),
});
export type DriverGlimpse = z.infer<typeof DriverGlimpse>;
export type SignGlimpse = DriverGlimpse['signs'][number];
export const DriversGlimpse = listOf(DriverGlimpse);

export const TreatmentGlimpse = z
  .object({
    id: text,
    reach: text,
    criteria: z.array(text).catch([]),
    drivers: z.array(text).catch([]),
    against: z.array(text).catch([]),
  })
  .catch({ id: '', reach: '', criteria: [], drivers: [], against: [] });

export const CadencesGlimpse = listOf(z.object({ cadence: text }));
