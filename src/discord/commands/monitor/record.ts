import { z } from 'zod';
import { meantWatch } from '../../../app/monitor/find-watch.ts';
import { recordReading } from '../../../app/monitor/record.ts';
import { READING_FIELDS } from '../../../app/monitor/record-form.ts';
import { LONGEST_NOTE, LONGEST_SOURCE } from '../../../domain/monitoring/reading.ts';
import { ok } from '../../../domain/result.ts';
import { recordedView } from '../../../messages/monitor/recorded-view.ts';
import { keepReminders } from '../../components/monitor-reminder-drawing.ts';
import { createReach } from '../../reach.ts';
import { deed } from '../command.ts';
import { itemOption } from './item-option.ts';

export const recordDeed = deed({
  word: 'watchRecord',
  options: [
    itemOption(),
    { word: 'readingValue', type: 'text', required: true, longest: 60 },
    { word: 'readingDate', type: 'text', longest: 40 },
    { word: 'readingSource', type: 'text', longest: LONGEST_SOURCE },
    { word: 'readingNote', type: 'text', longest: LONGEST_NOTE },
  ],
  schema: z.object({
    item: z.string(),
    value: z.string(),
    date: z.string().exactOptional(),
    source: z.string().exactOptional(),
    note: z.string().exactOptional(),
  }),
  async run(scene, { item, value, date = '', source = '', note = '' }) {
    const { app, actor, speech } = scene;
    const found = await meantWatch(app, actor, item, 'contribute');
    if (!found.ok) return found;
    const fields = {
      [READING_FIELDS.value]: value,
      [READING_FIELDS.date]: date,
      [READING_FIELDS.source]: source,
      [READING_FIELDS.note]: note,
    };
    const recorded = await recordReading(app, actor, found.value.item.id, { fields, due: 'none' });
    if (!recorded.ok) return recorded;
    await createReach(scene).attempt(() => keepReminders(scene, recorded.value.reminders));
    return ok(recordedView(speech, recorded.value));
  },
});
