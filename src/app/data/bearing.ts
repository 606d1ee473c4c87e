import type { MemberId } from '../../domain/ids.ts';

/** The id by itself: not as a part of a longer one. */
function alone(id: MemberId): RegExp {
  return new RegExp(`(?<!\\d)${id}(?!\\d)`, 'g');
}

/** Whether an id stands anywhere in a document: as a value, in a mention, in a key. */
export function bears(document: unknown, id: MemberId): boolean {
  return alone(id).test(JSON.stringify(document));
}

/** A document with another member wherever the one stands, also in what people typed; both ids are equally long. */
export function withMember<T>(document: T, from: MemberId, to: MemberId): T {
  // Only digits change for as many other digits, so that what fitted a schema before fits it afterwards.
  return JSON.parse(JSON.stringify(document).replace(alone(from), to)) as T;
}

/** A piece of a document, and where in it that stands: `answers.stock.current`. */
export interface Part {
  readonly path: string;
  readonly value: unknown;
}

/**
 * What of a document is a member's: whatever names them as who did it, whole, what stands under their id, and their
 * place where they are one of several. Of the document itself only what it says in so many words, since the rest of it is other people's.
 */
export function partsOf(document: unknown, id: MemberId): readonly Part[] {
  return within(document, id, []);
}

function within(value: unknown, id: MemberId, path: readonly (string | number)[]): readonly Part[] {
  if (value === id) return [{ path: path.join('.'), value }];
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  if (!Array.isArray(value) && fields.some(([, each]) => each === id)) {
    const own = path.length > 0 ? value : Object.fromEntries(fields.filter(([, each]) => isPlain(each)));
    const inside = path.length > 0 ? [] : fields.filter(([, each]) => !isPlain(each));
    return [
      { path: path.join('.'), value: own },
      ...inside.flatMap(([name, each]) => within(each, id, [...path, name])),
    ];
  }
  return fields.flatMap(([name, each]) =>
    name === id ? [{ path: [...path, name].join('.'), value: each }] : within(each, id, [...path, name]),
  );
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
