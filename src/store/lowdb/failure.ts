import type { StoreFailure } from '../../app/store.ts';
import { codeOf } from './durable.ts';

/** What an error of the operating system means to the caller. Anything else is a bug: it is thrown again. */
export function failureOf(error: unknown): StoreFailure {
  const code = codeOf(error);
  switch (code) {
    case undefined:
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full' };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { code: 'read-only' };
    default:
      return { code: 'store-unavailable', cause: error instanceof Error ? error.message : code };
  }
}

/** Why a data folder could not be opened. */
export type OpenFailure =
  /** Another process has it open. Two at once would undo each other's work. */
  | { readonly code: 'in-use'; readonly folder: string }
  | { readonly code: 'unwritable'; readonly folder: string; readonly cause: string }
  | { readonly code: 'disk-full'; readonly folder: string };

/** What the person who runs the bot must hear of, though the store went on. File names are relative to `folder`. */
export type Notice =
  /**
   * A file could not be read as what it should be. `setAside` is where a copy of it is kept (null: the file was
   * missing), `restoredFrom` what took its place (null: nothing could, and what was in it answers `damaged`).
   */
  | {
      readonly code: 'damaged-file';
      readonly server: string;
      readonly folder: string;
      readonly file: string;
      readonly why: 'missing' | 'unreadable' | 'checksum' | 'schema';
      readonly setAside: string | null;
      readonly restoredFrom: string | null;
    }
  /** Each update of this server writes this file anew, and it has grown to where that takes long. */
  | {
      readonly code: 'large-file';
      readonly server: string;
      readonly folder: string;
      readonly file: string;
      readonly bytes: number;
    };
