import { err, ok, type Result } from '../domain/result.ts';
import type { Collection } from './store.ts';

/**
 * A value of an older version, taken through the upgrades up to today's; `schema` where they could not follow it.
 * Whoever calls still checks what comes out.
 */
export function upgraded(
  { version, upgrades }: Pick<Collection, 'version' | 'upgrades'>,
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
  return ok(value);
}
