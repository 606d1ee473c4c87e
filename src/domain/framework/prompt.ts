import { z } from 'zod';
import { PromptId } from '../ids.ts';
import { localized } from '../locale.ts';
import { Choice } from './choice.ts';
import { CriterionId, RatingKind } from './names.ts';

const common = {
  id: PromptId,
  /** Names the prompt in the panel and titles its form, which holds 45 characters. */
  title: localized(45),
  /** The question, beside the field of the form. */
  ask: localized(100),
  /** What a good answer holds and why it is asked, shown where there is room. */
  help: localized(600),
  /**
   * `offered`: the panel leads there, and the stage does not wait for it. `answered`: the stage waits, unknown with a
   * reason will do. `known`: it waits for a real answer.
   */
  required: z.enum(['no', 'offered', 'answered', 'known']),
  /** Who may answer: anybody who contributes, or who facilitates. */
  who: z.enum(['contribute', 'facilitate']).default('contribute'),
};

const example = localized(100);
const measured = {
  /** The gist of the help, beside the units: with them, the form has no room for all of it. */
  hint: localized(100).exactOptional(),
  units: z.array(Choice).min(1).max(25).readonly(),
  least: z.number(),
  most: z.number(),
  example,
};
/** Which of the three ratings a step of a scale belongs to. */
const rates = RatingKind.default('inherent');

/** One question of a stage. */
export const Prompt = z.discriminatedUnion('kind', [
  z
    .strictObject({ ...common, kind: z.literal('text'), longest: z.int().min(1).max(4000), example })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal('number'), ...measured }).readonly(),
  /** From so much to so much: what is not known exactly is still known within limits. */
  z.strictObject({ ...common, kind: z.literal('range'), ...measured }).readonly(),
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
  z.strictObject({ ...common, kind: z.literal('likelihood'), rates }).readonly(),
  z.strictObject({ ...common, kind: z.literal('consequence'), rates }).readonly(),
]);
export type Prompt = z.infer<typeof Prompt>;
export type PromptOf<K extends Prompt['kind']> = Extract<Prompt, { kind: K }>;
