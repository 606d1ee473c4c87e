import type { Finding, Scope } from '../../domain/scoring/evidence.ts';
import type { MarkedClause, MarkedSentence } from '../passage.ts';
import type { Span } from '../sentences.ts';

type SaidOf<F> = F extends Finding ? Pick<F, 'indicator' | 'value'> : never;
/** What is said of one indicator, without how and where. */
export type Said = SaidOf<Finding>;

/** Something that a rule has found: what is said, in which clause, with which words. */
export interface Statement {
  readonly said: Said;
  readonly sentence: MarkedSentence;
  readonly clause: MarkedClause;
  /** What people see; the clause where absent. */
  readonly quote?: Span;
  readonly words: Span;
  readonly scope?: Scope;
  /** The statement itself tells of the past: "from 90 %" in "from 90 % to 50 %". */
  readonly past?: true;
  /** No plain word says it: it is read from the way it is put. */
  readonly weak?: true;
}

/** Reads one sentence. Never throws, and finds nothing where nothing is said. */
export type Rule = (sentence: MarkedSentence) => readonly Statement[];
