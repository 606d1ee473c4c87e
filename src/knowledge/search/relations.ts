import { z } from 'zod';
import { LESSON_UNITS } from '../../domain/lesson.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { checkShape, fieldOf, type KnowledgeFault } from '../fault.ts';
import { readYaml } from '../read-yaml.ts';
import { foldText, type Variants } from './fold-text.ts';
import type { Phrase } from './phrase-trie.ts';
import { Meaning, Name, Words } from './words-file.ts';

const FILE = 'relations.yaml';

const RelationsFile = z.strictObject({
  /** Words that are a part of a question for something: "who", "trained". */
  signs: z.record(Name, Meaning),
  /** What somebody may be asked to have done; told by whoever uses one of the words. */
  deeds: z.record(Name, Meaning).default({}),
  /** What may be asked of a thing, by what asks for it and by what tells it. */
  relations: z.record(
    Name,
    z
      .strictObject({
        /** Signs and concepts that together ask for it: "who + train". */
        asks: z.array(z.string().trim().min(1, 'is empty')).default([]),
        phrases: Meaning.exactOptional(),
        units: z.array(z.enum(LESSON_UNITS)).default([]),
        words: Words.default([]),
        /** Signs in whose company it is not asked for. */
        unless: z.array(Name).default([]),
        /** Whether a lesson with a date tells it. */
        dates: z.boolean().default(false),
      })
      .readonly(),
  ),
});
type File = z.infer<typeof RelationsFile>;

/** A sign or a concept, or a sign that is soon followed by another. */
export interface Part {
  readonly name: string;
  readonly followedBy?: string;
}

/** Something that a question may ask of a thing: who trained it, how often it met. */
export interface Relation {
  readonly name: string;
  /** Any of these asks for it, where all of its parts are in the question. */
  readonly asks: readonly (readonly Part[])[];
  /** Signs in whose company it is not asked for. */
  readonly unless: readonly string[];
  /** Lessons with a figure in one of these tell it. */
  readonly units: ReadonlySet<string>;
  /** So do those that hold one of these. */
  readonly words: readonly string[];
  /** So do those that use a phrase which asks for it. */
  readonly spoken: boolean;
  /** And those with a date, where that tells it. */
  readonly dates: boolean;
}

export interface Relations {
  /** Folded already; each means a sign, or a relation that it asks for by itself. */
  readonly phrases: readonly Phrase[];
  readonly all: readonly Relation[];
}

/** Reads `relations.yaml` from `folder`, checked; `concepts` are those that it may name. */
export async function loadRelations(
  folder: string,
  concepts: ReadonlySet<string>,
  variants: Variants,
): Promise<Result<Relations, readonly KnowledgeFault[]>> {
  const yaml = await readYaml(folder, FILE);
  if (!yaml.ok) return yaml;
  const { value, faults } = checkShape(FILE, RelationsFile, yaml.value);
  if (value === undefined) return err(faults);
  const wrong = checkNames(value, concepts);
  if (wrong.length > 0) return err(wrong);
  const phrasesOf = (meaning: string, words: Meaning): readonly Phrase[] =>
    Object.values(words)
      .flat()
      .map((word) => ({ words: foldText(word, variants), role: 'outside', meaning }));
  return ok({
    phrases: [
      ...Object.entries(value.signs).flatMap(([name, words]) => phrasesOf(name, words)),
      ...Object.entries(value.deeds).flatMap(([name, words]) => phrasesOf(name, words)),
      ...Object.entries(value.relations).flatMap(([name, { phrases }]) =>
        phrases === undefined ? [] : phrasesOf(name, phrases),
      ),
    ],
    all: [...relationsOf(value), ...deedsOf(value)],
  });
}

function relationsOf({ relations }: File): readonly Relation[] {
  return Object.entries(relations).map(([name, { asks, phrases, unless, units, words, dates }]) => ({
    name,
    asks: [...asks.map(partsOf), ...(phrases === undefined ? [] : [[{ name }]])],
    unless,
    units: new Set(units),
    words,
    dates,
    spoken: false,
  }));
}

function deedsOf({ deeds }: File): readonly Relation[] {
  return Object.keys(deeds).map((name) => ({
    name,
    asks: [[{ name }]],
    unless: [],
    units: new Set(),
    words: [],
    spoken: true,
    dates: false,
  }));
}

function partsOf(asks: string): readonly Part[] {
  return asks.split('+').map((part) => {
    const [name = '', followedBy] = part.split('~').map((each) => each.trim());
    return followedBy === undefined ? { name } : { name, followedBy };
  });
}

/** That every name means one thing, every relation can be asked for, and what it joins is there. */
function checkNames(
  { signs, deeds, relations }: File,
  concepts: ReadonlySet<string>,
): readonly KnowledgeFault[] {
  const isSign = (name: string) => Object.hasOwn(signs, name);
  const fault = (path: readonly (string | number)[], remedy: string) => ({
    file: FILE,
    field: fieldOf(path),
    remedy,
  });
  const twice = [
    ...Object.keys(signs).filter((name) => concepts.has(name)),
    ...Object.keys(relations).filter((name) => concepts.has(name) || isSign(name)),
    ...Object.keys(deeds).filter(
      (name) => concepts.has(name) || isSign(name) || Object.hasOwn(relations, name),
    ),
  ].map((name) =>
    fault(
      [isSign(name) ? 'signs' : Object.hasOwn(relations, name) ? 'relations' : 'deeds', name],
      'is the name of something else too: choose another',
    ),
  );
  const never = Object.entries(relations)
    .filter(([, { asks, phrases }]) => asks.length === 0 && phrases === undefined)
    .map(([name]) => fault(['relations', name], 'is never asked for: add asks or phrases'));
  const strange = Object.entries(relations).flatMap(([name, { asks }]) =>
    asks.flatMap((joined, index) =>
      partsOf(joined)
        .flatMap(({ name: first, followedBy }) =>
          followedBy === undefined
            ? [first].filter((part) => !isSign(part) && !concepts.has(part))
            : [first, followedBy].filter((part) => !isSign(part)),
        )
        .map((part) =>
          fault(
            ['relations', name, 'asks', index],
            `names ${part}, which is no sign, nor a concept that may stand here: correct or add it`,
          ),
        ),
    ),
  );
  const unmet = Object.entries(relations).flatMap(([name, { unless }]) =>
    unless
      .filter((sign) => !isSign(sign))
      .map((sign) =>
        fault(['relations', name, 'unless'], `names ${sign}, which is no sign: correct or add it`),
      ),
  );
  return [...twice, ...never, ...strange, ...unmet];
}
