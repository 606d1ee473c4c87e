import { z } from 'zod';
import { meantAssessment } from '../../../app/assess/find.ts';
import { begunBy } from '../../../app/monitor/draft.ts';
import { filteredWatches, WATCH_STATES, type WatchFilter } from '../../../app/monitor/watch-filter.ts';
import { Owner } from '../../../domain/monitoring/watch-item.ts';
import { ok } from '../../../domain/result.ts';
import { watchListView } from '../../../messages/monitor/watch-list.ts';
import { monitorListWords } from '../../../messages/words/monitor-list.ts';
import { deed } from '../command.ts';
import { suggestAssessments } from '../suggestions.ts';

export const listDeed = deed({
  word: 'watchList',
  options: [
    {
      ...{ word: 'watchState', type: 'text' },
      choices: WATCH_STATES.map((value) => ({
        value,
        en: monitorListWords.en.states[value],
        'zh-CN': monitorListWords['zh-CN'].states[value],
      })),
    },
    { word: 'watchedBy', type: 'owner' },
    { word: 'watchedFor', type: 'text', suggest: suggestAssessments() },
  ],
  schema: z.object({
    state: z.enum(WATCH_STATES).optional(),
    owner: Owner.optional(),
    assessment: z.string().optional(),
  }),
  async run({ app, actor, speech }, { state, owner, assessment }) {
    const meant = assessment === undefined ? undefined : await meantAssessment(app, actor, assessment);
    if (meant !== undefined && !meant.ok) return meant;
    const filter: WatchFilter = {
      state: state ?? 'any',
      owner: owner ?? 'any',
      assessment: meant?.value.id ?? 'any',
    };
    const all = await filteredWatches(app, actor, filter);
    if (!all.ok) return all;
    return ok(
      watchListView(speech, all.value, filter, 0, await begunBy(app, actor), meant?.value.technology),
    );
  },
});
