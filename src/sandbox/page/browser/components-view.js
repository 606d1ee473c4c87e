import { button, select } from './controls.js';
import { element } from './element.js';
import { accent } from './embed-view.js';
import { say } from './language.js';
import { markdown } from './markdown-view.js';
import { file, picture } from './media-view.js';
import { spoiler } from './spoiler.js';
import { message as words } from './words-content.js';

/** @import { Component, Message } from './types.ts' */
/** @import { Scene } from './scene.js' */

/**
 * The components of a message, old rows and Components V2 alike. What is of no known type is said to be so.
 * @param {Message} message
 * @param {readonly Component[]} components
 * @param {Scene} scene
 * @returns {HTMLElement[]}
 */
export function renderComponents(message, components, scene) {
  return components.map((component) => renderComponent(message, component, scene));
}

/**
 * @param {Message} message
 * @param {Component} component
 * @param {Scene} scene
 * @returns {HTMLElement}
 */
function renderComponent(message, component, scene) {
  const children = () => renderComponents(message, component.components ?? [], scene);
  switch (component.type) {
    case 1:
      return element('div', { class: 'row' }, children());
    case 2:
      return button(message, component, scene);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(message, component, scene);
    case 9:
      return section(message, component, scene);
    case 10:
      return element('div', { class: 'text' }, markdown(component.content ?? '', scene.view));
    case 11:
      return veiled(component, picture(component.media, component.description, 'thumbnail'));
    case 12:
      return gallery(component);
    case 13:
      return veiled(component, file(component.file?.url ?? '', component.name ?? 'file', component.size));
    case 14:
      return separator(component);
    case 17: {
      const box = element(
        'div',
        { class: 'container card', role: 'group', 'aria-label': say(words.panel) },
        children(),
      );
      accent(box, component.accent_color);
      return veiled(component, box);
    }
    default:
      return element('p', { class: 'subtext' }, say(words.notDrawn)(component.type));
  }
}

/**
 * @param {Message} message
 * @param {Component} component
 * @param {Scene} scene
 */
function section(message, component, scene) {
  return element(
    'div',
    { class: 'section' },
    element('div', { class: 'section-texts' }, renderComponents(message, component.components ?? [], scene)),
    component.accessory !== undefined && renderComponent(message, component.accessory, scene),
  );
}

/** @param {Component} component */
function gallery(component) {
  const items = component.items ?? [];
  return element(
    'div',
    { class: items.length === 1 ? 'gallery one' : 'gallery' },
    items.map((item) => veiled(item, picture(item.media, item.description, 'picture'))),
  );
}

/**
 * @param {{ readonly spoiler?: boolean }} marked
 * @param {HTMLElement} drawn
 */
function veiled({ spoiler: isSpoiler }, drawn) {
  return isSpoiler === true ? spoiler('div', drawn) : drawn;
}

/** @param {Component} component */
function separator(component) {
  const space = component.spacing === 2 ? 'wide' : 'narrow';
  const line = component.divider === false ? 'blank' : 'ruled';
  return element('div', { class: `separator ${space} ${line}`, role: 'separator' });
}
