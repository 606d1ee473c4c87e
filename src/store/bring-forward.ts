import type { Collection } from '../app/store.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { frozen } from './frozen.ts';

/** Takes a value of an older version through the upgrades up to today's, and checks it. */
export function bringForward(
  { schema, version, upgrades }: Collection,
  found: { readonly version: number; readonly value: unknown },
): Result<unknown, 'too-new' | 'schema'> {
  if (found.version > version) return err('too-new');
  let value = found.value;
  try {
    for (let at = found.version; at < version; at += 1) {
      const upgrade = upgrades[at];
      if (upgrade === undefined) return err('schema');
      value = upgrade(value);
    }
  } catch {
    // An upgrade may count on the shape that its version had. What breaks it did not have that shape.
    return err('schema');
  }
  const checked = schema.safeParse(value);
  return checked.success ? ok(frozen(checked.data)) : err('schema');
}
