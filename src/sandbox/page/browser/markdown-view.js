import { element } from './element.js';
import { say } from './language.js';
import { parseMarkdown } from './markdown.js';
import { parseInline } from './markdown-inline.js';
import { mentionText } from './plain-text.js';
import { spoiler } from './spoiler.js';
import { timeView } from './time-view.js';
import { message as words } from './words-content.js';

/** @import { Block, Inline, ListItem } from './markdown-tree.ts' */
/** @import { View } from './state.js' */

/**
 * Discord's markdown as DOM nodes.
 * @param {string} text
 * @param {View} view who the mentioned are, and whose language times are told in
 * @returns {HTMLElement[]}
 */
export function markdown(text, view) {
  return parseMarkdown(text).map((block) => renderBlock(block, view));
}

/**
 * Discord's markdown within one line, for places that take no blocks.
 * @param {string} text
 * @param {View} view
 */
export function inlineText(text, view) {
  return inlines(parseInline(text), view);
}

/**
 * @param {Block} block
 * @param {View} view
 * @returns {HTMLElement}
 */
function renderBlock(block, view) {
  switch (block.kind) {
    case 'heading':
      return element(
        'div',
        { class: `heading heading-${block.level}`, role: 'heading', 'aria-level': block.level + 1 },
        inlines(block.children, view),
      );
    case 'subtext':
      return element('p', { class: 'subtext' }, inlines(block.children, view));
    case 'quote':
      return element(
        'blockquote',
        {},
        block.blocks.map((one) => renderBlock(one, view)),
      );
    case 'code':
      // A box that scrolls must be within reach of the keyboard.
      return element('pre', { tabindex: '0' }, element('code', {}, block.text));
    case 'list':
      return element(
        'ul',
        { class: 'list' },
        block.items.map((item) => listItem(item, view)),
      );
    case 'paragraph':
      return element('p', {}, inlines(block.children, view));
  }
}

/**
 * @param {ListItem} item
 * @param {View} view
 */
function listItem({ level, number, children }, view) {
  const mark = number === null ? (level === 0 ? '•' : '◦') : `${number}.`;
  return element(
    'li',
    { class: `level-${level}` },
    element('span', { class: 'list-mark' }, mark),
    element('span', {}, inlines(children, view)),
  );
}

/**
 * @param {readonly Inline[]} parts
 * @param {View} view
 * @returns {(Node | string)[]}
 */
function inlines(parts, view) {
  return parts.map((part) => renderInline(part, view));
}

const TAGS = /** @type {const} */ ({ strong: 'strong', emphasis: 'em', underline: 'u', strike: 's' });

/**
 * @param {Inline} part
 * @param {View} view
 * @returns {Node | string}
 */
function renderInline(part, view) {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return element('code', {}, part.text);
    case 'link':
      return link(part.href, inlines(part.children, view));
    case 'mention':
      return mention(part, view);
    case 'time':
      return timeView(part.seconds * 1000, part.style, view);
    case 'emoji':
      return element('span', { class: 'emoji', title: `:${part.name}:` }, `:${part.name}:`);
    case 'spoiler':
      return spoiler('span', inlines(part.children, view));
    default:
      return element(TAGS[part.kind], {}, inlines(part.children, view));
  }
}

/**
 * A link that opens beside the page and does not tell where it came from. Only web addresses are followed.
 * @param {string} href
 * @param {(Node | string)[]} children
 */
export function link(href, children) {
  if (!/^https?:\/\//i.test(href)) return element('span', {}, children);
  return element('a', { href, target: '_blank', rel: 'noreferrer noopener' }, children);
}

/**
 * @param {Extract<Inline, { kind: 'mention' }>} part
 * @param {View} view
 */
function mention(part, view) {
  if (part.what === 'channel') return channelLink(part.id, view);
  const isUser = part.what === 'user';
  return element(
    'span',
    { class: 'mention', 'data-user': isUser ? part.id : undefined },
    mentionText(part, view),
  );
}

/**
 * A mention of a channel or thread that goes there.
 * @param {string} id
 * @param {View} view
 */
export function channelLink(id, view) {
  const channel = view.channelOf(id);
  if (channel === undefined) return element('span', { class: 'mention' }, `#${say(words.unknownChannel)}`);
  return element(
    'button',
    { class: 'mention', type: 'button', 'data-channel': id, 'data-key': `channel ${id}` },
    `#${channel.name}`,
  );
}
