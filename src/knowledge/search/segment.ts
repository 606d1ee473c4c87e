import type { Atom } from './atoms.ts';
import type { Found, Phrase } from './phrase-trie.ts';

/** A stretch of atoms: a phrase of the thesaurus, or one atom that belongs to none. */
export interface Segment {
  readonly atoms: readonly Atom[];
  readonly phrases: readonly Phrase[];
}

/** Longer phrases say more than their parts: "出口管制" is one thing, not an exit and a control. */
const LONGER_COUNTS = 1.6;

/** Cuts a text into phrases so that as much as possible is covered by as long phrases as possible. */
export function segment(atoms: readonly Atom[], found: readonly Found[]): readonly Segment[] {
  const starting = Map.groupBy(found, ({ from }) => from);
  const best: { gain: number; to: number; phrases: readonly Phrase[] }[] = [];
  for (let from = atoms.length - 1; from >= 0; from -= 1) {
    let choice = { gain: best[from + 1]?.gain ?? 0, to: from + 1, phrases: [] as readonly Phrase[] };
    for (const { to, phrases } of starting.get(from) ?? []) {
      const gain = sizeOf(atoms, from, to) ** LONGER_COUNTS + (best[to]?.gain ?? 0);
      if (gain > choice.gain) choice = { gain, to, phrases };
    }
    best[from] = choice;
  }
  const segments: Segment[] = [];
  for (let at = 0; at < atoms.length; ) {
    const { to, phrases } = best[at] ?? { to: at + 1, phrases: [] };
    segments.push({ atoms: atoms.slice(at, to), phrases });
    at = to;
  }
  return segments;
}

/** A Latin word weighs as much as two characters. */
function sizeOf(atoms: readonly Atom[], from: number, to: number): number {
  return atoms.slice(from, to).reduce((size, { kind }) => size + (kind === 'word' ? 2 : 1), 0);
}
