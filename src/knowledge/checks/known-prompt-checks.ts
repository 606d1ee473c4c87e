import { DAYS } from '../../domain/assessment/days.ts';
import { ACCEPTED, KNOWN_PROMPTS, ONE_COUNTRY } from '../../domain/framework/framework.ts';
import type { KnowledgeFault } from '../fault.ts';
import type { PromptGlimpse, StagesGlimpse } from './glimpse.ts';

interface Known {
  readonly id: string;
  readonly must: string;
  readonly fits: (prompt: PromptGlimpse) => boolean;
}

const TIMES = Object.keys(DAYS);
const inTime = (id: string, kind: 'number' | 'range'): Known => ({
  id,
  must: `be of kind ${kind}, with no other units than ${TIMES.join(', ')}`,
  fits: (prompt) => prompt.kind === kind && prompt.units.every(({ id }) => TIMES.includes(id)),
});
const share = (id: string): Known => ({
  id,
  must: 'be of kind range, with the one unit percent',
  fits: ({ kind, units }) => kind === 'range' && units.length === 1 && units[0]?.id === 'percent',
});

/** One for each, or the type check tells. */
const REQUIREMENTS: Readonly<Record<keyof typeof KNOWN_PROMPTS, Known>> = {
  home: {
    id: KNOWN_PROMPTS.home,
    must: 'be of kind countries with "most: 1"',
    fits: ({ kind, most }) => kind === 'countries' && most === 1,
  },
  riskCountry: {
    id: KNOWN_PROMPTS.riskCountry,
    must: 'be of kind countries',
    fits: ({ kind }) => kind === 'countries',
  },
  cause: {
    id: KNOWN_PROMPTS.cause,
    must: 'be of kind text',
    fits: ({ kind }) => kind === 'text',
  },
  decision: {
    id: KNOWN_PROMPTS.decision,
    must: 'be of kind choice with the choices treat and accept',
    fits: ({ kind, choices }) =>
      kind === 'choice' && ['treat', ACCEPTED].every((id) => choices.some((choice) => choice.id === id)),
  },
  share: {
    id: KNOWN_PROMPTS.share,
    must: `be of kind number, with a unit ${ONE_COUNTRY}`,
    fits: ({ kind, units }) => kind === 'number' && units.some(({ id }) => id === ONE_COUNTRY),
  },
  stock: inTime(KNOWN_PROMPTS.stock, 'number'),
  recovery: inTime(KNOWN_PROMPTS.recovery, 'number'),
  stockRange: inTime(KNOWN_PROMPTS.stockRange, 'range'),
  qualifyRange: inTime(KNOWN_PROMPTS.qualifyRange, 'range'),
  demandRange: share(KNOWN_PROMPTS.demandRange),
  otherRange: share(KNOWN_PROMPTS.otherRange),
  review: {
    id: KNOWN_PROMPTS.review,
    must: 'be of kind date with "required: known"',
    fits: ({ kind, required }) => kind === 'date' && required === 'known',
  },
};

/** The program knows some prompts by their ids and relies on how they are answered. */
export function checkKnownPrompts({ prompts, whole }: StagesGlimpse): readonly KnowledgeFault[] {
  return Object.values(REQUIREMENTS).flatMap(({ id, must, fits }) => {
    const found = prompts.find((prompt) => prompt.id === id);
    if (found === undefined) {
      const remedy = `have none with the id ${id}: add it to a stage`;
      return whole ? [{ file: 'stages', field: 'prompts', remedy }] : [];
    }
    if (fits(found)) return [];
    return [{ file: found.file, field: found.at, remedy: `must ${must}: the program knows it by its id` }];
  });
}
