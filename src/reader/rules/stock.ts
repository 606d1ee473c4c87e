import {
  gap,
  has,
  hitsOf,
  joined,
  type MarkedClause,
  type MarkedSentence,
  quantitiesOf,
} from '../passage.ts';
import type { Quantity } from '../quantity.ts';
import type { Tag } from '../tag.ts';
import type { Said, Statement } from './statement.ts';

type Period = 'stockDays' | 'substitutionDays' | 'qualifiedSourceDays';
const WHAT: readonly (readonly [Tag, Period])[] = [
  ['qualifiedSource', 'qualifiedSourceDays'],
  ['stock', 'stockDays'],
  ['substitute', 'substitutionDays'],
];
const NEAR = 34;

/** How long stock lasts, a substitute takes, and a qualified source needs; and whether there is another source. */
export function bridgesIn(sentence: MarkedSentence): readonly Statement[] {
  return sentence.clauses.flatMap((clause) => {
    if (has(clause, 'instruction')) return [];
    const periods = quantitiesOf(clause, 'days').flatMap((days): Statement[] => {
      const what = nearestOf(clause, days);
      if (what === undefined || isAgo(clause, days)) return [];
      const { number, to, bound } = days;
      const value = {
        kind: 'number' as const,
        number,
        ...(to !== undefined && { to }),
        ...(bound && { bound }),
      };
      return [{ said: { indicator: what.period, value }, sentence, clause, words: joined(days, what.at) }];
    });
    return [...periods, ...sources(sentence, clause)];
  });
}

function nearestOf(clause: MarkedClause, days: Quantity) {
  const near = WHAT.flatMap(([tag, period]) =>
    hitsOf(clause, tag).map((at) => ({ at, period, distance: gap(at, days) })),
  );
  const [best] = near.filter(({ distance }) => distance <= NEAR).sort((a, b) => a.distance - b.distance);
  if (best === undefined) return undefined;
  const isLag = hitsOf(clause, 'lag', 'delay').some((hit) => gap(hit, days) < best.distance);
  return isLag ? undefined : best;
}

function isAgo(clause: MarkedClause, days: Quantity): boolean {
  const after = clause.text.slice(days.end - clause.start, days.end - clause.start + 10);
  return /^ (?:ago|old|earlier|behind|late)|^(?:前|以前|之前)/.test(after);
}

function sources(sentence: MarkedSentence, clause: MarkedClause): readonly Statement[] {
  const said = (said: Said, words = clause as { start: number; end: number }): Statement => ({
    said,
    sentence,
    clause,
    words,
  });
  const [none] = hitsOf(clause, 'noOther');
  if (none !== undefined)
    return [said({ indicator: 'otherSource', value: { kind: 'holds', holds: false } }, none)];
  const [qualified] = hitsOf(clause, 'qualifiedSource');
  const denied = has(clause, 'not', 'qualifying');
  if (qualified !== undefined && !denied && quantitiesOf(clause, 'days').length === 0) {
    return [
      said({ indicator: 'otherSource', value: { kind: 'holds', holds: true } }, qualified),
      said({ indicator: 'qualifiedSourceDays', value: { kind: 'number', number: 0 } }, qualified),
    ];
  }
  const [other] = hitsOf(clause, 'otherSource');
  return other === undefined || denied
    ? []
    : [said({ indicator: 'otherSource', value: { kind: 'holds', holds: true } }, other)];
}
