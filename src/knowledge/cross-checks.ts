import { z } from 'zod';
import { KNOWN_PROMPTS } from '../domain/framework/framework.ts';
import { CRITERIA, RATINGS } from '../domain/framework/names.ts';
import type { KnowledgeFault } from './fault.ts';
import { Listed } from './id-checks.ts';

/** What we promise a team that has five minutes: no more than this many prompts hold it up, over all stages. */
export const MOST_REQUIRED = 15;

/** What a select offers by itself beside the choices of a prompt. */
const RESERVED_CHOICE = 'unknown';

// What the checks need to see of a file whose shape may be wrong elsewhere, so that all faults are told at once.
const Glimpse = z.object({
  id: z.string().catch(''),
  kind: z.string().catch(''),
  criterion: z.string().catch(''),
  rates: z.string().catch('inherent'),
  required: z.string().catch('no'),
  choices: Listed,
  units: Listed,
  least: z.number().optional().catch(undefined),
  most: z.number().optional().catch(undefined),
});
type Glimpse = z.infer<typeof Glimpse>;
const NO_PROMPT = Glimpse.parse({});
const Prompts = z.object({ prompts: z.array(Glimpse.catch(NO_PROMPT)).catch([]) }).catch({ prompts: [] });

export interface StageFile {
  readonly file: string;
  readonly data?: unknown;
}

/** What the prompts of all stages owe each other, and what no schema of one field can see in a prompt. */
export function checkPrompts(stages: readonly StageFile[]): readonly KnowledgeFault[] {
  const placed = stages.flatMap(({ file, data }) =>
    Prompts.parse(data).prompts.map((prompt, index) => ({ file, at: `prompts[${index}]`, prompt })),
  );
  const taken = new Map<string, string>();
  const faults: KnowledgeFault[] = [];
  for (const { file, at, prompt } of placed) {
    const owner = taken.get(prompt.id);
    if (owner !== undefined) {
      faults.push({ file, field: `${at}.id`, remedy: `is taken by a prompt in ${owner}: choose another id` });
    } else if (prompt.id !== '') {
      taken.set(prompt.id, file);
    }
    faults.push(...checkWithin(file, at, prompt));
  }
  const whole = stages.every(({ data }) => data !== undefined);
  return [
    ...faults,
    ...checkRatings(placed, whole),
    ...(whole ? checkKnownByName(placed) : []),
    ...checkBurden(placed.map(({ prompt }) => prompt)),
  ];
}

function checkWithin(file: string, at: string, prompt: Glimpse): readonly KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  for (const list of ['choices', 'units'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of prompt[list].entries()) {
      const field = `${at}.${list}[${index}].id`;
      if (id !== '' && seen.has(id)) {
        faults.push({ file, field, remedy: `is taken by an entry above: choose another id` });
      }
      if (id === RESERVED_CHOICE) {
        faults.push({ file, field, remedy: 'is offered beside every prompt by itself: remove the entry' });
      }
      seen.add(id);
    }
  }
  if (
    (prompt.kind === 'number' || prompt.kind === 'range') &&
    prompt.least !== undefined &&
    prompt.most !== undefined
  ) {
    if (prompt.least >= prompt.most) {
      faults.push({ file, field: `${at}.most`, remedy: `must be more than least (${prompt.least})` });
    }
  }
  return faults;
}

interface Placed {
  readonly file: string;
  readonly at: string;
  readonly prompt: Glimpse;
}

/**
 * The level is read from one likelihood and one consequence, the score from one prompt per criterion. Nothing is
 * said to be absent unless the `whole` could be read.
 */
function checkRatings(placed: readonly Placed[], whole: boolean): readonly KnowledgeFault[] {
  const wanted = [
    ...RATINGS.flatMap((rates) =>
      ['likelihood', 'consequence'].map((kind) => ({
        what: `of kind ${kind} with "rates: ${rates}"`,
        is: (prompt: Glimpse) => prompt.kind === kind && prompt.rates === rates,
      })),
    ),
    ...CRITERIA.map((criterion) => ({
      what: `for criterion ${criterion}`,
      is: (prompt: Glimpse) => prompt.kind === 'criterion' && prompt.criterion === criterion,
    })),
  ];
  return wanted.flatMap(({ what, is }) => {
    const [first, ...others] = placed.filter(({ prompt }) => is(prompt));
    if (first === undefined) {
      return whole
        ? [{ file: 'stages', field: 'prompts', remedy: `have none ${what}: add it to a stage` }]
        : [];
    }
    return others.map(({ file, at }) => ({
      file,
      field: at,
      remedy: `is the second prompt ${what}, after one in ${first.file}: keep one of them`,
    }));
  });
}

const KNOWN_BY_NAME = [
  {
    id: KNOWN_PROMPTS.home,
    must: 'be of kind countries with "most: 1"',
    fits: ({ kind, most }: Glimpse) => kind === 'countries' && most === 1,
  },
  {
    id: KNOWN_PROMPTS.decision,
    must: 'be of kind choice with the choices treat and accept',
    fits: ({ kind, choices }: Glimpse) =>
      kind === 'choice' && ['treat', 'accept'].every((id) => choices.some((choice) => choice.id === id)),
  },
];

/** The program knows some prompts by their ids and relies on how they are answered. */
function checkKnownByName(placed: readonly Placed[]): readonly KnowledgeFault[] {
  return KNOWN_BY_NAME.flatMap(({ id, must, fits }) => {
    const found = placed.find(({ prompt }) => prompt.id === id);
    if (found === undefined) {
      return [{ file: 'stages', field: 'prompts', remedy: `have none with the id ${id}: add it to a stage` }];
    }
    if (fits(found.prompt)) return [];
    return [{ file: found.file, field: found.at, remedy: `must ${must}: the program knows it by its id` }];
  });
}

function checkBurden(prompts: readonly Glimpse[]): readonly KnowledgeFault[] {
  const count = prompts.filter(({ required }) => required === 'answered' || required === 'known').length;
  if (count <= MOST_REQUIRED) return [];
  const remedy = `hold a team up ${count} times over all stages, at most ${MOST_REQUIRED}: give some "required: no"`;
  return [{ file: 'stages', field: 'prompts', remedy }];
}
