import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline, ParseMarkdown } from '../../src/sandbox/page/browser/markdown-tree.ts';

// The page is browser JavaScript, outside of what this project's types cover: hence loaded by address.
const page = new URL('../../src/sandbox/page/browser/', import.meta.url);
const { parseMarkdown }: { parseMarkdown: ParseMarkdown } = await import(new URL('markdown.js', page).href);
const { plainText }: { plainText: (text: string, names: Names) => string } = await import(
  new URL('plain-text.js', page).href
);

interface Names {
  memberOf(id: string): { name: string } | undefined;
  roleOf(id: string): { name: string } | undefined;
  channelOf(id: string): { name: string } | undefined;
}

/** A short notation of a tree: <strong>a</strong> and the like. */
function told(text: string): string {
  return parseMarkdown(text).map(blockTold).join('|');
}

function blockTold(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlinesTold(block.children);
    case 'heading':
      return `h${block.level}:${inlinesTold(block.children)}`;
    case 'subtext':
      return `sub:${inlinesTold(block.children)}`;
    case 'quote':
      return `quote(${block.blocks.map(blockTold).join('|')})`;
    case 'list':
      return block.items
        .map(({ level, number, children }) => `${'>'.repeat(level)}${number ?? '-'} ${inlinesTold(children)}`)
        .join('|');
    case 'code':
      return `code[${block.language}](${block.text})`;
  }
}

function inlinesTold(parts: readonly Inline[]): string {
  return parts.map(inlineTold).join('');
}

function inlineTold(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return `<code>${part.text}</code>`;
    case 'link':
      return `<a ${part.href}>${inlinesTold(part.children)}</a>`;
    case 'mention':
      return `<${part.what} ${part.name}>`;
    case 'time':
      return `<time ${part.seconds} ${part.style}>`;
    case 'emoji':
      return `<emoji ${part.name}>`;
    default:
      return `<${part.kind}>${inlinesTold(part.children)}</${part.kind}>`;
  }
}

describe('markdown as Discord reads it', () => {
  test.each([
    ['**bold** and *slanted*', '<strong>bold</strong> and <emphasis>slanted</emphasis>'],
    ['***both***', '<strong><emphasis>both</emphasis></strong>'],
    ['**bold *within* bold**', '<strong>bold <emphasis>within</emphasis> bold</strong>'],
    [
      '__under__ ~~gone~~ ||hidden||',
      '<underline>under</underline> <strike>gone</strike> <spoiler>hidden</spoiler>',
    ],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a_name_of_things and _one_', 'a_name_of_things and <emphasis>one</emphasis>'],
    ['**never closed', '**never closed'],
    ['****', '****'],
    ['\\*not slanted\\*', '*not slanted*'],
    ['`**code**` and ``a`b``', '<code>**code**</code> and <code>a`b</code>'],
    ['`open', '`open'],
    ['[a **b**](https://example.com/x(y))', '<a https://example.com/x(y)>a <strong>b</strong></a>'],
    ['[one [two', '[one [two'],
    ['[a](<https://example.com/q>) b', '<a https://example.com/q>a</a> b'],
    ['[a](https://example.com "hover text")', '<a https://example.com>a</a>'],
    ['[no](javascript:alert)', '[no](javascript:alert)'],
    ['see https://example.com/a.', 'see <a https://example.com/a>https://example.com/a</a>.'],
    ['<https://example.com>', '<a https://example.com>https://example.com</a>'],
    ['<@12> <@!12> <@&3> <#4> @here', '<user 12> <user 12> <role 3> <channel 4> <everyone here>'],
    ['</assess start:5>', '<command assess start>'],
    ['<t:1700000000:R> <t:-5>', '<time 1700000000 R> <time -5 f>'],
    ['<:ok:1>', '<emoji ok>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['# One\n## Two\n### Three\n#### four', 'h1:One|h2:Two|h3:Three|#### four'],
    ['#no heading', '#no heading'],
    ['-# small', 'sub:small'],
    ['> a\n> **b**\nc', 'quote(a\n<strong>b</strong>)|c'],
    ['>>> all\nof it', 'quote(all\nof it)'],
    ['- a\n  - b\n1. c', '- a|>- b|1 c'],
    ['text\n```js\nconst a = 1;\n```\nmore', 'text\n|code[js](const a = 1;)|more'],
    ['```open', '```open'],
    ['两行\n文字', '两行\n文字'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test('without its formatting a text is one line', () => {
    const names = { memberOf: () => ({ name: 'Mina' }), roleOf: () => undefined, channelOf: () => undefined };
    const text = '# Head\n**bold** [link](https://example.com)\n- a\n- `b`\n> <@1> <@&2> <#3>';
    expect(plainText(text, names)).toBe('Head bold link a b @Mina @deleted-role #unknown');
  });
});

const pieces = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '``',
  '```',
  '[',
  '](',
  '](https://a',
  ')',
  '<@',
  '<t:1',
  'https://',
  '> ',
  '>>> ',
  '- ',
  '# ',
  '-# ',
  '\\',
  '\n',
  ' ',
  'a',
  '文',
  '\u202e',
  '\u200b',
  '\0',
];

describe('hostile text', () => {
  test('words survive and nothing nests without end, whatever is between them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const blocks = parseMarkdown(text);
        expect(depthOf(blocks)).toBeLessThanOrEqual(10);
        const count = (inside: string) => inside.split('文').length;
        expect(count(JSON.stringify(blocks))).toBeGreaterThanOrEqual(count(text));
      }),
      { numRuns: 1000 },
    );
  });

  // A parser that looks back again and again would run into the time limit of the test here.
  test.each(pieces)('200,000 characters of %j', (piece) => {
    for (const end of ['', 'x']) {
      const text = `${(piece + end).repeat(Math.floor(200_000 / (piece.length + 1)))}**\``;
      expect(Array.isArray(parseMarkdown(text))).toBe(true);
    }
  });

  test('many marks of one kind before many of another', () => {
    const text = ['*a ', '~~ ', '[', '](https://', '||'].map((piece) => piece.repeat(60_000)).join('');
    expect(parseMarkdown(text).length).toBeGreaterThan(0);
  });
});

function depthOf(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.slice(0, 1000).map(depthOf));
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + depthOf(Object.values(value).flat());
}
