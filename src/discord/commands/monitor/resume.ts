import { z } from 'zod';
import { changeWatch } from '../../../app/monitor/change-watch.ts';
import { meantWatch } from '../../../app/monitor/find-watch.ts';
import { changedCard, resumedNote } from '../../components/monitor-changes.ts';
import { deed } from '../command.ts';
import { itemOption } from './item-option.ts';

export const resumeDeed = deed({
  word: 'watchResume',
  options: [itemOption(({ paused }) => paused !== null)],
  schema: z.object({ item: z.string() }),
  async run(scene, { item }) {
    const { app, actor, speech } = scene;
    const found = await meantWatch(app, actor, item, 'manage');
    if (!found.ok) return found;
    const changed = await changeWatch(app, actor, found.value.item.id, { kind: 'resume', by: actor.id });
    return changed.ok ? changedCard(scene, changed.value, resumedNote(speech, changed.value.item)) : changed;
  },
});
