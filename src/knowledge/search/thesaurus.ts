import { z } from 'zod';
import { err, ok, type Result } from '../../domain/result.ts';
import { checkShape, fieldOf, type KnowledgeFault } from '../fault.ts';
import { readYaml } from '../read-yaml.ts';
import { atomsOf } from './atoms.ts';
import { foldText, type Variants } from './fold-text.ts';
import type { Phrase, Role } from './phrase-trie.ts';
import { loadRelations, type Relations } from './relations.ts';
import { Meaning, Name, Words } from './words-file.ts';

const FILE = 'thesaurus.yaml';

const ThesaurusFile = z.strictObject({
  /** "国國": the simplified character first, then the forms that mean the same. */
  variants: z.array(z.string().min(2, 'needs a character and its other forms')).readonly(),
  /** What questions are about, each by all its names. */
  concepts: z.record(Name, Meaning),
  /** Words that a question may hold whatever it is about. */
  neutral: z.strictObject({ en: Words, zh: Words, ko: Words, ja: Words }).readonly(),
  /** What people may ask and no lesson tells. */
  outside: z.record(Name, Meaning),
  /** Topics outside that a question may just mention. */
  passing: z.array(Name).readonly(),
  /** Concepts that are counted anew every year. */
  yearly: z.array(Name).readonly(),
  /** Concepts that together ask for what no lesson tells, such as a price and shares. */
  together: z.array(z.array(Name).min(2)).readonly(),
});

export interface Thesaurus {
  readonly variants: Variants;
  /** Folded already. */
  readonly phrases: readonly Phrase[];
  readonly passing: ReadonlySet<string>;
  /** Asked for with a year, they are answered only by a lesson that has a figure of that year. */
  readonly yearly: ReadonlySet<string>;
  readonly together: readonly (readonly string[])[];
  readonly relations: Relations;
}

/** Reads `thesaurus.yaml` and `relations.yaml` from `folder`, checked. All faults are told at once. */
export async function loadThesaurus(folder: string): Promise<Result<Thesaurus, readonly KnowledgeFault[]>> {
  const yaml = await readYaml(folder, FILE);
  if (!yaml.ok) return yaml;
  const { value, faults } = checkShape(FILE, ThesaurusFile, yaml.value);
  if (value === undefined) return err(faults);
  const variants = variantsOf(value.variants);
  const placed = placedPhrases(value, variants);
  const concepts = new Set([...Object.keys(value.concepts), ...Object.keys(value.outside)]);
  const relations = await loadRelations(folder, concepts, variants);
  const wrong = [...checkTwice(placed), ...checkNamed(value), ...(relations.ok ? [] : relations.error)];
  if (!relations.ok || wrong.length > 0) return err(wrong);
  return ok({
    variants,
    phrases: placed.map(({ phrase }) => phrase),
    passing: new Set(value.passing),
    yearly: new Set(value.yearly),
    together: value.together,
    relations: relations.value,
  });
}

function variantsOf(groups: readonly string[]): Variants {
  return new Map(
    groups.flatMap((group) => {
      const [simplified = '', ...others] = Array.from(group.replace(/\s/g, ''));
      return others.map((other) => [other, simplified] as const);
    }),
  );
}

interface Placed {
  readonly field: string;
  readonly phrase: Phrase;
}

type File = z.infer<typeof ThesaurusFile>;

function placedPhrases(file: File, variants: Variants): readonly Placed[] {
  const of = (
    role: Role,
    meaning: string,
    path: readonly string[],
    words: Readonly<Record<string, readonly string[]>>,
  ) =>
    Object.entries(words).flatMap(([language, list]) =>
      list.map((word, index) => ({
        field: fieldOf([...path, language, index]),
        phrase: { words: foldText(word, variants), role, meaning },
      })),
    );
  return [
    ...Object.entries(file.concepts).flatMap(([name, words]) =>
      of('concept', name, ['concepts', name], words),
    ),
    ...of('neutral', '', ['neutral'], file.neutral),
    ...Object.entries(file.outside).flatMap(([name, words]) => of('outside', name, ['outside', name], words)),
  ];
}

/** A phrase may mean several concepts, but never be both in the lessons and outside them. */
function checkTwice(placed: readonly Placed[]): readonly KnowledgeFault[] {
  const roles = new Map<string, { role: Role; field: string }>();
  return placed.flatMap(({ field, phrase: { words, role } }) => {
    const compared = atomsOf(words)
      .map(({ text }) => text)
      .join(' ');
    const first = roles.get(compared);
    if (first === undefined) roles.set(compared, { role, field });
    if (first === undefined || first.role === role) return [];
    return [{ file: FILE, field, remedy: `stands in ${first.field} too: remove it from one of the two` }];
  });
}

/** That what is listed by name is there. */
function checkNamed({ together, passing, yearly, concepts, outside }: File): readonly KnowledgeFault[] {
  const known = (name: string) => Object.hasOwn(concepts, name) || Object.hasOwn(outside, name);
  const listed = [
    ...together.flatMap((names, index) =>
      names.map((name, place) => ({ path: ['together', index, place], name })),
    ),
    ...passing.map((name, index) => ({ path: ['passing', index], name })),
    ...yearly.map((name, index) => ({ path: ['yearly', index], name })),
  ];
  return listed
    .filter(({ name }) => !known(name))
    .map(({ path, name }) => ({
      file: FILE,
      field: fieldOf(path),
      remedy: `names ${name}, which is no concept: correct or add it`,
    }));
}
