import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Actor, mayDo } from '../actor.ts';
import { canonical } from '../canonical.ts';
import { withoutSecretVotes } from '../data/fate.ts';
import type { Documents } from '../documents.ts';
import { fingerprint } from '../fingerprint.ts';
import { linkedTo } from '../monitor/find-watch.ts';
import { mayWatch } from '../monitor/watch-rights.ts';
import { visibleScore } from '../scoring/find-score.ts';
import type { Reading } from '../store.ts';
import type { ExchangeMark, TakenCounts } from './exchange-draft.ts';
import type { Bundle, Document, Exchange } from './exchange-file.ts';

/** What is there already of what a file carries. */
export interface Planned {
  readonly bundle: Bundle;
  /** `new`: nothing of it is there. */
  readonly state: 'new' | 'same' | 'differs';
  /** Tells what would be taken in, and what it would take the place of, from what either was at another time. */
  readonly mark: string;
}

/** Sets a file beside what is there. What this member may not see is as if it were the same: it is left alone. */
export async function planExchange(
  t: Reading<Documents>,
  actor: Actor,
  { bundles }: Exchange,
  breathe: () => Promise<void>,
): Promise<readonly Planned[]> {
  const planned: Planned[] = [];
  for (const bundle of bundles) {
    planned.push(await beside(t, actor, bundle));
    await breathe();
  }
  return planned;
}

/** Parts can be there without what they belong to: an item outlives its assessment, and may belong to another since. */
async function beside(t: Reading<Documents>, actor: Actor, bundle: Bundle): Promise<Planned> {
  const { documents } = bundle;
  const given = documents.map(essenceOf);
  const here: (string | null)[] = [];
  let hidden = false;
  for (const each of documents) {
    const stored = await storedAs(t, each);
    hidden ||= stored !== undefined && !(await sees(t, actor, stored, bundle));
    here.push(stored === undefined ? null : essenceOf(stored));
  }
  const marked = (state: Planned['state'], told: readonly unknown[]) => {
    return { bundle, state, mark: fingerprint(JSON.stringify([state, given, told])) };
  };
  // Not even that something has changed is told of what is hidden.
  if (hidden) return marked('same', []);
  if (here.every((each) => each === null)) return marked('new', []);
  return marked(here.every((each, index) => each === given[index]) ? 'same' : 'differs', here);
}

async function sees(
  t: Reading<Documents>,
  actor: Actor,
  stored: Document,
  { documents: [root] }: Bundle,
): Promise<boolean> {
  switch (stored.kind) {
    case 'assessment':
      return mayDo(actor, stored.value, 'view');
    case 'watch':
      return mayWatch(actor, stored.value, await linkedTo(t, stored.value), 'view');
    case 'readings':
      // Seen with their item, which is in the same bundle.
      return true;
    case 'score': {
      if ((await visibleScore(t, actor, stored.value.id)) !== undefined) return true;
      // Left over from the assessment that comes back with it: those who administer keep it, as they keep items.
      const { assessment } = stored.value;
      return assessment === root.id && (await t.get('assessment', root.id)) === undefined;
    }
  }
}

async function storedAs(t: Reading<Documents>, { kind, id }: Document): Promise<Document | undefined> {
  switch (kind) {
    case 'assessment': {
      const value = (await t.get(kind, id))?.value;
      return value && { kind, id, value };
    }
    case 'watch': {
      const value = (await t.get(kind, id))?.value;
      return value && { kind, id, value };
    }
    case 'readings': {
      const value = (await t.get(kind, id))?.value;
      return value && { kind, id, value };
    }
    case 'score': {
      const value = (await t.get(kind, id))?.value;
      return value && { kind, id, value };
    }
  }
}

/**
 * What a document says, wherever it stands: not where in Discord it lives, whether it is paused there, what is about to
 * happen to it, nor ratings that nobody may see.
 */
export function essenceOf(document: Document): string {
  switch (document.kind) {
    case 'assessment': {
      const { place: _, ...said } = withoutSecretVotes(document.value, () => true).assessment;
      return canonical(said);
    }
    case 'watch': {
      const { plan, createdBy, createdAt, latest } = document.value;
      const { channel: _, ...kept } = plan;
      return canonical({ plan: kept, createdBy, createdAt, latest });
    }
    case 'readings':
      return canonical(document.value);
    case 'score': {
      const { shared: _, ...said } = document.value;
      return canonical(said);
    }
  }
}

/** What would be taken in: all that is new, and where `all` of it is wanted also what differs. */
export function taken(planned: readonly Planned[], taking: 'new' | 'all'): readonly Planned[] {
  return planned.filter(({ state }) => state === 'new' || (taking === 'all' && state === 'differs'));
}

export function countsOf(planned: readonly Planned[], paused: number): TakenCounts {
  const documents = planned.flatMap(({ bundle }) => bundle.documents);
  const count = (kind: Document['kind']) => documents.filter((each) => each.kind === kind).length;
  return {
    assessments: count('assessment'),
    items: count('watch'),
    readings: documents.reduce(
      (sum, each) => sum + (each.kind === 'readings' ? each.value.readings.length : 0),
      0,
    ),
    replaced: planned.filter(({ state }) => state === 'differs').length,
    paused,
  };
}

export function markOf(planned: readonly Planned[]): ExchangeMark {
  return fingerprint(JSON.stringify(planned.map(({ mark }) => mark)));
}

export function assessmentsIn(planned: readonly Planned[]): readonly Assessment[] {
  return planned.flatMap(({ bundle: { documents } }) =>
    documents[0].kind === 'assessment' ? [documents[0].value] : [],
  );
}
