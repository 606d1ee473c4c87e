import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LARGEST_TABLE, type Tables } from '../app/tables.ts';
import { breather } from './breath.ts';
import { readTable } from './read-table.ts';
import { writeTable } from './write-table.ts';

const press = promisify(gzip);
const unpress = promisify(gunzip);

/** Tables as CSV. The library that parses is loaded for the first one. */
export function csvTables(): Tables {
  return {
    read: readTable,
    write: writeTable,
    breather,
    pack: async (bytes) => (await press(bytes)).toString('base64'),
    async unpack(packed, most = LARGEST_TABLE) {
      const bytes = await unpress(Buffer.from(packed, 'base64'), { maxOutputLength: most });
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
  };
}
