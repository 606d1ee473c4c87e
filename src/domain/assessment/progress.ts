import { type Framework, stageOf } from '../framework/framework.ts';
import { STAGES, type StageId } from '../framework/names.ts';
import type { Prompt } from '../framework/prompt.ts';
import type { Stage } from '../framework/stage.ts';
import { Consequence, type Level, Likelihood, levelOf } from '../risk-matrix.ts';
import type { Assessment, Gap } from './assessment.ts';

/** What keeps a stage from being complete, in the order of its prompts. Optional prompts never do, unless unsettled. */
export function gapsIn(assessment: Assessment, stage: Stage): readonly Gap[] {
  return stage.prompts.flatMap((prompt) => {
    const gap = gapAt(assessment, prompt);
    return gap === undefined ? [] : [gap];
  });
}

function gapAt(assessment: Assessment, prompt: Prompt): Gap | undefined {
  const slot = assessment.answers[prompt.id];
  if (slot === undefined) {
    return prompt.required === 'no' ? undefined : { prompt: prompt.id, cause: 'unanswered' };
  }
  if (slot.proposals.length > 0) return { prompt: prompt.id, cause: 'unsettled' };
  if (prompt.required === 'known' && slot.current.value.kind === 'unknown') {
    return { prompt: prompt.id, cause: 'unknown' };
  }
  return undefined;
}

export interface StageProgress {
  readonly id: StageId;
  /** `passed`: the team went on from it. `later`: it has no prompts yet in this version of the framework. */
  readonly state: 'passed' | 'here' | 'ahead' | 'later';
  readonly answered: number;
  readonly prompts: number;
  readonly gaps: readonly Gap[];
}

export function progressOf(framework: Framework, assessment: Assessment): readonly StageProgress[] {
  const here = STAGES.indexOf(assessment.stage);
  return framework.stages.map((stage, index) => ({
    id: stage.id,
    state: index < here ? 'passed' : index === here ? 'here' : stage.prompts.length === 0 ? 'later' : 'ahead',
    answered: stage.prompts.filter((prompt) => assessment.answers[prompt.id] !== undefined).length,
    prompts: stage.prompts.length,
    gaps: gapsIn(assessment, stage),
  }));
}

export type NextStep =
  | { readonly kind: 'answer'; readonly prompt: Prompt }
  | { readonly kind: 'settle'; readonly prompt: Prompt }
  /** Everything that the stage waits for is there. */
  | { readonly kind: 'move-on' }
  /** The stage on view is behind the team: go to where the team is. */
  | { readonly kind: 'go-to'; readonly stage: StageId }
  /** The stage on view has nothing to do. */
  | { readonly kind: 'nothing' };

/** The one thing to offer first to whoever looks at a stage: what two people disagree on before what nobody has said. */
export function nextStep(framework: Framework, assessment: Assessment, viewed: StageId): NextStep {
  const stage = stageOf(framework, viewed);
  const gaps = gapsIn(assessment, stage);
  const gap = gaps.find((each) => each.cause === 'unsettled') ?? gaps[0];
  const prompt = stage.prompts.find((each) => each.id === gap?.prompt);
  if (gap !== undefined && prompt !== undefined) {
    return { kind: gap.cause === 'unsettled' ? 'settle' : 'answer', prompt };
  }
  if (viewed !== assessment.stage) return { kind: 'go-to', stage: assessment.stage };
  return stage.prompts.length === 0 ? { kind: 'nothing' } : { kind: 'move-on' };
}

export interface Rating {
  readonly likelihood?: Likelihood;
  readonly consequence?: Consequence;
  readonly level?: Level;
}

/** The level by the matrix, as soon as likelihood and consequence are both known; never a guess from one of them. */
export function ratingOf(framework: Framework, assessment: Assessment): Rating {
  const likelihood = Likelihood.safeParse(chosen(framework, assessment, 'likelihood')).data;
  const consequence = Consequence.safeParse(chosen(framework, assessment, 'consequence')).data;
  return {
    ...(likelihood !== undefined && { likelihood }),
    ...(consequence !== undefined && { consequence }),
    ...(likelihood !== undefined &&
      consequence !== undefined && { level: levelOf(framework.matrix, likelihood, consequence) }),
  };
}

function chosen(framework: Framework, assessment: Assessment, kind: Prompt['kind']): string | undefined {
  const prompt = framework.stages.flatMap((stage) => stage.prompts).find((each) => each.kind === kind);
  const value = prompt && assessment.answers[prompt.id]?.current.value;
  return value?.kind === 'choice' ? value.choice : undefined;
}
