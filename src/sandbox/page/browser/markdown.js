import { parseInline } from './markdown-inline.js';

/** @import { Block, ListItem, ParseMarkdown } from './markdown-tree.ts' */

/**
 * Discord's markdown as a tree. Every character is looked at a bounded number of times, whatever the text.
 * @type {ParseMarkdown}
 */
export function parseMarkdown(text) {
  return parseBlocks(text, true);
}

const FENCE = '```';

/**
 * @param {string} text
 * @param {boolean} quotes whether quotes may stand here: they do not nest
 * @returns {Block[]}
 */
function parseBlocks(text, quotes) {
  /** @type {Block[][]} */
  const parts = [];
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf(FENCE, from);
    const close = open < 0 ? -1 : text.indexOf(FENCE, open + FENCE.length + 1);
    if (close < 0) break;
    parts.push(parseLines(text.slice(from, open), quotes), [
      codeBlock(text.slice(open + FENCE.length, close)),
    ]);
    from = close + FENCE.length;
    if (text[from] === '\n') from += 1;
  }
  parts.push(parseLines(text.slice(from), quotes));
  return parts.flat();
}

/**
 * @param {string} inner
 * @returns {Block}
 */
function codeBlock(inner) {
  const [, language = '', code = inner] = /^([\w+#.-]{1,20})\n(.*)$/s.exec(inner) ?? [];
  return { kind: 'code', language, text: code.replace(/^\n/, '').replace(/\n$/, '') };
}

/**
 * @param {string} text
 * @param {boolean} quotes
 * @returns {Block[]}
 */
function parseLines(text, quotes) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {string[]} */
  let paragraph = [];
  /** @type {string[]} */
  let quoted = [];
  /** @type {ListItem[]} */
  let items = [];
  const flush = () => {
    const plain = paragraph.join('\n');
    if (plain.trim() !== '') blocks.push({ kind: 'paragraph', children: parseInline(plain) });
    if (quoted.length > 0) blocks.push({ kind: 'quote', blocks: parseBlocks(quoted.join('\n'), false) });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    [paragraph, quoted, items] = [[], [], []];
  };

  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const rest = quotes && line.startsWith('>>> ') ? [line.slice(4), ...lines.slice(index + 1)] : undefined;
    if (rest !== undefined) {
      flush();
      quoted = rest;
      break;
    }
    const quote = quotes && (line === '>' || line.startsWith('> '));
    const item = quote ? undefined : listItem(line);
    const special = quote || item !== undefined ? undefined : headingOrSubtext(line);
    if (
      quote ? quoted.length === 0 : item !== undefined ? items.length === 0 : quoted.length + items.length > 0
    )
      flush();
    if (quote) quoted.push(line.slice(2));
    else if (item !== undefined) items.push(item);
    else if (special !== undefined) {
      flush();
      blocks.push(special);
    } else paragraph.push(line);
  }
  flush();
  return blocks;
}

/**
 * @param {string} line
 * @returns {Block | undefined}
 */
function headingOrSubtext(line) {
  if (line.startsWith('-# ')) return { kind: 'subtext', children: parseInline(line.slice(3)) };
  const marks = /^#{1,3} (?=\S)/.exec(line)?.[0].length;
  if (marks === undefined) return undefined;
  const level = marks === 2 ? 1 : marks === 3 ? 2 : 3;
  return { kind: 'heading', level, children: parseInline(line.slice(marks)) };
}

const DEEPEST = 5;

/**
 * @param {string} line
 * @returns {ListItem | undefined}
 */
function listItem(line) {
  const found = /^( {0,20})([-*]|\d{1,9}\.) (?=\S)/.exec(line);
  if (found === null) return undefined;
  const [mark, indent = '', bullet = ''] = found;
  return {
    level: Math.min(DEEPEST, Math.floor(indent.length / 2)),
    number: bullet.endsWith('.') ? Number.parseInt(bullet, 10) : null,
    children: parseInline(line.slice(mark.length)),
  };
}
