import { say } from './language.js';
import { parseMarkdown } from './markdown.js';
import { message as words } from './words-content.js';

/** @import { Block, Inline } from './markdown-tree.ts' */

/** @import { View } from './state.js' */

/**
 * A text without its formatting, in one line.
 * @param {string} text
 * @param {Pick<View, 'memberOf' | 'roleOf' | 'channelOf'>} names who and what is mentioned
 * @returns {string}
 */
export function plainText(text, names) {
  const blocks = parseMarkdown(text);
  return blocks
    .map((block) => blockText(block, names))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** @typedef {Parameters<typeof plainText>[1]} Names */

/**
 * @param {Block} block
 * @param {Names} names
 * @returns {string}
 */
function blockText(block, names) {
  const inline = (/** @type {Inline} */ part) => inlineText(part, names);
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'quote':
      return block.blocks.map((inner) => blockText(inner, names)).join(' ');
    case 'list':
      return block.items.map((item) => item.children.map(inline).join('')).join(' ');
    default:
      return block.children.map(inline).join('');
  }
}

/**
 * @param {Inline} part
 * @param {Names} names
 * @returns {string}
 */
function inlineText(part, names) {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text;
    case 'mention':
      return mentionText(part, names);
    case 'time':
      return new Date(part.seconds * 1000).toDateString();
    case 'emoji':
      return `:${part.name}:`;
    default:
      return part.children.map((inner) => inlineText(inner, names)).join('');
  }
}

/**
 * Whom or what a mention names.
 * @param {Extract<Inline, { kind: 'mention' }>} mention
 * @param {Names} names
 */
export function mentionText({ what, id, name }, names) {
  switch (what) {
    case 'user':
      return `@${names.memberOf(id)?.name ?? say(words.unknownUser)}`;
    case 'role':
      return `@${names.roleOf(id)?.name ?? say(words.deletedRole)}`;
    case 'channel':
      return `#${names.channelOf(id)?.name ?? say(words.unknownChannel)}`;
    case 'command':
      return `/${name}`;
    case 'everyone':
      return `@${name}`;
  }
}
