import { ALLOWED_IN, Component, SELECTS } from './component-types.ts';
import { checkTextDisplay, checkUnique, typeIn } from './components.ts';
import type { Field } from './field.ts';
import { checkBounds, checkDefaults, checkOptions, checkSelect } from './select.ts';

const MAX_COMPONENTS = 5;
const MAX_TEXT = 4000;
const MAX_GROUP = 10;

/** A form: a title and one to five labels, texts or (the old way) rows with one text input each. */
export function checkModal(modal: Field): void {
  if (!modal.isObject({ required: true })) return;
  modal.at('custom_id').text({ min: 1, max: 100, required: true });
  modal.at('title').text({ min: 1, max: 45, required: true });
  const inputs: Field[] = [];
  for (const child of modal.at('components').list({ min: 1, max: MAX_COMPONENTS, required: true })) {
    const type = typeIn(child, ALLOWED_IN.modal);
    if (type === Component.TextDisplay) checkTextDisplay(child);
    else if (type === Component.Label) inputs.push(...checkLabel(child));
    else if (type === Component.ActionRow) inputs.push(...checkRow(child));
  }
  checkUnique(inputs);
}

function checkLabel(label: Field): Field[] {
  label.at('label').text({ min: 1, max: 45, required: true });
  label.at('description').text({ min: 1, max: 100 });
  const input = label.at('component');
  const type = typeIn(input, ALLOWED_IN.label);
  if (type !== undefined) checkInput(input, type);
  return [input];
}

function checkRow(row: Field): Field[] {
  const inputs = row.at('components').list({ min: 1, max: 1, required: true });
  for (const input of inputs) {
    if (typeIn(input, ALLOWED_IN.modalActionRow) === undefined) continue;
    input.at('label').text({ min: 1, max: 45, required: true });
    checkTextInput(input);
  }
  return inputs;
}

function checkInput(input: Field, type: number): void {
  if (SELECTS.includes(type)) {
    checkSelectInForm(input, type);
    return;
  }
  switch (type) {
    case Component.TextInput:
      checkTextInput(input);
      return;
    case Component.RadioGroup:
      checkGroup(input, { min: 2, mostChosen: 1 });
      return;
    case Component.CheckboxGroup:
      checkCheckboxGroup(input);
      return;
    case Component.Checkbox:
      checkCustomId(input);
      input.at('default').boolean();
      return;
    default:
      checkCustomId(input);
      checkBounds(input, MAX_GROUP);
      input.at('required').boolean();
  }
}

function checkTextInput(input: Field): void {
  checkCustomId(input);
  input.at('style').oneOf([1, 2], { required: true });
  input.at('placeholder').text({ max: 100 });
  input.at('value').text({ max: MAX_TEXT });
  input.at('required').boolean();
  const min = input.at('min_length').integer({ min: 0, max: MAX_TEXT }) ?? 0;
  const max = input.at('max_length').integer({ min: 1, max: MAX_TEXT }) ?? MAX_TEXT;
  input
    .at('min_length')
    .refuseUnless(min <= max, 'TEXT_INPUT_MIN_LENGTH_EXCEEDS_MAX_LENGTH', 'min_length is above max_length');
}

// A message's select may be disabled; Discord documents that in a form this is an error.
function checkSelectInForm(select: Field, type: number): void {
  checkSelect(select, type);
  select
    .at('disabled')
    .refuseUnless(
      select.at('disabled').value !== true,
      'SELECT_COMPONENT_DISABLED_IN_MODAL',
      'A select in a form cannot be disabled',
    );
}

function checkGroup(group: Field, { min, mostChosen }: { min: number; mostChosen: number }): void {
  checkCustomId(group);
  group.at('required').boolean();
  const options = checkOptions(group, { min, max: MAX_GROUP, emoji: false });
  const chosen = options.filter((option) => option.at('default').value === true).length;
  checkDefaults(group.at('options'), chosen, { min: 0, max: mostChosen });
}

// max_values is the number of its options where it is not given.
function checkCheckboxGroup(group: Field): void {
  const given = group.at('max_values').absent ? MAX_GROUP : checkBounds(group, MAX_GROUP).max;
  if (group.at('max_values').absent) group.at('min_values').integer({ min: 0, max: MAX_GROUP });
  checkGroup(group, { min: 1, mostChosen: given });
}

function checkCustomId(input: Field): void {
  input.at('custom_id').text({ min: 1, max: 100, required: true });
}
