import type { TableFault } from '../../tables.ts';
import type { HeaderFault } from './columns.ts';

/** Why the file that came with a command could not be had. */
export type AttachmentTrouble =
  /** Its address does not work any more. */
  'expired' | 'too-large' | 'unreachable';

/** What can go wrong in an expected way with files of what is watched. */
export type ExchangeFailure =
  | { readonly code: 'attachment-unavailable'; readonly trouble: AttachmentTrouble }
  | { readonly code: 'import-unreadable'; readonly fault: TableFault | HeaderFault }
  /** It was forgotten, after a day or for another file. */
  | { readonly code: 'import-over' }
  | { readonly code: 'nothing-to-export' };
