/**
 * @typedef {Node | string | null | undefined | false | readonly Child[]} Child
 * @typedef {Readonly<Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>>} Properties
 */

/**
 * A DOM element. A text is always a text node, so nothing that people or the bot wrote becomes markup.
 * Functions are listeners (`onclick`), `true` is an empty attribute, `false`, null and undefined are none.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Properties} properties
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  append(made, children);
  return made;
}

/**
 * @param {Element} parent
 * @param {readonly Child[]} children
 */
function append(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === 'string' || child instanceof Node) parent.append(child);
    else append(parent, child);
  }
}

/**
 * The element of the page with this id.
 * @param {string} id
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found;
}

/**
 * Draws the children of an element anew only where what they are made from changed: focus stays where it is, and nobody
 * is read the same twice.
 * @param {Element} parent
 * @param {unknown} from
 * @param {() => readonly (Node | string)[]} draw
 */
export function redraw(parent, from, draw) {
  const now = JSON.stringify(from);
  if (drawnFrom.get(parent) === now) return;
  drawnFrom.set(parent, now);
  parent.replaceChildren(...draw());
}

/** @type {WeakMap<Element, string>} */
const drawnFrom = new WeakMap();

let made = 0;

/** An id for tying a label to what it labels. */
export function freshId() {
  made += 1;
  return `made-${made}`;
}
