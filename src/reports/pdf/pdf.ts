import type { ReportDocument, ReportPart } from '../../app/report/document.ts';
import type { Locale } from '../../domain/locale.ts';
import { ACCENT, INK, MUTED, RULE, TONES } from '../tones.ts';
import { blocksContent, type Setting, said } from './content.ts';
import { FAMILIES, FONT_FILES } from './fonts.ts';
import { type Content, type Definition, pdfmake } from './pdfmake.ts';

/** How much smaller the brief may be set to stay on its page. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7] as const;
const MARGINS: [number, number, number, number] = [46, 44, 46, 52];
/** A4 without its margins, in points. */
const WIDTH = 595.28 - MARGINS[0] - MARGINS[2];

/** A4, with real text, an outline, title and language. Nothing is read but the fonts, and nothing is fetched. */
export async function toPdf(document: ReportDocument): Promise<Uint8Array> {
  pdfmake.setFonts(
    Object.fromEntries(
      Object.entries(FAMILIES).map(([name, { normal, bold }]) => [
        name,
        { normal, bold, italics: normal, bolditalics: bold },
      ]),
    ),
  );
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));
  const brief = await onOnePage(document);
  return pdfmake.createPdf(definitionOf(document, brief, document.parts)).getBuffer();
}

/** The brief in the largest size in which it stays on one page. */
async function onOnePage(document: ReportDocument): Promise<Setting> {
  const settings = SCALES.map((scale): Setting => ({ scale, width: WIDTH, locale: document.locale }));
  for (const setting of settings) {
    if ((await pagesOf(definitionOf(document, setting, []))) === 1) return setting;
  }
  return settings.at(-1) ?? { scale: 1, width: WIDTH, locale: document.locale };
}

/** Laid out and not written: a file that nobody ends has no fonts in it yet, which are most of the work. */
async function pagesOf(definition: Definition): Promise<number> {
  let pages = 0;
  const counted: Definition = {
    ...definition,
    footer: (page, count) => {
      pages = count;
      return definition.footer(page, count);
    },
  };
  await pdfmake.createPdf(counted).getStream();
  return pages;
}

function definitionOf(document: ReportDocument, brief: Setting, parts: readonly ReportPart[]): Definition {
  const { locale, title, subject, maker, madeAt, foot } = document;
  const [before, between, after] = document.pages;
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    version: '1.7',
    language: locale,
    displayTitle: true,
    info: {
      ...{ title: plain(title), subject: plain(subject), author: maker, creator: maker, producer: 'pdfmake' },
      creationDate: new Date(madeAt),
    },
    defaultStyle: { font: 'SC', fontSize: 9.5, lineHeight: 1.12, color: INK },
    content: [
      ...head(document, brief),
      ...blocksContent(document.brief.blocks, brief),
      ...parts.flatMap((part, index) => partContent(part, locale, 1, `${index}`, index === 0)),
    ],
    footer: (page, count) => ({
      margin: [MARGINS[0], 14, MARGINS[2], 0],
      fontSize: 7.5,
      color: MUTED,
      columns: [
        { text: said(foot, locale), width: '*' },
        { text: said(`${before}${page}${between}${count}${after}`, locale), width: 90, alignment: 'right' },
      ],
    }),
  };
}

function head(
  { kicker, title, warning, subtitle, brief, locale }: ReportDocument,
  { scale, width }: Setting,
): readonly Content[] {
  return [
    { text: said(kicker, locale), fontSize: 8.5 * scale, bold: true, color: ACCENT, margin: [0, 0, 0, 1] },
    {
      ...{ text: said(title, locale), fontSize: 19 * scale, bold: true, lineHeight: 1.05 },
      ...{ outline: true, outlineText: plain(brief.heading), outlineExpanded: true, id: 'brief' },
    },
    ...(warning === undefined
      ? []
      : [{ text: said(warning, locale), fontSize: 9 * scale, bold: true, color: TONES.extreme.fill }]),
    { text: said(subtitle, locale), fontSize: 9 * scale, color: MUTED, margin: [0, 3 * scale, 0, 5 * scale] },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: RULE }],
      margin: [0, 0, 0, 7 * scale],
    },
  ];
}

const SIZES = [16, 12.5, 10.5] as const;

function partContent(
  part: ReportPart,
  locale: Locale,
  depth: number,
  id: string,
  first: boolean,
): readonly Content[] {
  const setting = { scale: 1, width: WIDTH, locale };
  const parent = id.includes('.') ? { outlineParentId: id.slice(0, id.lastIndexOf('.')) } : {};
  const heading: Content = {
    ...{ text: said(part.heading, locale), bold: true, fontSize: SIZES[depth - 1] ?? 10, lineHeight: 1.05 },
    margin: [0, depth === 1 ? 10 : 8, 0, 4],
    ...{ outline: true, outlineText: plain(part.heading), id, ...parent },
  };
  // What begins a page cannot stand in what is kept together.
  const begins = first || part.apart === true;
  return [
    ...(begins ? [{ ...heading, pageBreak: 'before' } as const] : []),
    ...blocksContent(part.blocks, setting, begins ? [] : [heading]),
    ...(part.parts ?? []).flatMap((each, index) =>
      partContent(each, locale, depth + 1, `${id}.${index}`, false),
    ),
  ];
}

/** For places that the reader's own fonts draw. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}
