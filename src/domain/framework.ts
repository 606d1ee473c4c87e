import { z } from 'zod';
import { PromptId } from './ids.ts';
import { localized } from './locale.ts';
import { Consequence, Level, Likelihood, RiskMatrix } from './risk-matrix.ts';

/** The six stages of technology risk management, in the order a team goes through them. */
export const STAGES = ['identify', 'assess', 'communicate', 'plan', 'execute', 'adjust'] as const;
export const StageId = z.enum(STAGES);
export type StageId = z.infer<typeof StageId>;

/** The prompts that the rest of Unchoke knows by name: the country of reference, and what was decided. */
export const HOME_PROMPT = PromptId.parse('home');
export const DECISION_PROMPT = PromptId.parse('decision');

export const CRITERIA = ['C1', 'C2', 'C3'] as const;
export const CriterionId = z.enum(CRITERIA);
export type CriterionId = z.infer<typeof CriterionId>;

/** How far a criterion holds. Not knowing is an unknown answer, not a status. */
export const CriterionStatus = z.enum(['met', 'partly', 'not']);
export type CriterionStatus = z.infer<typeof CriterionStatus>;

/** Discord shows a choice in a select: 100 characters for its name and 100 for what it means. */
const Choice = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be kebab-case, at most 32 characters'),
    label: localized(80),
    means: localized(100),
  })
  .readonly();
export type Choice = z.infer<typeof Choice>;

const common = {
  id: PromptId,
  /** Names the prompt in the panel and titles its form, which holds 45 characters. */
  title: localized(45),
  /** The question, beside the field of the form. */
  ask: localized(100),
  /** What a good answer holds and why it is asked, shown where there is room. */
  help: localized(600),
  /** `answered`: the stage waits for it, unknown with a reason will do. `known`: it waits for a real answer. */
  required: z.enum(['no', 'answered', 'known']),
  /** Who may answer: anybody who contributes, or who facilitates. */
  who: z.enum(['contribute', 'facilitate']).default('contribute'),
};

const example = localized(100);

export const Prompt = z.discriminatedUnion('kind', [
  z
    .strictObject({ ...common, kind: z.literal('text'), longest: z.int().min(1).max(4000), example })
    .readonly(),
  z
    .strictObject({
      ...common,
      kind: z.literal('number'),
      units: z.array(Choice).min(1).max(25).readonly(),
      least: z.number(),
      most: z.number(),
      example,
    })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal('date') }).readonly(),
  z
    .strictObject({
      ...common,
      kind: z.literal('choice'),
      choices: z.array(Choice).min(2).max(24).readonly(),
    })
    .readonly(),
  z
    .strictObject({
      ...common,
      kind: z.literal('countries'),
      most: z.int().min(1).max(25),
      /** Where "there is no such country" is an answer: how it reads, and what people may write to say so. */
      none: z
        .strictObject({
          label: localized(40),
          words: z.array(z.string().trim().toLowerCase().min(1).max(40)).min(1).readonly(),
        })
        .exactOptional(),
      example,
    })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal('criterion'), criterion: CriterionId }).readonly(),
  z.strictObject({ ...common, kind: z.literal('likelihood') }).readonly(),
  z.strictObject({ ...common, kind: z.literal('consequence') }).readonly(),
]);
export type Prompt = z.infer<typeof Prompt>;

export const Stage = z
  .strictObject({
    id: StageId,
    title: localized(40),
    /** One sentence: what the team has settled when this stage ends. */
    settles: localized(300),
    /** Where the paper tells it, such as "2.2.1". */
    source: z
      .string()
      .regex(/^\d(\.\d)*(, \d(\.\d)*)*$/, 'must name sections of the paper, such as "1.3, 2.2.1"'),
    prompts: z.array(Prompt).max(24).readonly(),
  })
  .readonly();
export type Stage = z.infer<typeof Stage>;

const stepOf = <T extends z.ZodType>(id: T) =>
  z.strictObject({ id, label: localized(40), means: localized(100) }).readonly();

export const Criterion = z
  .strictObject({
    id: CriterionId,
    title: localized(45),
    statement: localized(300),
    statuses: z
      .record(CriterionStatus, z.strictObject({ label: localized(40), means: localized(100) }))
      .readonly(),
  })
  .readonly();
export type Criterion = z.infer<typeof Criterion>;

/**
 * All that `knowledge/` says about how an assessment goes, checked and in order. The domain reads stages, prompts
 * and scales from here and never knows their words.
 */
export const Framework = z
  .strictObject({
    stages: z.array(Stage).length(STAGES.length).readonly(),
    criteria: z.array(Criterion).length(CRITERIA.length).readonly(),
    likelihood: z.array(stepOf(Likelihood)).length(5).readonly(),
    consequence: z.array(stepOf(Consequence)).length(5).readonly(),
    level: z.array(stepOf(Level)).length(4).readonly(),
    /** Whose model the scales and the matrix follow, such as "AS/NZS 4360-style". Said wherever a level is shown. */
    model: localized(40),
    matrix: RiskMatrix,
  })
  .readonly();
export type Framework = z.infer<typeof Framework>;

export function stageOf(framework: Framework, id: StageId): Stage {
  const stage = framework.stages.find((each) => each.id === id);
  if (stage === undefined) throw new Error(`the framework has no stage ${id}`);
  return stage;
}

export function promptOf(framework: Framework, id: PromptId): { prompt: Prompt; stage: Stage } | undefined {
  for (const stage of framework.stages) {
    const prompt = stage.prompts.find((each) => each.id === id);
    if (prompt !== undefined) return { prompt, stage };
  }
  return undefined;
}

/** What a prompt lets people pick from, or `undefined` where they write. Unknown is offered beside these. */
export function choicesOf(framework: Framework, prompt: Prompt): readonly Choice[] | undefined {
  switch (prompt.kind) {
    case 'choice':
      return prompt.choices;
    case 'likelihood':
      return framework.likelihood;
    case 'consequence':
      return framework.consequence;
    case 'criterion': {
      const criterion = framework.criteria.find((each) => each.id === prompt.criterion);
      if (criterion === undefined) throw new Error(`the framework has no criterion ${prompt.criterion}`);
      return CriterionStatus.options.map((id) => ({ id, ...criterion.statuses[id] }));
    }
    case 'text':
    case 'number':
    case 'date':
    case 'countries':
      return undefined;
  }
}
