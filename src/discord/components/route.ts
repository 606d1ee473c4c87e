import type { Action, ActionOf } from '../../app/actions.ts';
import type { FormFields } from '../../app/documents.ts';
import type { Failure } from '../../app/failure.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { StageId } from '../../domain/framework/names.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { Speech } from '../../messages/speech.ts';
import type { FormView, View } from '../../messages/view.ts';
import type { Scene } from '../scene.ts';
import type { ReminderRedrawing } from './monitor-reminder-drawing.ts';

/** What came with a press: what was picked from a select, or what stands in the fields of a form. */
export interface Given {
  readonly picked: readonly string[];
  readonly fields: FormFields;
  /** What was written in its text fields, to be handed back where it cannot be taken. */
  readonly typed: readonly string[];
}

/** The panel of an assessment. Where the message that was pressed is no panel, `otherwise` stands in it, or that everything is saved. */
export interface PanelRedrawing {
  readonly kind: 'panel';
  readonly assessment: AssessmentId;
  readonly viewed: StageId | 'current';
  readonly change?: Change;
  readonly otherwise?: (speech: Speech) => View;
}

/** What the pressed message is to show: a panel, drawn as it is then, or a view of its own. */
export type Redrawing =
  | PanelRedrawing
  | ReminderRedrawing
  | { readonly kind: 'view'; readonly view: (speech: Speech) => View; readonly change?: Change };

/** A change that the panel in the thread has to show, and what the thread is told beside it. */
export interface Change {
  readonly assessment: Assessment;
  readonly notices: (speech: Speech) => readonly View[];
}

/** How one action is answered. The first thing that happens to the interaction follows from `answers` alone. */
export type Route<A extends Action> =
  /** Opens a form; everything it needs is read from the store within the 3 seconds. */
  | {
      readonly answers: 'form';
      open(scene: Scene, action: A, given: Given): Promise<Result<FormView, Failure>>;
    }
  /** Redraws the message that was pressed. A failure is told to the member alone and the message stays. */
  | {
      readonly answers: 'update';
      run(scene: Scene, action: A, given: Given): Promise<Result<Redrawing, Failure>>;
    }
  /** Answers everybody in the channel; what it refuses, and what fails, is told to the member alone. */
  | {
      readonly answers: 'post';
      refuses(scene: Scene, action: A): Failure | undefined;
      run(scene: Scene, action: A, given: Given): Promise<Result<View, Failure>>;
    }
  /** Answers the member alone. */
  | { readonly answers: 'reply'; run(scene: Scene, action: A, given: Given): Promise<Result<View, Failure>> };

export type Routes = { readonly [D in Action['do']]: Route<ActionOf<D>> };
