import { TOLD_ZH } from './lexicon/told-zh.ts';
import { MATTERS, type Matter, WORTHS, type Worth } from './matter.ts';
import { marked, type Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { Clause } from './sentences.ts';

/** How much more like the examples of each kind than like all others a text is: logarithms, 0 for neither. */
export type Likeness = Readonly<Float64Array>;

/** Every matter with every worth, then what counts for nothing. */
const KINDS = MATTERS.length * WORTHS.length + 1;
export const kindOf = (matter: Matter, worth: Worth): number =>
  MATTERS.indexOf(matter) * WORTHS.length + WORTHS.indexOf(worth);
export const OTHER = KINDS - 1;

/** As many examples more of each kind are supposed, in which every piece is as frequent as in all. */
const SMOOTHING = 3;
const SHORT_PIECE = 0.5;

/**
 * What a clause is made of: runs of one to three characters, all numbers being one, the tags of its words, and
 * what its numbers count. Nothing where it has no Chinese.
 */
export function piecesOf({ text, hits, quantities }: Passage): ReadonlySet<string> {
  const into = new Set<string>();
  if (!HAN.test(text)) return into;
  for (const [run] of text.replace(NUMBER, '#').matchAll(/[#\u3400-\u9fff]+/g)) {
    for (let at = 0; at < run.length; at += 1) {
      for (let length = 1; length <= LONGEST_PIECE && at + length <= run.length; length += 1)
        into.add(run.slice(at, at + length));
    }
  }
  for (const tag of hits.keys()) into.add(`${tag} tag`);
  for (const quantity of quantities) into.add(countedBy(quantity));
  return into;
}

const HAN = /[\u3400-\u9fff]/;
const NUMBER = /[\d.%零一二两三四五六七八九十百千几]+/g;
const LONGEST_PIECE = 3;

function countedBy({ kind, number }: Quantity): string {
  if (kind !== 'percent') return `${kind} counted`;
  return number >= 65 ? 'high share' : number >= 40 ? 'middle share' : 'low share';
}

let learnt: ReadonlyMap<string, Likeness> | undefined;

/** Learns from the examples, a few between two turns. */
export function* learn(): Generator<void> {
  if (learnt !== undefined) return;
  const examples = new Float64Array(KINDS);
  // Most pieces are seen once and tell nothing: of those the kind alone is kept.
  const once = new Map<string, number>();
  const pieces = new Map<string, Float64Array>();
  for (const [kind, text] of kinds()) {
    for (const clause of clausesOf(text)) {
      const found = piecesOf(clause);
      if (found.size === 0) continue;
      examples[kind] = (examples[kind] ?? 0) + 1;
      for (const piece of found) {
        const first = once.get(piece);
        const seen = pieces.get(piece);
        if (seen !== undefined) seen[kind] = (seen[kind] ?? 0) + 1;
        else if (first !== undefined) pieces.set(piece, countsOf(first, kind));
        else once.set(piece, kind);
      }
      if (examples[kind] % TOGETHER === 0) yield;
    }
    yield;
  }
  learnt = yield* weighed(examples, pieces);
}

/** Examples marked at once, as if they were clauses of one sentence: a pattern is quicker over one long text. */
const TOGETHER = 16;

function* clausesOf(text: string): Generator<Passage> {
  const all = text.split('。').map((each) => each.trim());
  for (let first = 0; first < all.length; first += TOGETHER) {
    const some = all.slice(first, first + TOGETHER).filter((each) => each !== '');
    let at = 0;
    const clauses = some.map((each): Clause => {
      const start = at;
      at += each.length + 1;
      return { start, end: at - 1, text: each, segment: 0 };
    });
    const sentence = { start: 0, end: at, text: some.join('。'), clauses, isQuestion: false };
    yield* marked(sentence, 'CN').clauses;
  }
}

function countsOf(...kinds: readonly number[]): Float64Array {
  const counts = new Float64Array(KINDS);
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function* kinds(): Generator<readonly [number, string]> {
  for (const matter of MATTERS)
    for (const worth of WORTHS) yield [kindOf(matter, worth), TOLD_ZH[matter][worth]];
  yield [OTHER, TOLD_ZH.other];
}

/** Pieces weighed between two turns. */
const WEIGHED_AT_ONCE = 1000;

function* weighed(
  examples: Float64Array,
  pieces: ReadonlyMap<string, Float64Array>,
): Generator<void, ReadonlyMap<string, Likeness>> {
  const all = examples.reduce((sum, each) => sum + each, 0);
  const weights = new Map<string, Likeness>();
  for (const [piece, seen] of pieces) {
    const total = seen.reduce((sum, each) => sum + each, 0);
    const weight = piece.length === 1 ? SHORT_PIECE : 1;
    weights.set(
      piece,
      seen.map((count, kind) => {
        const share = total / all;
        const here = (count + SMOOTHING * share) / ((examples[kind] ?? 0) + SMOOTHING);
        return weight * Math.log(here / share);
      }),
    );
    if (weights.size % WEIGHED_AT_ONCE === 0) yield;
  }
  return weights;
}

/** What a clause is like; all zeros where it has no Chinese. */
export function likenessOf(clause: Passage): Likeness {
  if (learnt === undefined) for (const _ of learn());
  const sum = new Float64Array(KINDS);
  for (const piece of piecesOf(clause)) {
    const weights = learnt?.get(piece);
    if (weights !== undefined)
      for (let kind = 0; kind < KINDS; kind += 1) sum[kind] = (sum[kind] ?? 0) + (weights[kind] ?? 0);
  }
  return sum;
}
