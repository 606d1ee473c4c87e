import type { Result } from '../domain/result.ts';
import type { ReportDocument } from './report/document.ts';

/** Why there is no file. */
export type ReportFailure =
  /** More reports are waiting than will be made soon. */
  | { readonly code: 'reports-busy' }
  /** Making it was given up, for time or for memory. */
  | { readonly code: 'report-too-large' }
  /** Making it went wrong; the log has the reason. */
  | { readonly code: 'report-not-made' }
  /** Nothing that it is of has a day to come. */
  | { readonly code: 'nothing-dated' }
  /** Unchoke is stopping. */
  | { readonly code: 'reports-closed' };

export const RENDERINGS = ['pdf', 'xlsx', 'markdown'] as const;
export type Rendering = (typeof RENDERINGS)[number];

/** Turns documents into files, off the event loop, one after the other. Any document can be turned into any of them. */
export type Reports = {
  readonly [Name in Rendering]: (document: ReportDocument) => Promise<Result<Uint8Array, ReportFailure>>;
};
