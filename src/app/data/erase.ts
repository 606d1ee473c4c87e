import { erasedMember } from '../../domain/erased-member.ts';
import type { MemberId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import { withoutStranger } from '../exchange/strangers.ts';
import type { Failure } from '../failure.ts';
import type { Reading, Transaction } from '../store.ts';
import type { Whose } from './actions.ts';
import { bears, withMember } from './bearing.ts';
import { isOwn, isPacked, KINDS, type Kind, withoutSecretVotes } from './fate.ts';

/** How many there are of each kind. */
export type Counts = Readonly<Record<Kind, number>>;

/** What a deletion does: of the server nothing is kept, of a member what others rely on. */
export interface Fate {
  readonly whose: Whose;
  /** Of a member what is theirs; files of others that wait to be imported go as well, and are nobody else's to count. */
  readonly goes: Counts;
  /** Documents in which a placeholder takes the member's place. */
  readonly kept: Counts;
  /** Votes that nobody has seen. */
  readonly votes: number;
  /** Running items that the member is reminded of, and nobody will be. */
  readonly owned: number;
}

/** What a deletion would do now, as far as the data can be read. Nothing is changed. */
export async function foretell(app: App, actor: Actor, whose: Whose): Promise<Result<Fate, Failure>> {
  if (whose === 'server' && !actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
  const read = await app.store.read(actor.server, async (t) => {
    const isTheirs = (kind: Kind, value: Parameters<typeof isOwn>[1]) =>
      isOwn(kind, value, actor.id) || (kind === 'strangers' && bears(value, actor.id));
    const goes = await countEach(t, (kind, value) => whose === 'server' || isTheirs(kind, value));
    const kept = await countEach(
      t,
      (kind, value) =>
        whose === 'mine' && !isTheirs(kind, value) && !isPacked(kind) && bears(value, actor.id),
    );
    const assessments = await t.list('assessment');
    const votes = assessments.map(
      ({ value }) => withoutSecretVotes(value, (by) => whose === 'server' || by === actor.id).votes,
    );
    const items = await t.list('watch');
    const owned = items.filter(
      ({ value: { plan, paused } }) =>
        paused === null && plan.owner.kind === 'member' && plan.owner.id === actor.id,
    );
    const sum = votes.reduce((all, each) => all + each, 0);
    return { whose, goes, kept, votes: sum, owned: whose === 'mine' ? owned.length : 0 };
  });
  return read;
}

async function countEach(
  t: Reading<Documents>,
  counts: (kind: Kind, value: Parameters<typeof isOwn>[1]) => boolean,
): Promise<Counts> {
  const all: [Kind, number][] = [];
  for (const kind of KINDS) {
    const found = (await t.list(kind)).filter(({ value }) => counts(kind, value));
    all.push([kind, found.length]);
  }
  // Each kind was counted, so that none is missing.
  return Object.fromEntries(all) as Record<Kind, number>;
}

/**
 * Deletes what a server has here, or what a member has, in one transaction: it happens wholly or not at all, and is in
 * no older copy afterwards. Of a member it deletes what is theirs alone and every file that waits to be imported,
 * whoever handed it in, since they may be in it; in all else it puts a placeholder in their place: what a team decided
 * stays on its record. Fails as `damaged` where something cannot be read, and so not be
 * rewritten.
 */
export async function eraseData(app: App, actor: Actor, whose: Whose): Promise<Result<void, Failure>> {
  if (whose === 'server') {
    if (!actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
    return app.store.tx(actor.server, async (t) => {
      t.eraseAll();
      return ok(undefined);
    });
  }
  const member = actor.id;
  return app.store.tx<void, Failure>(actor.server, async (t) => {
    const stored = await t.get('erased', 'server');
    const members = (stored?.value.members ?? 0) + 1;
    const placeholder = erasedMember(members, member);
    const gone = new Set<string>();
    for (const kind of KINDS) {
      const [unreadable] = await t.unreadable(kind);
      if (unreadable !== undefined) return err({ code: 'damaged', file: `${kind}/${unreadable}` });
      for (const id of await eraseIn(t, kind, member, placeholder)) gone.add(id);
    }
    t.put('erased', 'server', { members }, stored?.revision ?? 0);
    t.forget(member, (entry) =>
      gone.has(entry.subject) ? undefined : withMember(entry, member, placeholder),
    );
    const at = app.clock.now();
    t.audit({ at, by: placeholder, subject: 'settings', action: 'member-erased' });
    return ok(undefined);
  });
}

/** The ids of what went. */
async function eraseIn<K extends Kind>(
  t: Transaction<Documents>,
  kind: K,
  member: MemberId,
  placeholder: MemberId,
): Promise<readonly string[]> {
  const gone: string[] = [];
  if (kind === 'assessment') {
    for (const { id, value, revision } of await t.list('assessment')) {
      if (!bears(value, member)) continue;
      const { assessment } = withoutSecretVotes(value, (by) => by === member);
      t.put('assessment', id, withMember(assessment, member, placeholder), revision);
    }
    return gone;
  }
  if (kind === 'strangers') {
    for (const { id, value, revision } of await t.list('strangers')) {
      // Under the placeholder their name would live on.
      const rest = withoutStranger(value, member);
      if (bears(value, member)) t.put('strangers', id, withMember(rest, member, placeholder), revision);
    }
    return gone;
  }
  for (const { id, value, revision } of await t.list(kind)) {
    if (isOwn(kind, value, member)) {
      t.delete(kind, id, revision);
      gone.push(id);
    } else if (isPacked(kind)) t.delete(kind, id, revision);
    else if (bears(value, member)) t.put(kind, id, withMember(value, member, placeholder), revision);
  }
  return gone;
}
