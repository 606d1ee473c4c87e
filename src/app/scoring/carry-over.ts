import { type AnswerValue, EVIDENCE, type Evidence } from '../../domain/assessment/answer.ts';
import { type Assessment, slotAt } from '../../domain/assessment/assessment.ts';
import { misfitOf } from '../../domain/assessment/fit.ts';
import { type Framework, promptOf, ratingPrompt } from '../../domain/framework/framework.ts';
import { CRITERIA } from '../../domain/framework/names.ts';
import type { PromptId } from '../../domain/ids.ts';
import { shareAmount } from '../../domain/scoring/amounts.ts';
import { bridgeNeeded, type Confidence, type CriterionScore } from '../../domain/scoring/criteria.ts';
import type { Finding, SupplyEvent } from '../../domain/scoring/evidence.ts';
import type { ConsequenceProposal, LikelihoodProposal } from '../../domain/scoring/proposal.ts';
import type { ScoringScales } from '../../domain/scoring/scales.ts';
import type { Score } from '../../domain/scoring/score.ts';
import type { Weighed } from '../../domain/scoring/weigh.ts';
import { SCORED_PROMPTS } from './scored-prompts.ts';

/** Why an answer is proposed, for whoever puts it into words. */
export type Reason =
  | { readonly of: 'quantity' }
  | { readonly of: 'criterion'; readonly criterion: CriterionScore }
  | { readonly of: 'likelihood'; readonly proposal: LikelihoodProposal }
  | { readonly of: 'consequence'; readonly proposal: ConsequenceProposal };

/** An answer that a score gives to a prompt of an assessment, for people to sign. */
export interface ProposedAnswer {
  readonly prompt: PromptId;
  readonly value: AnswerValue;
  readonly evidence: Evidence;
  readonly reason: Reason;
  /** What it rests on, in the order of the text. */
  readonly findings: readonly Finding[];
}

const BY_CONFIDENCE = { high: 'strong', medium: 'fair', low: 'weak' } as const satisfies Record<
  Confidence,
  Evidence
>;
const BY_FIRMNESS = { firm: 'strong', stated: 'fair', unsure: 'weak' } as const satisfies Record<
  Weighed['firmness'],
  Evidence
>;
const TRIGGERS = {
  in_force: 'in-force',
  announced: 'announced',
  threat: 'threat',
  past_cutoff: 'past-cutoff',
  none: 'none',
} as const satisfies Record<SupplyEvent, string>;

/** What a score answers of the first two stages. What it does not know it leaves open. */
export function answersFrom(
  framework: Framework,
  scales: ScoringScales,
  score: Score,
): readonly ProposedAnswer[] {
  return [...identified(score, scales), ...assessedBy(framework, score)].filter(({ prompt, value }) => {
    const asked = promptOf(framework, prompt)?.prompt;
    return asked !== undefined && misfitOf(framework, asked, value) === undefined;
  });
}

/** Those of stage 2 alone: the three criteria, the likelihood and the consequence. */
export function assessedBy(framework: Framework, { rating, proposal }: Score): readonly ProposedAnswer[] {
  const { likelihood, consequence } = proposal;
  const criteria = CRITERIA.flatMap((id): readonly ProposedAnswer[] => {
    const criterion = rating.criteria[id];
    const prompt = criterionPrompt(framework, id);
    if (criterion.status === 'unknown' || prompt === undefined) return [];
    const evidence = BY_CONFIDENCE[criterion.confidence];
    const value = { kind: 'choice', choice: criterion.status } as const;
    return [
      { prompt, value, evidence, reason: { of: 'criterion', criterion }, findings: criterion.evidence },
    ];
  });
  return [
    ...criteria,
    ...(likelihood === undefined
      ? []
      : [
          {
            prompt: ratingPrompt(framework, 'likelihood', 'inherent').id,
            value: { kind: 'choice', choice: likelihood.likelihood } as const,
            evidence: strengthOf(likelihood.evidence),
            reason: { of: 'likelihood', proposal: likelihood } as const,
            findings: likelihood.evidence,
          },
        ]),
    ...(consequence === undefined
      ? []
      : [
          {
            prompt: ratingPrompt(framework, 'consequence', 'inherent').id,
            value: { kind: 'choice', choice: consequence.consequence } as const,
            evidence: strengthOf(consequence.evidence),
            reason: { of: 'consequence', proposal: consequence } as const,
            findings: consequence.evidence,
          },
        ]),
  ];
}

/**
 * Proposed answers, none with stronger evidence than the weakest of the team's answers that it rests on. What was found
 * elsewhere than in an answer has no weight here.
 */
export function noStrongerThan(
  weights: ReadonlyMap<Finding, Evidence>,
  proposed: readonly ProposedAnswer[],
  { rating }: Score,
): readonly ProposedAnswer[] {
  return proposed.map((each) => {
    const further = followsFromC2(each.reason) ? rating.criteria.C2.evidence : [];
    const rests = [...each.findings, ...further].flatMap((found) => weights.get(found) ?? []);
    const evidence = EVIDENCE.find((weight) => weight === each.evidence || rests.includes(weight));
    return { ...each, evidence: evidence ?? each.evidence };
  });
}

/** Then it rests on all that C2 rests on. */
function followsFromC2(reason: Reason): boolean {
  if (reason.of !== 'consequence') return false;
  switch (reason.proposal.reason) {
    case 'several-sectors-no-other-source':
    case 'c2-met':
    case 'stops-but-c2-not-met':
      return true;
    case 'slows':
    case 'cost-or-delay':
    case 'nothing':
      return false;
  }
}

function identified({ quantities }: Score, scales: ScoringScales): readonly ProposedAnswer[] {
  const { event, own, grade, stockDays, homeLag } = quantities;
  const share = own ?? grade;
  const needed = bridgeNeeded(quantities);
  const because = { reason: { of: 'quantity' } as const };
  const from = (weighed: Weighed) => ({
    ...because,
    evidence: BY_FIRMNESS[weighed.firmness],
    findings: weighed.basis,
  });
  const found: ProposedAnswer[] = [];
  if (event !== undefined) {
    const value = { kind: 'choice', choice: TRIGGERS[event.value] } as const;
    const evidence = strengthOf(event.basis);
    found.push({ prompt: SCORED_PROMPTS.trigger, value, evidence, findings: event.basis, ...because });
  }
  // A share in words was never given as a number, so none is put down.
  if (share?.amount !== undefined && isWritten(share, scales)) {
    const value = { kind: 'number', amount: share.amount, unit: 'percent-abroad' } as const;
    found.push({ prompt: SCORED_PROMPTS.share, value, ...from(share) });
  }
  if (stockDays?.amount !== undefined) {
    found.push({ prompt: SCORED_PROMPTS.stock, value: duration(stockDays.amount), ...from(stockDays) });
  }
  if (homeLag?.step !== undefined) {
    const value = { kind: 'choice', choice: homeLag.step } as const;
    found.push({ prompt: SCORED_PROMPTS.substitution, value, ...from(homeLag) });
  }
  if (needed?.amount !== undefined) {
    found.push({ prompt: SCORED_PROMPTS.recovery, value: duration(needed.amount), ...from(needed) });
  }
  return found;
}

/** As many days as a prompt takes, years past that. */
function duration(days: number): AnswerValue {
  if (days <= 2000) return { kind: 'number', amount: days, unit: 'days' };
  return { kind: 'number', amount: Math.round((days / 365) * 10) / 10, unit: 'years' };
}

function isWritten({ amount, basis }: Weighed, scales: ScoringScales): boolean {
  return basis.some((each) => {
    if (
      each.indicator !== 'foreignShare' &&
      each.indicator !== 'gradeShare' &&
      each.indicator !== 'homeShare'
    ) {
      return false;
    }
    if (each.value.kind !== 'number') return false;
    const stated = shareAmount(each, scales);
    return (each.indicator === 'homeShare' ? 100 - stated : stated) === amount;
  });
}

/** Strong where somebody vouches for all of it or all is attributed, weak where any of it is hedged or weak. */
function strengthOf(findings: readonly Finding[]): Evidence {
  if (findings.some(({ hedged, disputed, weak }) => hedged || disputed || weak)) return 'weak';
  const firm = findings.every(({ origin, attributed }) => origin.kind === 'person' || attributed);
  return firm && findings.length > 0 ? 'strong' : 'fair';
}

function criterionPrompt(framework: Framework, id: (typeof CRITERIA)[number]): PromptId | undefined {
  return framework.stages
    .flatMap(({ prompts }) => prompts)
    .find((prompt) => prompt.kind === 'criterion' && prompt.criterion === id)?.id;
}

/** Of proposed answers those whose prompt nobody has answered; an unknown one is open too. */
export function stillOpen(
  assessment: Assessment,
  proposed: readonly ProposedAnswer[],
): readonly ProposedAnswer[] {
  return proposed.filter(({ prompt }) => {
    const slot = slotAt(assessment, prompt);
    return slot === undefined || (slot.current.value.kind === 'unknown' && slot.proposals.length === 0);
  });
}
