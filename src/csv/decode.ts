import type { Encoding } from '../app/tables.ts';

const PIECE = 32 * 1024;

/**
 * A text in pieces, without the mark in front.
 * @throws TypeError where the bytes are not valid in that encoding.
 */
export function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield decoder.decode(bytes.subarray(start, start + PIECE), { stream: true });
  }
  yield decoder.decode();
}
