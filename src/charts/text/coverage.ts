import { closeSync, openSync, readSync } from 'node:fs';

/** First and last character of a stretch that a font has glyphs for. */
export type Stretch = readonly [number, number];

const SEGMENTED_COVERAGE = 12;

/**
 * What a TrueType or OpenType file has glyphs for, in ascending order. Reads the table that says so and nothing else of
 * a file that may be large. Throws where the file is no such font or has no table for all of Unicode.
 */
export function coverageOf(file: string): readonly Stretch[] {
  const opened = openSync(file, 'r');
  try {
    const read = (length: number, position: number) => {
      const bytes = Buffer.alloc(length);
      if (readSync(opened, bytes, 0, length, position) < length) throw new Error(`${file} ends too early`);
      return bytes;
    };
    const tables = read(12, 0).readUInt16BE(4);
    const directory = read(16 * tables, 12);
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== 'cmap') continue;
      return stretchesIn(read(directory.readUInt32BE(at + 12), directory.readUInt32BE(at + 8)), file);
    }
  } finally {
    closeSync(opened);
  }
  throw new Error(`${file} does not say which characters it has`);
}

function stretchesIn(cmap: Buffer, file: string): readonly Stretch[] {
  const records = cmap.readUInt16BE(2);
  for (let record = 0; record < records; record += 1) {
    const table = cmap.readUInt32BE(8 + 8 * record);
    if (cmap.readUInt16BE(table) !== SEGMENTED_COVERAGE) continue;
    const groups = cmap.readUInt32BE(table + 12);
    return Array.from({ length: groups }, (_, group): Stretch => {
      const at = table + 16 + 12 * group;
      return [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4)];
    });
  }
  throw new Error(`${file} does not say which characters of all Unicode it has`);
}

/** Whether a character lies in one of the stretches; they have to be in ascending order. */
export function covers(stretches: readonly Stretch[], character: number): boolean {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = stretches[middle] ?? [0, 0];
    if (character < first) high = middle - 1;
    else if (character > last) low = middle + 1;
    else return true;
  }
  return false;
}
