import { err, ok, type Result } from '../../domain/result.ts';
import type { App } from '../app.ts';
import type { Calendar } from '../calendars.ts';
import { type Exchange, wordsOf } from '../exchange/exchange-file.ts';
import type { Failure } from '../failure.ts';
import type { ReportDocument } from './document.ts';
import type { ReportFacts } from './facts.ts';
import { illustrated } from './illustrate.ts';
import type { MadeFile } from './made-file.ts';
import { sheetFiles } from './sheet-files.ts';
import { withinSize } from './within-size.ts';

/** What a file is made of. What it says is worked out only for formats that say something. */
export interface ReportSource {
  readonly app: App;
  readonly facts: ReportFacts;
  readonly say: () => Promise<ReportDocument>;
  readonly calendar: () => Calendar;
  readonly exchange: () => Promise<Result<readonly Exchange[], Failure>>;
}

export interface ReportFormat {
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly make: (of: ReportSource) => Promise<Result<readonly MadeFile[], Failure>>;
}

export const FORMATS = ['pdf', 'xlsx', 'csv', 'markdown', 'json', 'ics'] as const;
export type FormatName = (typeof FORMATS)[number];

/** Every format that a report can be had in. A new one is a line here, its name above, and its words. */
export const REPORT_FORMATS: Readonly<Record<FormatName, ReportFormat>> = {
  /** The brief on one page, then everything in full. In several files where one would be too large to send. */
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    make: async ({ app, say }) => withinSize(await illustrated(app, await say()), app.reports.pdf),
  },
  /** Sheets with typed cells: to sort, filter and reckon with. */
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async ({ app, say }) => {
      const bytes = await app.reports.xlsx(await say());
      return bytes.ok ? ok([{ bytes: bytes.value }]) : bytes;
    },
  },
  /** The tables of the spreadsheet, a file each. */
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    make: async ({ app, say }) => ok(await sheetFiles(app, await say())),
  },
  /** The text of the PDF, for wikis. */
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    make: async ({ app, say }) => withinSize(await say(), app.reports.markdown),
  },
  /** All of it, without loss, for `/risks import` of this server or another one. */
  json: {
    extension: 'json',
    mediaType: 'application/json',
    make: async ({ exchange }) => {
      const made = await exchange();
      if (!made.ok) return made;
      const { length } = made.value;
      return ok(
        made.value.map((each, index) => ({
          ...(length > 1 && { part: String(index + 1) }),
          bytes: wordsOf(each),
        })),
      );
    },
  },
  /** The days to come, for the calendar that somebody keeps. */
  ics: {
    extension: 'ics',
    mediaType: 'text/calendar; charset=utf-8',
    make: async ({ app, calendar }) => {
      const days = calendar();
      if (days.entries.length === 0) return err({ code: 'nothing-dated' });
      return ok([{ bytes: await app.calendars.write(days) }]);
    },
  },
};
