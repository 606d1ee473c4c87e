import { CRITERIA, RATINGS } from '../../domain/framework/names.ts';
import type { KnowledgeFault } from '../fault.ts';
import { checkIds } from '../id-checks.ts';
import type { Placed, PromptGlimpse, StagesGlimpse } from './glimpse.ts';

/** What we promise a team that has five minutes: no more than this many prompts hold it up, over all stages. */
const MOST_REQUIRED = 15;

/** What a select offers by itself beside the choices of a prompt. */
const RESERVED_CHOICE = 'unknown';

/** What the prompts of all stages owe each other, and what no schema of one field can see in a prompt. */
export function checkPrompts(stages: StagesGlimpse): readonly KnowledgeFault[] {
  return [
    ...checkOwners(stages.prompts),
    ...stages.prompts.flatMap((prompt) => checkWithin(prompt)),
    ...checkRatings(stages),
    ...checkBurden(stages.prompts),
  ];
}

function checkOwners(prompts: readonly Placed<PromptGlimpse>[]): readonly KnowledgeFault[] {
  const taken = new Map<string, string>();
  return prompts.flatMap(({ file, at, id }) => {
    const owner = taken.get(id);
    if (owner !== undefined) {
      return [{ file, field: `${at}.id`, remedy: `is taken by a prompt in ${owner}: choose another id` }];
    }
    if (id !== '') taken.set(id, file);
    return [];
  });
}

function checkWithin({ file, at, ...prompt }: Placed<PromptGlimpse>): readonly KnowledgeFault[] {
  const lists = (['choices', 'units'] as const).flatMap((list) => [
    ...checkIds(file, prompt[list], `${at}.${list}`),
    ...prompt[list].flatMap(({ id }, index) => {
      if (id !== RESERVED_CHOICE) return [];
      const remedy = 'is offered beside every prompt by itself: remove the entry';
      return [{ file, field: `${at}.${list}[${index}].id`, remedy }];
    }),
  ]);
  const measured = prompt.kind === 'number' || prompt.kind === 'range';
  if (!measured || prompt.least === undefined || prompt.most === undefined || prompt.least < prompt.most) {
    return lists;
  }
  return [...lists, { file, field: `${at}.most`, remedy: `must be more than least (${prompt.least})` }];
}

/** Each rating is read from one likelihood and one consequence, the score from one prompt per criterion. */
function checkRatings({ prompts, whole }: StagesGlimpse): readonly KnowledgeFault[] {
  const wanted = [
    ...RATINGS.flatMap((rates) =>
      ['likelihood', 'consequence'].map((kind) => ({
        what: `of kind ${kind} with "rates: ${rates}"`,
        is: (prompt: PromptGlimpse) => prompt.kind === kind && prompt.rates === rates,
      })),
    ),
    ...CRITERIA.map((criterion) => ({
      what: `for criterion ${criterion}`,
      is: (prompt: PromptGlimpse) => prompt.kind === 'criterion' && prompt.criterion === criterion,
    })),
  ];
  return wanted.flatMap(({ what, is }) => {
    const [first, ...others] = prompts.filter(is);
    if (first === undefined) {
      const remedy = `have none ${what}: add it to a stage`;
      return whole ? [{ file: 'stages', field: 'prompts', remedy }] : [];
    }
    return others.map(({ file, at }) => ({
      file,
      field: at,
      remedy: `is the second prompt ${what}, after one in ${first.file}: keep one of them`,
    }));
  });
}

function checkBurden(prompts: readonly PromptGlimpse[]): readonly KnowledgeFault[] {
  const count = prompts.filter(({ required }) => required === 'answered' || required === 'known').length;
  if (count <= MOST_REQUIRED) return [];
  const remedy = `hold a team up ${count} times over all stages, at most ${MOST_REQUIRED}: give some "required: no"`;
  return [{ file: 'stages', field: 'prompts', remedy }];
}
