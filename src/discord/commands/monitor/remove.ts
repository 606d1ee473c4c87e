import { z } from 'zod';
import { meantWatch } from '../../../app/monitor/find-watch.ts';
import { cardOf } from '../../../app/monitor/watch-card.ts';
import { ok } from '../../../domain/result.ts';
import { watchRemovalView } from '../../../messages/monitor/watch-changes.ts';
import { tellsOwner } from '../../components/monitor-changes.ts';
import { deed } from '../command.ts';
import { itemOption } from './item-option.ts';

/** Asks first; the button on the question removes it. */
export const removeDeed = deed({
  word: 'watchRemove',
  options: [itemOption()],
  schema: z.object({ item: z.string() }),
  async run({ app, actor, speech }, { item }) {
    const found = await meantWatch(app, actor, item, 'manage');
    if (!found.ok) return found;
    const card = await cardOf(app, actor, found.value);
    return card.ok ? ok(watchRemovalView(speech, card.value, tellsOwner(actor, card.value.item))) : card;
  },
});
