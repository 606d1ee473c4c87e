import { z } from 'zod';
import { ownDigest, planDigest } from '../../../app/monitor/digest.ts';
import { USUAL_TIME } from '../../../app/monitor/from-entry.ts';
import { readTime } from '../../../app/monitor/read-time.ts';
import { ChannelId } from '../../../domain/ids.ts';
import { RHYTHMS } from '../../../domain/monitoring/cadence.ts';
import { err, ok } from '../../../domain/result.ts';
import { digestPlannedView, ownDigestView } from '../../../messages/monitor/digest-view.ts';
import { monitorDigestWords } from '../../../messages/words/monitor-digest.ts';
import { monitorFormWords } from '../../../messages/words/monitor-forms.ts';
import { botMayWrite } from '../../bot-may-write.ts';
import { usualChannel } from '../../usual-channel.ts';
import { deed } from '../command.ts';

const NEVER = 'never';

/** Without options what a member may see, for them alone; with them the server's own digest is settled. */
export const digestDeed = deed({
  word: 'watchDigest',
  options: [
    {
      word: 'digestEvery',
      type: 'text',
      choices: [
        ...RHYTHMS.map((value) => ({
          value,
          en: monitorFormWords.en.everyOptions[value].label,
          'zh-CN': monitorFormWords['zh-CN'].everyOptions[value].label,
        })),
        { value: NEVER, en: monitorDigestWords.en.never, 'zh-CN': monitorDigestWords['zh-CN'].never },
      ],
    },
    { word: 'digestAt', type: 'text', longest: 40 },
    { word: 'digestChannel', type: 'channel' },
  ],
  schema: z.object({
    every: z.enum([...RHYTHMS, NEVER]).optional(),
    at: z.string().optional(),
    channel: ChannelId.optional(),
  }),
  async run(scene, { every, at: typed, channel: named }) {
    const { app, actor, speech, client } = scene;
    const found = await ownDigest(app, actor);
    if (!found.ok) return found;
    const { watched, since, plan } = found.value;
    if (every === undefined && typed === undefined && named === undefined) {
      return ok(ownDigestView(speech, watched, since, plan?.nextDue ?? null));
    }
    // Before anything is said about channels.
    if (!actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
    const before = plan?.cadence.every === 'expression' ? undefined : plan?.cadence;
    const at = typed === undefined ? (before?.at ?? USUAL_TIME) : readTime(typed);
    if (at === undefined) return err({ code: 'not-a-time', typed: typed ?? '' });
    const channel = named ?? plan?.channel ?? usualChannel(scene);
    if (!botMayWrite(client, channel)) {
      return err({ code: 'bot-lacks-permissions', channel, lacks: ['ViewChannel', 'SendMessages'] });
    }
    const rhythm = every === NEVER ? null : (every ?? before?.every ?? 'weekly');
    const planned = await planDigest(app, actor, { every: rhythm, at, channel });
    return planned.ok ? ok(digestPlannedView(speech, planned.value)) : planned;
  },
});
