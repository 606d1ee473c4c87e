import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { AuditEntry } from '../audit.ts';
import { type Documents, documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { LARGEST_FILE, MOST_FILES } from '../file-limits.ts';
import { inParts } from '../in-parts.ts';
import { mentions } from '../mentions.ts';
import { mayWatch } from '../monitor/watch-rights.ts';
import type { Reading } from '../store.ts';
import type { Whose } from './actions.ts';
import { partsOf } from './bearing.ts';
import { isOwn, isPacked, KINDS, withoutSecretVotes } from './fate.ts';

export interface DataExport {
  readonly whose: Whose;
  readonly files: readonly Uint8Array[];
  readonly count: number;
  /** Documents and entries of private places that this administrator may not see, and files of others that wait. */
  readonly hidden: number;
  /** Votes that nobody may see before they are revealed. */
  readonly votes: number;
  /** Documents that are damaged, or from a newer version. */
  readonly unreadable: number;
  /** What no file of the message had room for. */
  readonly left: number;
}

type Item = { readonly in: 'documents' | 'parts' | 'audit'; readonly what: unknown };
type Gathered = { readonly items: Item[]; hidden: number; votes: number; unreadable: number };

/**
 * All that is kept of a server, or of one member, as JSON: `src/app/data/README.md` says what stands in it. Where it
 * takes several files, each is whole in itself and says which of how many it is.
 */
export async function exportData(app: App, actor: Actor, whose: Whose): Promise<Result<DataExport, Failure>> {
  if (whose === 'server' && !actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
  const gathered = await app.store.read(actor.server, (t) =>
    whose === 'server' ? ofServer(t, actor) : ofMember(t, actor),
  );
  if (!gathered.ok) return gathered;
  const { items, hidden: hiddenDocuments, votes, unreadable, secrets } = gathered.value;
  const trail = await app.store.auditTrail(actor.server, { limit: Number.POSITIVE_INFINITY });
  if (!trail.ok) return trail;
  const entries = trail.value.toReversed();
  const shown = entries.flatMap((entry): readonly Item[] => auditItems(entry, actor, whose, secrets));
  const hidden = hiddenDocuments + (whose === 'server' ? entries.length - shown.length : 0);
  const all = [...items, ...shown];
  const whole = await inParts(all, { bytes: LARGEST_FILE, sizeOf }, app.tables.breather());
  const parts = whole.slice(0, MOST_FILES);
  const left = whole.slice(MOST_FILES).flat().length;
  const of = { server: actor.server, ...(whose === 'mine' && { member: actor.id }) };
  const head = { format: 'unchoke-export', version: 1, of, at: app.clock.now() };
  const versions = Object.fromEntries(KINDS.map((kind) => [kind, documents[kind].version]));
  const files = parts.map((part, index) => {
    const under = (name: Item['in']) => part.filter((item) => item.in === name).map(({ what }) => what);
    const content = {
      ...head,
      ...{
        part: index + 1,
        parts: parts.length,
        leftOut: { hidden, votes, unreadable, room: left },
        versions,
      },
      ...{ documents: under('documents'), parts_of_others: under('parts'), audit: under('audit') },
    };
    return Buffer.from(`${JSON.stringify(content)}\n`);
  });
  return ok({ whose, files, count: all.length - left, hidden, votes, unreadable, left });
}

function auditItems(
  entry: AuditEntry,
  actor: Actor,
  whose: Whose,
  secrets: readonly string[],
): readonly Item[] {
  if (whose === 'server') return mentions(entry, secrets) ? [] : [{ in: 'audit', what: entry }];
  if (entry.by === actor.id) return [{ in: 'audit', what: entry }];
  const { subject, action } = entry;
  return partsOf(entry, actor.id).map((part) => ({
    in: 'parts',
    what: { kind: 'audit', id: subject, action, ...part },
  }));
}

async function ofServer(t: Reading<Documents>, actor: Actor): Promise<Gathered & { secrets: string[] }> {
  const assessments = new Map((await t.list('assessment')).map(({ id, value }) => [id, value]));
  const secrets: string[] = [...assessments.values()]
    .filter((each) => !mayDo(actor, each, 'view'))
    .map(({ id }) => id);
  for (const { id, value } of await t.list('watch')) {
    const linked = value.plan.link && assessments.get(value.plan.link.assessment);
    if (!mayWatch(actor, value, linked ?? undefined, 'view')) secrets.push(id);
  }
  const gathered: Gathered = { items: [], hidden: 0, votes: 0, unreadable: 0 };
  for (const kind of KINDS) {
    gathered.unreadable += (await t.unreadable(kind)).length;
    for (const { id, revision, value } of await t.list(kind)) {
      const another = isPacked(kind) && !isOwn(kind, value, actor.id);
      if (another || secrets.includes(id) || mentions([id, value], secrets)) {
        gathered.hidden += 1;
        continue;
      }
      const assessment = kind === 'assessment' ? assessments.get(id) : undefined;
      const open = assessment && withoutSecretVotes(assessment, (by) => by !== actor.id);
      gathered.votes += open?.votes ?? 0;
      gathered.items.push({
        in: 'documents',
        what: { kind, id, revision, value: open?.assessment ?? value },
      });
    }
  }
  return { ...gathered, secrets };
}

async function ofMember(t: Reading<Documents>, actor: Actor): Promise<Gathered & { secrets: string[] }> {
  const gathered: Gathered = { items: [], hidden: 0, votes: 0, unreadable: 0 };
  for (const kind of KINDS) {
    gathered.unreadable += (await t.unreadable(kind)).length;
    for (const { id, revision, value } of await t.list(kind)) {
      if (isOwn(kind, value, actor.id) || (kind === 'score' && isBy(value, actor))) {
        gathered.items.push({ in: 'documents', what: { kind, id, revision, value } });
        continue;
      }
      for (const part of partsOf(value, actor.id)) {
        gathered.items.push({ in: 'parts', what: { kind, id, ...part } });
      }
    }
  }
  return { ...gathered, secrets: [] };
}

function isBy(value: object, { id }: Actor): boolean {
  return 'by' in value && value.by === id;
}

function sizeOf({ what }: Item): number {
  return Buffer.byteLength(JSON.stringify(what)) + 1;
}
