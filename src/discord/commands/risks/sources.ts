import { z } from 'zod';
import { meantOrAll } from '../../../app/assess/find.ts';
import { findSources } from '../../../app/register/sources.ts';
import { ok } from '../../../domain/result.ts';
import { entriesView } from '../../../messages/lists/entries-view.ts';
import { ofThisThread } from '../../../messages/register/of-this-thread.ts';
import { sourcesView } from '../../../messages/register/sources-view.ts';
import { deed } from '../command.ts';
import { suggestOneOrAll } from '../suggestions.ts';

/** The other sources of one technology, to be added to and edited, or those of all. */
export const sourcesDeed = deed({
  word: 'riskSources',
  options: [{ word: 'sourcesOf', type: 'text', suggest: suggestOneOrAll }],
  schema: z.object({ assessment: z.string().optional() }),
  async run({ app, actor, speech }, { assessment }) {
    const meant = await meantOrAll(app, actor, assessment);
    if (!meant.ok) return meant;
    if (meant.value !== undefined) {
      const view = entriesView(speech, meant.value, 'sources', 0);
      return ok(assessment === undefined ? ofThisThread(speech, view) : view);
    }
    const found = await findSources(app, actor);
    return found.ok ? ok(sourcesView(speech, found.value, 0)) : found;
  },
});
