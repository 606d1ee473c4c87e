import type { Atom } from './atoms.ts';

const PRONOUNS: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which']);

/** Behind these one asks all the same: "tell me who", "by which", "was it and who". */
const ASKING = new Set(
  (
    'about after and are as ask at be before by can decide decided did do does exactly explain find for from give ' +
    'guess had has have in into is it know known list me name of on or over please precisely remember reveal said ' +
    'say says see show shows so state tell tells than the then to under unclear us was were wonder with you'
  ).split(' '),
);

/**
 * Whether the English word at a place only joins a clause to the noun before it: "items whose makers are watched" asks for
 * items, and not for anybody. It is told by that noun alone, so keywords ("plant design who drew it") may be taken for one.
 */
export function joinsClause(atoms: readonly Atom[], at: number): boolean {
  const [before, atom, next] = [atoms[at - 1], atoms[at], atoms[at + 1]];
  return (
    atom !== undefined &&
    PRONOUNS.has(atom.surface) &&
    next !== undefined &&
    before?.kind === 'word' &&
    before.end + 1 === atom.start &&
    !ASKING.has(before.surface)
  );
}
