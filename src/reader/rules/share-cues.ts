import {
  gap,
  has,
  hitsOf,
  type MarkedClause,
  type MarkedSentence,
  quantitiesOf,
  segmentOf,
} from '../passage.ts';
import type { Quantity } from '../quantity.ts';
import type { Span } from '../sentences.ts';
import type { Tag } from '../tag.ts';

export type Side = 'abroad' | 'home';

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
/** A home maker named in a later clause is what that clause is about. */
const LATER = 30;
/** What once was is told beside what is. */
const ERA = 30;
const SEPARATION: Readonly<Record<string, number>> = { and: 22, while: 30 };

/** "Today the figure is 11 %" is the share that the sentence before spoke of. */
export function sameAsBefore(
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

/** What tells of which side a share is, and how far it stands from the number. */
export interface Cue {
  readonly side: Side;
  readonly at: Span;
  readonly clause: MarkedClause;
  readonly distance: number;
}

/** The nearest word that says of which side a share is, in its segment; nothing where none is near. */
export function cueFor(sentence: MarkedSentence, clause: MarkedClause, quantity: Quantity): Cue | undefined {
  let best: (Cue & { readonly isUse: boolean }) | undefined;
  let source: Cue | undefined;
  const previous = sentence.clauses[clause.index - 1];
  const about = TOGETHER.test(clause.text) && previous !== undefined ? [previous] : [];
  for (const each of [...segmentOf(sentence, clause), ...about]) {
    for (const [tag, side, penalty] of CUES) {
      // Who holds or delivers a share is abroad only where somebody abroad is spoken of.
      if ((tag === 'depend' || tag === 'monopoly') && !has(sentence, 'foreign', 'import')) continue;
      for (const at of hitsOf(each, tag)) {
        const borne = bearing(each, quantity, at, side);
        const distance =
          gap(at, quantity) +
          (each.index > clause.index && side === 'home' ? LATER : 0) +
          penalty +
          borne +
          parted(sentence, at, quantity, each !== clause) +
          (each !== clause && has(each, 'history') && !has(clause, 'history') ? ERA : 0);
        if (distance <= FARTHEST && (best === undefined || distance < best.distance)) {
          best = { side, at, clause: each, distance, isUse: borne >= USE };
        }
        if (side === 'abroad' && borne <= ORIGIN) source ??= { side, at, clause: each, distance };
      }
    }
  }
  // "80 % of the cranes on American quays were built on one island off Shanghai".
  return best?.isUse === true && source !== undefined ? source : best;
}

/** A place where something is used, and one where it comes from. */
const USE = 40;
const ORIGIN = -30;

/** Words that speak of those who were named just before. */
const TOGETHER =
  /\b(?:they|them|these|those|together|between them|both)\b|合计|加起来|一共|总共|它们|他们|这(?:两|三|几)家/;

/** "From Japan" says where it comes from; "Dutch roofs" says only where it is used. */
function bearing(clause: MarkedClause, quantity: Span, at: Span, side: Side): number {
  const before = clause.text.slice(Math.max(0, at.start - clause.start - 40), at.start - clause.start);
  if (side === 'home' && USED_BY.test(before)) return 45;
  const from =
    /(?:\b(?:from|by|out of)(?: the| a)?|(?:made|built|drawn|refined|rolled|produced|mined|grown|cast|fermented|extracted|assembled|welded|cut|spun|woven|machined|brewed|bred) (?:in|on|at|near|around|off|outside)(?: the)?(?: [a-z-]{1,20}){0,3}|从|来自|由|靠|产自|出自|源自|购自|买自) ?$/.test(
      before,
    );
  if (from) return -30;
  if (side === 'abroad') return 0;
  const after = clause.text.slice(at.end - clause.start, at.end - clause.start + 40);
  const words = clause.text.slice(at.start - clause.start, at.end - clause.start);
  // "90 % of what our labs use is American": what stands before the verb is who uses it.
  if (isUser(clause, quantity, at) || /^our (?!own)/.test(words)) return 45;
  // 国内 and 我国 are more often where something is used than who makes it.
  if (/^(?:国内|我国)$/.test(words)) return MADE_THERE.test(after) ? 0 : 25;
  if (!clause.places.some((place) => gap(place, at) === 0)) return 0;
  return MADE_THERE.test(after) ? 0 : 40;
}

const VERB =
  /\b(?:is|are|was|were|comes?|came|runs?|ran|flew|flies|fly|goes|go|gets?|depends?|relies|rely|rests?|passes|arrives?|originates?)\b/g;

function isUser(clause: MarkedClause, quantity: Span, at: Span): boolean {
  const after = clause.text.slice(quantity.end - clause.start);
  if (!/^ ?(?:of|in) /.test(after) || at.start < quantity.end) return false;
  return [...after.matchAll(VERB)].some((verb) => verb.index > at.end - quantity.end);
}

const USED_BY =
  /(?:used|bought|needed|consumed|operated|installed|purchased|sold|run|flown) (?:by|to|in|at) (?:the |our )?$/;

const MADE_THERE =
  /^(?:'s)?[ -](?:[a-z-]+ ){0,2}(?:makers?|producers?|suppliers?|plants?|mills?|firms?|compan(?:y|ies)|units?|product(?:s|ion)?|share|manufacturers?|vendors?|makes?|supply|supplies|factor(?:y|ies)|output|sources?|breeders?)|^的?(?:[、和与][^，。]{1,6}的?)?等?(?:企业|厂|公司|供应商|产|造|货|自|供|能|就|只|本土|品牌|几家|两家|三家)/;

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
