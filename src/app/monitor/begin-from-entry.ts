import type { AssessmentId, EntryId } from '../../domain/ids.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import { begin, watchOf } from './from-entry.ts';

/** Begins to watch an entry of a watch list that nobody is reminded of yet; pressed again, it is the same item. */
export async function beginFromEntry(
  app: App,
  actor: Actor,
  id: AssessmentId,
  entryId: EntryId,
): Promise<Result<WatchItem, Failure>> {
  const now = app.clock.now();
  return app.store.tx<WatchItem, Failure>(actor.server, async (t) => {
    const assessment = (await t.get('assessment', id))?.value;
    if (assessment === undefined || !mayDo(actor, assessment, 'view')) {
      return err({ code: 'no-such-assessment' });
    }
    if (!mayDo(actor, assessment, 'contribute')) return err({ code: 'not-allowed', needs: 'contribute' });
    if (assessment.closure !== null) return err({ code: 'closed', closure: assessment.closure });
    const entry = assessment.entries.find((each) => each.id === entryId);
    if (entry?.list !== 'watch') return err({ code: 'no-such-entry' });
    const there = await t.get('watch', watchOf(assessment, entry));
    if (there !== undefined) return ok(there.value);
    const settings = await settingsIn(t, actor);
    return ok(begin(t, app, { assessment, by: actor.id, now, settings }, entry));
  });
}
