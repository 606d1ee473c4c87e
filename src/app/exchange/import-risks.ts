import type { ChannelId, Instant, MemberId, ServerId } from '../../domain/ids.ts';
import type { Owner } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import type { StoreFailure, Transaction } from '../store.ts';
import { typedLine } from '../typed-text.ts';
import {
  type ExchangeDraft,
  type ExchangeMark,
  exchangeDueAt,
  LONGEST_FILE,
  type TakenCounts,
} from './exchange-draft.ts';
import { type Exchange, type Head, LARGEST_EXCHANGE } from './exchange-file.ts';
import { calledIn, type Known } from './known.ts';
import { countsOf, markOf, type Planned, planExchange, taken } from './plan-exchange.ts';
import { readExchange } from './read-exchange.ts';
import { takeIn } from './take-in.ts';

/** As many names of strangers as are kept of a server. */
const MOST_STRANGERS = 5000;
const MOST_SERVERS = 100;

/** What Discord and the language bring to an import. */
export interface ExchangeHelp {
  /** Finds out who of those is in the server. */
  findKnown(owners: readonly Owner[]): Promise<Known>;
  /** Where assessments go whose channel is not here. */
  readonly channel: ChannelId;
  /** Said of items that begin paused, in the server's language. */
  readonly reason: string;
}

/** What a file would do, before anything is written. */
export interface ExchangePreview {
  readonly file: string;
  readonly head: Head;
  /** It comes from another server. */
  readonly foreign: boolean;
  readonly planned: readonly Planned[];
  /** What people and roles are called in the file who are not here. */
  readonly strangers: readonly string[];
  readonly mark: ExchangeMark;
}

export type ExchangeOutcome =
  | { readonly kind: 'done'; readonly file: string; readonly counts: TakenCounts }
  /** Something has changed since the preview: nothing was written, and this is what it would do now. */
  | { readonly kind: 'changed'; readonly preview: ExchangePreview };

/**
 * Reads a file that `/risks report` made and says what it would do. Where there is something to be taken in, it is kept
 * for a day, in the place of an earlier one of this member. For administrators.
 */
export async function previewRisks(
  app: App,
  actor: Actor,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  help: ExchangeHelp,
): Promise<Result<ExchangePreview, Failure>> {
  if (!actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
  const read = await readExchange(bytes, app.tables.breather());
  if (!read.ok) return err({ code: 'exchange-unreadable', fault: read.error });
  const known = await help.findKnown(calledIn(read.value.head).map(({ owner }) => owner));
  const file = typedLine(name, LONGEST_FILE);
  const at = app.clock.now();
  const packed = await app.tables.pack(bytes);
  return app.store.tx<ExchangePreview, Failure>(actor.server, async (t) => {
    const planned = await planExchange(t, actor, read.value, app.tables.breather());
    const preview = previewOf(actor, file, read.value, planned, known);
    const draft = await t.get('exchange', actor.id);
    if (isReady(preview)) {
      const kept = { member: actor.id, at, file, packed, mark: preview.mark, done: null };
      t.put('exchange', actor.id, kept, draft?.revision ?? 0);
    } else if (draft !== undefined) t.delete('exchange', actor.id, draft.revision);
    return ok(preview);
  });
}

/** Whether there is anything that could be taken in. */
export function isReady({ planned }: Pick<ExchangePreview, 'planned'>): boolean {
  return planned.some(({ state }) => state !== 'same');
}

/**
 * Takes in the file whose preview was pressed, all of it or nothing. Once it is done it stays done, however often it is
 * pressed. Nobody is pinged by it: days that are past count as told, and what cannot remind anybody here is paused.
 */
export async function takeInRisks(
  app: App,
  actor: Actor,
  { mark, taking }: { readonly mark: ExchangeMark; readonly taking: 'new' | 'all' },
  help: ExchangeHelp,
): Promise<Result<ExchangeOutcome, Failure>> {
  if (!actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
  const found = await app.store.read(actor.server, (t) => t.get('exchange', actor.id));
  if (!found.ok) return found;
  const draft = found.value?.value;
  if (draft === undefined || draft.mark !== mark || isOld(draft, app.clock.now())) {
    return err({ code: 'import-over' });
  }
  const { file } = draft;
  if (draft.done !== null) return ok({ kind: 'done', file, counts: draft.done });
  const bytes = await app.tables.unpack(draft.packed, LARGEST_EXCHANGE);
  const read = await readExchange(bytes, app.tables.breather());
  if (!read.ok) return err({ code: 'exchange-unreadable', fault: read.error });
  const { head } = read.value;
  const known = await help.findKnown(calledIn(head).map(({ owner }) => owner));
  const trail = await app.store.auditTrail(actor.server, { limit: Number.POSITIVE_INFINITY });
  if (!trail.ok) return trail;
  return app.store.tx<ExchangeOutcome, Failure>(actor.server, async (t) => {
    const kept = await t.get('exchange', actor.id);
    if (kept === undefined || kept.value.mark !== mark) return err({ code: 'import-over' });
    if (kept.value.done !== null) return ok({ kind: 'done', file, counts: kept.value.done });
    const planned = await planExchange(t, actor, read.value, app.tables.breather());
    const preview = previewOf(actor, file, read.value, planned, known);
    if (preview.mark !== mark) {
      if (isReady(preview)) t.put('exchange', actor.id, { ...kept.value, mark: preview.mark }, kept.revision);
      else t.delete('exchange', actor.id, kept.revision);
      return ok({ kind: 'changed', preview });
    }
    const now = app.clock.now();
    const settings = await settingsIn(t, actor);
    const { channel, reason } = help;
    const bySubject = Map.groupBy(trail.value, ({ subject }) => subject);
    const around = { actor, head, settings, known, channel, reason, now, trail: bySubject };
    const wanted = taken(planned, taking);
    let paused = 0;
    const breathe = app.tables.breather();
    for (const each of wanted) {
      paused += await takeIn(t, each, around);
      await breathe();
    }
    await keepStrangers(t, head, known);
    const counts = countsOf(wanted, paused);
    t.audit({ at: now, by: actor.id, subject: 'exchange', action: 'imported', after: { file, ...counts } });
    t.put('exchange', actor.id, { ...kept.value, packed: '', done: counts }, kept.revision);
    return ok({ kind: 'done', file, counts });
  });
}

function previewOf(
  actor: Actor,
  file: string,
  { head }: Exchange,
  planned: readonly Planned[],
  known: Known,
): ExchangePreview {
  const strangers = calledIn(head).filter(({ owner }) => !known.owner(owner));
  return {
    ...{ file, head, planned, mark: markOf(planned) },
    foreign: head.from.server !== actor.server,
    strangers: strangers.map(({ name }) => name),
  };
}

/** Elsewhere nobody knows what an id stands for: what they were called is kept beside. */
async function keepStrangers(t: Transaction<Documents>, head: Head, known: Known): Promise<void> {
  const away = calledIn(head).filter(({ owner }) => !known.owner(owner));
  if (away.length === 0) return;
  const stored = await t.get('strangers', 'server');
  const names = {
    ...stored?.value.names,
    ...Object.fromEntries(away.map(({ owner, name }) => [owner.id, name])),
  };
  const from = [...new Set([...(stored?.value.from ?? []), head.from.server])].slice(-MOST_SERVERS);
  const kept = Object.fromEntries(Object.entries(names).slice(-MOST_STRANGERS));
  t.put('strangers', 'server', { names: kept, from }, stored?.revision ?? 0);
}

function isOld(draft: ExchangeDraft, now: Instant): boolean {
  return exchangeDueAt(draft) <= now;
}

/** Lets go of a file that nobody came back to within a day. */
export async function forgetExchange(
  { store, clock }: Pick<App, 'store' | 'clock'>,
  server: ServerId,
  member: MemberId,
): Promise<Result<void, StoreFailure>> {
  return store.tx(server, async (t) => {
    const kept = await t.get('exchange', member);
    if (kept !== undefined && isOld(kept.value, clock.now())) t.delete('exchange', member, kept.revision);
    return ok(undefined);
  });
}
