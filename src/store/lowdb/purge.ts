import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import type { Low } from 'lowdb';
import type { Purge } from '../draft.ts';
import { auditFile, auditLine, isAuditFile, newestEntries } from './audit-file.ts';
import { codeOf, namesIn, readIfThere, syncFolder, writeFile } from './durable.ts';
import type { ServerFolder } from './server-folder.ts';
import { LAST_GOOD, type State, type StateFile } from './state-file.ts';

/** The lines that count, without what is to be forgotten, in a file of their own that the next state will name. */
export async function rewriteAudit(
  { files, path }: ServerFolder,
  before: State['audit'],
  purges: readonly Purge[],
  commit: number,
): Promise<{ readonly audit: State['audit']; readonly hash: Hash }> {
  const entries = await newestEntries(files, path, before, { limit: Number.POSITIVE_INFINITY });
  // A line that is not what it was can't be rewritten, and must not be dropped in silence: loading mends it.
  if (entries === undefined) throw Object.assign(new Error('damaged audit lines'), { code: 'EIO' });
  const kept = entries.toReversed().flatMap((entry) => {
    let left: typeof entry | undefined = entry;
    for (const { rewrite } of purges) left &&= rewrite(left);
    return left ?? [];
  });
  const lines = Buffer.from(kept.map(auditLine).join(''));
  await writeFile(files, join(path, auditFile({ file: commit })), lines);
  await syncFolder(files, path);
  const hash = createHash('sha256').update(lines);
  return { audit: { file: commit, length: lines.length, sha256: hash.copy().digest('hex') }, hash };
}

/**
 * Removes every copy that holds what the state says is to be forgotten, and then says so no more. The state names what
 * is left to do until it is done, so that it goes on at the next load when the process dies in between.
 */
export async function finishPurge(folder: ServerFolder, low: Low<State>): Promise<void> {
  const words = low.data.purge ?? [];
  const holds = (name: string, bytes: Buffer) =>
    words.some((word) => word === '' || name.includes(word) || bytes.includes(word));
  // Now the last good state is this one as well, and needs none of the files that go.
  await low.write();
  await removeVersions(folder, low.data, holds);
  await removeFrom(folder, '.', (name) => isAuditFile(name) && name !== auditFile(low.data.audit));
  await removeFrom(folder, 'set-aside', holds);
  const { purge: _, ...done } = low.data;
  low.data = { ...done, commit: done.commit + 1 };
  // Twice, since the last good state would still hold the word.
  await low.write();
  await low.write();
}

/** A process may also have died when only the last good state still held what is to be forgotten. */
export async function renewLastGood(low: Low<State>, stateFile: StateFile): Promise<void> {
  const { content } = await stateFile.look(LAST_GOOD);
  if (content.ok && content.value.purge !== undefined) await low.write();
}

type Holds = (name: string, bytes: Buffer) => boolean;

/** Earlier versions that hold it, and whatever is left of documents that are no more. */
async function removeVersions(folder: ServerFolder, state: State, holds: Holds): Promise<void> {
  const { files, path } = folder;
  const current = new Map<string, string>();
  for (const it of state.documents) {
    if ('file' in it) current.set(join(it.kind, it.id), `${it.file}.json`);
  }
  // As they stand on the disk: a newer version may have left kinds that this one does not know.
  const kinds = (await namesIn(files, path)).filter((name) => !name.includes('.') && name !== 'set-aside');
  for (const kind of kinds) {
    for (const id of await namesIn(files, join(path, kind))) {
      const counts = current.get(join(kind, id));
      await removeFrom(folder, join(kind, id), (name, bytes) => name !== counts && holds(id, bytes));
      // Its name can hold the word too.
      if (counts === undefined) await files.rmdir(join(path, kind, id)).catch(unlessInUse);
    }
    await syncFolder(files, join(path, kind));
  }
}

async function removeFrom({ files, path }: ServerFolder, inside: string, goes: Holds): Promise<void> {
  const at = join(path, inside);
  const names = await namesIn(files, at);
  let gone = false;
  for (const name of names) {
    // Only files have an extension here, or are called `state.json.…`; a folder holds nothing by itself.
    if (!name.includes('.')) continue;
    const bytes = await readIfThere(files, join(at, name));
    if (bytes === undefined || !goes(name, bytes)) continue;
    await files.unlink(join(at, name));
    gone = true;
  }
  if (gone) await syncFolder(files, at);
}

function unlessInUse(error: unknown): void {
  if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) throw error;
}
