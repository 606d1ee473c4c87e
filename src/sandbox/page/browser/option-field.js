import { among, combobox } from './combobox.js';
import { element, freshId } from './element.js';
import { uploads } from './files.js';
import { filledItems } from './scene.js';
import { localized } from './state.js';

/** @import { Choice, Item, Option } from './types.ts' */
/** @import { View } from './state.js' */

const Type = {
  Text: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  File: 11,
};
/** The select that offers the same as an option of this type. */
const LIKE_SELECT = new Map([
  [Type.User, 5],
  [Type.Role, 6],
  [Type.Mentionable, 7],
  [Type.Channel, 8],
]);

/**
 * The field for one option of a command. `read` gives its value, undefined when it was left empty, or rejects
 * with a sentence about what is wrong with it.
 * @typedef {object} OptionField
 * @property {Option} option
 * @property {HTMLElement} root
 * @property {HTMLElement} focus what to focus
 * @property {() => Promise<unknown>} read
 */

/**
 * @param {Option} option
 * @param {View} view
 * @param {(typed: string) => Promise<Choice[]>} autocomplete asks the bot
 * @returns {OptionField}
 */
export function optionField(option, view, autocomplete) {
  const { locale } = view;
  const name = localized(option.name, option.name_localizations, locale);
  const description = localized(option.description, option.description_localizations, locale);
  const control = controlFor(option, { label: name, placeholder: description }, view, autocomplete);
  const id = freshId();
  control.focus.id = id;
  const root = element(
    'div',
    { class: 'option-field' },
    element(
      'label',
      { for: id, title: description },
      name,
      option.required === true && element('span', { class: 'required', title: 'required' }, ' *'),
    ),
    control.root,
  );
  if (option.required === true) control.focus.setAttribute('aria-required', 'true');
  return {
    option,
    root,
    focus: control.focus,
    read: async () => {
      const value = await control.read();
      if (value === undefined && option.required === true) throw new Error(`“${name}” is required.`);
      return value;
    },
  };
}

/** @typedef {{ root: HTMLElement, focus: HTMLElement, read: () => unknown }} Control */

/**
 * @param {Option} option
 * @param {{ label: string, placeholder: string }} texts
 * @param {View} view
 * @param {(typed: string) => Promise<Choice[]>} autocomplete
 * @returns {Control}
 */
function controlFor(option, texts, view, autocomplete) {
  const select = LIKE_SELECT.get(option.type);
  if (select !== undefined)
    return chosen(
      { ...texts, free: false, suggest: among(() => filledItems(select, option.channel_types, view)) },
      String,
    );
  if (option.type === Type.Boolean) {
    const items = [
      { value: 'true', label: 'True' },
      { value: 'false', label: 'False' },
    ];
    return chosen({ ...texts, free: false, suggest: among(() => items) }, (value) => value === 'true');
  }
  if (option.type === Type.File) return fileInput(texts.label);
  const convert =
    option.type === Type.Text ? String : (/** @type {string} */ value) => number(value, texts.label);
  if (option.choices !== undefined && option.choices.length > 0) {
    const items = option.choices.map((choice) => choiceItem(choice, view.locale));
    return chosen({ ...texts, free: false, suggest: among(() => items) }, convert);
  }
  if (option.autocomplete === true) {
    const suggest = async (/** @type {string} */ typed) =>
      (await autocomplete(typed)).map((choice) => choiceItem(choice, view.locale));
    return chosen({ ...texts, free: true, suggest }, convert);
  }
  return typed(option, texts, convert);
}

/**
 * @param {Choice} choice
 * @param {string} locale
 * @returns {Item}
 */
function choiceItem({ name, name_localizations: names, value }, locale) {
  return { value: String(value), label: localized(name, names, locale) };
}

/**
 * @param {Parameters<typeof combobox>[0]} asked
 * @param {(value: string) => unknown} convert
 * @returns {Control}
 */
function chosen(asked, convert) {
  const box = combobox(asked);
  return {
    root: box.root,
    focus: box.input,
    read: () => {
      const value = box.value();
      if (value === undefined && box.input.value.trim() !== '')
        throw new Error(`“${asked.label}”: choose from the list.`);
      return value === undefined ? undefined : convert(value);
    },
  };
}

/**
 * @param {Option} option
 * @param {{ label: string, placeholder: string }} texts
 * @param {(value: string) => unknown} convert
 * @returns {Control}
 */
function typed(option, { label, placeholder }, convert) {
  const input = element('input', {
    type: 'text',
    inputmode: option.type === Type.Text ? 'text' : 'decimal',
    placeholder,
    'aria-label': label,
    maxlength: option.max_length,
  });
  return { root: input, focus: input, read: () => (input.value === '' ? undefined : convert(input.value)) };
}

/**
 * @param {string} label
 * @returns {Control}
 */
function fileInput(label) {
  const input = element('input', { type: 'file', 'aria-label': label });
  return { root: input, focus: input, read: async () => (await uploads(input))[0] };
}

/**
 * @param {string} value
 * @param {string} label
 */
function number(value, label) {
  const parsed = Number(value.trim().replace(',', '.'));
  if (!Number.isFinite(parsed)) throw new Error(`“${label}” must be a number.`);
  return parsed;
}
