import { concernsMark, REASON_FIELD } from '../app/assess/close.ts';
import { LONGEST_NOTE } from '../domain/assessment/answer.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { concernsAt } from '../domain/assessment/concerns.ts';
import { stageOf } from '../domain/framework/framework.ts';
import type { StageId } from '../domain/framework/names.ts';
import type { AssessmentId } from '../domain/ids.ts';
import { closingName } from './closing.ts';
import { type Speech, said } from './speech.ts';
import { label } from './typed.ts';
import type { Field, FormView } from './view.ts';
import { closingWords } from './words/closing.ts';
import { formWords } from './words/forms.ts';

function reasonField(texts: { label: string; hint: string }, required: boolean, value?: string): Field {
  const typed = value === undefined ? {} : { value };
  return { kind: 'paragraph', id: REASON_FIELD, ...texts, ...typed, required, longest: LONGEST_NOTE };
}

/** Asks why the team goes on although something is missing. */
export function reasonForm(
  speech: Speech,
  assessment: AssessmentId,
  version: number,
  stage: StageId,
): FormView {
  const words = formWords[speech.locale];
  return {
    title: words.reasonTitle,
    action: { do: 'move-on-with-gaps', assessment, version, stage },
    fields: [reasonField({ label: words.reason, hint: words.reasonHint }, true)],
  };
}

/** Closes an assessment; asks why, and insists where something speaks against it. `reason`: what was typed before. */
export function closeForm(
  speech: Speech,
  assessment: Assessment,
  decision: string,
  reason?: string,
): FormView {
  const words = closingWords[speech.locale];
  const concerns = concernsAt(speech.framework, assessment, decision, speech.now);
  const against = concerns.length;
  const hint = against > 0 ? words.reasonNeeded(against) : words.reasonOptional;
  return {
    title: label(words.formTitle(closingName(speech, decision)), 45),
    action: { do: 'closed-knowing', assessment: assessment.id, decision, concerns: concernsMark(concerns) },
    fields: [reasonField({ label: words.reason, hint }, against > 0, reason)],
  };
}

/** Opens a stage again. */
export function reopenForm(speech: Speech, assessment: AssessmentId, stage: StageId): FormView {
  const words = closingWords[speech.locale];
  const title = said(speech, stageOf(speech.framework, stage).title);
  return {
    title: label(words.reopenTitle(title), 45),
    action: { do: 'reopened', assessment, stage },
    fields: [reasonField({ label: words.reopenReason, hint: words.reopenHint }, false)],
  };
}
