import type { Instant, MemberId } from '../../domain/ids.ts';
import type { reportDocumentWords } from '../words/report-document.ts';

export type RecordKind = keyof (typeof reportDocumentWords)['en']['kinds'];

/** One thing on the record, with who put it there and when. */
export interface RecordRow {
  readonly kind: RecordKind;
  /** What it is part of within its stage: a list, a ballot, an earlier review; empty for the answers. */
  readonly group: string;
  readonly name: string;
  readonly text: string;
  readonly evidence?: string;
  /** Where it comes from, in the words of whoever gave it. */
  readonly source?: string;
  readonly by: MemberId;
  readonly at: Instant;
  /** Who changed it last, where somebody did. */
  readonly changed?: { readonly by: MemberId; readonly at: Instant };
}
