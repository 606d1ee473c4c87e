import { z } from 'zod';
import { listWatched } from '../../../app/monitor/find-watch.ts';
import { ok } from '../../../domain/result.ts';
import { inline } from '../../../messages/typed.ts';
import { text } from '../../../messages/view.ts';
import { deed } from '../command.ts';

export const listDeed = deed({
  word: 'watchList',
  options: [],
  schema: z.object({}),
  async run({ app, actor }) {
    const all = await listWatched(app, actor);
    if (!all.ok) return all;
    return ok({ tone: 'plain', blocks: [text(...all.value.map(({ item }) => inline(item.plan.name, 100)))] });
  },
});
