import { has, type MarkedClause, type MarkedSentence } from '../passage.ts';
import type { Quantity } from '../quantity.ts';
import type { Cue } from './share-cues.ts';

const HOLDS = /[\u4e00-\u9fffa-z].*(?:占|拿|握|把|包|供|吃)(?:着|了|下|走|住|到)?[^，。]{0,10}$/;
/** Per cent. */
const LARGE = 40;

/** 某某占我们用量的九成，国产的…: a holder that nobody knows, whom home makers are set against, is none of them. */
export function strangersShare(
  sentence: MarkedSentence,
  clause: MarkedClause,
  quantity: Quantity,
): Cue | undefined {
  if (quantity.number < LARGE || has(clause, 'home', 'foreign', 'import', 'homeShare', 'world'))
    return undefined;
  if (!HOLDS.test(clause.text.slice(0, quantity.start - clause.start))) return undefined;
  const isSetAgainst = sentence.clauses.some(
    (each) => each.index > clause.index && has(each, 'home') && !has(each, 'homeShare', 'cut'),
  );
  return isSetAgainst ? { side: 'abroad', at: quantity, clause, distance: 0 } : undefined;
}
