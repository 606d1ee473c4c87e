import type { StageId } from '../framework/names.ts';
import type { AssessmentId, EntryId, FieldId, FormId, MemberId, PromptId } from '../ids.ts';
import type { Result } from '../result.ts';
import type { Consequence, Likelihood } from '../risk-matrix.ts';
import type { Answer, AnswerValue, Evidence } from './answer.ts';
import type { Assessment, Closure, Passage } from './assessment.ts';
import type { Agreement, Vote, Voted } from './ballot.ts';
import type { Concern } from './concern.ts';
import type { Belonging, Entry, FieldValues } from './entry.ts';
import type { Gap } from './gap.ts';
import type { Misfit } from './misfit.ts';

/** What people do to an assessment. */
export type AssessmentEvent = { readonly by: MemberId } & (
  | {
      readonly kind: 'answer';
      readonly prompt: PromptId;
      readonly value: AnswerValue;
      readonly evidence: Evidence;
      readonly source?: string;
      /** The version of the answer that was on the form when it was opened, 0 where there was none. */
      readonly basedOn: number;
    }
  /** `keep`: the version of the answer that is to count. */
  | { readonly kind: 'settle'; readonly prompt: PromptId; readonly keep: number }
  /** Rates by oneself, or anew. */
  | {
      readonly kind: 'rate';
      readonly of: Voted;
      readonly likelihood: Likelihood;
      readonly consequence: Consequence;
      readonly evidence: Evidence;
      readonly reason?: string;
    }
  /** Lets everybody see how each of them rated. */
  | { readonly kind: 'reveal'; readonly of: Voted }
  | {
      readonly kind: 'agree';
      readonly of: Voted;
      /** The version of the assessment when the form was opened. */
      readonly basedOn: number;
      readonly likelihood: Likelihood;
      readonly consequence: Consequence;
      readonly reason: string;
    }
  /** Goes along with what was agreed, although one's own rating was another. */
  | { readonly kind: 'accord'; readonly of: Voted }
  | { readonly kind: 'add-entry'; readonly belonging: Belonging; readonly values: FieldValues }
  /** Fills one form of an entry; what the form has and `values` has not is emptied. */
  | {
      readonly kind: 'edit-entry';
      readonly entry: EntryId;
      readonly form: FormId;
      /** The version of the entry that was on the form when it was opened. */
      readonly basedOn: number;
      readonly values: FieldValues;
    }
  | { readonly kind: 'remove-entry'; readonly entry: EntryId; readonly basedOn: number }
  /** A chokepoint on the horizon got an assessment of its own. */
  | { readonly kind: 'pursue'; readonly entry: EntryId; readonly assessment: AssessmentId }
  | { readonly kind: 'move-on'; readonly from: StageId; readonly reason?: string }
  | { readonly kind: 'reopen'; readonly stage: StageId; readonly reason?: string }
  | { readonly kind: 'close'; readonly decision: string; readonly reason?: string }
);
export type EventOf<K extends AssessmentEvent['kind']> = Extract<AssessmentEvent, { kind: K }>;

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
  /** Whoever proposed something else says now what stands: their proposal is gone. */
  | {
      readonly kind: 'withdrawn';
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
  /** Somebody rated by themselves; `vote` is there only where everybody may see it. */
  | { readonly kind: 'rated'; readonly of: Voted; readonly vote?: Vote }
  | { readonly kind: 'revealed'; readonly of: Voted; readonly votes: readonly Vote[] }
  /** `before`: what had stood for the two prompts, answers that nobody had settled among them. */
  | {
      readonly kind: 'agreed';
      readonly of: Voted;
      readonly before: readonly Answer[];
      readonly agreement: Agreement;
      readonly dissent: readonly Vote[];
    }
  | { readonly kind: 'accorded'; readonly of: Voted }
  | { readonly kind: 'entry-added'; readonly entry: Entry }
  | {
      readonly kind: 'entry-changed';
      readonly before: Entry;
      readonly after: Entry;
      readonly fields: readonly FieldId[];
    }
  | { readonly kind: 'entry-removed'; readonly entry: Entry }
  | { readonly kind: 'pursued'; readonly entry: Entry; readonly assessment: AssessmentId }
  | {
      readonly kind: 'moved-on';
      readonly from: StageId;
      readonly to: StageId;
      readonly gaps: readonly Gap[];
      readonly reason?: string;
    }
  /** `from`: the stage it was at, or `closed`; `passages` are those that are to be gone through again. */
  | {
      readonly kind: 'reopened';
      readonly from: StageId | 'closed';
      readonly to: StageId;
      readonly passages: readonly Passage[];
      readonly reason?: string;
    }
  | { readonly kind: 'closed'; readonly closure: Closure };
export type EffectOf<K extends AssessmentEffect['kind']> = Extract<AssessmentEffect, { kind: K }>;

/** Why an event cannot happen. Nothing has changed then. */
export type AssessmentError =
  | { readonly code: 'no-such-prompt'; readonly prompt: PromptId }
  | { readonly code: 'value-does-not-fit'; readonly misfit: Misfit }
  | { readonly code: 'nothing-to-settle'; readonly prompt: PromptId }
  | { readonly code: 'already-moved-on'; readonly from: StageId; readonly at: StageId }
  | { readonly code: 'gaps-need-reason'; readonly assessment: Assessment; readonly gaps: readonly Gap[] }
  /** The last stage is left by closing the assessment. */
  | { readonly code: 'last-stage' }
  | { readonly code: 'closed'; readonly closure: Closure }
  | { readonly code: 'nothing-rated'; readonly of: Voted }
  | { readonly code: 'already-revealed'; readonly of: Voted }
  | { readonly code: 'not-revealed'; readonly of: Voted }
  /** Something else was agreed, or rated anew, after the form was opened. */
  | { readonly code: 'agreement-overtaken'; readonly assessment: AssessmentId; readonly of: Voted }
  | { readonly code: 'nothing-to-accord'; readonly of: Voted }
  | { readonly code: 'no-such-entry' }
  | { readonly code: 'no-such-field' }
  | { readonly code: 'field-needed'; readonly field: FieldId }
  /** Somebody else changed the entry after the form was opened. */
  | { readonly code: 'entry-changed'; readonly entry: Entry }
  /** Actions carry out this treatment: they go first. */
  | { readonly code: 'entry-in-use'; readonly entry: Entry; readonly actions: number }
  | { readonly code: 'list-full'; readonly most: number }
  | { readonly code: 'already-pursued'; readonly assessment: AssessmentId }
  /** The stage cannot be reopened: the team is there, or has not been there yet. `possible` are those that can. */
  | {
      readonly code: 'not-passed';
      readonly stage: StageId;
      readonly at: StageId;
      readonly possible: readonly StageId[];
    }
  | { readonly code: 'no-such-closing'; readonly decision: string }
  | {
      readonly code: 'concerns-need-reason';
      readonly assessment: Assessment;
      readonly decision: string;
      readonly concerns: readonly Concern[];
    };

export type Outcome = Result<Moved, AssessmentError>;

export interface Moved {
  readonly state: Assessment;
  readonly effects: readonly AssessmentEffect[];
}
