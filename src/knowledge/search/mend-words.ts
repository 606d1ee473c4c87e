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

/** A CJK word that no phrase covers, as the known word it is a misspelling of. */
export function mendWord(run: readonly Atom[], vocabulary: Vocabulary): readonly Atom[] | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const word = run.map(({ surface }) => surface).join('');
  const meant = meantBy(word, first.kind, vocabulary);
  if (meant === undefined) return undefined;
  return atomsOf(meant).map((atom) => ({ ...atom, start: first.start, end: last.end, mended: true }));
}

function meantBy(
  word: string,
  kind: Atom['kind'],
  { hangul, katakana, han }: Vocabulary,
): string | undefined {
  switch (kind) {
    case 'hangul':
      // Up to two particles may hang on a Korean word.
      return [0, 1, 2]
        .map((drop) => word.slice(0, word.length - drop))
        .filter((trunk) => trunk.length > 2)
        .map((trunk) => hangul.mend(trunk))
        .find((meant) => meant !== undefined);
    case 'kana':
      return katakana.mend(word);
    case 'han':
      return han.mend(word);
    case 'word':
    case 'quantity':
      return undefined;
  }
}
