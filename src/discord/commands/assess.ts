import { z } from 'zod';
import { meantAssessment } from '../../app/assess/find.ts';
import { mayStart, nameOf, startAssessment } from '../../app/assess/start.ts';
import { LONGEST_TECHNOLOGY } from '../../domain/assessment/assessment.ts';
import { ChannelId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { startedNotice } from '../../messages/notices.ts';
import { statusView } from '../../messages/overview.ts';
import { mayOpenThread } from '../open-thread.ts';
import { firstThread } from '../resume-thread.ts';
import { resumedView } from '../resumed.ts';
import { publicSpeech, type Scene } from '../scene.ts';
import { botRightsIn, usualChannel } from '../usual-channel.ts';
import { closeDeed, historyDeed, reopenDeed } from './assess-course.ts';
import { listDeed } from './assess-list.ts';
import { type Command, deed } from './command.ts';
import { assessmentOption, suggestCountry } from './suggestions.ts';

const named = z.object({ assessment: z.string().optional() });

const start = deed({
  word: 'start',
  options: [
    { word: 'technology', type: 'text', required: true, longest: LONGEST_TECHNOLOGY },
    { word: 'startHome', type: 'text', suggest: suggestCountry },
    { word: 'private', type: 'yes-or-no' },
    { word: 'startChannel', type: 'channel' },
  ],
  schema: z.object({
    technology: z.string(),
    home: z.string().optional(),
    private: z.boolean().default(false),
    channel: ChannelId.optional(),
  }),
  answersPublicly: (options) => !options.private,
  refuses(scene, options) {
    const { technology, home } = readStart(scene, options);
    if (technology === '') return { code: 'no-technology' };
    if (options.home !== undefined && home === undefined) {
      return { code: 'unknown-country', typed: options.home };
    }
    const where = options.channel ?? usualChannel(scene);
    if (!mayStart(scene.actor, where)) return { code: 'not-allowed', needs: 'contribute' };
    const open = mayOpenThread(scene.client, where, options.private, botRightsIn(scene, where));
    return open.ok ? undefined : open.error;
  },
  async run(scene, options) {
    const { app, actor } = scene;
    const where = options.channel ?? usualChannel(scene);
    const started = await startAssessment(app, actor, readStart(scene, options), where);
    if (!started.ok) return started;
    const placed = await firstThread(scene, started.value);
    const speech = options.private ? scene.speech : await publicSpeech(app, actor);
    return ok(startedNotice(speech, placed.ok ? placed.value.assessment : started.value));
  },
});

function readStart(
  scene: Scene,
  options: { technology: string; home?: string | undefined; private: boolean },
) {
  const home = options.home === undefined ? undefined : scene.app.countries.find(options.home);
  return {
    technology: nameOf(options.technology),
    private: options.private,
    ...(home !== undefined && { home }),
  };
}

const status = deed({
  word: 'status',
  options: [assessmentOption],
  schema: named,
  async run(scene, options) {
    const meant = await meantAssessment(scene.app, scene.actor, options.assessment);
    return meant.ok ? ok(statusView(scene.speech, meant.value)) : meant;
  },
});

const resume = deed({
  word: 'resume',
  options: [assessmentOption],
  schema: named,
  async run(scene, options) {
    const meant = await meantAssessment(scene.app, scene.actor, options.assessment);
    return meant.ok ? resumedView(scene, meant.value) : meant;
  },
});

export const assess: Command = {
  word: 'assess',
  deeds: [start, status, listDeed, resume, reopenDeed, closeDeed, historyDeed],
};
