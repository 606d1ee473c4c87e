import type { ShareWord } from '../../domain/scoring/evidence.ts';
import {
  gap,
  has,
  hitsOf,
  isDenied,
  joined,
  type MarkedClause,
  type MarkedSentence,
  quantitiesOf,
} from '../passage.ts';
import type { Span } from '../sentences.ts';
import type { Tag } from '../tag.ts';
import type { Side } from './share-cues.ts';
import type { Statement } from './statement.ts';

const WORDS: readonly (readonly [Tag, ShareWord])[] = [
  ['nearlyAll', 'nearly-all'],
  ['all', 'all'],
  ['most', 'most'],
  ['half', 'half'],
  ['little', 'little'],
  ['some', 'some'],
];
const NEAR = 36;
/** "Nearly all cartridges for insulin pens used here are imported": the amount leads, the source closes. */
const NEAR_LEADING = 100;

/** Shares in words: "almost entirely imported", 高度依赖进口, "no longer depend on imports". */
export function wordSharesIn(sentence: MarkedSentence): readonly Statement[] {
  return sentence.clauses.flatMap((clause): readonly Statement[] => {
    if (has(clause, 'instruction') || quantitiesOf(clause, 'percent').length > 0) return [];
    const isProgress = has(clause, 'iterate', 'lead') && !has(clause, 'import');
    if (isProgress) return [];
    const elsewhere = nowhereElse(clause);
    if (elsewhere !== undefined) {
      return [
        {
          said: { indicator: 'foreignShare', value: { kind: 'word', word: 'nearly-all' } },
          sentence,
          clause,
          words: elsewhere,
        },
      ];
    }
    const free = hitsOf(clause, 'notDependent')[0];
    if (free !== undefined) return independence(sentence, clause, free);
    return dependence(sentence, clause);
  });
}

/** "No producer outside Japan", "only the Japanese", 只有日本人. */
function nowhereElse(clause: MarkedClause): Span | undefined {
  return hitsOf(clause, 'foreign').find((at) => {
    const before = clause.text.slice(0, at.start - clause.start);
    return (
      (/outside (?:of )?$|除了?$/.test(before) && has(clause, 'not')) ||
      /\bonly (?:the |in )?$|只有$/.test(before)
    );
  });
}

function independence(sentence: MarkedSentence, clause: MarkedClause, free: Span): readonly Statement[] {
  const aboutSupply =
    has(clause, 'import', 'foreign', 'home', 'homeShare') ||
    /进口|国产|自给|自主|受制|就地|本地|export|self-|local|domestic|import/.test(clause.text);
  if (!aboutSupply) return [];
  if (hitsOf(clause, 'flip').some((flip) => flip.end <= free.start)) return [];
  // Plenty of the plain grade says nothing of the whole where another grade is told of.
  if (has(clause, 'otherGrade') && has(sentence, 'topGrade') && !has(clause, 'topGrade')) return [];
  return [
    {
      said: { indicator: 'foreignShare', value: { kind: 'word', word: 'little' } },
      sentence,
      clause,
      words: free,
    },
  ];
}

function dependence(sentence: MarkedSentence, clause: MarkedClause): readonly Statement[] {
  const sources = [
    ...hitsOf(clause, 'import').map((at) => ({ at, side: 'abroad' as const })),
    ...(has(clause, 'depend', 'sole', 'monopoly', 'all', 'nearlyAll', 'shareNoun', 'import')
      ? hitsOf(clause, 'foreign')
      : []
    ).map((at) => ({
      at,
      side: 'abroad' as const,
    })),
    ...hitsOf(clause, 'homeShare').map((at) => ({ at, side: 'home' as const })),
    ...(has(clause, 'make', 'depend', 'shareNoun') || /[全都]在/.test(clause.text)
      ? hitsOf(clause, 'home')
      : []
    ).map((at) => ({
      at,
      side: 'home' as const,
    })),
  ];
  for (const [tag, word] of WORDS) {
    for (const amount of hitsOf(clause, tag)) {
      if (isDenied(clause, amount)) continue;
      const nearest = sources
        .filter(
          ({ at }) =>
            gap(at, amount) <= reach(clause, amount, at) && (word === 'little' || !isDenied(clause, at)),
        )
        .sort((a, b) => rank(clause, a) - rank(clause, b) || gap(a.at, amount) - gap(b.at, amount))[0];
      if (nearest === undefined) continue;
      if (nearest.side === 'home' && (word === 'some' || has(clause, 'lag', 'noHome', 'cut'))) continue;
      if (has(clause, 'cut', 'noHome') && !has(clause, 'depend')) continue;
      if (
        (word === 'some' || word === 'little') &&
        !has(clause, 'import', 'depend') &&
        !/content|share|占比/.test(clause.text)
      )
        continue;
      const indicator = nearest.side === 'home' ? 'homeShare' : 'foreignShare';
      return [
        {
          said: { indicator, value: { kind: 'word', word } },
          sentence,
          clause,
          words: joined(amount, nearest.at),
          ...(has(clause, 'topGrade') && has(sentence, 'otherGrade') ? { scope: 'grade' as const } : {}),
        },
      ];
    }
  }
  return bare(sentence, clause);
}

/** "Every pen in Indonesia is imported": what is imported is so wherever it is used. */
function rank(clause: MarkedClause, { at, side }: { readonly at: Span; readonly side: Side }): number {
  if (side === 'abroad') return hitsOf(clause, 'import').some((hit) => gap(hit, at) === 0) ? 0 : 1;
  return /\b(?:in|across|of|throughout) (?:the )?$/.test(clause.text.slice(0, at.start - clause.start))
    ? 2
    : 1;
}

function reach(clause: MarkedClause, amount: Span, at: Span): number {
  if (amount.start > at.start || has(clause, 'parity')) return NEAR;
  const between = clause.text.slice(amount.end - clause.start, at.end - clause.start + 8);
  return /\b(?:is|are|was|were|comes?|came|from|bought|imported|be)\b/.test(between) ? NEAR_LEADING : NEAR;
}

/** "We depend on Japan", 靠进口: no amount, so as much as such words usually mean. */
function bare(sentence: MarkedSentence, clause: MarkedClause): readonly Statement[] {
  if (has(clause, 'cut', 'noHome', 'stop', 'not', 'otherGrade')) return [];
  const depends = hitsOf(clause, 'depend').find((at) =>
    /depend|relian|rel(?:y|ies)|mercy|hostage|beholden|依赖|靠|受制|仰|离不开|对外依存|have to import|bought|buy/.test(
      clause.text.slice(at.start - clause.start, at.end - clause.start),
    ),
  );
  if (depends === undefined) return [];
  const source = hitsOf(clause, 'import', 'foreign').find((at) => gap(at, depends) <= 24);
  if (source === undefined || has(clause, 'home')) return [];
  return [
    {
      said: { indicator: 'foreignShare', value: { kind: 'word', word: 'most' } },
      sentence,
      clause,
      words: joined(depends, source),
      ...(has(clause, 'topGrade') ? { scope: 'grade' as const } : {}),
    },
  ];
}
