import type { AuditEntry } from '../../app/audit.ts';
import { keyOf, type Purge } from '../draft.ts';
import { appendAudit, auditLine } from './audit-file.ts';
import { fileOf, sweepDocument, writeDocuments } from './document-file.ts';
import { makeFolder } from './durable.ts';
import { eachOf } from './each-of.ts';
import type { Loaded } from './load.ts';
import { finishPurge, rewriteAudit } from './purge.ts';
import { type ServerFolder, setAside } from './server-folder.ts';
import { type Entry, type Filed, STATE } from './state-file.ts';

/** Where an update begins to take long, since it writes the whole file: about 10 ms. */
const LARGE = 900_000;

/** How many documents are swept side by side. */
const AT_ONCE = 8;

/**
 * Makes `entries` and `audited` what the disk holds, all of it or nothing, and returns the entries that now have a file
 * in the place of those that waited for one. The order is what keeps the promise:
 *
 * 1. write what the new state will name, under names that nobody looks at yet: documents, audit lines;
 * 2. replace the state file: before this one rename the old state counts, after it the new one;
 * 3. remove what neither the state nor its last good copies need, and with `purges` what those ask for.
 *
 * Each step is on the disk before the next begins. Throws what the disk says.
 */
export async function commit(
  folder: ServerFolder,
  loaded: Loaded,
  entries: ReadonlyMap<string, Entry>,
  audited: readonly AuditEntry[],
  purges: readonly Purge[] = [],
): Promise<ReadonlyMap<Entry, Filed>> {
  const { files, path } = folder;
  const { low, stateFile } = loaded;
  if (loaded.fresh) {
    await makeFolder(files, path);
    await low.write();
    loaded.fresh = false;
  }
  const before = low.data;
  const number = before.commit + 1;
  await keepOriginals(folder, loaded, entries);

  const named = new Set(before.documents.flatMap((it) => ('file' in it ? [keyOf(it.kind, it.id)] : [])));
  const waiting = [];
  for (const entry of entries.values()) {
    if ('file' in entry || folder.collections[entry.kind]?.place !== 'own-file') continue;
    waiting.push({ document: entry, isNew: !named.has(keyOf(entry.kind, entry.id)) });
  }
  const filed = new Map<Entry, Filed>();
  for (const [entry, { sha256, bytes }] of await writeDocuments(files, path, waiting, number)) {
    const { kind, id, revision, due } = entry;
    filed.set(entry, { kind, id, revision, due, file: number, sha256 });
    warnIfLarge(folder, loaded, keyOf(kind, id), fileOf({ kind, id, file: number }), bytes);
  }
  const lines = Buffer.from(audited.map(auditLine).join(''));
  const kept =
    purges.length === 0
      ? { audit: before.audit, hash: loaded.auditHash }
      : await rewriteAudit(folder, before.audit, purges, number);
  const auditHash = kept.hash.copy().update(lines);
  if (lines.length > 0) await appendAudit(files, path, kept.audit, lines);

  low.data = {
    commit: number,
    audit: {
      ...kept.audit,
      length: kept.audit.length + lines.length,
      sha256: auditHash.copy().digest('hex'),
    },
    ...(purges.length > 0 && { purge: purges.map(({ word }) => word ?? '') }),
    documents: Array.from(entries.values(), (entry) => filed.get(entry) ?? entry),
  };
  await low.write();
  loaded.auditHash = auditHash;
  warnIfLarge(folder, loaded, STATE, STATE, stateFile.bytes);

  await sweep(folder, before.documents, entries, filed);
  if (purges.length > 0) await finishPurge(folder, low);
  return filed;
}

/** The form that an older version wrote stays for good when the new form is about to take its place. */
async function keepOriginals(
  folder: ServerFolder,
  { originals }: Loaded,
  entries: ReadonlyMap<string, Entry>,
): Promise<void> {
  for (const original of originals) {
    const [kind = '', id = ''] = original.split('/');
    const entry = entries.get(keyOf(kind, id));
    const replaced = original === STATE || (entry !== undefined && !('file' in entry));
    if (!replaced) continue;
    await setAside(folder, original, 'before-upgrade');
    originals.delete(original);
  }
}

/** A document keeps the file that counts and the one before; a deleted one keeps none. */
async function sweep(
  { files, path }: ServerFolder,
  before: readonly Entry[],
  entries: ReadonlyMap<string, Entry>,
  filed: ReadonlyMap<Entry, Filed>,
): Promise<void> {
  const touched = before.flatMap((entry) => {
    if (!('file' in entry)) return [];
    const now = entries.get(keyOf(entry.kind, entry.id));
    if (now === undefined) return [{ entry, keep: [] }];
    const next = filed.get(now);
    return next === undefined ? [] : [{ entry, keep: [next.file, entry.file] }];
  });
  await eachOf(touched, AT_ONCE, ({ entry, keep }) => sweepDocument(files, path, entry, keep));
}

/** Once for each document while a server is loaded: a warning at every update would drown the others. */
function warnIfLarge(
  { notice, server, path }: ServerFolder,
  { warned }: Loaded,
  what: string,
  file: string,
  bytes: number,
): void {
  if (bytes < LARGE || warned.has(what)) return;
  warned.add(what);
  notice({ code: 'large-file', server, folder: path, file, bytes });
}
