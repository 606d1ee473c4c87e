import type { UnchokeStore } from './app/documents.ts';
import type { Result } from './domain/result.ts';
import { signal } from './signals.ts';

/** The same store, with a signal after each call that asks or changes something, which says how long it took. */
export function measured(store: UnchokeStore): UnchokeStore {
  return {
    ...store,
    tx: (...given) => timed('tx', store.tx(...given)),
    read: (...given) => timed('read', store.read(...given)),
    auditTrail: (...given) => timed('auditTrail', store.auditTrail(...given)),
    due: (...given) => timed('due', store.due(...given)),
    nextDue: () => timed('nextDue', store.nextDue()),
  };
}

async function timed<T, E>(call: string, work: Promise<Result<T, E>>): Promise<Result<T, E>> {
  const began = performance.now();
  let isDone = false;
  try {
    const result = await work;
    // What the work itself refuses is no trouble of the store's.
    isDone = result.ok || !isTrouble(result.error);
    return result;
  } finally {
    signal('store', { call, ms: performance.now() - began, ok: isDone });
  }
}

const TROUBLE = ['disk-full', 'read-only', 'damaged', 'too-new', 'store-unavailable'];

function isTrouble(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    TROUBLE.includes(error.code)
  );
}
