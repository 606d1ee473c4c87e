import { createRequire } from 'node:module';

// What is used of pdfmake. It has no types of its own, and those that others publish for it bring a browser's along, for
// all of the program: so it is loaded in a way that says what it is here.
export interface Run {
  text: string;
  font: string;
}
interface Look {
  font?: string;
  fontSize?: number;
  bold?: boolean;
  color?: string;
  lineHeight?: number;
  alignment?: 'left' | 'right' | 'center';
  margin?: [number, number, number, number];
  pageBreak?: 'before' | 'after';
  headlineLevel?: number;
  unbreakable?: boolean;
  width?: number | '*' | 'auto';
  fillColor?: string;
  id?: string;
  outline?: boolean;
  outlineText?: string;
  outlineExpanded?: boolean;
  outlineParentId?: string;
}
export interface Layout {
  hLineWidth?: (at: number) => number;
  vLineWidth?: (at: number) => number;
  hLineColor?: (at: number) => string;
  vLineColor?: (at: number) => string;
  paddingLeft?: () => number;
  paddingRight?: () => number;
  paddingTop?: () => number;
  paddingBottom?: () => number;
}
interface Line {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth: number;
  lineColor: string;
}
export type Content = Look &
  (
    | { text: string | Run[] }
    | { stack: Content[] }
    | { ul: Content[]; markerColor?: string }
    | { columns: Content[]; columnGap?: number }
    | { image: string; width: number }
    | { canvas: Line[] }
    | {
        table: {
          body: Content[][];
          widths: (number | '*')[];
          headerRows?: number;
          keepWithHeaderRows?: number;
          dontBreakRows?: boolean;
        };
        layout?: Layout;
      }
  );
export interface Definition {
  pageSize: 'A4';
  pageMargins: [number, number, number, number];
  version: '1.7';
  language: string;
  displayTitle: boolean;
  info: Readonly<Record<string, string | Date>>;
  defaultStyle: Look;
  content: Content[];
  footer: (page: number, count: number) => Content;
}
interface Pdfmake {
  setFonts(
    fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>,
  ): void;
  setUrlAccessPolicy(may: (url: string) => boolean): void;
  setLocalAccessPolicy(may: (path: string) => boolean): void;
  createPdf(definition: Definition): { getBuffer(): Promise<Uint8Array>; getStream(): Promise<unknown> };
}

export const pdfmake: Pdfmake = createRequire(import.meta.url)('pdfmake');
