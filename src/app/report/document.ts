import type { Locale } from '../../domain/locale.ts';
import type { Level } from '../../domain/risk-matrix.ts';
import type { Drawable, Picture, PictureName } from '../charts.ts';

/**
 * A report before it becomes a file: everything in it is said already, in one language, as plain text. What people
 * typed stands in it as they typed it; each format makes it harmless in its own way.
 */
export interface ReportDocument {
  readonly locale: Locale;
  /** What this is, in a few words above the title. */
  readonly kicker: string;
  readonly title: string;
  /** What has to be known before it is handed on, where there is such a thing. */
  readonly warning?: string;
  /** Under the title: of what day, for whom, what else has to be known before reading. */
  readonly subtitle: string;
  /** What this kind of file is, for the properties of the file. */
  readonly subject: string;
  /** At the foot of every page. */
  readonly foot: string;
  /** Around the number of a page and how many there are: "Page 1 of 7". */
  readonly pages: readonly [before: string, between: string, after: string];
  /** Who made it, for the properties of the file. */
  readonly maker: string;
  /** ISO 8601. */
  readonly madeAt: string;
  /** What stands on one page of its own, whatever else there is. */
  readonly brief: ReportPart;
  /** In full, part by part. */
  readonly parts: readonly ReportPart[];
  /** The same for spreadsheets. */
  readonly sheets: readonly ReportSheet[];
}

/** Something with a heading, which stands in the outline. */
export interface ReportPart {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
  readonly parts?: readonly ReportPart[];
  /** Begins on a page of its own. */
  readonly apart?: boolean;
}

/** What colour something has; no colour says anything that a word does not. */
export type ReportTone = Level | 'plain';

export type ReportBlock =
  | { readonly kind: 'text'; readonly text: string; readonly muted?: boolean }
  /** A few words that matter most, side by side. */
  | { readonly kind: 'tiles'; readonly tiles: readonly ReportTile[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** In somebody else's words; `source` says whose. */
  | { readonly kind: 'quote'; readonly text: string; readonly source: string }
  /** Something that was said: under what name, what, and below it by whom, when and on what ground. */
  | { readonly kind: 'item'; readonly name: string; readonly text: string; readonly notes: readonly string[] }
  | {
      readonly kind: 'table';
      /** `share`: of the width, as a part of the sum. */
      readonly columns: readonly { readonly title: string; readonly share: number }[];
      readonly rows: readonly (readonly ReportCell[])[];
    }
  | ReportPicture
  /** Two things beside each other. */
  | {
      readonly kind: 'beside';
      /** Of the width, for the left one. */
      readonly share: number;
      readonly left: readonly ReportBlock[];
      readonly right: readonly ReportBlock[];
    }
  | { readonly kind: 'heading'; readonly text: string };

export interface ReportTile {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly tone: ReportTone;
}

export interface ReportCell {
  readonly text: string;
  readonly tone?: ReportTone;
}

/** A picture as it is wished for, and, once it has been drawn, as it is. `otherwise` stands where it could not be. */
export interface ReportPicture {
  readonly kind: 'picture';
  readonly wish: Illustration;
  /** Of the width there is; all of it unless said. */
  readonly share?: number;
  readonly otherwise: string;
  readonly drawn?: Picture;
}

export type Illustration<N extends PictureName = PictureName> = {
  readonly [Name in N]: { readonly name: Name; readonly data: Drawable[Name] };
}[N];

/** One table of a spreadsheet. */
export interface ReportSheet {
  /** At most 31 characters, none of `[]:*?/\`; no two of a document alike. */
  readonly name: string;
  /** What it is called where it is a file of its own, as part of its name. `undefined`: it is none. */
  readonly file?: string;
  /** `width`: in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A cell by its kind, so that spreadsheets can sort and reckon with it. */
export type SheetCell =
  | string
  | number
  | boolean
  | null
  /** A day, ISO 8601. */
  | { readonly day: string }
  /** An instant by the clock of the team, which is all that a spreadsheet knows: `2026-11-23 14:30`. */
  | { readonly at: string }
  | { readonly text: string; readonly tone: ReportTone };
