import { Buffer } from 'node:buffer';
import type { ReportBlock, ReportTile } from '../../app/report/document.ts';
import type { Locale } from '../../domain/locale.ts';
import { ACCENT, MUTED, RULE, TONES } from '../tones.ts';
import type { Content, Run as SetRun } from './pdfmake.ts';
import { runs } from './runs.ts';

/** How large things are set, in how wide a column, in points, and in which language. */
export interface Setting {
  readonly locale: Locale;
  readonly scale: number;
  readonly width: number;
}

/** What is longer than so many characters may run over the end of a page. */
const KEPT_TOGETHER = 700;
const GAP = 14;

/** A text in the fonts that have it. */
export function said(text: string, locale: Locale): string | SetRun[] {
  const all = runs(text, locale);
  const [only] = all;
  if (only === undefined) return '';
  return all.length === 1 && only.font === 'SC'
    ? only.text
    : all.map(({ text: part, font }) => ({ text: part, font }));
}

/** Blocks one after the other; a heading, `under` among them, is never alone at the end of a page. */
export function blocksContent(
  blocks: readonly ReportBlock[],
  setting: Setting,
  under: readonly Content[] = [],
): readonly Content[] {
  const content: Content[] = [];
  let held = [...under];
  for (const block of blocks) {
    const set = blockContent(block, setting);
    if (block.kind === 'heading') {
      content.push(...held);
      held = [...set];
    } else if (held.length > 0) {
      content.push(
        ...(isShort(block) ? [{ stack: [...held, ...set], unbreakable: true }] : [...held, ...set]),
      );
      held = [];
    } else content.push(...set);
  }
  return [...content, ...held];
}

const SHORT_TABLE = 8;

/** Takes less than half a page for sure. */
function isShort(block: ReportBlock): boolean {
  switch (block.kind) {
    case 'text':
      return block.text.length < KEPT_TOGETHER;
    case 'item':
      return block.text.length + block.notes.join('').length < KEPT_TOGETHER;
    case 'list':
      return block.items.join('').length < KEPT_TOGETHER;
    case 'table': {
      const characters = block.rows.flat().reduce((sum, { text }) => sum + text.length, 0);
      return block.rows.length <= SHORT_TABLE && characters < 2 * KEPT_TOGETHER;
    }
    case 'tiles':
    case 'heading':
      return true;
    case 'quote':
    case 'picture':
    case 'beside':
      return false;
  }
}

function blockContent(block: ReportBlock, setting: Setting): readonly Content[] {
  const { scale, width, locale } = setting;
  const small = { fontSize: 8 * scale, color: MUTED };
  const body = { fontSize: 9.5 * scale };
  const below = 4 * scale;
  switch (block.kind) {
    case 'text':
      return [
        {
          ...body,
          ...(block.muted === true && small),
          text: said(block.text, locale),
          margin: [0, 0, 0, below],
        },
      ];
    case 'heading':
      return [
        {
          ...{ text: said(block.text, locale), bold: true, fontSize: 11 * scale, color: ACCENT },
          margin: [0, 5 * scale, 0, 3 * scale],
        },
      ];
    case 'tiles':
      return [tiles(block.tiles, setting)];
    case 'list':
      return [
        {
          ul: block.items.map((item) => ({ text: said(item, locale), margin: [0, 0, 0, 1.5 * scale] })),
          ...{ ...body, markerColor: MUTED, margin: [0, 0, 0, below] },
        },
      ];
    case 'quote':
      return [
        barred(
          [
            { ...body, text: said(block.text, locale) },
            { ...small, text: said(block.source, locale) },
          ],
          scale,
        ),
      ];
    case 'item': {
      const notes = block.notes.map((note): Content => ({ ...small, text: said(note, locale) }));
      const stack: Content[] = [
        { ...body, text: said(block.name, locale), bold: true },
        ...(block.text === '' ? [] : [{ ...body, text: said(block.text, locale) }]),
        ...notes,
      ];
      return [{ stack, ...(isShort(block) && { unbreakable: true }), margin: [0, 0, 0, 6 * scale] }];
    }
    case 'table':
      return [table(block, setting)];
    case 'picture': {
      const { drawn, otherwise } = block;
      if (drawn === undefined) return [{ ...small, text: said(otherwise, locale), margin: [0, 0, 0, below] }];
      const image = `data:image/png;base64,${Buffer.from(drawn.png).toString('base64')}`;
      return [{ image, width: width * (block.share ?? 1), margin: [0, 0, 0, below] }];
    }
    case 'beside': {
      const column = (blocks: readonly ReportBlock[], share: number): Content => {
        const part = { scale, locale, width: (width - GAP) * share };
        return { stack: [...blocksContent(blocks, part)], width: part.width };
      };
      const columns = [column(block.left, block.share), column(block.right, 1 - block.share)];
      return [{ columns, columnGap: GAP, margin: [0, 0, 0, below] }];
    }
  }
}

function tiles(all: readonly ReportTile[], { scale, locale }: Setting): Content {
  const cell = ({ label, value, note, tone }: ReportTile): Content => {
    const { fill, ink } = TONES[tone];
    return {
      fillColor: fill,
      stack: [
        { text: said(label, locale), fontSize: 7.5 * scale, color: ink },
        { text: said(value, locale), fontSize: 12.5 * scale, bold: true, color: ink, lineHeight: 1.05 },
        ...(note === undefined ? [] : [{ text: said(note, locale), fontSize: 7.5 * scale, color: ink }]),
      ],
    };
  };
  return {
    unbreakable: true,
    table: { widths: all.map(() => '*'), body: [all.map(cell)] },
    layout: {
      hLineWidth: () => 0,
      // White lines part the tiles.
      vLineWidth: (at) => (at === 0 || at === all.length ? 0 : 6),
      vLineColor: () => '#FFFFFF',
      paddingLeft: () => 7,
      paddingRight: () => 7,
      paddingTop: () => 5 * scale,
      paddingBottom: () => 5 * scale,
    },
    margin: [0, 0, 0, 8 * scale],
  };
}

function barred(stack: Content[], scale: number): Content {
  return {
    table: { widths: ['*'], body: [[{ stack }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (at) => (at === 0 ? 2 : 0),
      vLineColor: () => RULE,
      paddingLeft: () => 7,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    margin: [0, 1 * scale, 0, 4 * scale],
  };
}

/** What stands between the columns of a table and beside them. */
const PADDING = 4;

function table(
  { columns, rows }: Extract<ReportBlock, { kind: 'table' }>,
  { scale, width, locale }: Setting,
): Content {
  const sum = columns.reduce((all, { share }) => all + share, 0);
  const room = width - columns.length * 2 * PADDING;
  const header = columns.map(
    ({ title }): Content => ({ text: said(title, locale), bold: true, fontSize: 8 * scale, color: MUTED }),
  );
  const body = rows.map((cells) =>
    cells.map(({ text, tone }): Content => {
      const plain = { text: said(text, locale), fontSize: 8.5 * scale };
      if (tone === undefined || tone === 'plain') return plain;
      return { ...plain, bold: true, fillColor: TONES[tone].fill, color: TONES[tone].ink };
    }),
  );
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      widths: columns.map(({ share }) => (room * share) / sum),
      body: [header, ...body],
    },
    layout: {
      hLineWidth: (at) => (at === 0 ? 0 : at === 1 ? 0.9 : 0.4),
      vLineWidth: () => 0,
      hLineColor: (at) => (at === 1 ? MUTED : RULE),
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => 2.5 * scale,
      paddingBottom: () => 2.5 * scale,
    },
    margin: [0, 0, 0, 8 * scale],
  };
}
