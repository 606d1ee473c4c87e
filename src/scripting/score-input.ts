import { z } from 'zod';
import type { Description } from '../app/scoring/evidence-reader.ts';
import { CountryCode } from '../domain/locale.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { FactsCase } from '../domain/scoring/facts.ts';
import type { Line } from './json-lines.ts';
import { LONGEST_LINE } from './json-lines.ts';

const Id = z.union([z.string(), z.number()]);
export type LineId = z.infer<typeof Id>;

const TextLine = z.object({
  text: z.string(),
  lang: z.enum(['en', 'zh']).nullish(),
  home: CountryCode.nullish(),
});

export type ScoreInput =
  | { readonly kind: 'text'; readonly id: LineId; readonly description: Description }
  | { readonly kind: 'facts'; readonly id: LineId; readonly case: FactsCase };

export interface BadLine {
  /** `null` where the line has none that can be read. */
  readonly id: LineId | null;
  /** What is wrong, for whoever wrote the line. */
  readonly error: string;
}

/** A line of the batch: a description, or a case as facts. Fields it does not know are for other programs. */
export function readScoreInput(line: Line): Result<ScoreInput, BadLine> {
  if ('tooLong' in line)
    return err({ id: null, error: `the line is longer than ${LONGEST_LINE} characters` });
  let data: unknown;
  try {
    data = JSON.parse(line.text);
  } catch (error) {
    return err({
      id: null,
      error: `the line is not JSON: ${error instanceof Error ? error.message : error}`,
    });
  }
  const found = z.looseObject({ id: Id }).safeParse(data);
  if (!found.success)
    return err({ id: null, error: 'the line must be an object with an "id" (a text or a number)' });
  const { id, ...rest } = found.data;
  const [hasText, hasItems] = [Object.hasOwn(rest, 'text'), Object.hasOwn(rest, 'items')];
  if (hasText === hasItems) {
    return err({ id, error: 'the line must have either "text" (a description) or "items" (facts)' });
  }
  if (hasText) {
    const line = TextLine.safeParse(rest);
    if (!line.success) return err({ id, error: whatIsWrong(line.error) });
    const { text, lang, home } = line.data;
    return ok({ kind: 'text', id, description: { text, ...(lang && { lang }), ...(home && { home }) } });
  }
  const facts = FactsCase.safeParse(rest);
  return facts.success
    ? ok({ kind: 'facts', id, case: facts.data })
    : err({ id, error: whatIsWrong(facts.error) });
}

function whatIsWrong({ issues }: z.ZodError): string {
  return issues
    .map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => JSON.stringify(key)) : [];
      const what =
        unknown.length > 0 ? `${unknown.join(', ')} is no fact: correct or remove it` : issue.message;
      return issue.path.length > 0 ? `${z.core.toDotPath(issue.path)}: ${what}` : what;
    })
    .join('; ');
}
