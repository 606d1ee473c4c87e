import { z } from 'zod';
import { meantWatch } from '../../../app/monitor/find-watch.ts';
import { ok } from '../../../domain/result.ts';
import { watchCard } from '../../../messages/monitor/watch-card.ts';
import { deed } from '../command.ts';
import { itemOption } from './item-option.ts';

export const pauseDeed = deed({
  word: 'watchPause',
  options: [itemOption(({ paused }) => paused === null)],
  schema: z.object({ item: z.string() }),
  async run({ app, actor, speech }, { item }) {
    const found = await meantWatch(app, actor, item, 'manage');
    return found.ok ? ok(watchCard(speech, found.value)) : found;
  },
});
