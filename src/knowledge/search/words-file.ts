import { z } from 'zod';

export const Word = z.string().trim().min(1, 'is empty').max(60, 'is longer than 60 characters');
export const Words = z.array(Word).readonly();

/** Words of one meaning in the languages that questions come in. */
export const Meaning = z
  .strictObject({
    en: Words.default([]),
    zh: Words.default([]),
    ko: Words.default([]),
    ja: Words.default([]),
  })
  .readonly();
export type Meaning = z.infer<typeof Meaning>;

export const Name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be kebab-case');
