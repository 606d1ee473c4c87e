import { typedLine } from './typed-text.ts';

/**
 * Those whose name begins with what somebody types, then those that hold it or bear it as their id; among these as `order`
 * says, else as they come.
 */
export function likeTyped<T extends { readonly id: string }>(
  all: readonly T[],
  typed: string,
  nameOf: (each: T) => string,
  order: (a: T, b: T) => number = () => 0,
): readonly T[] {
  const wanted = typedLine(typed).toLowerCase();
  const ranked = all.map((each) => {
    const name = nameOf(each).toLowerCase();
    const rank = name.startsWith(wanted) ? 0 : name.includes(wanted) || each.id === wanted ? 1 : 2;
    return { each, rank };
  });
  return ranked
    .filter(({ rank }) => rank < 2)
    .sort((a, b) => a.rank - b.rank || order(a.each, b.each))
    .map(({ each }) => each);
}

/** So many are read at once. */
const STEP = 25;

/** The first so many of those that `read` lets pass, read a few at a time until there are enough. */
export async function takeSuiting<N, T>(
  names: readonly N[],
  limit: number,
  read: (some: readonly N[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let from = 0; from < names.length && found.length < limit; from += STEP) {
    found.push(...(await read(names.slice(from, from + STEP))));
  }
  return found.slice(0, limit);
}
