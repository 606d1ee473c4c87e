import type { EntryForm, EntryList } from '../framework/entry-list.ts';
import { type Framework, stageOf } from '../framework/framework.ts';
import { STAGES, type StageId } from '../framework/names.ts';
import type { Prompt } from '../framework/prompt.ts';
import type { Stage } from '../framework/stage.ts';
import type { Instant } from '../ids.ts';
import type { Assessment } from './assessment.ts';
import { VOTED, type Voted } from './ballot.ts';
import { awaitsAgreement } from './dissent.ts';
import { type Belonging, type Entry, entriesIn, formSuits, MOST_ENTRIES, valueAt } from './entry.ts';
import type { Gap } from './gap.ts';
import { gapAt, gapsIn, isLeftEmpty, listOfGap } from './gaps.ts';

export interface StageProgress {
  readonly id: StageId;
  /** `passed`: the team went on from it, or closed the assessment. */
  readonly state: 'passed' | 'here' | 'ahead';
  readonly answered: number;
  readonly prompts: number;
  readonly entries: number;
  readonly gaps: readonly Gap[];
}

export function progressOf(
  framework: Framework,
  assessment: Assessment,
  now: Instant,
): readonly StageProgress[] {
  const here = assessment.closure === null ? STAGES.indexOf(assessment.stage) : STAGES.length;
  return framework.stages.map((stage, index) => ({
    id: stage.id,
    state: index < here ? 'passed' : index === here ? 'here' : 'ahead',
    answered: stage.prompts.filter((prompt) => assessment.answers[prompt.id] !== undefined).length,
    prompts: stage.prompts.length,
    entries: stage.lists.reduce((sum, list) => sum + entriesIn(assessment.entries, list.id).length, 0),
    gaps: gapsIn(framework, assessment, stage, now),
  }));
}

export type NextStep =
  | { readonly kind: 'answer'; readonly prompt: Prompt }
  | { readonly kind: 'settle'; readonly prompt: Prompt }
  /** Members have rated: the ratings are to be revealed, or agreed on, rather than the prompts answered. */
  | { readonly kind: 'rate-together'; readonly of: Voted }
  /** Something belongs in a list; `gap` is why, where the stage waits for it. */
  | {
      readonly kind: 'add';
      readonly list: EntryList;
      readonly belonging: Belonging | 'menu';
      readonly gap?: Gap;
    }
  /** A form of an entry waits to be filled. */
  | { readonly kind: 'fill'; readonly entry: Entry; readonly form: EntryForm; readonly gap?: Gap }
  /** Everything that the stage waits for is there, or there is no room for it. */
  | { readonly kind: 'move-on' }
  /** And it is the last stage. */
  | { readonly kind: 'close' }
  /** The stage on view is not where the team is. */
  | { readonly kind: 'go-to'; readonly stage: StageId }
  /** The assessment is closed; a review opens it again, where it was closed. */
  | { readonly kind: 'review'; readonly stage: StageId };

/**
 * The one thing to offer first to whoever looks at a stage: what people disagree on, then lists and prompts as the
 * stage has them, then going on. There is always one.
 */
export function nextStep(
  framework: Framework,
  assessment: Assessment,
  viewed: StageId,
  now: Instant,
): NextStep {
  if (assessment.closure !== null) return { kind: 'review', stage: assessment.stage };
  const stage = stageOf(framework, viewed);
  const gaps = gapsIn(framework, assessment, stage, now);
  const unsettled = stage.prompts.find((prompt) => gapAt(assessment, prompt, now)?.cause === 'unsettled');
  if (unsettled !== undefined) return { kind: 'settle', prompt: unsettled };
  const open = listSteps(framework, assessment, stage, gaps) ?? promptStep(assessment, stage, now);
  if (open !== undefined) return open;
  if (viewed !== assessment.stage) return { kind: 'go-to', stage: assessment.stage };
  return { kind: viewed === STAGES.at(-1) ? 'close' : 'move-on' };
}

function promptStep(assessment: Assessment, stage: Stage, now: Instant): NextStep | undefined {
  const prompt = stage.prompts.find(
    (each) =>
      ratedTogether(assessment, each) !== undefined ||
      gapAt(assessment, each, now) !== undefined ||
      (each.required === 'offered' && assessment.answers[each.id] === undefined),
  );
  const of = prompt && ratedTogether(assessment, prompt);
  if (of !== undefined) return { kind: 'rate-together', of };
  return prompt && { kind: 'answer', prompt };
}

function ratedTogether(assessment: Assessment, prompt: Prompt): Voted | undefined {
  if (prompt.kind !== 'likelihood' && prompt.kind !== 'consequence') return undefined;
  return VOTED.find((of) => of === prompt.rates && awaitsAgreement(assessment, of));
}

function listSteps(
  framework: Framework,
  assessment: Assessment,
  stage: Stage,
  gaps: readonly Gap[],
): NextStep | undefined {
  for (const list of stage.lists) {
    const gap = gaps.find((each) => listOfGap(each) === list.id);
    const step = gap && stepFor(assessment, list, gap);
    const held = entriesIn(assessment.entries, list.id).length;
    // A full list takes nothing more: the way on is then to change an entry, or to go on with the gap.
    if (step !== undefined && (step.kind === 'fill' || held < MOST_ENTRIES)) return step;
    if (list.offered && held === 0 && !isLeftEmpty(assessment, stage, list.id)) {
      return { kind: 'add', list, belonging: belongingFor(list) };
    }
  }
  for (const list of framework.stages.flatMap((each) => each.lists)) {
    for (const form of list.forms.filter((each) => each.offered && each.at === stage.id)) {
      const entry = entriesIn(assessment.entries, list.id).find(
        (each) =>
          formSuits(form, each) && !form.fields.some((field) => valueAt(each, field.id) !== undefined),
      );
      if (entry !== undefined) return { kind: 'fill', entry, form };
    }
  }
  return undefined;
}

function belongingFor(list: EntryList): Belonging | 'menu' {
  switch (list.id) {
    case 'talks':
    case 'watch':
    case 'sources':
    case 'horizon':
      return { list: list.id };
    case 'treatments':
    case 'actions':
      return 'menu';
  }
}

function stepFor(assessment: Assessment, list: EntryList, gap: Gap): NextStep {
  const entry = 'entry' in gap ? assessment.entries.find((each) => each.id === gap.entry) : undefined;
  if (gap.cause === 'no-action' && entry !== undefined) {
    return { kind: 'add', list, belonging: { list: 'actions', serves: entry.id }, gap };
  }
  const form = entry && list.forms.find((each) => formSuits(each, entry));
  return entry !== undefined && form !== undefined
    ? { kind: 'fill', entry, form, gap }
    : { kind: 'add', list, belonging: belongingFor(list), gap };
}
