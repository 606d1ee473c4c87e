import type { ChannelId, Instant } from '../../domain/ids.ts';
import type { Rhythm, WallTime } from '../../domain/monitoring/cadence.ts';
import type { DigestPlan } from '../../domain/monitoring/digest.ts';
import { dayIn } from '../../domain/monitoring/local-time.ts';
import { nextOccurrence } from '../../domain/monitoring/occurrences.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import { listWatched, type Watched } from './find-watch.ts';

/** There is one digest of its own in a server. */
export const DIGEST = 'server';

export interface OwnDigest {
  readonly watched: readonly Watched[];
  /** When the server's own digest last came, `null` where it has none. */
  readonly since: Instant | null;
  readonly plan: DigestPlan | undefined;
}

/** All that this member may see, for them alone. */
export async function ownDigest(app: App, actor: Actor): Promise<Result<OwnDigest, Failure>> {
  const [watched, plan] = await Promise.all([
    listWatched(app, actor),
    app.store.read(actor.server, async (t) => (await t.get('digest', DIGEST))?.value),
  ]);
  if (!watched.ok) return watched;
  if (!plan.ok) return plan;
  return ok({ watched: watched.value, since: plan.value?.lastAt ?? null, plan: plan.value });
}

export interface DigestWish {
  /** `null`: no digest by itself any more. */
  readonly every: Rhythm | null;
  readonly at: WallTime;
  /** The caller sees to it that the bot may write there. */
  readonly channel: ChannelId;
}

/** Settles when and where the server gets its digest by itself, from its next time of day on. For administrators. */
export async function planDigest(
  app: App,
  actor: Actor,
  { every, at, channel }: DigestWish,
): Promise<Result<DigestPlan | null, Failure>> {
  if (!actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
  const now = app.clock.now();
  return app.store.tx<DigestPlan | null, Failure>(actor.server, async (t) => {
    const stored = await t.get('digest', DIGEST);
    const { timezone, daysOff } = await settingsIn(t, actor);
    const record = { at: now, by: actor.id, subject: 'digest' } as const;
    if (every === null) {
      if (stored !== undefined) t.delete('digest', DIGEST, stored.revision);
      t.audit({ ...record, action: 'digest-stopped' });
      return ok(null);
    }
    const cadence = { every, at, from: dayIn(now, timezone) };
    const nextDue = nextOccurrence({ cadence, timezone, daysOff }, now) ?? null;
    const plan = { cadence, timezone, channel, nextDue, lastAt: stored?.value.lastAt ?? null };
    t.put('digest', DIGEST, plan, stored?.revision ?? 0);
    t.audit({ ...record, action: 'digest-planned', after: plan });
    return ok(plan);
  });
}
