import { z } from 'zod';
import type { AuditEntry } from '../../src/app/audit.ts';
import { type Collections, type Due, NamesPage, type Store } from '../../src/app/store.ts';
import { Instant, MemberId, ServerId } from '../../src/domain/ids.ts';
import type { Result } from '../../src/domain/result.ts';

export const Note = z.strictObject({ text: z.string(), tags: z.array(z.string()).default([]) });

export const Reminder = z.strictObject({ at: Instant.nullable() });
export type Reminder = z.infer<typeof Reminder>;
const nameOf = ({ text }: z.output<typeof Note>) => ({ first: text.slice(0, 3) });
const dueAt = ({ at }: Reminder) => at;

/** Two kinds that behave alike to whoever uses them, one of each place, two that fall due, and two that have names. */
export const collections = {
  setting: { schema: Note, version: 1, upgrades: {}, place: 'in-state' },
  paper: { schema: Note, version: 1, upgrades: {}, place: 'own-file' },
  bell: { schema: Reminder, version: 1, upgrades: {}, place: 'in-state', dueAt },
  person: { schema: Note, version: 1, upgrades: {}, place: 'own-file', names: { version: 1, of: nameOf } },
  pet: { schema: Note, version: 1, upgrades: {}, place: 'in-state', names: { version: 1, of: nameOf } },
  names: { schema: NamesPage, version: 1, upgrades: {}, place: 'own-file' },
  letter: { schema: Reminder, version: 1, upgrades: {}, place: 'own-file', dueAt },
} as const satisfies Collections;
export type Examples = typeof collections;
export type ExampleStore = Store<Examples>;

export const HERE = ServerId.parse('100000000000000001');
export const THERE = ServerId.parse('100000000000000002');
const WRITER = MemberId.parse('200000000000000001');

export function note(text: string): z.output<typeof Note> {
  return { text, tags: [] };
}

/** The n-th minute of an hour that all examples share. */
export function minute(n: number): Instant {
  return Instant.parse(`2026-11-23T08:${String(n).padStart(2, '0')}:00.000Z`);
}

export function entry(subject: string, action = 'written', more: Partial<AuditEntry> = {}): AuditEntry {
  return { at: Instant.parse('2026-11-23T05:30:00.000Z'), by: WRITER, subject, action, ...more };
}

/** The value of a result that must be one. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`should have worked: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What should be due in a store at any time, found by reading all its documents. */
export async function dueByReading(store: ExampleStore): Promise<readonly Due<Examples>[]> {
  const found: Due<Examples>[] = [];
  for (const server of [HERE, THERE]) {
    for (const kind of ['bell', 'letter'] as const) {
      const list = must(await store.read(server, (t) => t.list(kind)));
      for (const { id, value } of list) if (value.at !== null) found.push({ server, kind, id, at: value.at });
    }
  }
  // The order of servers, kinds and ids is kept among those that are due at the same time.
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
