import { z } from 'zod';
import { localized } from '../locale.ts';

export const CHOICE_ID = /^[a-z][a-z0-9-]{0,31}$/;

/** Discord shows a choice in a select: 100 characters for its name and 100 for what it means. */
export const Choice = z
  .strictObject({
    id: z.string().regex(CHOICE_ID, 'must be kebab-case, at most 32 characters'),
    label: localized(80),
    means: localized(100),
  })
  .readonly();
export type Choice = z.infer<typeof Choice>;
