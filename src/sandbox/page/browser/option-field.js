import { among, combobox } from './combobox.js';
import { element } from './element.js';
import { fieldFrame } from './field-frame.js';
import { checkNumber, checkText, limitsOf } from './field-rules.js';
import { filePicker } from './file-picker.js';
import { uploads } from './files.js';
import { say } from './language.js';
import { filledItems } from './scene.js';
import { localized } from './state.js';
import { field as fieldWords, composer as words } from './words-content.js';

/** @import { Filled } from './field-rules.js' */
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
const TEXT_MAX = 6000;

/**
 * The field for one option of a command. Its value is undefined when it was left empty.
 * @typedef {object} OptionField
 * @property {Option} option
 * @property {string} name
 * @property {string} hint what the option is, and what may be filled in
 * @property {HTMLElement} root
 * @property {HTMLElement} focus what to focus
 * @property {(sentence: string) => void} tell
 * @property {() => Promise<Filled<unknown>>} read
 * @property {(files: Iterable<File>) => void} [drop] takes files, where it is for one
 * @property {() => boolean} isEmpty
 *
 * @typedef {Pick<OptionField, 'root' | 'focus' | 'drop' | 'isEmpty'> & { read: () => Filled<unknown> | Promise<Filled<unknown>> }} Control
 */

/**
 * @param {Option} option
 * @param {View} view
 * @param {{ autocomplete: (typed: string) => Promise<Choice[]>, leaveOut?: HTMLElement }} page `autocomplete` asks the
 * bot, `leaveOut` is what takes the option away
 * @returns {OptionField}
 */
export function optionField(option, view, { autocomplete, leaveOut }) {
  const { locale } = view;
  const label = localized(option.name, option.name_localizations, locale);
  const description = localized(option.description, option.description_localizations, locale);
  const limits = limitsOf(option);
  const hint = [`${label} · ${description}`, limits].filter((part) => part !== '').join(' · ');
  const control = controlFor(option, { label, placeholder: description }, view, autocomplete);
  const { root, tell } = fieldFrame({
    className: 'option-field',
    label,
    required: option.required === true,
    description: [description, limits].filter((part) => part !== '').join(' '),
    control: control.root,
    focus: control.focus,
    aside: leaveOut,
  });
  return {
    ...control,
    option,
    name: option.name,
    hint,
    root,
    tell,
    read: async () => {
      const filled = await control.read();
      const isMissing = option.required === true && 'value' in filled && filled.value === undefined;
      return isMissing ? { wrong: say(fieldWords.required) } : filled;
    },
  };
}

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
      (value) => ({ value }),
    );
  if (option.type === Type.Boolean) {
    const items = [
      { value: 'true', label: say(words.yes) },
      { value: 'false', label: say(words.no) },
    ];
    return chosen({ ...texts, free: false, suggest: among(() => items) }, (value) => ({
      value: value === 'true',
    }));
  }
  if (option.type === Type.File) return fileInput(texts.label);
  const convert = (/** @type {string} */ value) => check(option, value);
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
 * @param {Option} option
 * @param {string} value
 * @returns {Filled<string | number>}
 */
function check({ type, min_length: min, max_length: max, min_value: least, max_value: most }, value) {
  if (type === Type.Text) return checkText(value, { min, max: max ?? TEXT_MAX });
  return checkNumber(value, { whole: type === Type.Integer, min: least, max: most });
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
 * @param {(value: string) => Filled<unknown>} convert
 * @returns {Control}
 */
function chosen(asked, convert) {
  const box = combobox(asked);
  return {
    root: box.root,
    focus: box.input,
    isEmpty: () => box.input.value === '',
    read: () => {
      const value = box.value();
      if (value !== undefined) return convert(value);
      return box.input.value.trim() === '' ? { value } : { wrong: say(fieldWords.fromList) };
    },
  };
}

/**
 * @param {Option} option
 * @param {{ placeholder: string }} texts
 * @param {(value: string) => Filled<unknown>} convert
 * @returns {Control}
 */
function typed(option, { placeholder }, convert) {
  const input = element('input', {
    type: 'text',
    autocomplete: 'off',
    inputmode: option.type === Type.Text ? 'text' : 'decimal',
    placeholder,
  });
  return {
    root: input,
    focus: input,
    isEmpty: () => input.value === '',
    read: () => (input.value.trim() === '' ? { value: undefined } : convert(input.value)),
  };
}

/**
 * @param {string} label
 * @returns {Control}
 */
function fileInput(label) {
  const picker = filePicker({ label, many: false });
  return {
    root: picker.root,
    focus: picker.button,
    drop: picker.add,
    isEmpty: () => picker.files().length === 0,
    read: async () => {
      const read = await uploads(picker.files());
      return 'wrong' in read ? read : { value: read.value[0] };
    },
  };
}
