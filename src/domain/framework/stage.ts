import { z } from 'zod';
import { PromptId } from '../ids.ts';
import { localized } from '../locale.ts';
import { EntryList } from './entry-list.ts';
import { ListId, StageId } from './names.ts';
import { Prompt } from './prompt.ts';

/** What a stage waits for beside the answers to its prompts. */
export const ExitRule = z.discriminatedUnion('rule', [
  /** Something stands in a list, or a prompt says why nothing does. */
  z.strictObject({ rule: z.literal('listed'), list: ListId, unless: PromptId }).readonly(),
  /** Every criterion that is met has a treatment, or an acceptance with an expiry date. */
  z.strictObject({ rule: z.literal('criteria-treated') }).readonly(),
  /** Every treatment that was chosen has at least one action with an owner and a due date. */
  z.strictObject({ rule: z.literal('treatments-acted-on') }).readonly(),
]);
export type ExitRule = z.infer<typeof ExitRule>;

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
    lists: z.array(EntryList).max(4).readonly().default([]),
    prompts: z.array(Prompt).max(24).readonly(),
    exit: z.array(ExitRule).max(4).readonly().default([]),
  })
  .readonly();
export type Stage = z.infer<typeof Stage>;
