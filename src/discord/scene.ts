import type { Client, PermissionsBitField } from 'discord.js';
import type { Actor } from '../app/actor.ts';
import type { App } from '../app/app.ts';
import type { Log } from '../app/ports.ts';
import { readSettings } from '../app/settings.ts';
import type { ChannelId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';
import type { Speech } from '../messages/speech.ts';
import type { View } from '../messages/view.ts';
import type { Serially, Shared } from './serially.ts';

/** Where an interaction takes place: who acts, what there is to work with, and how to speak to whom. */
export interface Scene {
  readonly app: App;
  readonly actor: Actor;
  readonly client: Client<true>;
  readonly log: Log;
  /** The id of the interaction, by which Discord's clock tells what came after it. */
  readonly cause: string;
  /** Drawings of one panel, one after the other, so that the last one on screen is the latest one made. */
  readonly serially: Serially;
  /** The same for a drawing that several ask for at once: one does for all of them. */
  readonly shared: Shared;
  /** What the bot itself may do where the member acts. */
  readonly botPermissions: Readonly<PermissionsBitField>;
  /** Where the server wants what names no channel; `null` where it did not settle that. */
  readonly defaultChannel: ChannelId | null;
  /** For what only the member sees. */
  readonly speech: Speech;
  /** Shows the member something until the answer is there, which they alone see. Never rejects. */
  readonly meanwhile?: (view: View) => Promise<void>;
}

export function speechIn(app: App, locale: Locale): Speech {
  const library = app.library.loaded();
  const { framework, countries, indicators } = app;
  const now = app.clock.now();
  return { framework, countries, indicators, locale, now, ...(library !== undefined && { library }) };
}

/** For what everybody sees: in the server's language, or Discord's own for it while the settings can't be read. */
export async function publicSpeech(app: App, actor: Pick<Actor, 'server' | 'serverLocale'>): Promise<Speech> {
  const settings = await readSettings(app, actor);
  return speechIn(app, settings.ok ? settings.value.language : actor.serverLocale);
}
