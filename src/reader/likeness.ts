import { TOLD_ZH } from './lexicon/told-zh.ts';
import { MATTERS, type Matter, WORTHS, type Worth } from './matter.ts';
import { marked, type Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { sentencesOf } from './sentences.ts';

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
const FEWEST = 2;

/**
 * What a clause is made of: runs of one to three characters, all numbers being one, the tags of its words, denied or
 * not, and what its numbers count.
 */
export function piecesOf({ text, hits, quantities }: Passage, into = new Set<string>()): Set<string> {
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

/** Learns from the examples, a sentence between two turns. */
export function* learn(): Generator<void> {
  if (learnt !== undefined) return;
  const examples = new Float64Array(KINDS);
  const pieces = new Map<string, Float64Array>();
  for (const [kind, text] of kinds()) {
    for (const sentence of text.split('。')) {
      const found = piecesOfSentence(sentence);
      if (found.size === 0) continue;
      examples[kind] = (examples[kind] ?? 0) + 1;
      for (const piece of found) {
        const seen = pieces.get(piece) ?? new Float64Array(KINDS);
        seen[kind] = (seen[kind] ?? 0) + 1;
        pieces.set(piece, seen);
      }
      yield;
    }
  }
  learnt = weighed(examples, pieces);
}

function piecesOfSentence(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const sentence of sentencesOf(text)) {
    for (const clause of marked(sentence, 'CN').clauses) piecesOf(clause, pieces);
  }
  return pieces;
}

function* kinds(): Generator<readonly [number, string]> {
  for (const matter of MATTERS)
    for (const worth of WORTHS) yield [kindOf(matter, worth), TOLD_ZH[matter][worth]];
  yield [OTHER, TOLD_ZH.other];
}

function weighed(
  examples: Float64Array,
  pieces: ReadonlyMap<string, Float64Array>,
): ReadonlyMap<string, Likeness> {
  const all = examples.reduce((sum, each) => sum + each, 0);
  const weights = new Map<string, Likeness>();
  for (const [piece, seen] of pieces) {
    const total = seen.reduce((sum, each) => sum + each, 0);
    if (total < FEWEST) continue;
    const weight = piece.length === 1 ? SHORT_PIECE : 1;
    weights.set(
      piece,
      seen.map((count, kind) => {
        const share = total / all;
        const here = (count + SMOOTHING * share) / ((examples[kind] ?? 0) + SMOOTHING);
        return weight * Math.log(here / share);
      }),
    );
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
