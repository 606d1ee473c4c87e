import { api } from './api.js';
import { element } from './element.js';
import { optionField } from './option-field.js';
import { localized } from './state.js';

/** @import { OptionField } from './option-field.js' */
/** @import { Option } from './types.ts' */
/** @import { Runnable } from './command-tree.js' */
/** @import { View } from './state.js' */

/**
 * A command being filled in: required options stand there from the start, the others are added one by one.
 * @param {{ runnable: Runnable, view: View, cancel: () => void, submit: (options: Record<string, unknown>) => Promise<void> }} page
 */
export function commandForm({ runnable, view, cancel, submit }) {
  const fields = element('div', { class: 'option-fields' });
  const more = element('div', { class: 'more-options' });
  const trouble = element('p', { class: 'trouble', role: 'alert' });
  const close = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Cancel the command' },
    '✕',
  );
  const go = element('button', { type: 'submit', class: 'button primary' }, 'Run');
  const root = element(
    'form',
    { class: 'command-form', 'aria-label': `/${runnable.shown}` },
    element(
      'div',
      { class: 'command-head' },
      element('strong', {}, `/${runnable.shown}`),
      element('span', { class: 'subtext' }, runnable.description),
      close,
    ),
    fields,
    more,
    trouble,
    element('div', { class: 'command-foot' }, go),
  );
  /** @type {OptionField[]} */
  const shown = [];

  /** @returns {Promise<Record<string, unknown>>} */
  const readWhatIsThere = async () =>
    Object.fromEntries((await Promise.all(shown.map(valueOrNothing))).flat());

  /** @param {Option} option */
  const add = (option) => {
    const field = optionField(option, view, async (typed) =>
      api.autocomplete(view.channelId, {
        user: view.userId,
        name: runnable.name,
        options: { ...(await readWhatIsThere()), [option.name]: typed },
        focused: option.name,
      }),
    );
    shown.push(field);
    fields.append(field.root);
    return field;
  };

  for (const option of runnable.options) {
    if (option.required === true) add(option);
    else {
      const chip = element('button', {
        type: 'button',
        class: 'chip',
        title: localized(option.description, option.description_localizations, view.locale),
      });
      chip.textContent = `+ ${localized(option.name, option.name_localizations, view.locale)}`;
      chip.addEventListener('click', () => {
        chip.remove();
        add(option).focus.focus();
      });
      more.append(chip);
    }
  }

  close.addEventListener('click', cancel);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel();
  });
  root.addEventListener('submit', async (event) => {
    event.preventDefault();
    const options = await readAll(shown, trouble);
    if (options !== undefined) submit(options);
  });

  return { root, focus: () => (shown[0]?.focus ?? go).focus() };
}

/**
 * @param {readonly OptionField[]} fields
 * @param {HTMLElement} trouble where to say what is wrong
 * @returns {Promise<Record<string, unknown> | undefined>}
 */
async function readAll(fields, trouble) {
  /** @type {Record<string, unknown>} */
  const options = {};
  for (const field of fields) {
    try {
      const value = await field.read();
      if (value !== undefined) options[field.option.name] = value;
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
      field.focus.focus();
      return undefined;
    }
  }
  return options;
}

/**
 * @param {OptionField} field
 * @returns {Promise<[string, unknown][]>}
 */
async function valueOrNothing(field) {
  try {
    const value = await field.read();
    return value === undefined ? [] : [[field.option.name, value]];
  } catch {
    return [];
  }
}
