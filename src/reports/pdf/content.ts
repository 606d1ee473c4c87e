import { Buffer } from 'node:buffer';
import type { ReportBlock, ReportTile } from '../../app/report/document.ts';
import { ACCENT, MUTED, RULE, TONES } from '../tones.ts';
import type { Content, Run as SetRun } from './pdfmake.ts';
import { runs } from './runs.ts';

/** How large things are set, and in how wide a column, in points. */
export interface Setting {
  readonly scale: number;
  readonly width: number;
}

/** What is longer than so many characters may run over the end of a page. */
const KEPT_TOGETHER = 700;
const GAP = 14;

/** A text in the fonts that have it. */
export function said(text: string): string | SetRun[] {
  const all = runs(text);
  const [only] = all;
  if (only === undefined) return '';
  return all.length === 1 && only.font === 'SC'
    ? only.text
    : all.map(({ text: part, font }) => ({ text: part, font }));
}

export function blockContent(block: ReportBlock, setting: Setting): readonly Content[] {
  const { scale, width } = setting;
  const small = { fontSize: 8 * scale, color: MUTED };
  const body = { fontSize: 9.5 * scale };
  const below = 4 * scale;
  switch (block.kind) {
    case 'text':
      return [
        { ...body, ...(block.muted === true && small), text: said(block.text), margin: [0, 0, 0, below] },
      ];
    case 'heading':
      return [
        {
          ...{ text: said(block.text), bold: true, fontSize: 11 * scale, color: ACCENT },
          margin: [0, 5 * scale, 0, 3 * scale],
        },
      ];
    case 'tiles':
      return [tiles(block.tiles, scale)];
    case 'list':
      return [
        {
          ul: block.items.map((item) => ({ text: said(item), margin: [0, 0, 0, 1.5 * scale] })),
          ...{ ...body, markerColor: MUTED, margin: [0, 0, 0, below] },
        },
      ];
    case 'quote':
      return [
        barred(
          [
            { ...body, text: said(block.text) },
            { ...small, text: said(block.source) },
          ],
          scale,
        ),
      ];
    case 'item': {
      const notes = block.notes.map((note): Content => ({ ...small, text: said(note) }));
      const stack: Content[] = [
        { ...body, text: said(block.name), bold: true },
        ...(block.text === '' ? [] : [{ ...body, text: said(block.text) }]),
        ...notes,
      ];
      const long = block.text.length + block.notes.join('').length > KEPT_TOGETHER;
      return [{ stack, unbreakable: !long, margin: [0, 0, 0, 6 * scale] }];
    }
    case 'table':
      return [table(block, setting)];
    case 'picture': {
      const { drawn, otherwise } = block;
      if (drawn === undefined) return [{ ...small, text: said(otherwise), margin: [0, 0, 0, below] }];
      const image = `data:image/png;base64,${Buffer.from(drawn.png).toString('base64')}`;
      return [{ image, width, margin: [0, 0, 0, below] }];
    }
    case 'beside': {
      const half = { scale, width: (width - GAP) / 2 };
      const column = (blocks: readonly ReportBlock[]): Content => ({
        stack: blocks.flatMap((each) => blockContent(each, half)),
        width: '*',
      });
      return [
        { columns: [column(block.left), column(block.right)], columnGap: GAP, margin: [0, 0, 0, below] },
      ];
    }
  }
}

function tiles(all: readonly ReportTile[], scale: number): Content {
  const cell = ({ label, value, note, tone }: ReportTile): Content => {
    const { fill, ink } = TONES[tone];
    return {
      fillColor: fill,
      stack: [
        { text: said(label), fontSize: 7.5 * scale, color: ink },
        { text: said(value), fontSize: 12.5 * scale, bold: true, color: ink, lineHeight: 1.05 },
        ...(note === undefined ? [] : [{ text: said(note), fontSize: 7.5 * scale, color: ink }]),
      ],
    };
  };
  return {
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
  { scale, width }: Setting,
): Content {
  const sum = columns.reduce((all, { share }) => all + share, 0);
  const room = width - columns.length * 2 * PADDING;
  const header = columns.map(
    ({ title }): Content => ({ text: said(title), bold: true, fontSize: 8 * scale, color: MUTED }),
  );
  const body = rows.map((cells) =>
    cells.map(({ text, tone }): Content => {
      const plain = { text: said(text), fontSize: 8.5 * scale };
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
