import type { Violation } from './violation.ts';

export type MessageKind = 'create' | 'edit' | 'callback' | 'webhook' | 'webhook-edit';
export interface UploadedFile {
  readonly filename: string;
  /** In bytes. */
  readonly size: number;
}
export interface MessageContext {
  readonly kind: MessageKind;
  readonly files: readonly UploadedFile[];
  readonly previousFlags?: number | undefined;
}

export function checkMessage(_body: unknown, _context: MessageContext): Violation[] {
  return [];
}
