import { type Framework, KNOWN_PROMPTS, TREATED } from '../framework/framework.ts';
import { CRITERIA, type CriterionId, type ListId } from '../framework/names.ts';
import type { Prompt } from '../framework/prompt.ts';
import type { ExitRule, Stage } from '../framework/stage.ts';
import type { Instant } from '../ids.ts';
import type { Assessment } from './assessment.ts';
import { criteriaOf, dateIn, type EntryOf, entriesIn, isAcceptance, ownersOf } from './entry.ts';
import type { Gap } from './gap.ts';
import { isPast } from './past.ts';

/** What keeps a stage from being complete at an instant. Optional prompts never do, unless unsettled. */
export function gapsIn(
  framework: Framework,
  assessment: Assessment,
  stage: Stage,
  now: Instant,
): readonly Gap[] {
  return [
    ...stage.prompts.flatMap((prompt) => gapAt(assessment, prompt, now) ?? []),
    ...stage.exit.flatMap((rule) => ruleGaps(framework, assessment, rule, now)),
  ];
}

export function gapAt(assessment: Assessment, prompt: Prompt, now: Instant): Gap | undefined {
  const slot = assessment.answers[prompt.id];
  if (slot === undefined) {
    const waits = prompt.required === 'answered' || prompt.required === 'known';
    return waits ? { prompt: prompt.id, cause: 'unanswered' } : undefined;
  }
  if (slot.proposals.length > 0) return { prompt: prompt.id, cause: 'unsettled' };
  if (prompt.required === 'known' && slot.current.value.kind === 'unknown') {
    return { prompt: prompt.id, cause: 'unknown' };
  }
  const { value } = slot.current;
  if (prompt.id === KNOWN_PROMPTS.review && value.kind === 'date' && isPast(value.date, now)) {
    return { prompt: prompt.id, cause: 'review-past' };
  }
  return undefined;
}

function ruleGaps(
  framework: Framework,
  assessment: Assessment,
  rule: ExitRule,
  now: Instant,
): readonly Gap[] {
  switch (rule.rule) {
    case 'listed': {
      const listed = entriesIn(assessment.entries, rule.list).length > 0;
      return listed || isExcused(assessment, rule) ? [] : [{ cause: 'nothing-listed', list: rule.list }];
    }
    case 'criteria-treated':
      return treatmentGaps(framework, assessment, now);
    case 'treatments-acted-on':
      return entriesIn(assessment.entries, 'treatments').flatMap((each) => actionGaps(assessment, each));
  }
}

/** A prompt says why nothing stands in the list. */
function isExcused(assessment: Assessment, { unless }: Extract<ExitRule, { rule: 'listed' }>): boolean {
  const why = assessment.answers[unless]?.current.value;
  return why !== undefined && why.kind !== 'unknown';
}

/** Whether a list of a stage is empty for a reason that the team gave. */
export function isLeftEmpty(assessment: Assessment, stage: Stage, list: ListId): boolean {
  return stage.exit.some(
    (rule) => rule.rule === 'listed' && rule.list === list && isExcused(assessment, rule),
  );
}

function treatmentGaps(framework: Framework, assessment: Assessment, now: Instant): readonly Gap[] {
  const treatments = entriesIn(assessment.entries, 'treatments');
  const open = CRITERIA.filter((id) => isMet(framework, assessment, id)).filter(
    (id) => !treatments.some((each) => criteriaOf(each).includes(id) && validity(each, now) === 'holds'),
  );
  const lapsed = treatments.filter((each) => validity(each, now) !== 'holds');
  if (open.length === 0 && treatments.length === 0 && isToBeTreated(assessment)) {
    return [{ cause: 'nothing-chosen' }];
  }
  const inNoAcceptance = (id: CriterionId) => !lapsed.some((each) => criteriaOf(each).includes(id));
  return [
    ...lapsed
      .filter((each) => criteriaOf(each).some((id) => open.includes(id)))
      .flatMap((each): Gap[] => {
        const cause = validity(each, now);
        return cause === 'holds' ? [] : [{ cause, entry: each.id }];
      }),
    ...open.filter(inNoAcceptance).map((criterion): Gap => ({ cause: 'untreated', criterion })),
  ];
}

function isToBeTreated({ answers }: Assessment): boolean {
  const decided = answers[KNOWN_PROMPTS.decision]?.current.value;
  return decided?.kind === 'choice' && decided.choice === TREATED;
}

/** An acceptance without an end is none, and one that has ended no more. */
export function validity(
  treatment: EntryOf<'treatments'>,
  now: Instant,
): 'holds' | Extract<Gap['cause'], 'no-expiry' | 'expired'> {
  if (!isAcceptance(treatment)) return 'holds';
  const until = dateIn(treatment, 'until');
  if (until === undefined) return 'no-expiry';
  return isPast(until, now) ? 'expired' : 'holds';
}

function isMet(framework: Framework, assessment: Assessment, id: CriterionId): boolean {
  const prompt = framework.stages
    .flatMap((stage) => stage.prompts)
    .find((each) => each.kind === 'criterion' && each.criterion === id);
  const value = prompt && assessment.answers[prompt.id]?.current.value;
  return value?.kind === 'choice' && value.choice === 'met';
}

function actionGaps(assessment: Assessment, treatment: EntryOf<'treatments'>): readonly Gap[] {
  if (isAcceptance(treatment)) return [];
  const actions = actionsFor(assessment, treatment);
  const [first] = actions;
  if (first === undefined) return [{ cause: 'no-action', entry: treatment.id }];
  const lackingIn = (action: EntryOf<'actions'>): Gap[] => [
    ...(ownersOf(action).length === 0 ? [{ cause: 'no-owner', entry: action.id } as const] : []),
    ...(dateIn(action, 'due') === undefined ? [{ cause: 'no-due-date', entry: action.id } as const] : []),
  ];
  // Of two that lack as much, the one that has an owner: who it is decides when.
  return actions
    .map(lackingIn)
    .sort((a, b) => a.length - b.length || Number(lacksOwner(a)) - Number(lacksOwner(b)))
    .slice(0, 1)
    .flat();
}

function lacksOwner(gaps: readonly Gap[]): boolean {
  return gaps.some(({ cause }) => cause === 'no-owner');
}

export function actionsFor(
  { entries }: Assessment,
  treatment: Pick<EntryOf<'treatments'>, 'id'>,
): readonly EntryOf<'actions'>[] {
  return entriesIn(entries, 'actions').filter((each) => each.serves === treatment.id);
}

/** The list in which a gap is closed, or `undefined` where it takes an answer. */
export function listOfGap(gap: Gap): ListId | undefined {
  switch (gap.cause) {
    case 'unanswered':
    case 'unknown':
    case 'unsettled':
    case 'review-past':
      return undefined;
    case 'nothing-listed':
      return gap.list;
    case 'nothing-chosen':
    case 'untreated':
    case 'no-expiry':
    case 'expired':
      return 'treatments';
    case 'no-action':
    case 'no-owner':
    case 'no-due-date':
      return 'actions';
  }
}
