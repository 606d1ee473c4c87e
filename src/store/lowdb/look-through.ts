import { join } from 'node:path';
import type { Collections, StoreFailure } from '../../app/store.ts';
import { ServerId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { DueChange } from '../due-index.ts';
import { type Files, namesIn } from './durable.ts';
import { eachOf } from './each-of.ts';
import { failureOf } from './failure.ts';
import { type Entry, STATE, type State, StateFile } from './state-file.ts';

const AT_ONCE = 16;

/** A server whose data can't be used until a person has looked at it. */
export interface UnusableServer {
  readonly server: string;
  readonly folder: string;
  readonly failure: StoreFailure;
}

/**
 * Looks at the state file of every server, one small file each, and hands out what is in it, or undefined where that
 * can't be had just so. Documents with files of their own are not read: damage of those shows when they are used.
 */
export async function lookThrough(
  files: Files,
  root: string,
  found: (server: ServerId, state: State | undefined) => Promise<void> | void,
): Promise<void> {
  await eachOf(await namesIn(files, root), AT_ONCE, async (name) => {
    const server = ServerId.safeParse(name);
    if (!server.success) return;
    const looked = new StateFile(files, join(root, name)).look(STATE);
    const state = await looked.then(
      ({ content }) => (content.ok ? content.value : undefined),
      // Whoever then asks the store for this server hears why.
      () => undefined,
    );
    await found(server.data, state);
  });
}

/** The servers that have a folder, in the order of their ids. */
export async function serversIn(
  files: Files,
  root: string,
): Promise<Result<readonly ServerId[], StoreFailure>> {
  try {
    const names = await namesIn(files, root);
    return ok(names.flatMap((name) => ServerId.safeParse(name).data ?? []).sort());
  } catch (error) {
    return err(failureOf(error));
  }
}

/** What a state says of due times, as far as this program knows the kinds and that they have any. */
export function duesOf<C extends Collections>(entries: Iterable<Entry>, collections: C): DueChange<C>[] {
  const dues: DueChange<C>[] = [];
  for (const { kind, id, due } of entries) {
    if (due !== undefined && collections[kind]?.dueAt !== undefined) dues.push({ kind, id, due });
  }
  return dues;
}
