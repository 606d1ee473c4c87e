import type { Moved, MoveFailure } from './store/move-server.ts';

/** What is printed for whoever moves Unchoke's data. */

export const USAGE =
  'usage: npm run move -- --to postgres://user:password@host/unchoke [--from ./data], or --to ./data --from postgres://…';

export interface Tally {
  readonly servers: number;
  /** Of these, how many an earlier run had moved. */
  readonly before: number;
  readonly documents: number;
  readonly entries: number;
}

export function noFolder(folder: string): string {
  return `There is no folder ${folder}: name the data folder that is to be moved with --from.`;
}

export function inUse(): string {
  return 'An Unchoke is connected to the database: stop all of them first, so that nothing is written meanwhile.';
}

export function progress({ servers }: Tally, all: number, { before, documents, entries }: Moved): string {
  const what = before ? 'was there already' : `${documents} documents, ${entries} lines of the record`;
  return `${servers} of ${all} servers: ${what}`;
}

export function moved({ servers, before, documents, entries }: Tally): string {
  const earlier = before > 0 ? ` (${before} of them by an earlier run)` : '';
  return `Moved and compared: ${servers} servers${earlier}, ${documents} documents, ${entries} lines of the record. The source is as it was; keep it until you have looked at the new one.`;
}

export function cannotMove(failure: MoveFailure): string {
  switch (failure.code) {
    case 'source-failed':
    case 'target-failed': {
      const where = failure.code === 'source-failed' ? 'read from the source' : 'written to the target';
      const why = failure.failure.code === 'store-unavailable' ? failure.failure.cause : failure.failure.code;
      return `Server ${failure.server} could not be ${where} (${why}): put that right, then run this again; it goes on where it stopped.`;
    }
    case 'unreadable':
      return `Of server ${failure.server} these cannot be read: ${failure.documents.join(', ')}. Restore them from a backup first; nothing of this server was moved.`;
    case 'occupied':
      return `The target has other data of server ${failure.server}, and they were not touched: move into an empty database or folder.`;
    case 'altered':
      return `Server ${failure.server} does not read back as it was written. Keep the source, and report this as a bug.`;
  }
}
