import { AuditEntry } from '../../app/audit.ts';
import type { Collections, StoreFailure } from '../../app/store.ts';
import type { ServerId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Change, Purge } from '../draft.ts';
import type { Connection } from './connections.ts';
import { Overtaken } from './trouble.ts';

// Deleted documents stay as rows of revision 0, so that "new" and "deleted before" are one condition: it was 0.
const WRITE = `
  MERGE INTO document d
  USING unnest($3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::text[])
    AS w (kind, id, replaces, revision, shape, value)
  ON d.server = $1 AND d.kind = w.kind AND d.id = w.id
  WHEN MATCHED AND d.revision = w.replaces THEN
    UPDATE SET revision = w.revision, shape = w.shape, value = w.value, written = $2
  WHEN NOT MATCHED AND w.replaces = 0 THEN
    INSERT (server, kind, id, revision, shape, value, written)
    VALUES ($1, w.kind, w.id, w.revision, w.shape, w.value, $2)`;

/** Writes each document if it still has the revision that its change replaces. Throws `Overtaken` if one has not. */
export async function writeDocuments(
  connection: Connection,
  server: ServerId,
  version: number,
  changes: readonly Change[],
  collections: Collections,
): Promise<void> {
  // What was made and deleted by the same transaction was never there.
  const real = changes.filter(({ value, replaces }) => value !== undefined || replaces > 0);
  if (real.length === 0) return;
  const { rowCount } = await connection.query(WRITE, [
    server,
    version,
    real.map(({ kind }) => kind),
    real.map(({ id }) => id),
    real.map(({ replaces }) => replaces),
    real.map(({ value, revision }) => (value === undefined ? 0 : revision)),
    real.map(({ kind }) => collections[kind]?.version ?? 0),
    real.map(({ value }) => (value === undefined ? null : JSON.stringify(value))),
  ]);
  if (rowCount !== real.length) throw new Overtaken(`${real.length} documents to write, ${rowCount} written`);
}

const WRITE_DUES = `
  MERGE INTO due d
  USING unnest($2::text[], $3::text[], $4::bigint[]) AS w (kind, id, at)
  ON d.server = $1 AND d.kind = w.kind AND d.id = w.id
  WHEN MATCHED AND w.at IS NULL THEN DELETE
  WHEN MATCHED THEN UPDATE SET at = w.at
  WHEN NOT MATCHED AND w.at IS NOT NULL THEN INSERT (server, kind, id, at) VALUES ($1, w.kind, w.id, w.at)`;

export async function writeDues(
  connection: Connection,
  server: ServerId,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  await connection.query(WRITE_DUES, [
    server,
    changes.map(({ kind }) => kind),
    changes.map(({ id }) => id),
    changes.map(({ due }) => (due === null ? null : Date.parse(due))),
  ]);
}

export async function writeAudit(
  connection: Connection,
  server: ServerId,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await connection.query(
    `INSERT INTO audit (server, subject, entry)
     SELECT $1, w.subject, w.entry FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS w (subject, entry, place)
     ORDER BY w.place`,
    [server, entries.map(({ subject }) => subject), entries.map((entry) => JSON.stringify(entry))],
  );
}

const AT_ONCE = 1_000;

const BROKEN_RECORD: StoreFailure = { code: 'damaged', file: 'audit' };

/** One line of the record. What somebody broke by hand is `damaged`, like a document. */
export function readEntry(text: string): Result<AuditEntry, StoreFailure> {
  try {
    const entry = AuditEntry.safeParse(JSON.parse(text));
    return entry.success ? ok(entry.data) : err(BROKEN_RECORD);
  } catch {
    return err(BROKEN_RECORD);
  }
}

/** Lets the whole record pass through `rewrite`, in parts. Where a line of it can't be read none is changed. */
export async function rewriteAudit(
  connection: Connection,
  server: ServerId,
  purge: Purge,
): Promise<Result<void, StoreFailure>> {
  await connection.run('SAVEPOINT rewriting');
  const rewritten = await rewriteParts(connection, server, purge);
  if (!rewritten.ok) await connection.run('ROLLBACK TO SAVEPOINT rewriting');
  return rewritten;
}

async function rewriteParts(
  connection: Connection,
  server: ServerId,
  { rewrite }: Purge,
): Promise<Result<void, StoreFailure>> {
  for (let after = '0', more = true; more; ) {
    const { rows } = await connection.query<{ readonly seq: string; readonly entry: string }>(
      'SELECT seq, entry FROM audit WHERE server = $1 AND seq > $2 ORDER BY seq LIMIT $3',
      [server, after, AT_ONCE],
    );
    more = rows.length === AT_ONCE;
    after = rows.at(-1)?.seq ?? after;
    const rewritten: {
      readonly seq: string;
      readonly entry: string;
      readonly now: AuditEntry | undefined;
    }[] = [];
    for (const { seq, entry } of rows) {
      const read = readEntry(entry);
      if (!read.ok) return read;
      rewritten.push({ seq, entry, now: rewrite(read.value) });
    }
    const dropped = rewritten.filter(({ now }) => now === undefined).map(({ seq }) => seq);
    if (dropped.length > 0) {
      await connection.query('DELETE FROM audit WHERE server = $1 AND seq = ANY($2)', [server, dropped]);
    }
    const changed = rewritten.flatMap(({ seq, entry, now }) => {
      const text = JSON.stringify(now);
      return now === undefined || text === entry ? [] : [{ seq, subject: now.subject, text }];
    });
    if (changed.length === 0) continue;
    await connection.query(
      `UPDATE audit a SET subject = w.subject, entry = w.entry
       FROM unnest($2::bigint[], $3::text[], $4::text[]) AS w (seq, subject, entry)
       WHERE a.server = $1 AND a.seq = w.seq`,
      [
        server,
        changed.map(({ seq }) => seq),
        changed.map(({ subject }) => subject),
        changed.map(({ text }) => text),
      ],
    );
  }
  return ok(undefined);
}
