import type { AttachmentTrouble, ExchangeFailure } from '../app/monitor/import/import-failure.ts';
import { LARGEST_TABLE } from '../app/tables.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** A file that somebody attached, as Discord told of it with the interaction. */
export interface Attached {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

const TRIES = 2;
const LONGEST_MS = 15_000;

/**
 * The bytes of a file, from the address that came with the interaction; never more than `most`, whatever its size was
 * said to be. Addresses end after a day, so they are never kept.
 */
export async function fetchAttachment(
  { size, url }: Pick<Attached, 'size' | 'url'>,
  longestMs = LONGEST_MS,
  most = LARGEST_TABLE,
): Promise<Result<Uint8Array, ExchangeFailure>> {
  if (size > most) return unavailable('too-large');
  for (let tries = 1; ; tries += 1) {
    const found = await attempt(url, longestMs, most);
    if (found !== 'unreachable') return typeof found === 'string' ? unavailable(found) : ok(found);
    if (tries === TRIES) return unavailable(found);
  }
}

async function attempt(
  url: string,
  longestMs: number,
  most: number,
): Promise<Uint8Array | AttachmentTrouble> {
  const signal = AbortSignal.timeout(longestMs);
  try {
    const response = await fetch(url, { signal, redirect: 'error' });
    if (response.status >= 500) return 'unreachable';
    if (!response.ok || response.body === null) return 'expired';
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body) {
      size += piece.length;
      if (size > most) return 'too-large';
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } catch (error) {
    // What fetch throws is the network's: a socket that closed, a redirect, time that ran out.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) {
      return 'unreachable';
    }
    throw error;
  }
}

function unavailable(trouble: AttachmentTrouble) {
  return err<ExchangeFailure>({ code: 'attachment-unavailable', trouble });
}
