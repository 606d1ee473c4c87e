import { Component } from './component-types.ts';
import { checkEmoji } from './emoji.ts';
import { type Field, refuseRepeats } from './field.ts';

const MOST_VALUES = 25;

/** A select menu of any kind, in a message or in a label of a form. */
export function checkSelect(select: Field, type: number): void {
  select.at('custom_id').text({ min: 1, max: 100, required: true });
  select.at('placeholder').text({ max: 150 });
  select.at('disabled').boolean();
  select.at('required').boolean();
  const bounds = checkBounds(select, MOST_VALUES);
  if (type === Component.StringSelect) {
    const options = checkOptions(select, { min: Math.max(1, bounds.max), max: 25, emoji: true });
    checkDefaults(
      select.at('options'),
      options.filter((option) => option.at('default').value === true).length,
      bounds,
    );
    return;
  }
  const defaults = select.at('default_values').list({ max: MOST_VALUES });
  for (const one of defaults) checkDefaultValue(one, type);
  checkDefaults(select.at('default_values'), defaults.length, bounds);
  if (type === Component.ChannelSelect)
    for (const one of select.at('channel_types').list({ max: 25 })) one.integer({ min: 0 });
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** min_values and max_values, each 1 where it is not given. */
export function checkBounds(field: Field, most: number): Bounds {
  const min = field.at('min_values').integer({ min: 0, max: most }) ?? 1;
  const max = field.at('max_values').integer({ min: 1, max: most }) ?? Math.max(1, min);
  field
    .at('min_values')
    .refuseUnless(min <= max, 'COMPONENT_MIN_VALUES_EXCEEDS_MAX_VALUES', 'min_values is above max_values');
  return { min, max };
}

/** The choices of a string select, a radio group or a checkbox group; their values differ. */
export function checkOptions(
  field: Field,
  { min, max, emoji }: { min: number; max: number; emoji: boolean },
): Field[] {
  const options = field.at('options').list({ min, max, required: true });
  for (const option of options) {
    if (!option.isObject({ required: true })) continue;
    option.at('label').text({ min: 1, max: 100, required: true });
    option.at('value').text({ min: 1, max: 100, required: true });
    option.at('description').text({ max: 100 });
    option.at('default').boolean();
    if (emoji) checkEmoji(option.at('emoji'));
  }
  refuseRepeats(
    options.map((option) => option.at('value')),
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    'The specified option value is already used',
  );
  return options;
}

/** What is chosen beforehand must be a choice that could be made; none at all always may. */
export function checkDefaults(field: Field, count: number, { min, max }: Bounds): void {
  field.refuseUnless(
    count === 0 || (count >= min && count <= max),
    'SELECT_COMPONENT_DEFAULT_VALUES_OUT_OF_RANGE',
    `Between ${min} and ${max} values may be chosen beforehand`,
  );
}

const DEFAULT_KINDS: Readonly<Record<number, readonly string[]>> = {
  [Component.UserSelect]: ['user'],
  [Component.RoleSelect]: ['role'],
  [Component.MentionableSelect]: ['user', 'role'],
  [Component.ChannelSelect]: ['channel'],
};

function checkDefaultValue(value: Field, type: number): void {
  if (!value.isObject({ required: true })) return;
  value.at('id').snowflake({ required: true });
  value.at('type').oneOf(DEFAULT_KINDS[type] ?? [], { required: true });
}
