import type { Hash } from 'node:crypto';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { StoreFailure } from '../../app/store.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bringForward } from '../bring-forward.ts';
import { keyOf } from '../draft.ts';
import { auditFile, checkAudit, intactLines } from './audit-file.ts';
import { namesIn, syncFolder, writeFile } from './durable.ts';
import { mendState } from './mend-state.ts';
import { finishPurge, renewLastGood } from './purge.ts';
import { type Broken, sha256 } from './sealed.ts';
import { type ServerFolder, setAside, tellDamage } from './server-folder.ts';
import { EMPTY, type Entry, LAST_GOOD, STATE, type State, StateBroken, StateFile } from './state-file.ts';

/** One server in memory. `low.data` is what the disk holds; `entries` may be ahead of it by what waits to be written. */
export interface Loaded {
  readonly low: Low<State>;
  readonly stateFile: StateFile;
  /** Values in here were brought forward to today's version, checked and frozen, save those under `unreadable`. */
  readonly entries: Map<string, Entry>;
  readonly unreadable: Map<string, StoreFailure>;
  /** Files of older versions that were read: a copy is kept before the new form takes their place. */
  readonly originals: Set<string>;
  /** What was already told to be large. */
  readonly warned: Set<string>;
  /** Over the audit lines that count. */
  auditHash: Hash;
  /** Nothing is on disk yet, not even the folder. */
  fresh: boolean;
}

/** Reads one server from disk, puts right what can be put right, and says so. Throws what the disk says. */
export async function loadServer(folder: ServerFolder): Promise<Result<Loaded, StoreFailure>> {
  const stateFile = new StateFile(folder.files, folder.path);
  const low = new Low(stateFile, EMPTY);
  const broken = await low.read().then(() => (low.data === EMPTY ? 'missing' : undefined), whyBroken);
  const fresh = broken === 'missing' && (await isFresh(folder));
  if (broken === 'too-new') return err({ code: 'too-new', file: STATE });
  if (broken !== undefined && !fresh) {
    const mended = await mendState(folder, low, stateFile, broken);
    if (!mended.ok) return mended;
  }
  // A process that was killed may have left a state that shows and that the disk does not have yet.
  if (!fresh) await syncFolder(folder.files, folder.path);
  const auditHash =
    (await checkAudit(folder.files, folder.path, low.data.audit)) ?? (await mendAudit(folder, low));
  const loaded: Loaded = {
    low,
    stateFile,
    auditHash,
    fresh,
    entries: new Map(),
    unreadable: new Map(),
    originals: new Set(),
    warned: new Set(),
  };
  // An erasure whose process died between its commit and the last copy.
  if (low.data.purge !== undefined) await finishPurge(folder, low);
  else if (low.data.audit.file !== undefined) await renewLastGood(low, stateFile);
  for (const entry of low.data.documents) await admit(folder, loaded, entry);
  return ok(loaded);
}

function whyBroken(error: unknown): Broken {
  if (error instanceof StateBroken) return error.why;
  throw error;
}

/** The state is the first thing ever written for a server: without it there is either nothing, or damage. */
async function isFresh({ files, path }: ServerFolder): Promise<boolean> {
  const names = await namesIn(files, path);
  return names.every((name) => name === `${STATE}.new`);
}

async function mendAudit(folder: ServerFolder, low: Loaded['low']): Promise<Hash> {
  const { files, path } = folder;
  const name = auditFile(low.data.audit);
  const aside = await setAside(folder, name, 'damaged');
  const intact = await intactLines(files, path, low.data.audit);
  const why = aside === null ? 'missing' : 'checksum';
  tellDamage(folder, { file: name, why, setAside: aside, restoredFrom: intact.length > 0 ? aside : null });
  await writeFile(files, join(path, `${name}.new`), intact);
  await files.rename(join(path, `${name}.new`), join(path, name));
  await syncFolder(files, path);
  const audit = { ...low.data.audit, length: intact.length, sha256: sha256(intact) };
  low.data = { ...low.data, commit: low.data.commit + 1, audit };
  await low.write();
  const hash = await checkAudit(files, path, audit);
  if (hash === undefined) throw new Error(`${name} does not hold what was just written`);
  return hash;
}

/** Takes one entry of the state into memory, brought forward where it holds a value. */
async function admit(folder: ServerFolder, loaded: Loaded, entry: Entry): Promise<void> {
  const { entries, unreadable, originals, stateFile } = loaded;
  const key = keyOf(entry.kind, entry.id);
  const collection = folder.collections[entry.kind];
  // What this program has no collection for belongs to another version of it: carried along as it is.
  if ('file' in entry || collection === undefined) {
    entries.set(key, entry);
    return;
  }
  const value = bringForward(collection, entry);
  if (value.ok) {
    if (entry.version < collection.version) originals.add(STATE);
    entries.set(key, { ...entry, version: collection.version, value: value.value });
    return;
  }
  if (value.error === 'too-new') {
    entries.set(key, entry);
    unreadable.set(key, { code: 'too-new', file: STATE });
    return;
  }
  const aside = await setAside(folder, STATE, 'damaged');
  const before = (await stateFile.look(LAST_GOOD)).content;
  const candidate = before.ok
    ? before.value.documents.find((it) => keyOf(it.kind, it.id) === key)
    : undefined;
  const restored =
    candidate !== undefined && !('file' in candidate) ? bringForward(collection, candidate) : value;
  tellDamage(folder, {
    file: `${STATE} (${key})`,
    why: 'schema',
    setAside: aside,
    restoredFrom: restored.ok ? LAST_GOOD : null,
  });
  if (restored.ok) {
    const [revision, due] = [entry.revision + 1, candidate?.due];
    entries.set(key, { ...entry, revision, due, version: collection.version, value: restored.value });
  } else {
    entries.set(key, entry);
    unreadable.set(key, { code: 'damaged', file: STATE });
  }
}
