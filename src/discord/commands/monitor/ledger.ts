import { z } from 'zod';
import { readLedger } from '../../../app/monitor/ledger-view.ts';
import { ok } from '../../../domain/result.ts';
import { ledgerView } from '../../../messages/monitor/ledger-view.ts';
import { deed } from '../command.ts';

export const ledgerDeed = deed({
  word: 'watchLedger',
  options: [],
  schema: z.object({}),
  async run({ app, actor, speech }) {
    const read = await readLedger(app, actor);
    return read.ok ? ok(ledgerView(speech, read.value)) : read;
  },
});
