import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { ChannelId } from '../../domain/ids.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { transition } from '../../domain/monitoring/watch-transition.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { followUp } from '../monitor/effects.ts';
import { linkedTo } from '../monitor/find-watch.ts';
import { takeAway } from '../monitor/remove.ts';
import { mayWatch } from '../monitor/watch-rights.ts';
import { settingsIn } from '../settings.ts';
import type { Reading, Transaction, Versioned } from '../store.ts';
import { type ExampleRecord, markOf } from './example-record.ts';

/** What is to be said before the example goes. */
export interface Touched {
  /** Parts of it that somebody has worked on since it was loaded. */
  readonly assessments: readonly Assessment[];
  readonly items: readonly WatchItem[];
  /** Items that people added to it: they stay, and belong to no assessment then. */
  readonly added: readonly WatchItem[];
}

export type Removal =
  | {
      readonly kind: 'removed';
      readonly assessments: number;
      readonly threads: readonly ChannelId[];
      /** Messages of reminders that ended with its items, as they are to be drawn now. */
      readonly reminders: readonly Delivery[];
    }
  /** Nothing was removed: somebody has worked on it. */
  | { readonly kind: 'asks'; readonly channel: ChannelId; readonly touched: Touched };

/**
 * Removes the worked example from a channel in one transaction: its assessments, what is watched for them with the
 * readings and reminders, and what was begun about them. Nothing else goes. Where somebody has worked on it, it asks first, unless
 * `sure`. What of it this member may not see stays, for others to remove. The record keeps that it was there.
 */
export async function removeExample(
  app: App,
  actor: Actor,
  channel: ChannelId,
  sure: boolean,
): Promise<Result<Removal, Failure>> {
  const now = app.clock.now();
  return app.store.tx<Removal, Failure>(actor.server, async (t) => {
    const stored = await t.get('example', channel);
    if (stored === undefined) return err({ code: 'no-example' });
    const { seen, hidden } = await divided(t, actor, stored.value);
    const there = await assessmentsOf(t, seen);
    if (there.length === 0 && hidden.assessments.length > 0) return err({ code: 'no-example' });
    if (!there.every(({ value }) => mayDo(actor, value, 'facilitate'))) {
      return err({ code: 'not-allowed', needs: 'facilitate' });
    }
    const ids = new Set<string>(seen.assessments.map(({ id }) => id));
    const touched = await touchedIn(t, seen, there, ids);
    const some = touched.assessments.length + touched.items.length + touched.added.length > 0;
    if (some && !sure) return ok({ kind: 'asks', channel, touched });
    const { daysOff } = await settingsIn(t, actor);
    for (const { plan, id } of touched.added) {
      const item = await t.get('watch', id);
      const edit = { kind: 'edit', by: actor.id, plan: { ...plan, link: null } } as const;
      const moved = item && transition(item.value, edit, { now, daysOff });
      if (item === undefined || moved?.ok !== true)
        throw new Error('an item that was listed can be parted from its assessment');
      const { state, effects } = moved.value;
      t.put('watch', id, state, item.revision);
      await followUp(t, app.ids, { item: state, linked: undefined, effects, now, by: actor.id });
    }
    const reminders = new Map<string, Delivery>();
    for (const { id } of seen.watches) {
      const item = await t.get('watch', id);
      if (item === undefined) continue;
      const around = { linked: await linkedTo(t, item.value), now, by: actor.id, daysOff };
      // Items share messages: what ended last in one tells of all.
      for (const each of await takeAway(t, app, item, around)) reminders.set(each.id, each);
    }
    await drop(t, seen, ids);
    if (hidden.assessments.length + hidden.watches.length === 0)
      t.delete('example', channel, stored.revision);
    else t.put('example', channel, { ...stored.value, ...hidden }, stored.revision);
    const before = seen.assessments;
    t.audit({ at: now, by: actor.id, subject: 'example', action: 'example-removed', before });
    const threads = there.flatMap(({ value }) => value.place.thread ?? []);
    return ok({
      kind: 'removed',
      assessments: there.length,
      threads,
      reminders: [...reminders.values()],
    });
  });
}

type Parts = Pick<ExampleRecord, 'assessments' | 'watches'>;

/** What of it this member may not see, and the rest, of which some may be gone. */
async function divided(
  t: Reading<Documents>,
  actor: Actor,
  { assessments, watches }: ExampleRecord,
): Promise<{ readonly seen: Parts; readonly hidden: Parts }> {
  const unseen = new Set<string>();
  for (const { id } of assessments) {
    const stored = await t.get('assessment', id);
    if (stored !== undefined && !mayDo(actor, stored.value, 'view')) unseen.add(id);
  }
  for (const { id } of watches) {
    const stored = await t.get('watch', id);
    if (stored === undefined) continue;
    if (!mayWatch(actor, stored.value, await linkedTo(t, stored.value), 'view')) unseen.add(id);
  }
  const among = (wanted: boolean): Parts => ({
    assessments: assessments.filter(({ id }) => unseen.has(id) === wanted),
    watches: watches.filter(({ id }) => unseen.has(id) === wanted),
  });
  return { seen: among(false), hidden: among(true) };
}

async function assessmentsOf(t: Reading<Documents>, { assessments }: Parts) {
  const found = await Promise.all(assessments.map(({ id }) => t.get('assessment', id)));
  return found.filter((each) => each !== undefined);
}

async function touchedIn(
  t: Reading<Documents>,
  record: Parts,
  there: readonly Versioned<Assessment>[],
  ids: ReadonlySet<string>,
): Promise<Touched> {
  const versions = new Map(record.assessments.map(({ id, version }) => [id, version]));
  const marks = new Map(record.watches.map(({ id, mark }) => [id, mark]));
  const all = (await t.list('watch')).map(({ value }) => value);
  return {
    // Votes are no new version.
    assessments: there
      .map(({ value }) => value)
      .filter((each) => versions.get(each.id) !== each.version || Object.keys(each.ballots).length > 0),
    items: all.filter((each) => marks.has(each.id) && marks.get(each.id) !== markOf(each)),
    added: all.filter(
      ({ id, plan }) => !marks.has(id) && plan.link !== null && ids.has(plan.link.assessment),
    ),
  };
}

/** All of it but the items themselves. */
async function drop(t: Transaction<Documents>, record: Parts, ids: ReadonlySet<string>): Promise<void> {
  const watches = new Set<string>(record.watches.map(({ id }) => id));
  for (const id of ids) {
    for (const kind of ['assessment', 'appointments'] as const) {
      const stored = await t.get(kind, id);
      if (stored !== undefined) t.delete(kind, id, stored.revision);
    }
  }
  for (const kind of ['readings', 'reading-draft', 'watch-draft'] as const) {
    for (const { id, value, revision } of await t.list(kind)) {
      if (watches.has(value.watch)) t.delete(kind, id, revision);
    }
  }
  for (const kind of ['draft', 'score'] as const) {
    for (const { id, value, revision } of await t.list(kind)) {
      if (value.assessment !== null && ids.has(value.assessment)) t.delete(kind, id, revision);
    }
  }
}
