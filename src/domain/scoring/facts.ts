import { z } from 'zod';
import { Finding, HomeLag, Iteration, Stops, SupplyEvent } from './evidence.ts';

const percent = z.number().min(0).max(100).nullish();
const days = z.number().min(0).max(100_000).nullish();
const yesNo = z.boolean().nullish();

/** One item as plain data. What is left out or null is unknown; a misspelt name is an error, never ignored. */
export const Facts = z
  .strictObject({
    /** For people. */
    name: z.string().nullish(),
    note: z.string().nullish(),
    foreignShare: percent,
    gradeShare: percent,
    homeShare: percent,
    worldShare: percent,
    hhi: z.number().min(0).max(10_000).nullish(),
    foreignOnlySuppliers: z.int().min(1).max(100_000).nullish(),
    homeLag: HomeLag.nullish(),
    stops: Stops.nullish(),
    iteration: Iteration.nullish(),
    stockDays: days,
    substitutionDays: days,
    qualifiedSourceDays: days,
    severalSectors: yesNo,
    otherSource: yesNo,
    /** Names of facts that nobody has stated: they count, but not as attributed. */
    assumed: z.array(z.string()).nullish(),
  })
  .readonly();
export type Facts = z.infer<typeof Facts>;

/** A case: at least one item, and what has happened to the supply of all of them. */
export const FactsCase = z
  .object({ event: SupplyEvent.nullish(), items: z.array(Facts).min(1).max(1000).readonly() })
  .readonly();
export type FactsCase = z.infer<typeof FactsCase>;

/** Facts as findings: plain, and attributed to whoever hands them over unless they are assumed. */
export function findingsOf(facts: Facts, event?: SupplyEvent | null): readonly Finding[] {
  const { name: _name, note: _note, assumed, ...known } = facts;
  const drafts = Object.entries(known).flatMap(([indicator, fact]) =>
    fact == null ? [] : [draft(indicator, stated(fact), !assumed?.includes(indicator))],
  );
  if (event != null) drafts.push(draft('event', stated(event), true));
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
