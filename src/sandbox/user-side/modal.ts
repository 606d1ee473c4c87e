import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import type { Channel } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { isJsonObject, numberOf, objectOf, objectsOf } from '../world/json.ts';
import type { Resolved } from './resolve.ts';
import { checkSelection } from './selects.ts';
import { keepFile, readFile } from './uploads.ts';

const TEXT_INPUT_MAX = 4000;

interface FormContext {
  readonly core: Core;
  readonly channel: Channel;
  readonly resolved: Resolved;
}

/**
 * The components of a modal submission from the values a user filled in, by custom_id. Refuses what the
 * form's own rules refuse: unknown fields, too long or too short, missing, not offered.
 */
export function filledForm(
  context: FormContext,
  modal: JsonObject,
  values: JsonObject,
): readonly JsonObject[] {
  const rows = objectsOf(modal['components']);
  const known = new Set(rows.flatMap(fieldsOf).map((field) => field['custom_id']));
  for (const name of Object.keys(values)) {
    if (!known.has(name)) throw refuse('invalidForm', `The form has no field ${name}`);
  }
  return rows.flatMap((row): JsonObject[] => {
    const { id, type } = row;
    if (type === 1)
      return [{ type, id, components: fieldsOf(row).map((field) => filled(context, field, values)) }];
    if (type === 18) return [{ type, id, component: filled(context, objectOf(row['component']), values) }];
    return [{ type, id }];
  });
}

function fieldsOf(row: JsonObject): readonly JsonObject[] {
  return isJsonObject(row['component']) ? [row['component']] : objectsOf(row['components']);
}

function filled(context: FormContext, field: JsonObject, values: JsonObject): JsonObject {
  const name = String(field['custom_id']);
  const { type, id } = field;
  const base = { type, id, custom_id: name };
  const value = values[name];
  switch (type) {
    case 4:
      return { ...base, value: textValue(field, name, value) };
    case 19:
      return { ...base, values: fileValues(context, field, name, value) };
    case 21:
      return { ...base, value: radioValue(field, name, value) };
    case 23:
      return { ...base, value: checkboxValue(field, name, value) };
    default: {
      const picked = listOf(name, value ?? defaultsOf(field));
      const required = field['required'] !== false;
      if (picked.length === 0 && !required) return { ...base, values: [] };
      if (picked.length === 0) throw refuse('invalidForm', `The field ${name} is required`);
      checkSelection(type === 22 ? boundsOfGroup(field) : field, picked, context.resolved);
      return { ...base, values: picked };
    }
  }
}

function textValue(field: JsonObject, name: string, value: unknown): string {
  const given = value ?? field['value'] ?? '';
  if (typeof given !== 'string') throw refuse('invalidForm', `The field ${name} takes text`);
  if (given === '') {
    if (field['required'] !== false) throw refuse('invalidForm', `The field ${name} is required`);
    return '';
  }
  const min = numberOf(field['min_length']) ?? 0;
  const max = numberOf(field['max_length']) ?? TEXT_INPUT_MAX;
  if (given.length < min || given.length > max) {
    throw refuse('invalidForm', `The field ${name} takes ${min} to ${max} characters, not ${given.length}`);
  }
  return given;
}

function radioValue(field: JsonObject, name: string, value: unknown): string | null {
  const [picked, ...more] = listOf(name, value ?? defaultsOf(field));
  if (picked === undefined) {
    if (field['required'] !== false) throw refuse('invalidForm', `The field ${name} is required`);
    return null;
  }
  const offered = objectsOf(field['options']).some((option) => option['value'] === picked);
  if (!offered || more.length > 0) throw refuse('invalidForm', `The field ${name} takes one of its options`);
  return picked;
}

function checkboxValue(field: JsonObject, name: string, value: unknown): boolean {
  const given = value ?? field['default'] ?? false;
  if (given === true || given === 'true') return true;
  if (given === false || given === 'false') return false;
  throw refuse('invalidForm', `The field ${name} takes true or false`);
}

function fileValues(
  context: FormContext,
  field: JsonObject,
  name: string,
  value: unknown,
): readonly string[] {
  const files = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  const min = field['required'] === false && files.length === 0 ? 0 : (numberOf(field['min_values']) ?? 1);
  const max = numberOf(field['max_values']) ?? 1;
  if (files.length < min || files.length > max) {
    throw refuse('invalidForm', `The field ${name} takes ${min} to ${max} files, not ${files.length}`);
  }
  return files.map((file) => {
    const attachment = keepFile(context.core, context.channel, readFile(file, `The field ${name}`));
    context.resolved.attachment(attachment);
    return attachment.id;
  });
}

/** A group of checkboxes takes any number of its options unless it says otherwise. */
function boundsOfGroup(field: JsonObject): JsonObject {
  const options = objectsOf(field['options']);
  return {
    ...field,
    min_values: numberOf(field['min_values']) ?? 1,
    max_values: numberOf(field['max_values']) ?? options.length,
  };
}

/** What is picked before the user does anything. */
function defaultsOf(field: JsonObject): readonly unknown[] {
  const preset = objectsOf(field['default_values']).map(({ id }) => id);
  const marked = objectsOf(field['options'])
    .filter((option) => option['default'] === true)
    .map((option) => option['value']);
  return [...preset, ...marked];
}

function listOf(name: string, value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === '' ? [] : [value];
  if (!list.every((item): item is string => typeof item === 'string')) {
    throw refuse('invalidForm', `The field ${name} takes texts`);
  }
  return list;
}
