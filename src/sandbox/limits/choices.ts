import { type Field, refuseRepeats } from './field.ts';
import { checkLocalizations } from './localizations.ts';

const MAX_CHOICES = 25;
const MAX_NAME = 100;
const MAX_VALUE = 6000;

export type ChoiceValue = 'text' | 'integer' | 'number';

/**
 * The choices of a command's option, or those offered while somebody types. Without `value` a choice may be
 * of any type, as long as all are of the same.
 */
export function checkChoices(choices: Field, value?: ChoiceValue): Field[] {
  const list = choices.list({ max: MAX_CHOICES });
  const expected = value ?? (typeof list[0]?.at('value').value === 'number' ? 'number' : 'text');
  for (const choice of list) {
    if (!choice.isObject({ required: true })) continue;
    choice.at('name').text({ min: 1, max: MAX_NAME, required: true });
    checkLocalizations(choice.at('name_localizations'), (text) =>
      text.text({ min: 1, max: MAX_NAME, required: true }),
    );
    checkValue(choice.at('value'), expected);
  }
  return list;
}

/** A command's fixed choices have different names. */
export function refuseRepeatedChoices(choices: readonly Field[]): void {
  refuseRepeats(
    choices.map((choice) => choice.at('name')),
    'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    'Option choice name already exists',
  );
}

function checkValue(value: Field, expected: ChoiceValue): void {
  switch (expected) {
    case 'text':
      value.text({ max: MAX_VALUE, required: true });
      return;
    case 'integer':
      value.integer({ required: true, min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
      return;
    case 'number':
      value.number({ required: true });
  }
}
