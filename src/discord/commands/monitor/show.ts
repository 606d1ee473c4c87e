import { z } from 'zod';
import { meantWatch } from '../../../app/monitor/find-watch.ts';
import { cardOf } from '../../../app/monitor/watch-card.ts';
import { ok } from '../../../domain/result.ts';
import { watchCard } from '../../../messages/monitor/watch-card.ts';
import { deed } from '../command.ts';
import { itemOption } from './item-option.ts';

export const showDeed = deed({
  word: 'watchShow',
  options: [itemOption()],
  schema: z.object({ item: z.string() }),
  async run({ app, actor, speech }, { item }) {
    const found = await meantWatch(app, actor, item);
    if (!found.ok) return found;
    const card = await cardOf(app, actor, found.value);
    return card.ok ? ok(watchCard(speech, card.value)) : card;
  },
});
