import type { ReportDocument } from '../app/report/document.ts';
import type { Rendering } from '../app/reports.ts';

/** What goes to the thread that makes files. */
export interface Request {
  readonly rendering: Rendering;
  readonly document: ReportDocument;
}

/** What comes back: `held` is what the thread holds after it, in bytes; `fault` is for the log alone. */
export type Answer =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly held: number }
  | { readonly fault: string };
