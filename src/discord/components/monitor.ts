import type { ActionOf } from '../../app/actions.ts';
import { findAssessment } from '../../app/assess/find.ts';
import { begunBy } from '../../app/monitor/draft.ts';
import { watchCardOf } from '../../app/monitor/watch-card.ts';
import { filteredWatches, type WatchFilter } from '../../app/monitor/watch-filter.ts';
import { watchHistory as historyOf } from '../../app/monitor/watch-history.ts';
import { AssessmentId, MemberId, RoleId, WatchId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { watchCard } from '../../messages/monitor/watch-card.ts';
import { watchHistoryView } from '../../messages/monitor/watch-history.ts';
import { watchListView } from '../../messages/monitor/watch-list.ts';
import type { Route } from './route.ts';

export const watch: Route<ActionOf<'watch'>> = {
  answers: 'reply',
  async run({ app, actor, speech }, { watch: id }) {
    const card = await watchCardOf(app, actor, id);
    return card.ok ? ok(watchCard(speech, card.value)) : card;
  },
};

export const watchAgain: Route<ActionOf<'watch-again'>> = {
  answers: 'update',
  async run({ app, actor }, { watch: id }) {
    const card = await watchCardOf(app, actor, id);
    return card.ok ? ok({ kind: 'view', view: (speech) => watchCard(speech, card.value) }) : card;
  },
};

/** Opens the item that was picked from a list. */
export const watchOpen: Route<ActionOf<'watch-open'>> = {
  answers: 'update',
  async run({ app, actor }, _action, { picked }) {
    const id = WatchId.safeParse(picked[0]);
    if (!id.success) return err({ code: 'old-button' });
    const card = await watchCardOf(app, actor, id.data);
    return card.ok ? ok({ kind: 'view', view: (speech) => watchCard(speech, card.value) }) : card;
  },
};

export const watchHistory: Route<ActionOf<'watch-history'>> = {
  answers: 'update',
  async run({ app, actor }, { watch: id, page }) {
    const found = await historyOf(app, actor, id, page);
    return found.ok ? ok({ kind: 'view', view: (speech) => watchHistoryView(speech, found.value) }) : found;
  },
};

export const watchList: Route<ActionOf<'watch-list'>> = {
  answers: 'update',
  async run({ app, actor }, action) {
    const filter = filterOf(action);
    const of = filter.assessment === 'any' ? undefined : await findAssessment(app, actor, filter.assessment);
    if (of !== undefined && !of.ok) return of;
    const all = await filteredWatches(app, actor, filter);
    if (!all.ok) return all;
    const begun = await begunBy(app, actor);
    const { page } = action;
    return ok({
      kind: 'view',
      view: (speech) => watchListView(speech, all.value, filter, page, begun, of?.value.technology),
    });
  },
};

function filterOf({ standing, reminded, assessment }: ActionOf<'watch-list'>): WatchFilter {
  return {
    state: standing,
    owner:
      reminded === 'any'
        ? 'any'
        : reminded.startsWith('r')
          ? { kind: 'role', id: RoleId.parse(reminded.slice(1)) }
          : { kind: 'member', id: MemberId.parse(reminded) },
    assessment: assessment === 'any' ? 'any' : AssessmentId.parse(assessment),
  };
}
