import { parseMarkdown } from './markdown.js';

/** @import { Block, Inline } from './markdown-tree.ts' */

/**
 * A text without its formatting, in one line.
 * @param {string} text
 * @returns {string}
 */
export function plainText(text) {
  return parseMarkdown(text).map(blockText).join(' ').replaceAll(/\s+/g, ' ').trim();
}

/**
 * @param {Block} block
 * @returns {string}
 */
function blockText(block) {
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'quote':
      return block.blocks.map(blockText).join(' ');
    case 'list':
      return block.items.map((item) => item.children.map(inlineText).join('')).join(' ');
    default:
      return block.children.map(inlineText).join('');
  }
}

/**
 * @param {Inline} part
 * @returns {string}
 */
function inlineText(part) {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text;
    case 'mention':
      return `@${part.name}`;
    case 'time':
      return new Date(part.seconds * 1000).toDateString();
    case 'emoji':
      return `:${part.name}:`;
    default:
      return part.children.map(inlineText).join('');
  }
}
