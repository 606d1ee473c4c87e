import type { Atom } from './atoms.ts';
import { atomsOf } from './atoms.ts';

/** What a phrase is to a search. */
export type Role = 'concept' | 'neutral' | 'outside';

export interface Phrase {
  readonly words: string;
  readonly role: Role;
  /** The concept; for neutral words, empty. */
  readonly meaning: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly phrases: Phrase[];
}

/** A phrase found in a row of atoms: from the first to before the last. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly Phrase[];
}

export interface PhraseTrie {
  /** Every phrase that stands in `atoms`, overlapping ones too. */
  findAll(atoms: readonly Atom[]): readonly Found[];
}

/**
 * Finds thesaurus phrases, blind to blanks and endings: "수출규제" is "수출 규제" and "export controls" is "export
 * control".
 */
export function phraseTrie(phrases: readonly Phrase[]): PhraseTrie {
  const root: Node = { next: new Map(), phrases: [] };
  for (const phrase of phrases) insert(root, phrase);
  return {
    findAll: (atoms) => atoms.flatMap((_, from) => phrasesFrom(root, atoms, from)),
  };
}

function insert(root: Node, phrase: Phrase): void {
  let node = root;
  for (const { text } of atomsOf(phrase.words)) {
    const next = node.next.get(text) ?? { next: new Map(), phrases: [] };
    node.next.set(text, next);
    node = next;
  }
  if (node !== root && !node.phrases.some((each) => each.meaning === phrase.meaning))
    node.phrases.push(phrase);
}

function phrasesFrom(root: Node, atoms: readonly Atom[], from: number): readonly Found[] {
  const found: Found[] = [];
  let node: Node | undefined = root;
  for (let at = from; at < atoms.length; at += 1) {
    const atom: Atom | undefined = atoms[at];
    node = atom === undefined ? undefined : node.next.get(atom.text);
    if (node === undefined) break;
    const phrases = node.phrases.filter((phrase) => stands(phrase, atoms, from, at));
    if (phrases.length > 0) found.push({ from, to: at + 1, phrases });
  }
  return found;
}

/** A single Hangul syllable is a particle, which ends a word; inside one it is a piece of something else. */
function stands({ role }: Phrase, atoms: readonly Atom[], from: number, last: number): boolean {
  const atom = atoms[last];
  if (role !== 'neutral' || atom?.kind !== 'hangul' || last > from) return true;
  return atom.closes;
}
