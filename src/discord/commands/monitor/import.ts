import { z } from 'zod';
import { previewImport } from '../../../app/monitor/import/import.ts';
import { ok } from '../../../domain/result.ts';
import { faultTable, importPreviewView } from '../../../messages/monitor/import/preview-view.ts';
import { shareWords } from '../../../messages/words/monitor-exchange.ts';
import { fetchAttachment } from '../../attachment.ts';
import { findNames } from '../../names.ts';
import { deed } from '../command.ts';

export const importDeed = deed({
  word: 'watchImport',
  options: [{ word: 'importFile', type: 'attachment', required: true }],
  schema: z.object({ file: z.object({ name: z.string(), size: z.number(), url: z.url() }) }),
  async run(scene, { file }) {
    const { app, actor, speech } = scene;
    const bytes = await fetchAttachment(file);
    if (!bytes.ok) return bytes;
    const help = {
      words: shareWords,
      findNames: (owners: readonly string[]) => findNames(scene, owners),
    };
    const preview = await previewImport(app, actor, { name: file.name, bytes: bytes.value }, help);
    if (!preview.ok) return preview;
    const faults = faultTable(speech, preview.value);
    return ok(importPreviewView(speech, preview.value, faults && (await app.tables.write(faults))));
  },
});
