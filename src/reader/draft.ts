import type { Finding, Quote } from '../domain/scoring/evidence.ts';
import { type Manner, mannerOf } from './manner.ts';
import type { Statement } from './rules/statement.ts';
import type { Span } from './sentences.ts';

/** A finding, and how it was said. */
export interface Drafted {
  readonly finding: Finding;
  readonly manner: Manner;
}

export function drafted(statement: Statement, text: string): Drafted {
  const manner = mannerOf(statement);
  const { said, clause, quote = clause, words, scope = 'whole', weak = false } = statement;
  const { standing, hedged, attributed, disputed, year } = manner;
  const finding: Finding = {
    ...said,
    scope,
    standing,
    hedged,
    attributed,
    disputed,
    weak,
    superseded: false,
    ...(year !== undefined && { year }),
    origin: { kind: 'text', quote: quoteOf(text, quote), words: quoteOf(text, words) },
  };
  return { finding, manner };
}

function quoteOf(text: string, { start, end }: Span): Quote {
  return { start, end, quote: text.slice(start, end) };
}
