import { z } from 'zod';
import { PromptId } from '../ids.ts';
import { localized } from '../locale.ts';
import { Consequence, Level, Likelihood, RiskMatrix } from '../risk-matrix.ts';
import { Choice } from './choice.ts';
import type { EntryField, EntryForm, EntryList } from './entry-list.ts';
import {
  CRITERIA,
  CriterionId,
  CriterionStatus,
  type ListId,
  type RatingKind,
  STAGES,
  type StageId,
} from './names.ts';
import type { Prompt, PromptOf } from './prompt.ts';
import { Stage } from './stage.ts';
import { Driver, Treatment } from './treatment.ts';

/** The prompts that the rest of Unchoke knows by name. */
export const KNOWN_PROMPTS = {
  home: PromptId.parse('home'),
  decision: PromptId.parse('decision'),
  /** The country, or countries, that could cut it off. */
  riskCountry: PromptId.parse('risk-country'),
  /** Why supply could be cut; what was seen on a horizon begins here. */
  cause: PromptId.parse('cause'),
  /** What comes from abroad, or from one country. */
  share: PromptId.parse('share'),
  stock: PromptId.parse('stock'),
  recovery: PromptId.parse('recovery'),
  /** Ranges of stage 2: time to survive against time to recover. */
  stockRange: PromptId.parse('stock-range'),
  demandRange: PromptId.parse('demand-range'),
  otherRange: PromptId.parse('other-range'),
  qualifyRange: PromptId.parse('qualify-range'),
  review: PromptId.parse('review'),
} as const;

/** The unit of a share that one country alone holds. */
export const ONE_COUNTRY = 'percent-one-country';

/** What was decided in stage 2, and at the end: the choices that the rest of Unchoke knows by name. */
export const ACCEPTED = 'accept';
export const TREATED = 'treat';
export const CLOSED_AS_ACCEPTED = 'accepted';
export const CLOSED_AS_TREATED = 'treated';
export const CLOSED_AS_NO_CHOKEPOINT = 'no-chokepoint';

const stepOf = <T extends z.ZodType>(id: T) =>
  z.strictObject({ id, label: localized(40), means: localized(100) });

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
 * All that `knowledge/` says about how an assessment goes, checked and in order. The domain reads stages, prompts,
 * lists and scales from here and never knows their words.
 */
export const Framework = z
  .strictObject({
    stages: z.array(Stage).length(STAGES.length).readonly(),
    criteria: z.array(Criterion).length(CRITERIA.length).readonly(),
    likelihood: z.array(stepOf(Likelihood).readonly()).length(5).readonly(),
    consequence: z.array(stepOf(Consequence).readonly()).length(5).readonly(),
    /** `cadence` is how often a risk of that level is watched: a choice of the watch list. */
    level: z
      .array(stepOf(Level).extend({ cadence: z.string() }).readonly())
      .length(4)
      .readonly(),
    /** Whose model the scales and the matrix follow, such as "AS/NZS 4360-style". Said wherever a level is shown. */
    model: localized(40),
    matrix: RiskMatrix,
    treatments: z.array(Treatment).min(1).max(24).readonly(),
    drivers: z.array(Driver).min(1).max(24).readonly(),
    /** As what an assessment can be closed. */
    closings: z.array(Choice).min(2).max(24).readonly(),
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

/** The list of that name, and the stage it belongs to. */
export function listOf(framework: Framework, id: ListId): { list: EntryList; stage: Stage } {
  for (const stage of framework.stages) {
    const list = stage.lists.find((each) => each.id === id);
    if (list !== undefined) return { list, stage };
  }
  throw new Error(`the framework has no list ${id}`);
}

/** The first form of a list makes a new entry. */
export function firstFormOf(list: EntryList, acceptance = false): EntryForm {
  const form = list.forms.find((each) => each.for !== (acceptance ? 'measures' : 'acceptances'));
  if (form === undefined) throw new Error(`the list ${list.id} has no form`);
  return form;
}

/** The prompt that asks for one half of a rating. */
export function ratingPrompt(
  framework: Framework,
  kind: 'likelihood' | 'consequence',
  of: RatingKind,
): PromptOf<'likelihood' | 'consequence'> {
  for (const stage of framework.stages) {
    for (const prompt of stage.prompts) {
      const rates = prompt.kind === 'likelihood' || prompt.kind === 'consequence';
      if (rates && prompt.kind === kind && prompt.rates === of) return prompt;
    }
  }
  throw new Error(`the framework has no prompt for the ${of} ${kind}`);
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
      const { statuses } = criterionOf(framework, prompt.criterion);
      return CriterionStatus.options.map((id) => ({ id, ...statuses[id] }));
    }
    case 'text':
    case 'number':
    case 'range':
    case 'date':
    case 'countries':
      return undefined;
  }
}

export function criterionOf(framework: Framework, id: CriterionId): Criterion {
  const criterion = framework.criteria.find((each) => each.id === id);
  if (criterion === undefined) throw new Error(`the framework has no criterion ${id}`);
  return criterion;
}

/** What a field of an entry lets people pick from, or `undefined` where they write. */
export function fieldChoices(framework: Framework, field: EntryField): readonly Choice[] | undefined {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.choices;
    case 'criteria':
      // The statement would be cut off in a select: it may be three times as long.
      return framework.criteria.map(({ id, title, statuses }) => ({
        id,
        label: title,
        means: statuses.met.means,
      }));
    case 'text':
    case 'date':
    case 'country':
    case 'number':
    case 'people':
      return undefined;
  }
}
