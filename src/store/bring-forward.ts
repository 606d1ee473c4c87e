import type { Collection } from '../app/store.ts';
import { upgraded } from '../app/upgraded.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { frozen } from './frozen.ts';

/** Takes a value of an older version through the upgrades up to today's, and checks it. */
export function bringForward(
  collection: Collection,
  found: { readonly version: number; readonly value: unknown },
): Result<unknown, 'too-new' | 'schema'> {
  const value = upgraded(collection, found);
  if (!value.ok) return value;
  const checked = collection.schema.safeParse(value.value);
  return checked.success ? ok(frozen(checked.data)) : err('schema');
}
