import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { QUESTION_LANGUAGES } from '../../src/app/lessons/library.ts';

const Row = z.strictObject({
  id: z.string(),
  lang: z.enum(QUESTION_LANGUAGES),
  query: z.string(),
  says: z.array(z.string()).default([]),
  out: z.boolean().default(false),
  /** Not met yet, and kept so that nobody forgets. */
  hard: z.boolean().default(false),
});

/** The questions that this project asks itself, with what a right answer says or that there is none. */
export function goldenQuestions() {
  const file = fileURLToPath(new URL('./golden-questions.yaml', import.meta.url));
  return z
    .array(Row)
    .parse(parse(readFileSync(file, 'utf8')))
    .map(({ says, out, ...rest }) => ({ ...rest, must_match: says, out_of_scope: out }));
}
