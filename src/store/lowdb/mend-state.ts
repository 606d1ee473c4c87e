import type { Low } from 'lowdb';
import type { StoreFailure } from '../../app/store.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { auditFile } from './audit-file.ts';
import { filesOfDocument } from './document-file.ts';
import type { Broken } from './sealed.ts';
import { type ServerFolder, setAside, tellDamage } from './server-folder.ts';
import { LAST_GOOD, STATE, type State, type StateFile, sealState } from './state-file.ts';

/**
 * After a state was taken back, nobody's older view of a document may match by chance, nor may a new file get the
 * name of one of a commit that was lost. So both counters go far past any number that can have been given since.
 */
const PAST_ALL = 1_000_000;

/**
 * Puts the last good state in the place of one that is missing or broken, loudly: what the last commit changed is
 * no longer there, and whatever it left is kept in `set-aside/`. `damaged` where there is no good copy.
 */
export async function mendState(
  folder: ServerFolder,
  low: Low<State>,
  stateFile: StateFile,
  why: Exclude<Broken, 'too-new'>,
): Promise<Result<void, StoreFailure>> {
  const aside = await setAside(folder, STATE, 'damaged');
  const { content: good } = await stateFile.look(LAST_GOOD);
  if (!good.ok) {
    tellDamage(folder, { file: STATE, why, setAside: aside, restoredFrom: null });
    return err({ code: 'damaged', file: STATE });
  }
  await keepLostCommit(folder, good.value);
  // Told before it is done: a crash in between must not leave it untold.
  tellDamage(folder, { file: STATE, why, setAside: aside, restoredFrom: LAST_GOOD });
  low.data = {
    ...good.value,
    commit: good.value.commit + PAST_ALL,
    documents: good.value.documents.map((it) => ({ ...it, revision: it.revision + PAST_ALL })),
  };
  await stateFile.overwrite(sealState(low.data));
  return ok(undefined);
}

/** Copies of what came after the good state, before anything new is written over it. */
async function keepLostCommit(folder: ServerFolder, good: State): Promise<void> {
  await setAside(folder, auditFile(good.audit), 'uncommitted');
  for (const entry of good.documents) {
    for (const { name, number } of await filesOfDocument(folder.files, folder.path, entry)) {
      if (number > good.commit) await setAside(folder, name, 'uncommitted');
    }
  }
}
