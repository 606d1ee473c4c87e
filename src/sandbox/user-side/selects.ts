import { refuse } from '../errors.ts';
import type { JsonObject } from '../world/json.ts';
import { numberOf, objectsOf } from '../world/json.ts';
import type { Resolved } from './resolve.ts';

/** Checks the values picked in a select menu against what it offers, and notes what they stand for. */
export function checkSelection(select: JsonObject, values: readonly string[], resolved: Resolved): void {
  const where = `The menu ${String(select['custom_id'])}`;
  const min = numberOf(select['min_values']) ?? 1;
  const max = numberOf(select['max_values']) ?? 1;
  if (values.length < min || values.length > max) {
    throw refuse('invalidForm', `${where} takes ${min} to ${max} values, not ${values.length}`);
  }
  if (new Set(values).size !== values.length) throw refuse('invalidForm', `${where} takes each value once`);
  for (const value of values) {
    if (!isOffered(select, value, resolved)) throw refuse('invalidForm', `${where} does not offer ${value}`);
  }
}

function isOffered(select: JsonObject, value: string, resolved: Resolved): boolean {
  const types = Array.isArray(select['channel_types']) ? select['channel_types'] : [];
  switch (select['type']) {
    case 5:
      return resolved.user(value);
    case 6:
      return resolved.role(value);
    case 7:
      return resolved.mentionable(value);
    case 8:
      return resolved.channel(value, types);
    default:
      return objectsOf(select['options']).some((option) => option['value'] === value);
  }
}
