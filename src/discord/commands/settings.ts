import { z } from 'zod';
import { WHOSE } from '../../app/data/actions.ts';
import { foretell } from '../../app/data/erase.ts';
import type { ServerSettings } from '../../app/documents.ts';
import type { Failure } from '../../app/failure.ts';
import { rolesThere } from '../../app/role-rights.ts';
import { SERVER_ROLES, type ServerRoles } from '../../app/server-roles.ts';
import { changeSettings, readSettings } from '../../app/settings.ts';
import { ChannelId, RoleId } from '../../domain/ids.ts';
import { Locale } from '../../domain/locale.ts';
import { err, ok } from '../../domain/result.ts';
import { dataView } from '../../messages/data.ts';
import { settingsView } from '../../messages/settings.ts';
import type { View } from '../../messages/view.ts';
import { dataWords } from '../../messages/words/data.ts';
import { settingsWords } from '../../messages/words/settings.ts';
import { botMayWrite } from '../bot-may-write.ts';
import { isOpen } from '../everybody-sees.ts';
import type { Scene } from '../scene.ts';
import { mayWorkIn } from '../usual-channel.ts';
import { type Command, deed } from './command.ts';
import { isNoHome, suggestHome, suggestTimezone } from './suggestions.ts';

const show = deed({
  word: 'show',
  options: [],
  schema: z.object({}),
  async run(scene) {
    const settings = await readSettings(scene.app, scene.actor);
    return settings.ok ? ok(shown(scene, settings.value, false)) : settings;
  },
});

function shown(scene: Scene, settings: ServerSettings, saved: boolean): View {
  const { actor, speech } = scene;
  const usual = settings.channel === null ? undefined : mayWorkIn(scene.client, settings.channel);
  const open = usual?.ok === true && !usual.value.isThread() && isOpen(usual.value);
  const standing = usual?.ok !== true ? 'unusable' : open ? 'open' : 'shut';
  return settingsView(speech, { settings, saved, roles: rolesThere(settings.roles, actor), standing });
}

const RESETS = [...SERVER_ROLES, 'channel', 'fallback'] as const;

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
    { word: 'defaultChannel', type: 'channel' },
    { word: 'fallback', type: 'channel' },
    { word: 'roleContribute', type: 'role' },
    { word: 'roleFacilitate', type: 'role' },
    { word: 'roleAdminister', type: 'role' },
    {
      word: 'reset',
      type: 'text',
      choices: RESETS.map((value) => ({
        value,
        en: settingsWords.en.resets[value],
        'zh-CN': settingsWords['zh-CN'].resets[value],
      })),
    },
  ],
  schema: z.object({
    language: Locale.optional(),
    home: z.string().optional(),
    timezone: z.string().optional(),
    weekends: z.boolean().optional(),
    days_off: z.string().optional(),
    channel: ChannelId.optional(),
    fallback: ChannelId.optional(),
    contribute: RoleId.optional(),
    facilitate: RoleId.optional(),
    administer: RoleId.optional(),
    reset: z.enum(RESETS).optional(),
  }),
  async run(scene, given) {
    const { app, actor } = scene;
    // Before anything is said of what was given: what is there is for whoever may change it.
    if (!actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
    const { language, home: typed, timezone, weekends, days_off: daysOff, reset } = given;
    const home = typed === undefined ? undefined : isNoHome(scene, typed) ? null : app.countries.find(typed);
    if (typed !== undefined && home === undefined) return err({ code: 'unknown-country', typed });
    const usable = given.channel === undefined ? undefined : mayWorkIn(scene.client, given.channel);
    if (usable?.ok === false) return usable;
    if (given.fallback !== undefined && !botMayWrite(scene.client, given.fallback)) {
      const lacks = ['ViewChannel', 'SendMessages'] as const;
      return err({ code: 'bot-lacks-permissions', channel: given.fallback, lacks });
    }
    const picked = named(given);
    if (reset !== undefined && picked[reset] !== undefined)
      return err({ code: 'given-and-reset', setting: reset });
    const wrong = roleNotGiven(scene, picked);
    if (wrong !== undefined) return err(wrong);
    const back: Named = reset === undefined ? {} : { [reset]: null };
    const { channel, fallback, ...roles }: Named = { ...back, ...picked };
    const changed = await changeSettings(app, actor, {
      ...(language !== undefined && { language }),
      ...(home !== undefined && { home }),
      ...(timezone !== undefined && { timezone }),
      ...(weekends !== undefined && { weekendsOff: weekends }),
      ...(daysOff !== undefined && { daysOff }),
      ...(channel !== undefined && { channel }),
      ...(fallback !== undefined && { fallback }),
      roles,
    });
    return changed.ok ? ok(shown(scene, changed.value.after, true)) : changed;
  },
});

type Named = Partial<ServerRoles & Pick<ServerSettings, 'channel' | 'fallback'>>;

/** Why one of the roles can be no member's in particular. That everybody contributes can be said by their role. */
function roleNotGiven(scene: Scene, given: Named): Failure | undefined {
  for (const each of SERVER_ROLES) {
    const role = given[each];
    if (role === undefined || role === null) continue;
    if (`${role}` === scene.actor.server) {
      if (each !== 'contribute') return { code: 'role-not-given', role, whose: 'everybody' };
      continue;
    }
    const bot = scene.client.guilds.cache.get(scene.actor.server)?.roles.cache.get(role)?.tags?.botId;
    if (bot !== undefined) return { code: 'role-not-given', role, whose: 'bot' };
  }
  return undefined;
}

/** What was picked of that which can also be taken back. */
function named(given: { readonly [K in keyof Named]?: Named[K] | undefined }): Named {
  const { contribute, facilitate, administer, channel, fallback } = given;
  return {
    ...(contribute !== undefined && { contribute }),
    ...(facilitate !== undefined && { facilitate }),
    ...(administer !== undefined && { administer }),
    ...(channel !== undefined && { channel }),
    ...(fallback !== undefined && { fallback }),
  };
}

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
