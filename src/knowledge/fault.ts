import type { z } from 'zod';

/** Something wrong in `knowledge/`, told to the person who edits the file. */
export interface KnowledgeFault {
  /** Path inside the folder that was loaded, such as "stages/1-identify.yaml". */
  readonly file: string;
  /** Where in the file: "prompts[3].title.zh-CN", "line 12", or "" for the file as a whole. */
  readonly field: string;
  /** What is wrong and what to do. A sentence without a subject: the field is its subject. */
  readonly remedy: string;
}

type Step = PropertyKey;

export function fieldOf(path: readonly Step[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** Checks `data` against a schema and says everything that is wrong with it, a fault for each. */
export function checkShape<T>(
  file: string,
  schema: z.ZodType<T>,
  data: unknown,
): { readonly value?: T; readonly faults: readonly KnowledgeFault[] } {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { faults: parsed.error.issues.flatMap((issue) => faultsOf(file, issue, data)) };
}

function faultsOf(file: string, issue: z.core.$ZodIssue, data: unknown): readonly KnowledgeFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      field: fieldOf([...issue.path, key]),
      remedy: 'is not a field here: remove it or correct its spelling',
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return nearest(issue.errors).flatMap((each) =>
      faultsOf(file, { ...each, path: [...issue.path, ...each.path] }, data),
    );
  }
  const { found, missing } = valueAt(data, issue.path);
  const remedy = missing ? 'is missing: add it' : remedyFor(issue, found);
  return [{ file, field: fieldOf(issue.path), remedy }];
}

/** Of the shapes that something could have had, the one it comes closest to: what little is wrong with it as that. */
function nearest(ways: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const [first = [], ...others] = ways;
  return others.reduce((best, each) => (each.length < best.length ? each : best), first);
}

function remedyFor(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${show(found)}`;
    case 'invalid_value':
      return oneOf(issue.values.map(String), found);
    case 'invalid_union':
      return oneOf('options' in issue ? (issue.options ?? []).map(String) : [], found);
    case 'too_big':
      if (typeof found === 'string') return `${issue.message} (${found.trim().length}): shorten it`;
      if (Array.isArray(found)) return `has ${found.length} entries: remove some, ${most(issue)}`;
      return `is too large (${show(found)}): ${most(issue)}`;
    case 'too_small':
      if (typeof found === 'string') return 'is empty: write something';
      if (Array.isArray(found)) return `has ${found.length} entries: add some, ${least(issue)}`;
      return `is too small (${show(found)}): ${least(issue)}`;
    case 'invalid_key':
      return `${issue.issues[0]?.message ?? issue.message}, not ${show(issue.path.at(-1))}`;
    case 'invalid_format':
      return `${issue.message}, not ${show(found)}`;
    default:
      return `is wrong (${show(found)}): ${issue.message}`;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text (in quotation marks if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function most(issue: { readonly maximum: number | bigint; readonly exact?: boolean | undefined }): string {
  return `${issue.exact ? 'it takes exactly' : 'the most is'} ${issue.maximum}`;
}

function least(issue: { readonly minimum: number | bigint; readonly exact?: boolean | undefined }): string {
  return `${issue.exact ? 'it takes exactly' : 'the least is'} ${issue.minimum}`;
}

export function oneOf(options: readonly string[], found: unknown): string {
  return `must be one of ${options.join(', ')}, not ${show(found)}`;
}

/** A value as it may stand in a sentence: short, on one line. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  const text = String(value);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return typeof value === 'string' ? JSON.stringify(short) : short;
}

function valueAt(data: unknown, path: readonly Step[]): { found: unknown; missing: boolean } {
  let found = data;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) {
      return { found: undefined, missing: true };
    }
    found = Reflect.get(found, step);
  }
  return { found, missing: false };
}
