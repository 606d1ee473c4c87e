import { z } from 'zod';
import { Finding, HomeLag, Iteration, Stops, SupplyEvent } from './evidence.ts';

const percent = z.number().min(0).max(100).exactOptional();
const days = z.number().min(0).max(100_000).exactOptional();
const yesNo = z.boolean().exactOptional();

const measures = {
  foreignShare: percent,
  gradeShare: percent,
  homeShare: percent,
  worldShare: percent,
  hhi: z.number().min(0).max(10_000).exactOptional(),
  foreignOnlySuppliers: z.int().min(1).max(100_000).exactOptional(),
  stockDays: days,
  substitutionDays: days,
  qualifiedSourceDays: days,
};
const steps = {
  homeLag: HomeLag.exactOptional(),
  stops: Stops.exactOptional(),
  iteration: Iteration.exactOptional(),
};
const truths = { severalSectors: yesNo, otherSource: yesNo };
const FACT_NAMES = [...Object.keys(measures), ...Object.keys(steps), ...Object.keys(truths)];

/** One item as plain data. What is left out is unknown; a misspelt name is an error, never ignored. */
export const Facts = z
  .strictObject({
    /** For people. */
    name: z.string().exactOptional(),
    note: z.string().exactOptional(),
    ...measures,
    ...steps,
    ...truths,
    /** Names of facts that nobody has stated: they count, but not as attributed. */
    assumed: z.array(z.enum(FACT_NAMES)).exactOptional(),
  })
  .readonly();
export type Facts = z.infer<typeof Facts>;

/** A case: at least one item, and what has happened to the supply of all of them. */
export const FactsCase = z
  .object({ event: SupplyEvent.exactOptional(), items: z.array(Facts).min(1).max(1000).readonly() })
  .readonly();
export type FactsCase = z.infer<typeof FactsCase>;

/** Facts as findings: plain, and attributed to whoever hands them over unless they are assumed. */
export function findingsOf(facts: Facts, event?: SupplyEvent): readonly Finding[] {
  const { name: _name, note: _note, assumed = [], ...known } = facts;
  const drafts = Object.entries(known).flatMap(([indicator, fact]) =>
    fact === undefined ? [] : [draft(indicator, stated(fact), !assumed.includes(indicator))],
  );
  if (event !== undefined) drafts.push(draft('event', stated(event), true));
  return drafts.map((each) => Finding.parse(each));
}

function stated(fact: number | string | boolean) {
  switch (typeof fact) {
    case 'number':
      return { kind: 'number', number: fact };
    case 'boolean':
      return { kind: 'holds', holds: fact };
    default:
      return { kind: 'step', step: fact };
  }
}

function draft(indicator: string, value: ReturnType<typeof stated>, attributed: boolean) {
  return { indicator, value, attributed, origin: { kind: 'facts' } };
}
