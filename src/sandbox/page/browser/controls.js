import { element } from './element.js';
import { say } from './language.js';
import { link } from './markdown-view.js';
import { openPicker } from './picker.js';
import { filledItems } from './scene.js';
import { message as words } from './words-content.js';

/** @import { Component, Emoji, Item, Message } from './types.ts' */
/** @import { Scene } from './scene.js' */
/** @import { View } from './state.js' */

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'premium'];
const LINK = 5;
const STRING_SELECT = 3;

/**
 * @param {Message} message
 * @param {Component} component
 * @param {Scene} scene
 */
export function button(message, component, scene) {
  const { style = 2, label, emoji, url, custom_id: customId, disabled } = component;
  const content = [emojiText(emoji), label ?? ''].filter((part) => part !== '').join(' ');
  if (style === LINK) {
    const made = link(disabled ? '' : (url ?? ''), [
      content,
      element('span', { 'aria-hidden': 'true' }, '↗'),
    ]);
    made.className = disabled ? 'button link off' : 'button link';
    return made;
  }
  const made = element(
    'button',
    { type: 'button', class: `button ${STYLES[style] ?? ''}`, disabled, 'data-key': customId },
    content,
  );
  made.addEventListener('click', () => {
    if (customId !== undefined) busyWhile(made, () => scene.use(message, customId));
  });
  return made;
}

/**
 * @param {Message} message
 * @param {Component} component
 * @param {Scene} scene
 */
export function select(message, component, scene) {
  const made = element('button', {
    type: 'button',
    class: 'select',
    disabled: component.disabled,
    'aria-haspopup': 'listbox',
    'data-key': component.custom_id,
  });
  const { custom_id: customId } = component;
  const { items, chosen, min, max } = selection(component, scene.view);
  made.append(selectText(items, chosen, component.placeholder));
  if (chosen.length > 0) made.setAttribute('aria-label', `${selectLabel(component)}: ${made.textContent}`);
  made.addEventListener('click', async () => {
    const values = await openPicker({ anchor: made, label: selectLabel(component), items, chosen, min, max });
    if (values !== undefined && customId !== undefined)
      busyWhile(made, () => scene.use(message, customId, values));
  });
  return made;
}

/**
 * What a select of any kind offers, and what is chosen in it beforehand.
 * @param {Component} component
 * @param {View} view
 */
export function selection(component, view) {
  const { type, options = [], default_values: defaults = [] } = component;
  /** @type {Item[]} */
  const items =
    type === STRING_SELECT
      ? options.map(({ label, value, description, emoji }) => ({
          value,
          label,
          ...(description ? { description } : {}),
          ...(emoji ? { sign: emojiText(emoji) } : {}),
        }))
      : filledItems(type, component.channel_types, view);
  const chosen =
    type === STRING_SELECT
      ? options.filter((option) => option.default === true).map((option) => option.value)
      : defaults.map((one) => one.id);
  return { items, chosen, min: component.min_values ?? 1, max: component.max_values ?? 1 };
}

/** @param {Component} component */
function selectLabel(component) {
  return component.placeholder ?? say(words.select);
}

/**
 * @param {readonly Item[]} items
 * @param {readonly string[]} chosen
 * @param {string | null | undefined} placeholder
 */
export function selectText(items, chosen, placeholder) {
  const names = items.filter((item) => chosen.includes(item.value)).map((item) => item.label);
  if (names.length > 0) return element('span', {}, names.join(', '));
  return element('span', { class: 'placeholder' }, placeholder ?? say(words.select));
}

/** @param {Emoji | null | undefined} emoji */
function emojiText(emoji) {
  if (!emoji?.name) return '';
  return emoji.id ? `:${emoji.name}:` : emoji.name;
}

/**
 * @param {HTMLButtonElement} control
 * @param {() => Promise<void>} act
 */
async function busyWhile(control, act) {
  if (control.getAttribute('aria-busy') === 'true') return;
  control.setAttribute('aria-busy', 'true');
  try {
    await act();
  } finally {
    control.removeAttribute('aria-busy');
  }
}
