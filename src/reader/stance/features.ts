import { isDenied, type MarkedClause } from '../passage.ts';
import type { Quantity } from '../quantity.ts';
import type { Span } from '../sentences.ts';

const WORD = /[a-z]+(?:'[a-z]+)?|@[a-z]+/g;
/** How many letters words of one family mostly share. */
const ROOT = 5;
/** Words without which a pair of words says the same. */
const FILLERS = new Set(
  'a an the of to in on at and or is are was were be been it its this that these those'.split(' '),
);

/**
 * What clauses say, as a set of features: stems of words, pairs of stems that follow each other, and tags of the
 * lexicons. Places count as home or abroad, numbers as what they count, so that only the way of saying it is left.
 */
export function featuresOf(clauses: readonly MarkedClause[]): ReadonlySet<string> {
  const features = new Set<string>();
  for (const clause of clauses) {
    let before = '^';
    for (const [word] of plain(clause).matchAll(WORD)) {
      const stem = stemOf(word);
      features.add(stem);
      if (stem.length > ROOT) features.add(`${stem.slice(0, ROOT)}-`);
      features.add(`${before} ${stem}`);
      if (!FILLERS.has(stem)) before = stem;
      else if (before === '^') before = `^${stem}`;
    }
    for (const [tag, hits] of clause.hits) {
      const denied = hits.some((hit) => isDenied(clause, hit));
      features.add(denied ? `#not ${tag}` : `#${tag}`);
    }
  }
  return features;
}

/** The clause with its places and numbers put as what they stand for. */
function plain(clause: MarkedClause): string {
  const marks: (Span & { readonly as: string })[] = [
    ...clause.quantities.map((each) => ({ ...each, as: kindOf(each) })),
    ...clause.places.map((each) => ({ ...each, as: sideOf(clause, each) })),
  ].sort((a, b) => a.start - b.start);
  let out = '';
  let at = clause.start;
  for (const { start, end, as } of marks) {
    if (start < at) continue;
    out += `${clause.text.slice(at - clause.start, start - clause.start)} ${as} `;
    at = end;
  }
  return (out + clause.text.slice(at - clause.start)).replace(/\d[\d.,]*/g, ' @num ');
}

function kindOf({ kind, number }: Quantity): string {
  if (kind !== 'percent') return `@${kind}`;
  return number >= 65 ? '@high' : number >= 40 ? '@middle' : '@low';
}

function sideOf(clause: MarkedClause, place: Span): string {
  const home = clause.hits.get('home')?.some(({ start, end }) => start === place.start && end === place.end);
  return home ? '@home' : '@abroad';
}

/** Most words come again and again; how many of them are kept is bounded, whatever is read. */
const stems = new Map<string, string>();
const MOST_STEMS = 4000;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemmed(word);
  stems.set(word, stem);
  return stem;
}

/** Endings that change no meaning here are cut off. */
function stemmed(word: string): string {
  if (word.startsWith('@') || word.length < 4) return word;
  const bare = word.replace(/'s$/, '');
  if (/n't$/.test(bare)) return 'not';
  return bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=[a-z]{3})e$/, '')
    .replace(/([bdgklmnprt])\1$/, '$1');
}
