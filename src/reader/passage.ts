import type { CountryCode } from '../domain/locale.ts';
import { type Place, placesIn } from './places.ts';
import { quantitiesIn } from './quantities.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import type { Clause, Sentence, Span } from './sentences.ts';
import type { Tag } from './tag.ts';
import { type Hit, hitsIn } from './tagger.ts';

/** A stretch of one sentence with all that was recognised in it. Offsets are those of the whole text. */
export interface Passage extends Span {
  /** Folded. */
  readonly text: string;
  readonly hits: ReadonlyMap<Tag, readonly Hit[]>;
  readonly quantities: readonly Quantity[];
  readonly places: readonly Place[];
}

export interface MarkedClause extends Passage {
  readonly index: number;
  readonly segment: number;
}

export interface MarkedSentence extends Passage {
  readonly clauses: readonly MarkedClause[];
  readonly isQuestion: boolean;
}

/** Recognises words, numbers and places of a sentence. Places at home count as `home`, all others as `foreign`. */
export function marked(sentence: Sentence, home: CountryCode | undefined): MarkedSentence {
  const shift = <T extends Span>(each: T): T => ({
    ...each,
    start: each.start + sentence.start,
    end: each.end + sentence.start,
  });
  const places = placesIn(sentence.text).map(shift);
  const quantities = quantitiesIn(sentence.text).map(shift);
  const named = places.map(
    ({ country, start, end }): Hit => ({
      tag: isHome(country, home) ? 'home' : 'foreign',
      start,
      end,
    }),
  );
  const hits = withoutMarkets([...hitsIn(sentence.text).map(shift), ...named]);
  const hitsFor = sharedOut(hits, sentence.clauses);
  const quantitiesFor = sharedOut(quantities, sentence.clauses);
  const placesFor = sharedOut(places, sentence.clauses);
  const clauses = sentence.clauses.map(({ start, end, text, segment }, index) => ({
    start,
    end,
    text,
    segment,
    index,
    hits: byTag(hitsFor[index] ?? []),
    quantities: quantitiesFor[index] ?? [],
    places: placesFor[index] ?? [],
  }));
  const { start, end, text, isQuestion } = sentence;
  return { start, end, text, clauses, isQuestion, hits: byTag(hits), quantities, places };
}

/** What lies within each clause; what lies across two belongs to none. */
function sharedOut<T extends Span>(all: readonly T[], clauses: readonly Clause[]): readonly (readonly T[])[] {
  const shares: T[][] = clauses.map(() => []);
  for (const each of all) {
    let low = 0;
    let high = clauses.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((clauses[middle]?.start ?? 0) <= each.start) low = middle;
      else high = middle - 1;
    }
    const clause = clauses[low];
    if (clause !== undefined && each.start >= clause.start && each.end <= clause.end) shares[low]?.push(each);
  }
  return shares;
}

/** Europe is home to all who live there, unless they speak of themselves against it. */
const EUROPE = new Set(
  'AT BE BG CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV NL NO PL PT RO SE SI SK'.split(' '),
);

function isHome(country: CountryCode, home: CountryCode | undefined): boolean {
  return country === home || (country === 'EU' && home !== undefined && EUROPE.has(home));
}

/** "Domestic demand" and 国内市场 say where something is used, not who makes it. */
function withoutMarkets(hits: readonly Hit[]): readonly Hit[] {
  const markets = hits.filter(({ tag }) => tag === 'homeMarket');
  if (markets.length === 0) return hits;
  const isMarket = (hit: Hit) => markets.some((market) => hit.start < market.end && market.start < hit.end);
  return hits.filter((hit) => (hit.tag !== 'home' && hit.tag !== 'homeShare') || !isMarket(hit));
}

function byTag(hits: readonly Hit[]): ReadonlyMap<Tag, readonly Hit[]> {
  const map = new Map<Tag, Hit[]>();
  for (const hit of hits) {
    const list = map.get(hit.tag);
    if (list === undefined) map.set(hit.tag, [hit]);
    else list.push(hit);
  }
  return map;
}

const NONE: readonly Hit[] = [];

export function hitsOf(passage: Passage, ...tags: readonly Tag[]): readonly Hit[] {
  if (tags.length === 1 && tags[0] !== undefined) return passage.hits.get(tags[0]) ?? NONE;
  return tags.flatMap((tag) => passage.hits.get(tag) ?? NONE);
}

export function has(passage: Passage, ...tags: readonly Tag[]): boolean {
  return tags.some((tag) => passage.hits.has(tag));
}

export function quantitiesOf(passage: Passage, kind: QuantityKind): readonly Quantity[] {
  return passage.quantities.filter((each) => each.kind === kind);
}

/** How many units lie between two stretches; 0 where they touch or overlap. */
export function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** How far one denial reaches, in units: a few words. */
const REACH = { latin: 48, han: 16 };

/** Whether what stands at `target` is denied in its clause: an odd number of denials reach it. */
export function isDenied(clause: Passage, target: Span): boolean {
  const han = /[\u3400-\u9fff]/.test(clause.text);
  const reach = han ? REACH.han : REACH.latin;
  const denials = hitsOf(clause, 'not').filter(
    (each) => each.end <= target.start && target.start - each.end <= reach,
  );
  const and = clause.text
    .slice(0, target.start - clause.start)
    .search(/ (?:and|or|nor) (?!.* (?:and|or|nor) )/);
  const own = denials.filter(({ start }) => start - clause.start > and);
  return own.length % 2 === 1;
}

/** The clauses of the same segment, this one included, in order. */
export function segmentOf(sentence: MarkedSentence, clause: MarkedClause): readonly MarkedClause[] {
  return sentence.clauses.filter(({ segment }) => segment === clause.segment);
}

/** Whether a clause goes on about whom the one before it named. */
export function goesOn(clause: MarkedClause): boolean {
  return /^(?:(?:but|and|yet|though|although|while|so) )?(?:its?|their|they|which|none|nobody|no one|owners|customers|cannot|can't|not|never|fails?|lacks?)\b|^(?:但|可|而|不过|就是|只是|都|也|还|仍)/.test(
    clause.text,
  );
}

/** Whether home makers are spoken of here, or were just before. */
export function speaksOfHome(sentence: MarkedSentence, clause: MarkedClause): boolean {
  const previous = sentence.clauses[clause.index - 1];
  return (
    hasNearby(sentence, clause, 'home') ||
    (previous !== undefined && goesOn(clause) && hasNearby(sentence, previous, 'home'))
  );
}

/** Whether the clause, or else one before it in its segment, or else one after it, has such a tag. */
export function hasNearby(sentence: MarkedSentence, clause: MarkedClause, ...tags: readonly Tag[]): boolean {
  return segmentOf(sentence, clause).some((each) => has(each, ...tags));
}

/** Two stretches as one, with what lies between. */
export function joined(first: Span, ...others: readonly Span[]): Span {
  return {
    start: Math.min(first.start, ...others.map(({ start }) => start)),
    end: Math.max(first.end, ...others.map(({ end }) => end)),
  };
}
