import { z } from 'zod';
import { meantAssessment } from '../../../app/assess/find.ts';
import { findSources } from '../../../app/register/sources.ts';
import { ok } from '../../../domain/result.ts';
import { entriesView } from '../../../messages/lists/entries-view.ts';
import { sourcesView } from '../../../messages/register/sources-view.ts';
import { deed } from '../command.ts';
import { suggestAssessments } from '../suggestions.ts';

/** The other sources of one technology, to be added to and edited; without one, those of all. */
export const sourcesDeed = deed({
  word: 'riskSources',
  options: [{ word: 'sourcesOf', type: 'text', suggest: suggestAssessments() }],
  schema: z.object({ assessment: z.string().optional() }),
  async run({ app, actor, speech }, { assessment }) {
    if (assessment !== undefined) {
      const meant = await meantAssessment(app, actor, assessment);
      return meant.ok ? ok(entriesView(speech, meant.value, 'sources', 0)) : meant;
    }
    const found = await findSources(app, actor);
    return found.ok ? ok(sourcesView(speech, found.value, 0)) : found;
  },
});
