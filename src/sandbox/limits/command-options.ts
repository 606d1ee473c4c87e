import { type ChoiceValue, checkChoices, refuseRepeatedChoices } from './choices.ts';
import { checkDescription, checkSlashName } from './command-names.ts';
import { type Field, refuseRepeats } from './field.ts';

const Option = { Subcommand: 1, Group: 2, Text: 3, Integer: 4, Channel: 7, Number: 10 } as const;
const VALUE_TYPES = [3, 4, 5, 6, 7, 8, 9, 10, 11];
const MAX_OPTIONS = 25;
const MAX_TEXT = 6000;

/** The options of a command: either subcommands and groups of them, or values. */
export function checkCommandOptions(command: Field): void {
  const options = checkList(command);
  const nested = options.filter((option) => isNested(option.at('type').value));
  if (nested.length > 0 && nested.length < options.length)
    command
      .at('options')
      .refuse(
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
  for (const option of options) checkOption(option, [Option.Subcommand, Option.Group, ...VALUE_TYPES]);
  checkRequiredFirst(options);
}

function checkList(owner: Field): Field[] {
  const options = owner
    .at('options')
    .list({ max: MAX_OPTIONS })
    .filter((option) => option.isObject({ required: true }));
  refuseRepeats(
    options.map((option) => option.at('name')),
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    'Option name already exists',
  );
  return options;
}

function isNested(type: unknown): boolean {
  return type === Option.Subcommand || type === Option.Group;
}

function checkOption(option: Field, allowed: readonly number[]): void {
  checkSlashName(option);
  checkDescription(option);
  option.at('required').boolean();
  const type = option.at('type').oneOf(allowed, { required: true });
  switch (type) {
    case undefined:
      return;
    case Option.Subcommand: {
      const options = checkList(option);
      for (const child of options) checkOption(child, VALUE_TYPES);
      checkRequiredFirst(options);
      return;
    }
    case Option.Group:
      for (const child of checkList(option)) checkOption(child, [Option.Subcommand]);
      return;
    default:
      checkValueOption(option, type);
  }
}

function checkRequiredFirst(options: readonly Field[]): void {
  let optionalSeen = false;
  for (const option of options) {
    if (isNested(option.at('type').value)) continue;
    if (option.at('required').value !== true) optionalSeen = true;
    else if (optionalSeen)
      option.refuse(
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
  }
}

const CHOICE_VALUES: Readonly<Record<number, ChoiceValue>> = {
  [Option.Text]: 'text',
  [Option.Integer]: 'integer',
  [Option.Number]: 'number',
};

function checkValueOption(option: Field, type: number): void {
  refuseForeign(option, ['options'], false);
  refuseForeign(option, ['min_value', 'max_value'], type === Option.Integer || type === Option.Number);
  refuseForeign(option, ['min_length', 'max_length'], type === Option.Text);
  refuseForeign(option, ['channel_types'], type === Option.Channel);
  const choiceValue = CHOICE_VALUES[type];
  refuseForeign(option, ['choices', 'autocomplete'], choiceValue !== undefined);
  if (choiceValue !== undefined) checkSuggestions(option, choiceValue);
  if (type === Option.Text) checkOrder(option, 'length', { min: 0, least: 1, most: MAX_TEXT });
  if (type === Option.Integer || type === Option.Number) checkOrder(option, 'value', {});
  if (type === Option.Channel) for (const one of option.at('channel_types').list({ max: 25 })) one.integer();
}

function checkSuggestions(option: Field, value: ChoiceValue): void {
  const autocomplete = option.at('autocomplete').boolean();
  const choices = checkChoices(option.at('choices'), value);
  refuseRepeatedChoices(choices);
  if (autocomplete === true && choices.length > 0)
    option
      .at('autocomplete')
      .refuse(
        'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
        'Autocomplete cannot be used together with choices',
      );
}

function checkOrder(
  option: Field,
  what: 'length' | 'value',
  { min, least, most }: { min?: number; least?: number; most?: number },
): void {
  const low = readBound(option.at(`min_${what}`), what, min, most);
  const high = readBound(option.at(`max_${what}`), what, least, most);
  if (low !== undefined && high !== undefined && low > high)
    option.refuse('APPLICATION_COMMAND_OPTIONS_MIN_GREATER_THAN_MAX', `min_${what} is above max_${what}`);
}

function readBound(field: Field, what: 'length' | 'value', min?: number, max?: number): number | undefined {
  if (what === 'value') return field.number();
  return field.integer({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) });
}

// An empty list or a plain false says nothing, and clients send them.
function refuseForeign(option: Field, keys: readonly string[], belongs: boolean): void {
  if (belongs) return;
  for (const key of keys) {
    const field = option.at(key);
    const isEmptyList = Array.isArray(field.value) && field.value.length === 0;
    if (field.absent || field.value === false || isEmptyList) continue;
    field.refuse('APPLICATION_COMMAND_OPTIONS_FIELD_INVALID', `An option of this type has no ${key}`);
  }
}
