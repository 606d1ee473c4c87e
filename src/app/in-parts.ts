export interface Room<T> {
  readonly bytes: number;
  /** How many things at most, however small they are. */
  readonly things?: number;
  sizeOf(thing: T): number;
}

/**
 * Things in their order, as many in each part as it has room for. What is too large for any has one to itself; nothing
 * at all is one empty part.
 */
export async function inParts<T>(
  all: readonly T[],
  { bytes, things = Number.POSITIVE_INFINITY, sizeOf }: Room<T>,
  breathe: () => Promise<void>,
): Promise<readonly (readonly T[])[]> {
  let last: T[] = [];
  const parts = [last];
  let taken = 0;
  for (const each of all) {
    const size = sizeOf(each);
    if (last.length > 0 && (last.length === things || taken + size > bytes)) {
      last = [];
      parts.push(last);
      taken = 0;
    }
    last.push(each);
    taken += size;
    await breathe();
  }
  return parts;
}
