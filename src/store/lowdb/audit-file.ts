import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { AuditEntry } from '../../app/audit.ts';
import { frozen } from '../frozen.ts';
import { type Files, readIfThere, syncFolder, writeFrom } from './durable.ts';
import { parseJson, sha256 } from './sealed.ts';
import type { State } from './state-file.ts';

/** Where the lines of a state are. */
export function auditFile({ file }: Pick<State['audit'], 'file'>): string {
  return file === undefined ? 'audit.jsonl' : `audit.${file}.jsonl`;
}

export function isAuditFile(name: string): boolean {
  return /^audit(\.\d+)?\.jsonl(\.new)?$/.test(name);
}

/** A checksum of its own for each line, so that a damaged file gives back every line that is still what it was. */
export function auditLine(entry: AuditEntry): string {
  const json = JSON.stringify(entry);
  return `${sha256(json).slice(0, 16)}\t${json}\n`;
}

function entryOf(line: string): AuditEntry | undefined {
  const [sum, json] = [line.slice(0, 16), line.slice(17)];
  if (sha256(json).slice(0, 16) !== sum) return undefined;
  const entry = AuditEntry.safeParse(parseJson(json));
  return entry.success ? entry.data : undefined;
}

/** Adds lines behind those that count; what stood there was never acknowledged and goes. Durable when it resolves. */
export async function appendAudit(
  files: Files,
  folder: string,
  audit: State['audit'],
  lines: Buffer,
): Promise<void> {
  const { length } = audit;
  const handle = await files.open(join(folder, auditFile(audit)), length === 0 ? 'w' : 'r+');
  try {
    await writeFrom(handle, lines, length);
  } finally {
    await handle.close();
  }
  if (length === 0) await syncFolder(files, folder);
}

/** The running checksum of the lines that count, undefined where the file does not hold them as they were. */
export async function checkAudit(
  files: Files,
  folder: string,
  audit: State['audit'],
): Promise<Hash | undefined> {
  const { length, sha256: sum } = audit;
  const bytes = (await readIfThere(files, join(folder, auditFile(audit)))) ?? Buffer.alloc(0);
  const hash = createHash('sha256').update(bytes.subarray(0, length));
  return bytes.length >= length && hash.copy().digest('hex') === sum ? hash : undefined;
}

/** The lines of a damaged file that prove to be whole, as the content of the file that takes its place. */
export async function intactLines(files: Files, folder: string, audit: State['audit']): Promise<Buffer> {
  const bytes = (await readIfThere(files, join(folder, auditFile(audit)))) ?? Buffer.alloc(0);
  const lines = bytes.subarray(0, audit.length).toString().split('\n');
  return Buffer.from(
    lines
      .filter((line) => entryOf(line) !== undefined)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

/**
 * The newest entries first, undefined where a line that was read is not what it was. Reads the file and keeps none of
 * it; of what is about other subjects it looks at no line, so that a short history costs little beside a long one.
 */
export async function newestEntries(
  files: Files,
  folder: string,
  audit: State['audit'],
  query: { readonly subject?: string; readonly limit: number },
): Promise<readonly AuditEntry[] | undefined> {
  const { length } = audit;
  const bytes = (await readIfThere(files, join(folder, auditFile(audit)))) ?? Buffer.alloc(0);
  if (bytes.length < length) return undefined;
  const sign = query.subject === undefined ? '\n' : `"subject":${JSON.stringify(query.subject)}`;
  const found: AuditEntry[] = [];
  for (let end = length; end > 0 && found.length < query.limit; ) {
    const at = bytes.lastIndexOf(sign, end - 1);
    if (at < 0) break;
    const start = bytes.lastIndexOf('\n', at - 1) + 1;
    const entry = entryOf(bytes.toString('utf8', start, bytes.indexOf('\n', at)));
    if (entry === undefined) return undefined;
    if (query.subject === undefined || entry.subject === query.subject) found.push(frozen(entry));
    end = start;
  }
  return found;
}
