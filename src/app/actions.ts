import { z } from 'zod';
import { StageId } from '../domain/framework/names.ts';
import { AssessmentId, PromptId } from '../domain/ids.ts';

/** A number that travels as text in a button and comes back as typed by nobody: digits, or it is not ours. */
const counted = z.coerce.number().int().nonnegative().max(1_000_000_000);
const version = counted.positive();

export const HELP_TOPICS = ['start', 'answer', 'rate', 'find', 'settings', 'privacy'] as const;
export const HelpTopic = z.enum(HELP_TOPICS);
export type HelpTopic = z.infer<typeof HelpTopic>;

/**
 * Everything that pressing a button, picking from a select or sending a form can ask for: an action, the id of what it
 * is about, and the version that was on show. What is true is in the store; nothing else travels.
 */
export const Action = z.discriminatedUnion('do', [
  /** Show a stage on the panel that was pressed. */
  z.object({ do: z.literal('view'), assessment: AssessmentId, stage: StageId }),
  /** Open the form of one prompt. */
  z.object({ do: z.literal('answer'), assessment: AssessmentId, version, prompt: PromptId }),
  /** Open the form of the prompt that was picked. */
  z.object({ do: z.literal('pick'), assessment: AssessmentId, version, stage: StageId }),
  /** Send the filled form of a prompt; `basedOn` is the version of the answer that was on it. */
  z.object({ do: z.literal('fill'), assessment: AssessmentId, prompt: PromptId, basedOn: counted }),
  /** Open the form again as it was typed. */
  z.object({ do: z.literal('retry'), assessment: AssessmentId, prompt: PromptId }),
  /** Show the answers that two people gave at once. */
  z.object({ do: z.literal('compare'), assessment: AssessmentId, prompt: PromptId }),
  /** Let one of them count. */
  z.object({ do: z.literal('keep'), assessment: AssessmentId, prompt: PromptId, answer: version }),
  /** Go on to the next stage; nothing is missing. */
  z.object({ do: z.literal('move-on'), assessment: AssessmentId, version, stage: StageId }),
  /** Open the form that asks why to go on although something is missing. */
  z.object({ do: z.literal('explain'), assessment: AssessmentId, version, stage: StageId }),
  /** Send the reason for moving on with gaps. */
  z.object({ do: z.literal('move-on-with-gaps'), assessment: AssessmentId, version, stage: StageId }),
  /** Show all answers in full, opened at a stage. */
  z.object({ do: z.literal('record'), assessment: AssessmentId, stage: StageId }),
  /** Turn to another page of them, in the same message. */
  z.object({ do: z.literal('turn'), assessment: AssessmentId, page: counted }),
  /** Show where the assessment stands, and give a panel that works here. */
  z.object({ do: z.literal('fresh-panel'), assessment: AssessmentId }),
  z.object({ do: z.literal('list'), page: counted }),
  /** Show the help topic that was picked. */
  z.object({ do: z.literal('help') }),
]);
export type Action = z.infer<typeof Action>;
export type ActionOf<D extends Action['do']> = Extract<Action, { do: D }>;
