import type { SupplyEvent } from '../../domain/scoring/evidence.ts';
import { has, hitsOf, isDenied, type MarkedClause, type MarkedSentence, quantitiesOf } from '../passage.ts';
import type { Span } from '../sentences.ts';
import type { Tag } from '../tag.ts';
import type { Said, Statement } from './statement.ts';

const EVENT_TAGS: readonly (readonly [Tag, SupplyEvent])[] = [
  ['noEvent', 'none'],
  ['inForce', 'in_force'],
  ['announced', 'announced'],
  ['past', 'past_cutoff'],
  ['threat', 'threat'],
];
const ATTRIBUTES = ['scarce', 'exclusive', 'highValue', 'hardToSurpass'] as const;

/** Control events, demand, how concentrated supply is, and what is said of the technology as such. */
export function surroundingsIn(sentence: MarkedSentence): readonly Statement[] {
  return sentence.clauses.flatMap((clause) => {
    if (has(clause, 'instruction')) return [];
    const said = (what: Said, words: Span): Statement => ({ said: what, sentence, clause, words });
    return [
      ...eventOf(clause).map(({ step, words }) =>
        said({ indicator: 'event', value: { kind: 'step', step } }, words),
      ),
      ...quantitiesOf(clause, 'hhi').map((quantity) =>
        said(
          {
            indicator: 'hhi',
            value: {
              kind: 'number',
              number: quantity.number,
              ...(quantity.bound && { bound: quantity.bound }),
            },
          },
          quantity,
        ),
      ),
      ...hitsOf(clause, 'demandHuge')
        .slice(0, 1)
        .map((hit) => said({ indicator: 'demand', value: { kind: 'step', step: 'huge' } }, hit)),
      ...hitsOf(clause, 'demandSmall')
        .slice(0, 1)
        .map((hit) => said({ indicator: 'demand', value: { kind: 'step', step: 'small' } }, hit)),
      ...ATTRIBUTES.flatMap((indicator) =>
        hitsOf(clause, indicator)
          .filter((hit) => !isDenied(clause, hit) && !has(clause, 'flip'))
          .slice(0, 1)
          .map((hit) => said({ indicator, value: { kind: 'holds', holds: true } }, hit)),
      ),
    ];
  });
}

function eventOf(clause: MarkedClause): readonly { step: SupplyEvent; words: Span }[] {
  for (const [tag, step] of EVENT_TAGS) {
    const [hit] = hitsOf(clause, tag);
    if (hit === undefined) continue;
    if (tag !== 'noEvent' && tag !== 'inForce' && isDenied(clause, hit))
      return [{ step: 'none', words: hit }];
    return [{ step, words: hit }];
  }
  return [];
}

/** "Japan 60 %, Germany 25 %, the US 15 %": shares of countries that make up nearly the whole. */
export function concentrationIn(sentence: MarkedSentence): readonly Statement[] {
  const shares = sentence.quantities.filter(({ kind }) => kind === 'percent');
  if (shares.length < 2 || sentence.places.length < 2) return [];
  const whole = shares.reduce((sum, { number }) => sum + number, 0);
  const [firstClause] = sentence.clauses;
  const [first] = shares;
  const last = shares.at(-1);
  if (whole < 90 || whole > 101 || firstClause === undefined || first === undefined || last === undefined)
    return [];
  const each = shares.every((_, index) => {
    const before = shares[index - 1]?.end ?? sentence.start;
    const after = shares[index + 1]?.start ?? sentence.end;
    return sentence.places.some((place) => place.start >= before && place.end <= after);
  });
  const mostlyHome = shares.some(
    (share) =>
      share.number >= 50 &&
      sentence.clauses.some((clause) => clause.quantities.includes(share) && has(clause, 'home')),
  );
  if (!each || mostlyHome) return [];
  const words = { start: first.start, end: last.end };
  return [
    {
      said: { indicator: 'hhi', value: { kind: 'shares', shares: shares.map(({ number }) => number) } },
      sentence,
      clause: firstClause,
      quote: sentence,
      words,
    },
  ];
}
