import { element } from './element.js';
import { fieldFrame } from './field-frame.js';
import { say } from './language.js';
import { markdown } from './markdown-view.js';
import { controlFor, Type } from './modal-controls.js';
import { field as fieldWords, form as words } from './words-content.js';

/** @import { Field } from './field-frame.js' */
/** @import { Sent } from './modal-controls.js' */
/** @import { Component } from './types.ts' */
/** @import { View } from './state.js' */

/**
 * A top-level component of a form: a text, a label with its input, or (the old way) a row with one.
 * @param {Component} component
 * @param {View} view
 * @returns {{ root: HTMLElement, field?: Field<Sent> }}
 */
export function modalPart(component, view) {
  if (component.type === Type.TextDisplay)
    return { root: element('div', { class: 'text' }, markdown(component.content ?? '', view)) };
  const input = component.type === Type.Label ? component.component : component.components?.[0];
  if (input === undefined) return { root: element('p', { class: 'subtext' }, say(words.nothing)) };
  const label = (component.type === Type.Label ? component.label : input.label) ?? '';
  const isRequired = input.type !== Type.Checkbox && input.required !== false;
  const { root: control, focus, aside, read } = controlFor(input, label, view);
  const frame = fieldFrame({
    className: 'field',
    label,
    required: isRequired,
    description: component.description ?? '',
    control,
    focus,
    aside,
  });
  const field = {
    name: input.custom_id ?? '',
    root: frame.root,
    focus,
    tell: frame.tell,
    read: async () => {
      const filled = await read();
      const isMissing = isRequired && 'value' in filled && filled.value.length === 0;
      return isMissing ? { wrong: say(fieldWords.required) } : filled;
    },
  };
  return { root: frame.root, field };
}
