import {
  CLOSED_AS_ACCEPTED,
  CLOSED_AS_NO_CHOKEPOINT,
  CLOSED_AS_TREATED,
} from '../../domain/framework/framework.ts';
import type { ListId } from '../../domain/framework/names.ts';
import { type KnowledgeFault, oneOf } from '../fault.ts';
import { Listed } from '../id-checks.ts';
import { CadencesGlimpse, type ReadFile, type StagesGlimpse } from './glimpse.ts';

const WAITS_FOR: Readonly<Record<string, ListId>> = {
  'criteria-treated': 'treatments',
  'treatments-acted-on': 'actions',
};

/** That what a stage waits for can be given there: a list of this stage or an earlier one, a prompt of its own. */
export function checkRules({ rules, lists, prompts, whole }: StagesGlimpse): readonly KnowledgeFault[] {
  if (!whole) return [];
  return rules.flatMap((rule) => {
    const { file, at } = rule;
    const wanted = rule.rule === 'listed' ? rule.list : (WAITS_FOR[rule.rule] ?? '');
    const list = lists.find(({ id }) => id === wanted);
    const late: readonly KnowledgeFault[] =
      list !== undefined && list.stage > rule.stage
        ? [{ file, field: at, remedy: `waits for the list ${wanted} of a later stage: move one of the two` }]
        : [];
    const excused =
      rule.unless === '' || prompts.some(({ id, stage }) => id === rule.unless && stage === rule.stage);
    if (excused) return late;
    return [...late, { file, field: `${at}.unless`, remedy: 'must be the id of a prompt in this stage' }];
  });
}

/** That a risk can be watched as often as its level asks for. */
export function checkCadences({ file, data }: ReadFile, { lists, whole }: StagesGlimpse) {
  const choices = lists
    .filter(({ id }) => id === 'watch')
    .flatMap(({ forms }) => forms.flatMap(({ fields }) => fields))
    .filter(({ id }) => id === 'cadence')
    .flatMap((field) => field.choices.map(({ id }) => id));
  if (!whole || choices.length === 0) return [];
  return CadencesGlimpse.parse(data).flatMap(({ cadence }, index): readonly KnowledgeFault[] => {
    if (cadence === '' || choices.includes(cadence)) return [];
    return [{ file, field: `[${index}].cadence`, remedy: oneOf(choices, cadence) }];
  });
}

/** That a risk which is treated, or lived with, or is none, can be closed as that. */
export function checkClosings({ file, data }: ReadFile): readonly KnowledgeFault[] {
  if (data === undefined) return [];
  const there = Listed.parse(data).map(({ id }) => id);
  return [CLOSED_AS_TREATED, CLOSED_AS_ACCEPTED, CLOSED_AS_NO_CHOKEPOINT]
    .filter((id) => !there.includes(id))
    .map((id) => ({
      file,
      field: '',
      remedy: `has none with the id ${id}: add it, the program knows it by its id`,
    }));
}
