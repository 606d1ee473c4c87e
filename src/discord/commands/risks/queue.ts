import { z } from 'zod';
import { findQueue } from '../../../app/register/risks.ts';
import { ok } from '../../../domain/result.ts';
import { queueView } from '../../../messages/register/queue-view.ts';
import { deed } from '../command.ts';

export const queueDeed = deed({
  word: 'riskQueue',
  options: [],
  schema: z.object({}),
  async run({ app, actor, speech }) {
    const found = await findQueue(app, actor);
    return found.ok ? ok(queueView(speech, found.value, 0)) : found;
  },
});
