import type { Links } from './api/attachment.ts';
import type { EventHub } from './events.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Waiting } from './interactions/waiting.ts';
import type { FileStore } from './messages/files.ts';

/** What all the parts of one running local Discord share. */
export interface Core extends Links {
  readonly events: EventHub;
  readonly gateway: Gateway;
  readonly files: FileStore;
  readonly waiting: Waiting;
  /** Runs when this local Discord is closed. */
  onClose(work: () => void): void;
}
