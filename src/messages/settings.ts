import type { ServerSettings } from '../app/documents.ts';
import { daysInRanges } from '../app/read-days-off.ts';
import type { DaysOff } from '../domain/monitoring/cadence.ts';
import { channel, dayText, listed, type Speech } from './speech.ts';
import { text, type View } from './view.ts';
import { settingsWords } from './words/settings.ts';

export function settingsView(speech: Speech, settings: ServerSettings, saved: boolean): View {
  const words = settingsWords[speech.locale];
  const home = settings.home === null ? words.homeNone : speech.countries.name(settings.home, speech.locale);
  return {
    tone: saved ? 'good' : 'plain',
    blocks: [
      text(
        `## ${words.title}`,
        saved && `**${words.saved}**`,
        words.line(words.language, words.languages[settings.language]),
        words.line(words.home, home),
        words.line(words.timezone, settings.timezone.replaceAll('_', '\\_')),
        words.line(words.daysOff, daysOffText(speech, settings.daysOff)),
        words.line(
          words.fallback,
          settings.fallback === null ? words.fallbackNone : channel(settings.fallback),
        ),
        `-# ${words.how}`,
      ),
    ],
  };
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
