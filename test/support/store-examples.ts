import { z } from 'zod';
import type { AuditEntry } from '../../src/app/audit.ts';
import type { Collections, Store } from '../../src/app/store.ts';
import { Instant, MemberId, ServerId } from '../../src/domain/ids.ts';
import type { Result } from '../../src/domain/result.ts';

export const Note = z.strictObject({ text: z.string(), tags: z.array(z.string()).default([]) });

/** Two kinds that behave alike to whoever uses them, one of each place. */
export const collections = {
  setting: { schema: Note, version: 1, upgrades: {}, place: 'in-state' },
  paper: { schema: Note, version: 1, upgrades: {}, place: 'own-file' },
} as const satisfies Collections;
export type Examples = typeof collections;
export type ExampleStore = Store<Examples>;

export const HERE = ServerId.parse('100000000000000001');
export const THERE = ServerId.parse('100000000000000002');
const WRITER = MemberId.parse('200000000000000001');

export function note(text: string): z.output<typeof Note> {
  return { text, tags: [] };
}

export function entry(subject: string, action = 'written', more: Partial<AuditEntry> = {}): AuditEntry {
  return { at: Instant.parse('2026-11-23T05:30:00.000Z'), by: WRITER, subject, action, ...more };
}

/** The value of a result that must be one. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`should have worked: ${JSON.stringify(result.error)}`);
  return result.value;
}
