import type { ServerSettings } from '../app/documents.ts';
import type { Speech } from './speech.ts';
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
        `-# ${words.how}`,
      ),
    ],
  };
}
