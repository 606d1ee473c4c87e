import type { UploadedFile } from './message.ts';
import type { Violation } from './violation.ts';

export interface CallbackContext {
  /** 2 command, 3 component, 4 autocomplete, 5 form. */
  readonly interactionType: 2 | 3 | 4 | 5;
  readonly fromComponent: boolean;
  readonly files: readonly UploadedFile[];
}

export function checkCallback(_body: unknown, _context: CallbackContext): Violation[] {
  return [];
}
