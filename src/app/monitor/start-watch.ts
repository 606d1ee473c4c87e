import type { WatchId } from '../../domain/ids.ts';
import { startWatching } from '../../domain/monitoring/watch-transition.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { type Drafted, drafted, draftIn, planAround } from './draft.ts';
import { linkedTo, type Watched } from './find-watch.ts';
import { fieldsOfPart } from './plan-fields.ts';
import { readPart } from './read-part.ts';
import { draftIdOf, type NewWatch } from './watch-draft.ts';
import { mayWatch } from './watch-rights.ts';

export type Started =
  | { readonly what: 'started' | 'was-started'; readonly watched: Watched }
  /** It is not what was on the panel any more, or cannot start as it is: it is to be looked at again. */
  | { readonly what: 'look-again'; readonly drafted: Drafted };

/**
 * Starts what a member has drafted and seen as `version`, once: pressed again, it is the same item. What has come to
 * stand in its way since, such as a channel that the member may not write in any more, is shown instead.
 */
export async function startWatch(
  app: App,
  actor: Actor,
  watch: WatchId,
  version: number,
): Promise<Result<Started, Failure>> {
  const now = app.clock.now();
  return app.store.tx<Started, Failure>(actor.server, async (t) => {
    const there = await t.get('watch', watch);
    if (there !== undefined) {
      const linked = await linkedTo(t, there.value);
      const seen = mayWatch(actor, there.value, linked, 'view');
      return seen
        ? ok({ what: 'was-started', watched: { item: there.value, linked } })
        : err({ code: 'no-such-watch' });
    }
    const found = await draftIn(t, app, actor, watch);
    if (!found.ok) return found;
    const { draft, linked, settings, problems, revision } = found.value;
    const { plan } = draft.starts;
    const who = readPart(plan, 'who', fieldsOfPart(plan, 'who'), planAround(app, actor, settings, linked));
    if (draft.starts.version !== version || problems.length > 0 || !who.ok) {
      const fields = { basedOn: version, fields: fieldsOfPart(plan, 'who') };
      const next: NewWatch = who.ok ? draft : { ...draft, typed: { ...draft.typed, who: fields } };
      return ok({ what: 'look-again', drafted: drafted(app, actor, next, linked, settings) });
    }
    const item = startWatching(watch, plan, actor.id, { now, daysOff: settings.daysOff });
    t.put('watch', watch, item, 0);
    t.delete('watch-draft', draftIdOf(actor.id, watch), revision);
    t.audit({ at: now, by: actor.id, subject: watch, action: 'watch-started', after: plan });
    return ok({ what: 'started', watched: { item, linked } });
  });
}
