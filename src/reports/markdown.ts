import type { ReportBlock, ReportDocument, ReportPart } from '../app/report/document.ts';

const DEEPEST = 6;

/** GitHub's Markdown, in which nothing that people typed is markup, a link, an image or HTML. */
export async function toMarkdown(document: ReportDocument): Promise<Uint8Array> {
  const { title, kicker, warning, subtitle, brief, parts, foot } = document;
  const pieces = [
    `# ${inline(title)}`,
    `${inline(kicker)} · ${inline(subtitle)}`,
    ...(warning === undefined ? [] : [`**${inline(warning)}**`]),
    ...(brief.blocks.length === 0 ? [] : part(brief, 2)),
    ...parts.flatMap((each) => part(each, 2)),
    '---',
    inline(foot),
  ];
  return new TextEncoder().encode(`${pieces.filter((each) => each !== '').join('\n\n')}\n`);
}

function part({ heading, blocks, parts = [] }: ReportPart, depth: number): readonly string[] {
  return [
    `${'#'.repeat(Math.min(depth, DEEPEST))} ${inline(heading)}`,
    ...blocks.flatMap((each) => block(each, depth + 1)),
    ...parts.flatMap((each) => part(each, depth + 1)),
  ];
}

function block(each: ReportBlock, depth: number): readonly string[] {
  switch (each.kind) {
    case 'text':
      return [paragraphs(each.text)];
    case 'heading':
      return [`${'#'.repeat(Math.min(depth, DEEPEST))} ${inline(each.text)}`];
    case 'tiles':
      return [
        table(
          each.tiles.map(({ label }) => label),
          [each.tiles.map(({ value, note }) => (note === undefined ? value : `${value} · ${note}`))],
        ),
      ];
    case 'list':
      return [each.items.map((item) => `- ${inline(item)}`).join('\n')];
    case 'quote':
      return [`${quoted(each.text)}\n>\n> — ${inline(each.source)}`];
    case 'item':
      return [
        `**${inline(each.name)}**`,
        ...(each.text === '' ? [] : [quoted(each.text)]),
        ...(each.notes.length === 0
          ? []
          : [each.notes.map((note) => `<sub>${inline(note)}</sub>  `).join('\n')]),
      ];
    case 'table':
      return [
        table(
          each.columns.map(({ title }) => title),
          each.rows.map((cells) => cells.map(({ text }) => text)),
        ),
      ];
    case 'picture':
      return [`*${inline(each.wish.data.alt)}*`];
    case 'beside':
      return [...each.left, ...each.right].flatMap((one) => block(one, depth));
  }
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((each) => inline(each)).join(' | ')} |`;
  return [line(titles), `|${' --- |'.repeat(titles.length)}`, ...rows.map(line)].join('\n');
}

function quoted(said: string): string {
  return `> ${paragraphs(said).replaceAll('\n', '\n> ')}`;
}

/** Several lines stay several lines. */
function paragraphs(said: string): string {
  return clean(said).split('\n').map(escaped).join('  \n');
}

function inline(said: string): string {
  return escaped(clean(said).replace(/\s+/g, ' ')).trim();
}

const UNSEEN = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|(?![\t\n])\p{Cc}/gu;

function clean(said: string): string {
  return said
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .trim();
}

// What Markdown gives a meaning anywhere in a line, escaped by a backslash. An exclamation mark means something only
// before a bracket, which is escaped.
const SIGNS = /[\\`*_[\]|<~$]/g;
/** Headings, quotes, lists, rules: what means something only where a line begins. */
const OPENING = /^(\s*)(?=[#>+=-])/;
const NUMBERED = /^(\s*\d{1,9})(?=[.)](?:\s|$))/;
const ENTITY = /&(?=#|[a-z])/gi;
/** An address becomes no link where its colon or its dot is escaped. */
const ADDRESS = /\b(?:https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)/gi;

function escaped(line: string): string {
  return line
    .replace(SIGNS, '\\$&')
    .replace(ADDRESS, '$&\\')
    .replace(ENTITY, '\\&')
    .replace(/@/g, '\\@')
    .replace(OPENING, '$1\\')
    .replace(NUMBERED, '$1\\');
}
