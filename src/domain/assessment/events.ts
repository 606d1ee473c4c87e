import type { StageId } from '../framework/names.ts';
import type { MemberId, PromptId } from '../ids.ts';
import type { Answer, AnswerValue, Evidence } from './answer.ts';
import type { Assessment, Gap } from './assessment.ts';

/** What people do to an assessment. */
export type AssessmentEvent =
  | {
      readonly kind: 'answer';
      readonly by: MemberId;
      readonly prompt: PromptId;
      readonly value: AnswerValue;
      readonly evidence: Evidence;
      readonly source?: string;
      /** The version of the answer that was on the form when it was opened, 0 where there was none. */
      readonly basedOn: number;
    }
  | {
      readonly kind: 'settle';
      readonly by: MemberId;
      readonly prompt: PromptId;
      /** The version of the answer that is to count. */
      readonly keep: number;
    }
  | { readonly kind: 'move-on'; readonly by: MemberId; readonly from: StageId; readonly reason?: string };

/** What followed, for whoever records it and whoever tells people. */
export type AssessmentEffect =
  | { readonly kind: 'answered'; readonly prompt: PromptId; readonly after: Answer }
  | { readonly kind: 'changed'; readonly prompt: PromptId; readonly before: Answer; readonly after: Answer }
  /** Somebody else had answered meanwhile: theirs stands, this one waits beside it. */
  | {
      readonly kind: 'proposed';
      readonly prompt: PromptId;
      readonly standing: Answer;
      readonly proposal: Answer;
    }
  | {
      readonly kind: 'settled';
      readonly prompt: PromptId;
      readonly kept: Answer;
      readonly dropped: readonly Answer[];
    }
  | {
      readonly kind: 'moved-on';
      readonly from: StageId;
      readonly to: StageId;
      readonly gaps: readonly Gap[];
      readonly reason?: string;
    };

/** Why an event cannot happen. Nothing has changed then. */
export type AssessmentError =
  | { readonly code: 'no-such-prompt'; readonly prompt: PromptId }
  | { readonly code: 'value-does-not-fit'; readonly prompt: PromptId; readonly misfit: Misfit }
  | { readonly code: 'nothing-to-settle'; readonly prompt: PromptId }
  | { readonly code: 'already-moved-on'; readonly from: StageId; readonly at: StageId }
  | { readonly code: 'gaps-need-reason'; readonly gaps: readonly Gap[] }
  | { readonly code: 'stage-not-open'; readonly stage: StageId };

export type Misfit =
  | { readonly what: 'kind' }
  | { readonly what: 'too-long'; readonly most: number }
  | { readonly what: 'out-of-range'; readonly least: number; readonly most: number }
  | { readonly what: 'unit' }
  | { readonly what: 'choice' }
  /** No country, where the prompt wants one. */
  | { readonly what: 'empty' }
  | { readonly what: 'too-many'; readonly most: number };

export interface Moved {
  readonly state: Assessment;
  readonly effects: readonly AssessmentEffect[];
}
