import type { Instant, MemberId, ServerId } from '../../../domain/ids.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../app.ts';
import type { Documents } from '../../documents.ts';
import type { Failure } from '../../failure.ts';
import { settingsIn } from '../../settings.ts';
import type { Reading, StoreFailure } from '../../store.ts';
import type { Table } from '../../tables.ts';
import { typedLine } from '../../typed-text.ts';
import { applyImport, countAlerts } from './apply.ts';
import type { ImportKind } from './columns.ts';
import { escalationNames } from './escalation.ts';
import {
  type ImportCounts,
  type ImportDraft,
  type ImportMark,
  importDueAt,
  LONGEST_FILE_NAME,
} from './import-draft.ts';
import { changes, type ImportAround, type ImportPlan, type Names, type ShareWords } from './import-plan.ts';
import { countsOf, markOf } from './mark.ts';
import { planItems } from './plan-items.ts';
import { planReadings } from './plan-readings.ts';
import { planShares } from './plan-shares.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { visibleTo } from './visible.ts';

/** What a file would do, before anything is written. */
export interface ImportPreview {
  readonly file: string;
  readonly kind: ImportKind;
  readonly table: Pick<Table, 'encoding' | 'separator'>;
  /** Rows under the header. */
  readonly rows: number;
  /** Columns that stand for nothing. */
  readonly ignored: readonly string[];
  readonly plan: ImportPlan;
  readonly counts: ImportCounts;
  /** How many items it would raise an alert for. */
  readonly alerts: number;
  readonly mark: ImportMark;
}

export type ImportOutcome =
  | { readonly kind: 'done'; readonly file: string; readonly counts: ImportCounts }
  /** Something has changed since the preview: nothing was written, and this is what it would do now. */
  | { readonly kind: 'changed'; readonly preview: ImportPreview };

/** What the language and the server bring to an import. */
export interface ImportHelp {
  /** Finds out who is meant by what stands under `owner`; channels are found as they are asked for. */
  findNames(owners: readonly string[]): Promise<Names>;
  readonly words: ShareWords;
}

/**
 * Reads a file and says what it would do. Where nothing is wrong with it and it would do something, it is kept for a
 * day, in the place of an earlier one of this member.
 */
export async function previewImport(
  app: App,
  actor: Actor,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  help: ImportHelp,
): Promise<Result<ImportPreview, Failure>> {
  const read = await readFile(app, bytes);
  if (!read.ok) return read;
  const names = await help.findNames(ownersIn(read.value.sheet));
  const file = typedLine(name, LONGEST_FILE_NAME);
  const at = app.clock.now();
  const packed = await app.tables.pack(bytes);
  return app.store.tx<ImportPreview, Failure>(actor.server, async (t) => {
    const { preview } = await planFile(t, app, actor, { ...read.value, file, at, names, words: help.words });
    const draft = await t.get('import', actor.id);
    if (isReady(preview)) {
      const kept = { member: actor.id, at, file, packed, mark: preview.mark, done: null };
      t.put('import', actor.id, kept, draft?.revision ?? 0);
    } else if (draft !== undefined) t.delete('import', actor.id, draft.revision);
    return ok(preview);
  });
}

/** Whether there is anything to be imported, and nothing wrong with any of it. */
export function isReady({ plan }: Pick<ImportPreview, 'plan'>): boolean {
  return plan.faults.length === 0 && plan.items.some(changes);
}

/**
 * Imports the file whose preview was pressed, all of it or nothing. Once it is done it stays done, however often it is
 * pressed; where it would not do any more what the preview said, that is shown anew.
 */
export async function confirmImport(
  app: App,
  actor: Actor,
  mark: ImportMark,
  help: ImportHelp,
): Promise<Result<ImportOutcome, Failure>> {
  const found = await app.store.read(actor.server, (t) => t.get('import', actor.id));
  if (!found.ok) return found;
  const draft = found.value?.value;
  if (draft === undefined || draft.mark !== mark || isOld(draft, app.clock.now())) {
    return err({ code: 'import-over' });
  }
  if (draft.done !== null) return ok({ kind: 'done', file: draft.file, counts: draft.done });
  const read = await readFile(app, await app.tables.unpack(draft.packed));
  if (!read.ok) return read;
  const names = await help.findNames(ownersIn(read.value.sheet));
  const { at, file } = draft;
  return app.store.tx<ImportOutcome, Failure>(actor.server, async (t) => {
    const kept = await t.get('import', actor.id);
    if (kept === undefined || kept.value.mark !== mark) return err({ code: 'import-over' });
    if (kept.value.done !== null) return ok({ kind: 'done', file, counts: kept.value.done });
    const { preview, around } = await planFile(t, app, actor, {
      ...read.value,
      ...{ file, at, names, words: help.words },
    });
    if (preview.mark !== mark) {
      if (isReady(preview)) {
        t.put('import', actor.id, { ...kept.value, mark: preview.mark }, kept.revision);
      } else t.delete('import', actor.id, kept.revision);
      return ok({ kind: 'changed', preview });
    }
    const now = app.clock.now();
    const { counts } = preview;
    await applyImport(t, preview.plan, around, now);
    const after = { file, ...counts };
    t.audit({ at: now, by: actor.id, subject: 'import', action: 'imported', after });
    t.put('import', actor.id, { ...kept.value, packed: '', done: counts }, kept.revision);
    return ok({ kind: 'done', file, counts });
  });
}

interface ReadFile {
  readonly sheet: Sheet;
  readonly table: Table;
}

async function readFile(app: App, bytes: Uint8Array): Promise<Result<ReadFile, Failure>> {
  const table = await app.tables.read(bytes);
  if (!table.ok) return err({ code: 'import-unreadable', fault: table.error });
  const sheet = await readSheet(table.value, app.countries, app.tables.breather());
  if (!sheet.ok) return err({ code: 'import-unreadable', fault: sheet.error });
  return ok({ sheet: sheet.value, table: table.value });
}

function ownersIn(sheet: Sheet): readonly string[] {
  if (sheet.kind !== 'items') return [];
  const typed = sheet.rows.flatMap(({ cells: { owner, escalate } }) => [
    ...(owner === undefined ? [] : [owner]),
    ...(escalate === undefined ? [] : escalationNames(escalate)),
  ]);
  return [...new Set(typed)];
}

type File = ReadFile & {
  readonly file: string;
  readonly at: Instant;
  readonly names: Names;
  readonly words: ShareWords;
};

async function planFile(
  t: Reading<Documents>,
  app: App,
  actor: Actor,
  { sheet, table, file, at, names, words }: File,
) {
  const visible = await visibleTo(t, actor);
  const settings = await settingsIn(t, actor);
  const breathe = app.tables.breather();
  const around: ImportAround = { app, actor, settings, visible, names, words, breathe };
  const planned = await planSheet(t, sheet, around, at);
  const faults = [...sheet.faults, ...planned.faults].toSorted((a, b) => a.row - b.row);
  const plan: ImportPlan = { ...planned, faults, notes: [...sheet.notes, ...planned.notes] };
  const { encoding, separator, rows } = table;
  const preview: ImportPreview = {
    ...{ file, kind: sheet.kind, table: { encoding, separator }, rows: rows.length },
    ...{ ignored: sheet.ignored, plan, counts: countsOf(plan), mark: await markOf(plan, breathe) },
    alerts: faults.length > 0 ? 0 : await countAlerts(plan, around, at),
  };
  return { preview, around };
}

function planSheet(t: Reading<Documents>, sheet: Sheet, around: ImportAround, at: Instant) {
  switch (sheet.kind) {
    case 'items':
      return planItems(sheet.rows, around, at);
    case 'readings':
      return planReadings(t, sheet.rows, around, at);
    case 'shares':
      return planShares(t, sheet.rows, around, at);
  }
}

function isOld(draft: ImportDraft, now: Instant): boolean {
  return importDueAt(draft) <= now;
}

/** Lets go of a file that nobody came back to within a day. */
export async function forgetImport(
  { store, clock }: Pick<App, 'store' | 'clock'>,
  server: ServerId,
  member: MemberId,
): Promise<Result<void, StoreFailure>> {
  return store.tx(server, async (t) => {
    const kept = await t.get('import', member);
    if (kept !== undefined && isOld(kept.value, clock.now())) t.delete('import', member, kept.revision);
    return ok(undefined);
  });
}
