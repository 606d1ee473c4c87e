import { Buffer, isUtf8 } from 'node:buffer';
import type { Encoding, TableFault } from '../app/tables.ts';
import { err, ok, type Result } from '../domain/result.ts';

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** How files of spreadsheet programs begin: the archive of newer ones, the container of those before 2007. */
const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * What bytes are encoded in: what their mark says, else UTF-8 where they are valid as such, else GB18030, in which
 * Chinese spreadsheets save CSV. Whether they are valid in any other than UTF-8 is found by decoding them.
 */
export function encodingOf(bytes: Uint8Array): Result<Encoding, TableFault> {
  const begins = (start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  const marked = MARKS.find(({ mark }) => begins(mark))?.encoding;
  if (marked !== undefined) return ok(marked);
  if (SPREADSHEETS.some(begins)) return err({ what: 'spreadsheet' });
  // No text holds a zero byte, and nearly everything that is not text does.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(0)) {
    return err({ what: 'not-text' });
  }
  return ok(isUtf8(bytes) ? 'utf-8' : 'gb18030');
}
