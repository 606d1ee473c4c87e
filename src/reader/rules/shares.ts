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
  segmentOf,
} from '../passage.ts';
import type { Quantity } from '../quantity.ts';
import type { Span } from '../sentences.ts';
import type { Tag } from '../tag.ts';
import type { Said, Statement } from './statement.ts';

type Side = 'abroad' | 'home';

/** Words that say of which side a share is, with how much farther away than it stands each may count. */
const CUES: readonly (readonly [Tag, Side, number])[] = [
  ['homeShare', 'home', 0],
  ['import', 'abroad', 0],
  ['foreign', 'abroad', 2],
  ['home', 'home', 4],
  ['monopoly', 'abroad', 22],
  ['depend', 'abroad', 24],
];
/** Farther away a cue says nothing of a number. */
const FARTHEST = 90;
const COMMA = 14;
const SEPARATION: Readonly<Record<string, number>> = { and: 22, while: 30 };

/** Shares in numbers: "nine out of ten are imported", 国产化率七成六. */
export function sharesIn(sentence: MarkedSentence, before?: MarkedSentence): readonly Statement[] {
  return sentence.clauses.flatMap((clause) => {
    if (has(clause, 'instruction')) return [];
    const quantities = quantitiesOf(clause, 'percent');
    return quantities.flatMap((quantity, index): Statement[] => {
      const cue = cueFor(sentence, clause, quantity) ?? sameAsBefore(clause, sentence, before);
      if (cue === undefined || isOffTopic(clause, quantity, cue.distance)) return [];
      const past = isStartOfChange(sentence, quantity, quantities[index + 1], quantities.length);
      return [
        {
          said: saidOf(sentence, clause, quantity, cue.side),
          sentence,
          clause,
          ...(clause.start <= cue.at.start && cue.at.end <= clause.end
            ? {}
            : { quote: joined(cue.clause, clause) }),
          words: quantity,
          ...(has(clause, 'topGrade') ? { scope: 'grade' as const } : {}),
          ...(past ? { past } : {}),
        },
      ];
    });
  });
}

function saidOf(sentence: MarkedSentence, clause: MarkedClause, quantity: Quantity, side: Side): Said {
  const { number, to, bound } = quantity;
  const value = { kind: 'number' as const, number, ...(to !== undefined && { to }), ...(bound && { bound }) };
  if (side === 'home') {
    // Home makers who hold the world market are not behind.
    return has(clause, 'world') && number >= 50
      ? { indicator: 'homeLag', value: { kind: 'step', step: 'parity' } }
      : { indicator: 'homeShare', value };
  }
  const world = hitsOf(clause, 'world').some((hit) => gap(hit, quantity) < 40);
  const own = has(clause, 'homeMarket', 'we') || /\bour\b|国内|我们/.test(clause.text);
  void sentence;
  return world && !own ? { indicator: 'worldShare', value } : { indicator: 'foreignShare', value };
}

/** "Today the figure is 11 %" is the share that the sentence before spoke of. */
function sameAsBefore(
  clause: MarkedClause,
  sentence: MarkedSentence,
  before: MarkedSentence | undefined,
): Cue | undefined {
  if (!FIGURE.test(clause.text)) return undefined;
  const here = sentence.clauses.slice(0, clause.index).map((each) => ({ each, within: sentence }));
  const there = (before?.clauses ?? []).map((each) => ({ each, within: before ?? sentence }));
  for (const { each, within } of [...there, ...here].toReversed()) {
    const [quantity] = quantitiesOf(each, 'percent');
    const cue = quantity === undefined ? undefined : cueFor(within, each, quantity);
    if (cue !== undefined) return { ...cue, at: clause, clause };
  }
  return undefined;
}

const FIGURE =
  /\b(?:(?:the|that|this) (?:figure|share|number|proportion|percentage|rate)|it is now|now it is|today it is|it (?:has )?(?:fell|fallen|rose|risen|dropped))\b|这个(?:数字|比例|数)|这一(?:数字|比例)|(?:现在|如今|目前)(?:是|只有|只剩|已(?:经)?(?:降|升)?到?)/;

interface Cue {
  readonly side: Side;
  readonly at: Span;
  readonly clause: MarkedClause;
  readonly distance: number;
}

function cueFor(sentence: MarkedSentence, clause: MarkedClause, quantity: Quantity): Cue | undefined {
  let best: Cue | undefined;
  const previous = sentence.clauses[clause.index - 1];
  const about = TOGETHER.test(clause.text) && previous !== undefined ? [previous] : [];
  for (const each of [...segmentOf(sentence, clause), ...about]) {
    for (const [tag, side, penalty] of CUES) {
      for (const at of hitsOf(each, tag)) {
        const distance =
          gap(at, quantity) +
          penalty +
          bearing(each, quantity, at, side) +
          parted(sentence, at, quantity, each !== clause);
        if (distance <= FARTHEST && (best === undefined || distance < best.distance)) {
          best = { side, at, clause: each, distance };
        }
      }
    }
  }
  return best;
}

/** Words that speak of those who were named just before. */
const TOGETHER =
  /\b(?:they|them|these|those|together|between them|both)\b|合计|加起来|一共|总共|它们|他们|这(?:两|三|几)家/;

/** "From Japan" says where it comes from; "Dutch roofs" says only where it is used. */
function bearing(clause: MarkedClause, quantity: Span, at: Span, side: Side): number {
  const before = clause.text.slice(Math.max(0, at.start - clause.start - 14), at.start - clause.start);
  const from =
    /(?:\b(?:from|by|out of)(?: the| a)?|(?:made|built|drawn|refined|rolled|produced|mined|grown|cast|fermented|extracted|assembled) in(?: the)?|从|来自|由|靠) ?$/.test(
      before,
    );
  if (from) return -30;
  if (side === 'abroad') return 0;
  const words = clause.text.slice(at.start - clause.start, at.end - clause.start);
  // "90 % of what our labs use is American": what stands before the verb is who uses it.
  if (isUser(clause, quantity, at) || /^our (?!own)/.test(words)) return 45;
  if (!clause.places.some((place) => gap(place, at) === 0)) return 0;
  const after = clause.text.slice(at.end - clause.start, at.end - clause.start + 40);
  return MADE_THERE.test(after) ? 0 : 40;
}

const VERB =
  /\b(?:is|are|was|were|comes?|came|runs?|ran|flew|flies|fly|goes|go|gets?|depends?|relies|rely|rests?|passes|arrives?|originates?)\b/g;

function isUser(clause: MarkedClause, quantity: Span, at: Span): boolean {
  const after = clause.text.slice(quantity.end - clause.start);
  if (!/^ ?(?:of|in) /.test(after) || at.start < quantity.end) return false;
  return [...after.matchAll(VERB)].some((verb) => verb.index > at.end - quantity.end);
}

const MADE_THERE =
  /^(?:'s)?[ -](?:[a-z-]+ ){0,2}(?:makers?|producers?|suppliers?|plants?|mills?|firms?|compan(?:y|ies)|units?|product(?:s|ion)?|share|manufacturers?|vendors?|makes?|supply|supplies|factor(?:y|ies)|output|sources?|breeders?)|^的?(?:、[^，。]{1,6}的?)?(?:企业|厂|公司|供应商|产|造|货|自|本土|品牌|几家|两家|三家)/;

/** Words between a cue and a number that keep them apart. */
function parted(sentence: MarkedSentence, at: Span, quantity: Span, isOther: boolean): number {
  const from = Math.min(at.end, quantity.end) - sentence.start;
  const to = Math.max(at.start, quantity.start) - sentence.start;
  const between = sentence.text.slice(from, Math.max(from, to));
  let sum = isOther ? 6 : 0;
  for (const [word, weight] of Object.entries(SEPARATION)) if (between.includes(` ${word} `)) sum += weight;
  sum += COMMA * (between.split(/[,，]/).length - 1);
  // What comes after a number is less surely about it.
  return sum + (at.start > quantity.start ? 3 : 0);
}

/** "By a third", "within a quarter", 只有人家的三分之一. */
const NO_SHARE =
  /(?:\b(?:by|within)(?: about| roughly| around| some| nearly| almost)?|(?:人家|对方|国外|进口[货件品]?|原装)的|(?:掉|减|少|跌|砍)(?:了|去)?) ?$/;

/** A yield, a purity, a price: nearer to the number than what makes it a share of supply. */
function isOffTopic(clause: MarkedClause, quantity: Quantity, distance: number): boolean {
  const before = clause.text.slice(0, quantity.start - clause.start);
  if (NO_SHARE.test(before)) return true;
  return hitsOf(clause, 'offTopic').some((hit) => gap(hit, quantity) <= Math.min(distance, 30));
}

/** "From 90 %" and "down from 90 %" tell of the past where another share follows or precedes. */
function isStartOfChange(
  sentence: MarkedSentence,
  quantity: Quantity,
  next: Quantity | undefined,
  count: number,
): boolean {
  const at = quantity.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, at - 26), at);
  const isFrom =
    /(?:\bfrom |\bwas |\bwere |从|由|自|原来(?:的)?|过去(?:的)?|以前(?:的)?)(?:about |around |roughly |nearly |some |over |just |under |almost |the |a |an |\d{4}年(?:的)?|当年的?|近|约|超过|不到|最初的?|之前的?|原来的?|去年的?|前年的?){0,3}$/.test(
      before,
    );
  if (!isFrom) return false;
  if (
    /\b(?:down|up) from (?:about |around |roughly |nearly |some |over |just |under |almost ){0,2}$/.test(
      before,
    )
  )
    return true;
  const after = sentence.text.slice(quantity.end - sentence.start, quantity.end - sentence.start + 60);
  return (next !== undefined || count > 1) && /(?: to |降|升|增|提|涨|减|跌|变|到|至)/.test(after);
}

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
    ...(has(clause, 'make', 'depend', 'shareNoun') ? hitsOf(clause, 'home') : []).map((at) => ({
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
