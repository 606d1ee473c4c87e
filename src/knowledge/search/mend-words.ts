import { type Atom, atomsOf, stemOf } from './atoms.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Latin words put right where they are none that is known: two halves of one word are joined ("photo resist"), two words
 * in one are parted ("exportcontrol"), typos are mended. What cannot be mended stays as it is.
 */
export function mendLatin(atoms: readonly Atom[], vocabulary: Vocabulary): readonly Atom[] {
  const { stems } = vocabulary;
  const mended: Atom[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at];
    if (atom === undefined) continue;
    const joined = joinedWith(atom, atoms[at + 1], vocabulary);
    if (joined !== undefined) {
      mended.push(joined);
      at += 1;
    } else if (atom.kind !== 'word' || stems.has(atom.text)) mended.push(atom);
    else mended.push(...(parted(atom, stems) ?? [corrected(atom, vocabulary)]));
  }
  return mended;
}

function joinedWith(atom: Atom, next: Atom | undefined, { stems, latin }: Vocabulary): Atom | undefined {
  if (atom.kind !== 'word' || next?.kind !== 'word') return undefined;
  const surface = atom.surface + next.surface;
  const bothKnown = stems.has(atom.text) && stems.has(next.text);
  if (bothKnown || surface.length < 6) return undefined;
  const whole = latin.knows(surface) || stems.has(stemOf(surface)) ? surface : undefined;
  if (whole === undefined) return undefined;
  return { ...atom, surface: whole, text: stemOf(whole), end: next.end, closes: next.closes };
}

function parted(atom: Atom, stems: ReadonlySet<string>): readonly Atom[] | undefined {
  const { surface } = atom;
  for (let cut = 4; cut <= surface.length - 4; cut += 1) {
    const [left, right] = [surface.slice(0, cut), surface.slice(cut)];
    if (stems.has(stemOf(left)) && stems.has(stemOf(right))) {
      return [left, right].map((half) => ({ ...atom, surface: half, text: stemOf(half) }));
    }
  }
  return undefined;
}

function corrected(atom: Atom, { latin }: Vocabulary): Atom {
  const meant = latin.mend(atom.surface);
  return meant === undefined ? atom : { ...atom, surface: meant, text: stemOf(meant), mended: true };
}

/** A Hangul or Katakana word that no phrase covers, as the known word it is a misspelling of. */
export function mendWord(run: readonly Atom[], vocabulary: Vocabulary): readonly Atom[] | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const word = run.map(({ surface }) => surface).join('');
  const spelling = first.kind === 'hangul' ? vocabulary.hangul : vocabulary.katakana;
  for (const drop of first.kind === 'hangul' ? [0, 1, 2] : [0]) {
    const trunk = word.slice(0, word.length - drop);
    if (trunk.length < 3) return undefined;
    const meant = spelling.mend(trunk);
    if (meant !== undefined) {
      return atomsOf(meant).map((atom) => ({ ...atom, start: first.start, end: last.end, mended: true }));
    }
  }
  return undefined;
}
