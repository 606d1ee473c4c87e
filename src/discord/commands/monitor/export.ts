import { z } from 'zod';
import { EXPORTS, exportTables } from '../../../app/monitor/export.ts';
import { ok } from '../../../domain/result.ts';
import { exportView, templates, templateView } from '../../../messages/monitor/export-view.ts';
import { exportChoices } from '../../../messages/words/monitor-exchange.ts';
import type { Scene } from '../../scene.ts';
import { deed } from '../command.ts';
import { itemOption } from './item-option.ts';

const WHAT = [...EXPORTS, 'template'] as const;

export const exportDeed = deed({
  word: 'watchExport',
  options: [
    {
      word: 'exportWhat',
      type: 'text',
      required: true,
      choices: WHAT.map((value) => ({ value, ...exportChoices[value] })),
    },
    { ...itemOption(), required: false },
  ],
  schema: z.object({ what: z.enum(WHAT), item: z.string().optional() }),
  async run(scene, { what, item }) {
    const { app, actor, speech } = scene;
    if (what === 'template') return ok(templateView(speech, await templateFiles(scene)));
    const files = await exportTables(app, actor, what, item);
    return files.ok ? ok(exportView(speech, files.value)) : files;
  },
});

function templateFiles({ app, speech }: Scene) {
  return Promise.all(
    templates(speech).map(async ({ kind, rows }) => ({ kind, bytes: await app.tables.write(rows) })),
  );
}
