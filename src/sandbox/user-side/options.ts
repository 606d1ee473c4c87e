import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import type { JsonObject } from '../world/json.ts';
import { numberOf, objectOf, objectsOf } from '../world/json.ts';
import type { Actor } from './actor.ts';
import type { PickedCommand } from './find-command.ts';
import { isNamed } from './find-command.ts';
import type { Resolved } from './resolve.ts';
import { keepFile, readFile } from './uploads.ts';

/** Discord's limits of a text option that names none of its own. */
const TEXT_MAX = 6000;

interface OptionContext {
  readonly core: Core;
  readonly actor: Actor;
  readonly resolved: Resolved;
}

/**
 * The `options` of a command interaction from what a user typed. Refuses, as Discord's client does, what is
 * unknown, missing, of another type, or outside of the limits and choices.
 */
export function commandOptions(
  context: OptionContext,
  picked: PickedCommand,
  given: JsonObject,
): readonly JsonObject[] {
  refuseUnknown(picked, given);
  const values = picked.options.flatMap((option) => {
    const key = Object.keys(given).find((name) => isNamed(option, name));
    const name = String(option['name']);
    if (key === undefined || given[key] === null) {
      if (option['required'] === true) throw refuse('invalidForm', `The option ${name} is required`);
      return [];
    }
    return [{ name, type: option['type'], value: checked(context, option, name, given[key]) }];
  });
  return nest(picked, values);
}

/** The same while it is still being typed: nothing is required, and the focused option holds what is there so far. */
export function typedOptions(
  picked: PickedCommand,
  given: JsonObject,
  focused: string,
): { options: readonly JsonObject[]; focused: JsonObject } {
  refuseUnknown(picked, given);
  const target = picked.options.find((option) => isNamed(option, focused));
  if (!target) throw refuse('invalidForm', `There is no option ${focused}`);
  if (target['autocomplete'] !== true) throw refuse('invalidForm', `${focused} has no autocomplete`);
  const values = picked.options.flatMap((option) => {
    const key = Object.keys(given).find((name) => isNamed(option, name));
    const value = key === undefined ? undefined : given[key];
    if (option === target) {
      const text = value === undefined || value === null ? '' : String(value);
      return [{ name: option['name'], type: option['type'], value: text, focused: true }];
    }
    if (value === undefined || value === null) return [];
    return [{ name: option['name'], type: option['type'], value }];
  });
  return { options: nest(picked, values), focused: target };
}

function refuseUnknown(picked: PickedCommand, given: JsonObject): void {
  for (const name of Object.keys(given)) {
    if (!picked.options.some((option) => isNamed(option, name))) {
      throw refuse('invalidForm', `There is no option ${name}`);
    }
  }
}

function nest({ path }: PickedCommand, values: readonly JsonObject[]): readonly JsonObject[] {
  return path.reduceRight<readonly JsonObject[]>(
    (options, { name, type }) => [{ name, type, options }],
    values,
  );
}

function checked(context: OptionContext, option: JsonObject, name: string, value: unknown): unknown {
  const { resolved } = context;
  const wrong = (expected: string) => refuse('invalidForm', `The option ${name} takes ${expected}`);
  const id = () => {
    if (typeof value !== 'string') throw wrong('an id');
    return value;
  };
  switch (option['type']) {
    case 3: {
      if (typeof value !== 'string') throw wrong('text');
      const choice = choiceOf(option, value);
      if (choice !== undefined) return choice;
      if (objectsOf(option['choices']).length > 0) throw wrong('one of its choices');
      const min = numberOf(option['min_length']) ?? 0;
      const max = numberOf(option['max_length']) ?? TEXT_MAX;
      if (value.length < min || value.length > max) throw wrong(`${min} to ${max} characters`);
      // An empty field is no field at all in Discord's client.
      if (value === '' && option['required'] === true) throw wrong('some text');
      return value;
    }
    case 4:
    case 10: {
      const choice = choiceOf(option, value);
      if (choice !== undefined) return choice;
      if (objectsOf(option['choices']).length > 0) throw wrong('one of its choices');
      const isWhole = option['type'] === 4;
      if (typeof value !== 'number' || !Number.isFinite(value) || (isWhole && !Number.isSafeInteger(value))) {
        throw wrong(isWhole ? 'a whole number' : 'a number');
      }
      const min = numberOf(option['min_value']) ?? -(2 ** 53);
      const max = numberOf(option['max_value']) ?? 2 ** 53;
      if (value < min || value > max) throw wrong(`${min} to ${max}`);
      return value;
    }
    case 5:
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    case 6:
      if (!resolved.user(id())) throw wrong('a user of this server');
      return value;
    case 7:
      if (!resolved.channel(id(), channelTypes(option))) throw wrong('a channel that fits and that you see');
      return value;
    case 8:
      if (!resolved.role(id())) throw wrong('a role of this server');
      return value;
    case 9:
      if (!resolved.mentionable(id())) throw wrong('a user or role');
      return value;
    case 11: {
      const attachment = keepFile(context.core, context.actor.channel, readFile(value, `The option ${name}`));
      resolved.attachment(attachment);
      return attachment.id;
    }
    default:
      throw wrong('nothing');
  }
}

/** The value of the choice that was picked by its value or by its name in any language. */
function choiceOf(option: JsonObject, value: unknown): unknown {
  const choices = objectsOf(option['choices']);
  const byValue = choices.find((choice) => choice['value'] === value);
  const picked =
    byValue ??
    choices.find(
      (choice) =>
        choice['name'] === value ||
        (typeof value === 'string' && Object.values(objectOf(choice['name_localizations'])).includes(value)),
    );
  return picked?.['value'];
}

function channelTypes(option: JsonObject): readonly unknown[] {
  return Array.isArray(option['channel_types']) ? option['channel_types'] : [];
}
