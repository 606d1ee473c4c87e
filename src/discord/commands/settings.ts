import { z } from 'zod';
import { changeSettings, readSettings } from '../../app/settings.ts';
import { Locale } from '../../domain/locale.ts';
import { err, ok } from '../../domain/result.ts';
import { settingsView } from '../../messages/settings.ts';
import { settingsWords } from '../../messages/words/settings.ts';
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
  ],
  schema: z.object({
    language: Locale.optional(),
    home: z.string().optional(),
    timezone: z.string().optional(),
  }),
  async run(scene, { language, home: typed, timezone }) {
    const home =
      typed === undefined ? undefined : isNoHome(scene, typed) ? null : scene.app.countries.find(typed);
    if (typed !== undefined && home === undefined) return err({ code: 'unknown-country', typed });
    const changed = await changeSettings(scene.app, scene.actor, {
      ...(language !== undefined && { language }),
      ...(home !== undefined && { home }),
      ...(timezone !== undefined && { timezone }),
    });
    return changed.ok ? ok(settingsView(scene.speech, changed.value.after, true)) : changed;
  },
});

/** Everybody may look; `change` checks for administrators when it runs, since Discord's rights cover whole commands. */
export const settings: Command = { word: 'settings', deeds: [show, change] };
