import { join } from 'node:path';
import { z } from 'zod';
import type { Collection, StoreFailure } from '../../app/store.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bringForward } from '../bring-forward.ts';
import { dueTime } from '../draft.ts';
import { type Files, makeFolder, makeName, namesIn, readIfThere, syncFolder, writeFile } from './durable.ts';
import { eachOf } from './each-of.ts';
import { type Broken, seal, sha256, unseal } from './sealed.ts';
import { type ServerFolder, setAside, tellDamage } from './server-folder.ts';
import type { Filed, Inline } from './state-file.ts';

const Content = z.strictObject({ version: z.int().nonnegative(), value: z.unknown() });

const NAME = /^(\d+)\.json$/;

export function fileOf({ kind, id, file }: Pick<Filed, 'kind' | 'id' | 'file'>): string {
  return `${kind}/${id}/${file}.json`;
}

export interface ReadDocument {
  readonly value: unknown;
  /** It was written by an older version: keep the file when another takes its place. */
  readonly upgraded: boolean;
  readonly bytes: number;
}

/** Reads one document file. With `sum` it must be the very file that the state names, else any that is whole. */
export async function readDocument(
  files: Files,
  path: string,
  collection: Collection,
  sum?: string,
): Promise<Result<ReadDocument, Broken>> {
  const bytes = await readIfThere(files, path);
  const content = unseal(bytes, Content);
  if (!content.ok) return content;
  if (bytes === undefined || (sum !== undefined && sha256(bytes) !== sum)) return err('checksum');
  const value = bringForward(collection, content.value);
  if (!value.ok) return value;
  const upgraded = content.value.version < collection.version;
  return ok({ value: value.value, upgraded, bytes: bytes.length });
}

/** How many documents are written or read side by side: the disk takes several at once as fast as one. */
export const AT_ONCE = 8;

/**
 * Writes documents under names that nothing refers to yet; durable with their names when it resolves. The folder of a
 * document that is not new was synced when the commit was made that made it.
 */
export async function writeDocuments<T extends Inline>(
  files: Files,
  folder: string,
  documents: readonly { readonly document: T; readonly isNew: boolean }[],
  commit: number,
): Promise<ReadonlyMap<T, { readonly sha256: string; readonly bytes: number }>> {
  const kinds = new Set(documents.filter((it) => it.isNew).map((it) => it.document.kind));
  for (const kind of kinds) await makeFolder(files, join(folder, kind));
  const written = new Map<T, { readonly sha256: string; readonly bytes: number }>();
  await eachOf(documents, AT_ONCE, async ({ document, isNew }) => {
    const { kind, id, version, value } = document;
    const bytes = seal({ version, value });
    if (isNew) await makeName(files, join(folder, kind, id));
    await writeFile(files, join(folder, fileOf({ kind, id, file: commit })), bytes);
    await syncFolder(files, join(folder, kind, id));
    written.set(document, { sha256: sha256(bytes), bytes: bytes.length });
  });
  for (const kind of kinds) await syncFolder(files, join(folder, kind));
  return written;
}

/** The files of a document, newest first, whether the state names them or not. */
export async function filesOfDocument(
  files: Files,
  folder: string,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<{ readonly name: string; readonly number: number }[]> {
  const names = await namesIn(files, join(folder, kind, id));
  return names
    .map((name) => Number(NAME.exec(name)?.[1]))
    .filter((number) => number > 0)
    .sort((a, b) => b - a)
    .map((number) => ({ name: fileOf({ kind, id, file: number }), number }));
}

/** Removes the files of a document that nothing needs any more. What can't be removed only takes up room. */
export async function sweepDocument(
  files: Files,
  folder: string,
  document: { readonly kind: string; readonly id: string },
  keep: readonly number[],
): Promise<void> {
  try {
    for (const { name, number } of await filesOfDocument(files, folder, document)) {
      if (!keep.includes(number)) await files.unlink(join(folder, name));
    }
  } catch {
    // The commit is done and stays done; the next one of this document tries again.
  }
}

/**
 * What takes the place of a document whose file is broken: the newest older file of it that is whole, as a write of
 * its own, so that nobody's older view of the document can match by chance. Loud in any case.
 */
export async function restoreDocument(
  folder: ServerFolder,
  collection: Collection,
  entry: Filed,
  broken: Broken,
): Promise<Result<Inline, StoreFailure>> {
  const file = fileOf(entry);
  if (broken === 'too-new') return err({ code: 'too-new', file });
  const aside = await setAside(folder, file, 'damaged');
  for (const { name: candidate, number } of await filesOfDocument(folder.files, folder.path, entry)) {
    if (number >= entry.file) continue;
    const read = await readDocument(folder.files, join(folder.path, candidate), collection);
    if (!read.ok) continue;
    tellDamage(folder, { file, why: broken, setAside: aside, restoredFrom: candidate });
    const { kind, id, revision } = entry;
    const { value } = read.value;
    const due = dueTime(collection, value) ?? undefined;
    return ok({ kind, id, revision: revision + 1, due, version: collection.version, value });
  }
  tellDamage(folder, { file, why: broken, setAside: aside, restoredFrom: null });
  return err({ code: 'damaged', file });
}
