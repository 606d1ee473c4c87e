import { z } from 'zod';
import { draftWatch } from '../../../app/monitor/add.ts';
import { WAITS_HOURS } from '../../../app/monitor/plan-part.ts';
import { ChannelId } from '../../../domain/ids.ts';
import { RHYTHMS } from '../../../domain/monitoring/cadence.ts';
import { Direction } from '../../../domain/monitoring/indicator.ts';
import { LONGEST_LOOK, LONGEST_NAME, LONGEST_UNIT, Owner } from '../../../domain/monitoring/watch-item.ts';
import { ok } from '../../../domain/result.ts';
import { draftView } from '../../../messages/monitor/watch-draft.ts';
import { monitorFormWords } from '../../../messages/words/monitor-forms.ts';
import type { Scene } from '../../scene.ts';
import { usualChannel } from '../../usual-channel.ts';
import { deed, type OptionSpec } from '../command.ts';
import { choicesLike, suggestAssessments, suggestTimezone } from '../suggestions.ts';
import { cautionsFor } from './cautions.ts';

const { en, 'zh-CN': zh } = monitorFormWords;

const every: OptionSpec = {
  ...{ word: 'watchEvery', type: 'text', required: true },
  choices: [...RHYTHMS, 'expression' as const].map((value) => ({
    value,
    en: en.everyOptions[value].label,
    'zh-CN': zh.everyOptions[value].label,
  })),
};
const worse: OptionSpec = {
  ...{ word: 'watchWorse', type: 'text' },
  choices: Direction.options.map((value) => ({
    value,
    en: en.worseOptions[value].label,
    'zh-CN': zh.worseOptions[value].label,
  })),
};
const after: OptionSpec = {
  ...{ word: 'watchAfter', type: 'text' },
  choices: WAITS_HOURS.map((hours) => ({
    value: String(hours),
    en: en.hours(hours),
    'zh-CN': zh.hours(hours),
  })),
};

const suggestIndicators = async (scene: Scene, typed: string) =>
  choicesLike(scene, scene.app.indicators, typed);

/** The usual channel; where that takes no messages, the thread that the member is in. */
function usualPlace(scene: Scene): ChannelId {
  const { client, actor } = scene;
  const place = usualChannel(scene);
  return client.channels.cache.get(place)?.isThreadOnly() === true ? actor.here : place;
}

/** Drafts an item and shows it to the member alone: nothing starts before they have seen all of it. */
export const addDeed = deed({
  word: 'watchAdd',
  options: [
    { word: 'watchName', type: 'text', required: true, longest: LONGEST_NAME },
    { word: 'watchIndicator', type: 'text', required: true, suggest: suggestIndicators },
    every,
    { word: 'watchWarning', type: 'text', longest: 40 },
    { word: 'watchCritical', type: 'text', longest: 40 },
    { word: 'watchLook', type: 'text', longest: LONGEST_LOOK },
    { word: 'watchOwner', type: 'owner' },
    { word: 'watchChannel', type: 'channel' },
    { word: 'watchAt', type: 'text', longest: 40 },
    { word: 'watchFrom', type: 'text', longest: 40 },
    { word: 'watchTimezone', type: 'text', longest: 64, suggest: suggestTimezone },
    { word: 'watchAssessment', type: 'text', suggest: suggestAssessments() },
    { word: 'watchEscalate', type: 'owner' },
    after,
    { word: 'watchUnit', type: 'text', longest: LONGEST_UNIT },
    worse,
    { word: 'watchExpression', type: 'text', longest: 100 },
  ],
  schema: z.object({
    name: z.string(),
    indicator: z.string(),
    every: z.enum([...RHYTHMS, 'expression']),
    warning: z.string().optional(),
    critical: z.string().optional(),
    look: z.string().optional(),
    owner: Owner.optional(),
    channel: ChannelId.optional(),
    at: z.string().optional(),
    from: z.string().optional(),
    timezone: z.string().optional(),
    assessment: z.string().optional(),
    escalate: Owner.optional(),
    after: z
      .string()
      .regex(/^\d{1,3}$/)
      .optional(),
    unit: z.string().optional(),
    worse: Direction.optional(),
    expression: z.string().optional(),
  }),
  async run(scene, wish) {
    const { app, actor, speech } = scene;
    const made = await draftWatch(app, actor, wish, usualPlace(scene));
    if (!made.ok) return made;
    const { draft, linked, channelLeftOut, nameTaken } = made.value;
    const cautions = await cautionsFor(scene, draft.starts.plan, linked);
    const leftOut = channelLeftOut ? [{ what: 'channel-left-out' } as const] : [];
    const twice = nameTaken ? [{ what: 'name-taken' } as const] : [];
    return ok(draftView(speech, made.value, [...leftOut, ...twice, ...cautions]));
  },
});
