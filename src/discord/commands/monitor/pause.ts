import { z } from 'zod';
import { meantWatch } from '../../../app/monitor/find-watch.ts';
import { pauseWatch } from '../../../app/monitor/pause.ts';
import { LONGEST_REASON } from '../../../domain/monitoring/watch-item.ts';
import { monitorCardWords } from '../../../messages/words/monitor-card.ts';
import { changedCard } from '../../components/monitor-changes.ts';
import { keepReminders } from '../../components/monitor-reminder-drawing.ts';
import { createReach } from '../../reach.ts';
import { deed } from '../command.ts';
import { itemOption } from './item-option.ts';

export const pauseDeed = deed({
  word: 'watchPause',
  options: [
    itemOption(({ paused }) => paused === null),
    { word: 'why', type: 'text', longest: LONGEST_REASON },
  ],
  schema: z.object({ item: z.string(), why: z.string().optional() }),
  async run(scene, { item, why }) {
    const { app, actor, speech } = scene;
    const found = await meantWatch(app, actor, item, 'manage');
    if (!found.ok) return found;
    const changed = await pauseWatch(app, actor, found.value.item.id, why);
    if (!changed.ok) return changed;
    await createReach(scene).attempt(() => keepReminders(scene, changed.value.reminders));
    return changedCard(scene, changed.value, monitorCardWords[speech.locale].pausedDone);
  },
});
