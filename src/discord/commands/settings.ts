import { z } from 'zod';
import { WHOSE } from '../../app/data/actions.ts';
import { foretell } from '../../app/data/erase.ts';
import { changeSettings, readSettings } from '../../app/settings.ts';
import { ChannelId } from '../../domain/ids.ts';
import { Locale } from '../../domain/locale.ts';
import { err, ok } from '../../domain/result.ts';
import { dataView } from '../../messages/data.ts';
import { settingsView } from '../../messages/settings.ts';
import { dataWords } from '../../messages/words/data.ts';
import { settingsWords } from '../../messages/words/settings.ts';
import { botMayWrite } from '../bot-may-write.ts';
import { type Command, deed } from './command.ts';
import { isNoHome, suggestHome, suggestTimezone } from './suggestions.ts';

const show = deed({
  word: 'show',
  options: [],
  schema: z.object({}),
  async run(scene) {
    const settings = await readSettings(scene.app, scene.actor);
    return settings.ok ? ok(settingsView(scene.speech, settings.value, false)) : settings;
  },
});

const change = deed({
  word: 'change',
  options: [
    {
      word: 'language',
      type: 'text',
      choices: Locale.options.map((value) => ({
        value,
        en: settingsWords.en.languages[value],
        'zh-CN': settingsWords['zh-CN'].languages[value],
      })),
    },
    { word: 'settingsHome', type: 'text', suggest: suggestHome },
    { word: 'timezone', type: 'text', suggest: suggestTimezone },
    { word: 'weekends', type: 'yes-or-no' },
    { word: 'daysOff', type: 'text', longest: 2000 },
    { word: 'fallback', type: 'channel' },
  ],
  schema: z.object({
    language: Locale.optional(),
    home: z.string().optional(),
    timezone: z.string().optional(),
    weekends: z.boolean().optional(),
    days_off: z.string().optional(),
    fallback: ChannelId.optional(),
  }),
  async run(scene, { language, home: typed, timezone, weekends, days_off: daysOff, fallback }) {
    const home =
      typed === undefined ? undefined : isNoHome(scene, typed) ? null : scene.app.countries.find(typed);
    if (typed !== undefined && home === undefined) return err({ code: 'unknown-country', typed });
    if (fallback !== undefined && !botMayWrite(scene.client, fallback)) {
      const lacks = ['ViewChannel', 'SendMessages'] as const;
      return err({ code: 'bot-lacks-permissions', channel: fallback, lacks });
    }
    const changed = await changeSettings(scene.app, scene.actor, {
      ...(language !== undefined && { language }),
      ...(home !== undefined && { home }),
      ...(timezone !== undefined && { timezone }),
      ...(weekends !== undefined && { weekendsOff: weekends }),
      ...(daysOff !== undefined && { daysOff }),
      ...(fallback !== undefined && { fallback }),
    });
    return changed.ok ? ok(settingsView(scene.speech, changed.value.after, true)) : changed;
  },
});

const data = deed({
  word: 'data',
  options: [
    {
      word: 'whose',
      type: 'text',
      choices: WHOSE.map((value) => ({
        value,
        en: dataWords.en.title[value],
        'zh-CN': dataWords['zh-CN'].title[value],
      })),
    },
  ],
  schema: z.object({ whose: z.enum(WHOSE).default('mine') }),
  async run({ app, actor, speech }, { whose }) {
    const fate = await foretell(app, actor, whose);
    return fate.ok ? ok(dataView(speech, fate.value)) : fate;
  },
});

/** Everybody may look; `change` checks for administrators when it runs, since Discord's rights cover whole commands. */
export const settings: Command = { word: 'settings', deeds: [show, change, data] };
