import { choicesOf, type Framework } from '../framework/framework.ts';
import type { Prompt } from '../framework/prompt.ts';
import { type AnswerValue, lengthOf } from './answer.ts';
import type { Misfit } from './misfit.ts';

/** Why a value cannot stand as the answer to a prompt, or `undefined` where it can. Unknown fits every prompt. */
export function misfitOf(framework: Framework, prompt: Prompt, value: AnswerValue): Misfit | undefined {
  if (value.kind === 'unknown') return undefined;
  switch (prompt.kind) {
    case 'text':
      if (value.kind !== 'text') return { what: 'kind' };
      return lengthOf(value.text) > prompt.longest ? { what: 'too-long', most: prompt.longest } : undefined;
    case 'number':
      if (value.kind !== 'number') return { what: 'kind' };
      if (!prompt.units.some((unit) => unit.id === value.unit)) return { what: 'unit' };
      return Number.isFinite(value.amount) && value.amount >= prompt.least && value.amount <= prompt.most
        ? undefined
        : { what: 'out-of-range', least: prompt.least, most: prompt.most };
    case 'range': {
      if (value.kind !== 'range') return { what: 'kind' };
      if (!prompt.units.some((unit) => unit.id === value.unit)) return { what: 'unit' };
      const { least, most } = prompt;
      return least <= value.least && value.least <= value.most && value.most <= most
        ? undefined
        : { what: 'out-of-range', least, most };
    }
    case 'date':
      return value.kind === 'date' ? undefined : { what: 'kind' };
    case 'countries':
      if (value.kind !== 'countries') return { what: 'kind' };
      if (value.countries.length === 0 && prompt.none === undefined) return { what: 'empty' };
      return value.countries.length > prompt.most ? { what: 'too-many', most: prompt.most } : undefined;
    case 'choice':
    case 'criterion':
    case 'likelihood':
    case 'consequence':
      if (value.kind !== 'choice') return { what: 'kind' };
      return choicesOf(framework, prompt)?.some((choice) => choice.id === value.choice)
        ? undefined
        : { what: 'choice' };
  }
}
