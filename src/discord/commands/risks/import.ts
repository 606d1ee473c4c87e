import { z } from 'zod';
import { LARGEST_EXCHANGE } from '../../../app/exchange/exchange-file.ts';
import { previewRisks } from '../../../app/exchange/import-risks.ts';
import { err, ok } from '../../../domain/result.ts';
import { exchangePreviewView } from '../../../messages/exchange.ts';
import { fetchAttachment } from '../../attachment.ts';
import { exchangeHelp } from '../../exchange-help.ts';
import { deed } from '../command.ts';

const PATIENCE_MS = 15_000;

export const importDeed = deed({
  word: 'riskImport',
  options: [{ word: 'exchangeFile', type: 'attachment', required: true }],
  schema: z.object({ file: z.object({ name: z.string(), size: z.number(), url: z.url() }) }),
  refuses: ({ actor }) => (actor.administers ? undefined : { code: 'not-allowed', needs: 'administer' }),
  async run(scene, { file }) {
    const { app, actor, speech } = scene;
    const bytes = await fetchAttachment(file, PATIENCE_MS, LARGEST_EXCHANGE);
    if (!bytes.ok) {
      const large = bytes.error.code === 'attachment-unavailable' && bytes.error.trouble === 'too-large';
      return large ? err({ code: 'exchange-unreadable', fault: { what: 'too-large' } }) : bytes;
    }
    const help = await exchangeHelp(scene);
    const preview = await previewRisks(app, actor, { name: file.name, bytes: bytes.value }, help);
    return preview.ok ? ok(exchangePreviewView(speech, preview.value, help.channel)) : preview;
  },
});
