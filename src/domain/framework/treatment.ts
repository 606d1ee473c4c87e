import { z } from 'zod';
import { PromptId } from '../ids.ts';
import { LessonTag } from '../lesson.ts';
import { localized } from '../locale.ts';
import { CHOICE_ID } from './choice.ts';
import { RANKS, REACHES } from './entry-list.ts';
import { CriterionId } from './names.ts';

export const EXPOSURES = ['certain', 'possible', 'none'] as const;

/** One thing that answers can show, by which a driver is told. */
export const DriverSign = z.union([
  z.strictObject({ prompt: PromptId, oneOf: z.array(z.string()).min(1).readonly() }).readonly(),
  z.strictObject({ prompt: PromptId, unit: z.string().exactOptional(), atLeast: z.number() }).readonly(),
  z.strictObject({ prompt: PromptId, unit: z.string().exactOptional(), below: z.number() }).readonly(),
  /** The answer is that there is no such country, or no more than so many. */
  z.strictObject({ prompt: PromptId, countriesAtMost: z.int().nonnegative() }).readonly(),
  z.strictObject({ exposed: z.array(z.enum(EXPOSURES)).min(1).readonly() }).readonly(),
]);
export type DriverSign = z.infer<typeof DriverSign>;

/** Lessons with any of these tags are offered where it is at work, or chosen. */
const lessonTags = z.array(LessonTag).min(1).max(6).readonly().exactOptional();

/** What drives a rating, told by any of its signs, so that the treatments which work on it can be offered first. */
export const Driver = z
  .strictObject({
    id: z.string().regex(CHOICE_ID, 'must be kebab-case, at most 32 characters'),
    label: localized(60),
    signs: z.array(DriverSign).min(1).readonly(),
    tags: lessonTags,
  })
  .readonly();
export type Driver = z.infer<typeof Driver>;

/** The id of the treatment that is none: living with the risk, knowingly, until a date. */
export const ACCEPT = 'accept';

const percent = z.number().min(1).max(99);

/**
 * What a simulation tries where a treatment is taken: an example of its size, on top of what is there, and no forecast.
 * Stock in days of today's use; time to a substitute and use in per cent of what they would be without it; another
 * source with its share of today's use in per cent, and after how many days it delivers.
 */
export const Trial = z.union([
  z.strictObject({ moreStock: z.number().min(1).max(2000) }).readonly(),
  z.strictObject({ recovery: percent }).readonly(),
  z.strictObject({ demand: percent }).readonly(),
  z.strictObject({ sourceShare: z.number().min(1).max(100), after: z.number().min(0).max(2000) }).readonly(),
]);
export type Trial = z.infer<typeof Trial>;

/** One way to treat a risk, as the menu of stage 4 offers it. */
export const Treatment = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,23}$/, 'must be kebab-case, at most 24 characters'),
    title: localized(60),
    means: localized(100),
    /** What it takes, and what it does not do. */
    how: localized(500),
    /** What Korea did of this kind, and where the paper tells it. */
    korea: localized(400),
    source: z.string().regex(/^\d(\.\d)*(, \d(\.\d)*)*$/, 'must name sections of the paper, such as "2.2.3"'),
    reach: z.enum(REACHES).exactOptional(),
    ranks: z.array(z.enum(RANKS)).readonly(),
    criteria: z.array(CriterionId).readonly(),
    drivers: z.array(z.string()).readonly(),
    /** Drivers that speak against it: where one is at work, it is no answer to this risk. */
    against: z.array(z.string()).min(1).readonly().exactOptional(),
    tags: lessonTags,
    trials: z.array(Trial).min(1).max(3).readonly().exactOptional(),
  })
  .readonly();
export type Treatment = z.infer<typeof Treatment>;
