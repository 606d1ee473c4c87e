import { type Consequence, type Level, type Likelihood, levelOf, type RiskMatrix } from '../risk-matrix.ts';
import { type CriteriaScores, supplyOf } from './criteria.ts';
import { type Finding, Stops, type SupplyEvent } from './evidence.ts';
import type { Quantities } from './quantities.ts';
import { type ScoringScales, worthStep } from './scales.ts';

/** Why a likelihood is proposed: what has happened to supply, and how much of supply rests on abroad. */
export interface LikelihoodProposal {
  readonly likelihood: Likelihood;
  readonly reason: {
    readonly event: SupplyEvent;
    /** Supply is at least `likely`, at least `unlikely`, less, or not known, in terms of the scales. */
    readonly supply: 'strong' | 'middling' | 'weak' | 'unknown';
  };
  readonly evidence: readonly Finding[];
}

/** Why a consequence is proposed: the worst that a cut-off is said to do. */
export interface ConsequenceProposal {
  readonly consequence: Consequence;
  readonly reason:
    | 'several-sectors-no-other-source'
    | 'c2-met'
    | 'stops-but-c2-not-met'
    | 'slows'
    | 'cost-or-delay'
    | 'nothing';
  readonly evidence: readonly Finding[];
}

/** For people to confirm; a part is absent where its evidence is. */
export interface Proposal {
  readonly likelihood?: LikelihoodProposal;
  readonly consequence?: ConsequenceProposal;
}

export function propose(quantities: Quantities, criteria: CriteriaScores, scales: ScoringScales): Proposal {
  const likelihood = proposeLikelihood(quantities, scales);
  const consequence = proposeConsequence(quantities, criteria, scales);
  return { ...(likelihood && { likelihood }), ...(consequence && { consequence }) };
}

/** The cell of the matrix, where both its coordinates are proposed. */
export function levelProposed(
  { likelihood, consequence }: Proposal,
  matrix: RiskMatrix,
): { likelihood: Likelihood; consequence: Consequence; level: Level } | undefined {
  if (likelihood === undefined || consequence === undefined) return undefined;
  const cell = { likelihood: likelihood.likelihood, consequence: consequence.consequence };
  return { ...cell, level: levelOf(matrix, cell.likelihood, cell.consequence) };
}

function proposeLikelihood(
  quantities: Quantities,
  { likelihood }: ScoringScales,
): LikelihoodProposal | undefined {
  const known = quantities.event;
  const event = known?.value ?? 'none';
  const weighed = supplyOf(quantities);
  const supply =
    weighed === undefined
      ? 'unknown'
      : weighed.value >= likelihood.likely
        ? 'strong'
        : weighed.value >= likelihood.unlikely
          ? 'middling'
          : 'weak';
  const reason = { event, supply } as const;
  const evidence = [...(known?.basis ?? []), ...(weighed?.basis ?? [])];
  const proposed = (found: Likelihood) => ({ likelihood: found, reason, evidence });
  switch (event) {
    case 'in_force':
    case 'announced':
      return proposed('almost-certain');
    case 'threat':
    case 'past_cutoff':
      return proposed(supply === 'strong' ? 'likely' : 'possible');
    case 'none':
      if (supply === 'unknown') return undefined;
      return proposed(supply === 'strong' ? 'possible' : supply === 'middling' ? 'unlikely' : 'rare');
  }
}

function proposeConsequence(
  { stops, severalSectors, otherSource }: Quantities,
  { C2 }: CriteriaScores,
  scales: ScoringScales,
): ConsequenceProposal | undefined {
  if (stops === undefined) return undefined;
  const evidence = [...stops.basis];
  const proposed = (consequence: Consequence, reason: ConsequenceProposal['reason']) => ({
    consequence,
    reason,
    evidence,
  });
  if (C2.status === 'met') {
    evidence.push(...(severalSectors?.basis ?? []), ...(otherSource?.basis ?? []));
    return severalSectors?.value === true && otherSource?.value === false
      ? proposed('catastrophic', 'several-sectors-no-other-source')
      : proposed('major', 'c2-met');
  }
  // By what is said, not by the capped value: a hedge lowers the criterion, not what would happen.
  const worth = worthStep(scales.stops, Stops.parse(stops.step));
  if (worth >= worthStep(scales.stops, 'line')) return proposed('moderate', 'stops-but-c2-not-met');
  if (worth >= worthStep(scales.stops, 'part')) return proposed('moderate', 'slows');
  return worth > 0 ? proposed('minor', 'cost-or-delay') : proposed('insignificant', 'nothing');
}
