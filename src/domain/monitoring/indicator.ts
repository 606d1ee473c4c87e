import { z } from 'zod';
import { localized } from '../locale.ts';

/** What kinds of sign are watched; the ids are those of the watch list in stage 3. */
export const INDICATORS = [
  'import-share',
  'price',
  'stock-days',
  'supplier-count',
  'licence-rule',
  'home-share',
  'free',
] as const;
export const IndicatorId = z.enum(INDICATORS);
export type IndicatorId = z.infer<typeof IndicatorId>;

/** Which way is worse. */
export const Direction = z.enum(['rising', 'falling']);
export type Direction = z.infer<typeof Direction>;

/** What knowledge says of a kind of sign: how it is counted, and from where on it is usually worth a warning. */
export const Indicator = z
  .strictObject({
    id: IndicatorId,
    label: localized(40),
    means: localized(100),
    /** How it is put into a number, where that is not plain. */
    counts: localized(100).exactOptional(),
    /** Said behind a number; empty where a number has no unit. */
    unit: z.strictObject({ en: z.string().max(20), 'zh-CN': z.string().max(20) }).readonly(),
    worse: Direction,
    warning: z.number().nullable(),
    critical: z.number().nullable(),
    /** Where the thresholds come from, or whose judgement they are. */
    source: localized(200).exactOptional(),
    /** A reading lies between these. */
    least: z.number(),
    most: z.number(),
    /** What one might write as the place where the figure is found. */
    example: localized(100),
  })
  .readonly();
export type Indicator = z.infer<typeof Indicator>;
