import { api } from './api.js';
import { element } from './element.js';
import { readFields } from './field-frame.js';
import { say } from './language.js';
import { optionField } from './option-field.js';
import { optionFinder } from './option-finder.js';
import { localized } from './state.js';
import { composer as words } from './words-content.js';

/** @import { OptionField } from './option-field.js' */
/** @import { Option } from './types.ts' */
/** @import { Runnable } from './command-tree.js' */
/** @import { View } from './state.js' */

const FILE = 11;

/**
 * A command being filled in: required options stand there from the start, the others are added one by one and can be
 * taken away again.
 * @param {{ runnable: Runnable, view: View, rest: string, cancel: () => void, submit: (options: Record<string, unknown>) => Promise<void> }} page
 * `rest` is what was typed behind the command's name already
 */
export function commandForm({ runnable, view, rest, cancel, submit }) {
  const fields = element('div', { class: 'option-fields' });
  const more = element('div', { class: 'more-options' });
  const hint = element('p', { class: 'subtext option-hint' });
  const close = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say(words.cancelCommand) },
    '✕',
  );
  const go = element('button', { type: 'submit', class: 'button primary' }, say(words.run));
  const root = element(
    'form',
    { class: 'command-form', 'aria-label': `/${runnable.shown}`, novalidate: true },
    element(
      'div',
      { class: 'command-head' },
      element('strong', {}, `/${runnable.shown}`),
      element('span', { class: 'subtext' }, runnable.description),
      close,
    ),
    fields,
    more,
    element('div', { class: 'command-foot' }, hint, go),
  );
  /** @type {OptionField[]} */
  let shown = [];

  /**
   * What is filled in so far, for the bot to propose by.
   * @returns {Promise<Record<string, unknown>>}
   */
  const readWhatIsThere = async () => {
    const read = await Promise.all(shown.map(async ({ name, read: one }) => ({ name, filled: await one() })));
    return Object.fromEntries(
      read.flatMap(({ name, filled }) =>
        'value' in filled && filled.value !== undefined ? [[name, filled.value]] : [],
      ),
    );
  };

  /**
   * @param {Option} option
   * @param {HTMLElement} [leaveOut]
   */
  const add = (option, leaveOut) => {
    const autocomplete = async (/** @type {string} */ typed) =>
      api.autocomplete(view.channelId, {
        user: view.userId,
        name: runnable.name,
        options: { ...(await readWhatIsThere()), [option.name]: typed },
        focused: option.name,
      });
    const field = optionField(option, view, { autocomplete, ...(leaveOut && { leaveOut }) });
    field.root.addEventListener('focusin', () => {
      hint.textContent = field.hint;
    });
    shown.push(field);
    fields.append(field.root);
    return field;
  };

  /** @param {Option} option */
  const offer = (option) => {
    const name = localized(option.name, option.name_localizations, view.locale);
    const description = localized(option.description, option.description_localizations, view.locale);
    const chip = element(
      'button',
      {
        type: 'button',
        class: 'chip',
        title: description,
        'data-option': option.name,
        'data-name': name,
        'aria-label': say(words.addOption)(name),
      },
      `+ ${name}`,
    );
    chip.addEventListener('focus', () => {
      hint.textContent = `${name} · ${description}`;
    });
    chip.addEventListener('click', () => addOptional(option, name, chip).focus.focus());
    return chip;
  };

  /**
   * @param {Option} option
   * @param {string} name
   * @param {HTMLElement} chip
   */
  const addOptional = (option, name, chip) => {
    const label = say(words.leaveOutOption)(name);
    const leaveOut = element('button', { type: 'button', class: 'leave-out', 'aria-label': label }, '✕');
    finder.leave();
    chip.hidden = true;
    const field = add(option, leaveOut);
    const takeAway = () => {
      shown = shown.filter((one) => one !== field);
      field.root.remove();
      chip.hidden = false;
      chip.focus();
      if (shown.length === 0) finder.enter();
    };
    leaveOut.addEventListener('click', takeAway);
    field.focus.addEventListener('keydown', (event) => {
      if (event.key !== 'Backspace' || !field.isEmpty() || !field.focus.matches('input')) return;
      event.preventDefault();
      takeAway();
    });
    return field;
  };

  const finder = optionFinder(more, (chip, rest) => {
    chip.click();
    const field = shown.at(-1)?.focus;
    if (rest === '' || !(field instanceof HTMLInputElement)) return;
    field.value = rest;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  for (const option of runnable.options)
    if (option.required === true) add(option);
    else more.append(offer(option));
  if (shown.length === 0 && more.hasChildNodes()) finder.enter();
  const first = shown[0]?.focus;
  if (rest !== '' && first instanceof HTMLInputElement) first.value = rest;
  else if (rest !== '' && shown.length === 0) finder.begin(rest);

  let isSending = false;
  close.addEventListener('click', cancel);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel();
  });
  root.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending || finder.settle()) return;
    isSending = true;
    const read = await readFields(shown).finally(() => {
      isSending = false;
    });
    if (read === undefined) return;
    await submit(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)));
  });

  return {
    root,
    focus: () => (shown[0]?.focus ?? (finder.input.isConnected ? finder.input : go)).focus(),
    /**
     * Gives dropped files to the option that is for one, added where it was not there yet.
     * @param {Iterable<File>} files
     */
    drop: (files) => {
      if (!shown.some(({ drop }) => drop !== undefined)) {
        const option = runnable.options.find(({ type }) => type === FILE);
        const chip = [...more.children].find((one) => one.getAttribute('data-option') === option?.name);
        if (chip instanceof HTMLElement) chip.click();
      }
      shown.find(({ drop }) => drop !== undefined)?.drop?.(files);
    },
  };
}
