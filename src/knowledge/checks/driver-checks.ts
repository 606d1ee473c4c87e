import { DAYS } from '../../domain/assessment/days.ts';
import { CriterionStatus } from '../../domain/framework/names.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../../domain/risk-matrix.ts';
import { type KnowledgeFault, oneOf } from '../fault.ts';
import {
  DriversGlimpse,
  type PromptGlimpse,
  type ReadFile,
  type SignGlimpse,
  type StagesGlimpse,
} from './glimpse.ts';

/** That the signs of every driver can be found in answers. */
export function checkDrivers(drivers: ReadFile, stages: StagesGlimpse): readonly KnowledgeFault[] {
  if (!stages.whole) return [];
  return DriversGlimpse.parse(drivers.data).flatMap(({ signs }, index) =>
    signs.flatMap((sign, place) =>
      checkSign(sign, stages.prompts).map(({ field, remedy }) => ({
        file: drivers.file,
        field: `[${index}].signs[${place}].${field}`,
        remedy,
      })),
    ),
  );
}

type Within = Omit<KnowledgeFault, 'file'>;

function checkSign(sign: SignGlimpse, prompts: readonly PromptGlimpse[]): readonly Within[] {
  if (sign.prompt === '') return [];
  const prompt = prompts.find(({ id }) => id === sign.prompt);
  if (prompt === undefined)
    return [{ field: 'prompt', remedy: 'must be the id of a prompt: no stage has it' }];
  if (sign.oneOf !== undefined) return checkChoices(sign.oneOf, prompt);
  if (sign.atLeast !== undefined || sign.below !== undefined) return checkUnit(sign.unit, prompt);
  if (sign.countriesAtMost === undefined || prompt.kind === 'countries') return [];
  return [
    { field: 'prompt', remedy: `must be of kind countries, and ${prompt.id} is of kind ${prompt.kind}` },
  ];
}

function checkChoices(ids: readonly string[], prompt: PromptGlimpse): readonly Within[] {
  const choices = choicesOf(prompt);
  if (choices === undefined) {
    return [{ field: 'prompt', remedy: `must have choices, and ${prompt.id} is of kind ${prompt.kind}` }];
  }
  return ids.flatMap((id, index) =>
    choices.includes(id) ? [] : [{ field: `oneOf[${index}]`, remedy: oneOf(choices, id) }],
  );
}

function choicesOf({ kind, choices }: PromptGlimpse): readonly string[] | undefined {
  switch (kind) {
    case 'choice':
      return choices.map(({ id }) => id);
    case 'criterion':
      return CriterionStatus.options;
    case 'likelihood':
      return LIKELIHOODS;
    case 'consequence':
      return CONSEQUENCES;
    default:
      return undefined;
  }
}

/** A number says nothing without its unit; one of time is understood in any unit of time. */
function checkUnit(unit: string, { id, kind, units }: PromptGlimpse): readonly Within[] {
  if (kind !== 'number') {
    return [{ field: 'prompt', remedy: `must be of kind number, and ${id} is of kind ${kind}` }];
  }
  const ids = units.map((each) => each.id);
  if (unit === '') {
    return ids.length > 1 ? [{ field: 'unit', remedy: `is missing: add one of ${ids.join(', ')}` }] : [];
  }
  const times = Object.keys(DAYS);
  const known = ids.some((each) => times.includes(each)) ? [...new Set([...ids, ...times])] : ids;
  return known.includes(unit) ? [] : [{ field: 'unit', remedy: oneOf(known, unit) }];
}
