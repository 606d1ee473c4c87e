import type { ServerSettings } from '../app/documents.ts';
import { daysInRanges } from '../app/read-days-off.ts';
import { SERVER_ROLES, type ServerRoles } from '../app/server-roles.ts';
import type { RoleId } from '../domain/ids.ts';
import type { DaysOff } from '../domain/monitoring/cadence.ts';
import { channel, dayText, listed, role, type Speech } from './speech.ts';
import { text, type View } from './view.ts';
import { settingsWords } from './words/settings.ts';

/** Settings as they are shown, with what Discord says about them now. */
export interface ShownSettings {
  readonly settings: ServerSettings;
  readonly saved: boolean;
  /** The roles that are still there. */
  readonly roles: ServerRoles;
  /** How the default channel stands, where there is one. */
  readonly standing: 'open' | 'shut' | 'unusable';
}

export function settingsView(speech: Speech, { settings, saved, roles, standing }: ShownSettings): View {
  const words = settingsWords[speech.locale];
  const home = settings.home === null ? words.homeNone : speech.countries.name(settings.home, speech.locale);
  const standings = {
    open: words.channelOpen,
    shut: words.channelShut,
    unusable: words.channelUnusable,
  };
  const usual =
    settings.channel === null
      ? words.channelNone
      : words.beside(channel(settings.channel), standings[standing]);
  const same = settings.fallback !== null && settings.fallback === settings.channel;
  const gone = SERVER_ROLES.filter((each) => settings.roles[each] !== null && roles[each] === null);
  return {
    tone: gone.length > 0 || same ? 'caution' : saved ? 'good' : 'plain',
    blocks: [
      text(
        `## ${words.title}`,
        saved && `**${words.saved}**`,
        words.line(words.language, words.languages[settings.language]),
        words.line(words.home, home),
        words.line(words.timezone, settings.timezone.replaceAll('_', '\\_')),
        words.line(words.daysOff, daysOffText(speech, settings.daysOff)),
        words.line(words.channel, usual),
        words.line(
          words.fallback,
          settings.fallback === null ? words.fallbackNone : channel(settings.fallback),
        ),
        same && `⚠️ ${words.fallbackSame}`,
      ),
      text(
        `### ${words.who}`,
        `- ${words.mayView}`,
        `- ${words.mayContribute(roleText(roles.contribute))}`,
        `- ${words.mayFacilitate(roleText(roles.facilitate))}`,
        `- ${words.mayAdminister(roleText(roles.administer))}`,
        ...gone.map((each) => `⚠️ ${words.roleGone[each]}`),
      ),
      text(`-# ${words.how}`),
    ],
  };
}

function roleText(id: RoleId | null): string | undefined {
  return id === null ? undefined : role(id);
}

/** Further ranges of days are counted: the list is for a look, not for reading. */
const MOST_RANGES = 12;

function daysOffText(speech: Speech, { weekends, dates }: DaysOff): string {
  const words = settingsWords[speech.locale];
  const ranges = daysInRanges(dates);
  const told = ranges
    .slice(0, MOST_RANGES)
    .map(([first, last]) =>
      first === last ? dayText(speech, first) : words.range(dayText(speech, first), dayText(speech, last)),
    );
  const more = ranges.length - told.length;
  const all = [...(weekends ? [words.weekends] : []), ...told, ...(more > 0 ? [words.more(more)] : [])];
  return all.length === 0 ? words.noDaysOff : listed(speech, all);
}
