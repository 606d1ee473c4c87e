import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { documents, type UnchokeStore } from '../../src/app/documents.ts';
import { lazyExample } from '../../src/app/example/lazy-example.ts';
import { lazyCharts } from '../../src/app/lazy-charts.ts';
import { lazyReports } from '../../src/app/lazy-reports.ts';
import { lazyLibrary } from '../../src/app/lessons/lazy-library.ts';
import type { LogLine } from '../../src/app/ports.ts';
import { lazyScoring } from '../../src/app/scoring/scoring.ts';
import { icalCalendars } from '../../src/calendar/ical-calendars.ts';
import { createCharts } from '../../src/charts/charts.ts';
import { clockOf } from '../../src/clock.ts';
import { csvTables } from '../../src/csv/tables.ts';
import { announceBot, type Bot } from '../../src/discord/bot.ts';
import { AssessmentId, DeliveryId, ScoreId, WatchId } from '../../src/domain/ids.ts';
import { loadCountries } from '../../src/knowledge/countries.ts';
import { loadExample } from '../../src/knowledge/load-example.ts';
import { loadFramework } from '../../src/knowledge/load-framework.ts';
import { loadIndicators } from '../../src/knowledge/load-indicators.ts';
import { loadScales } from '../../src/knowledge/load-scales.ts';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { builtInReader } from '../../src/reader/reader.ts';
import { createReports } from '../../src/reports/reports.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { startScheduler } from '../../src/scheduler/scheduler.ts';
import type { Notice } from '../../src/store/lowdb/failure.ts';
import { openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import {
  type Answered,
  buttonsOf,
  discordAt,
  type LocalDiscord,
  selectsOf,
  textOf,
  type Values,
} from './discord-user.ts';
import { openApiInspector } from './openapi-inspector.ts';

function unwrap<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The lessons as they are shipped, for all journeys of a file. A journey that begins with them waits for `ready()`. */
export const shippedLibrary = lazyLibrary(async () => unwrap(await loadLessonLibrary('knowledge')));

/** The real bot on the real client over the local Discord, with a data folder of its own. */
export interface Journey {
  readonly discord: LocalDiscord;
  readonly sandbox: Sandbox;
  readonly guild: string;
  readonly app: App;
  readonly logged: LogLine[];
  readonly dataDir: string;
  channel(name: string): string;
  role(name: string): string;
  member(name: string): Member;
  /** A text with people by their names. */
  named(text: string): string;
  /** Starts an assessment and answers with the id of its thread. */
  begin(member: Member, technology: string, options?: Record<string, unknown>): Promise<string>;
  /** Stops the bot without a goodbye to the store, and starts another one on what is on disk. */
  restart(): Promise<void>;
  /** The same, and something that happens while none is running. */
  whileAway(work: () => Promise<void>): Promise<void>;
  /** Checks that the bot never broke a rule of Discord's, then takes everything down. */
  end(): Promise<void>;
}

export interface JourneyOptions {
  /** Where everything is kept; in files where it is missing. Called at each start, with the data folder. */
  readonly openStore?: (dataDir: string) => Promise<UnchokeStore>;
  /** How many processes hear the same shard, as while one takes over from another. They share this one's memory. */
  readonly bots?: number;
}

async function openFolder(folder: string): Promise<UnchokeStore> {
  const notice = (told: Notice) => expect(told).toBeUndefined();
  return unwrap(await openLowdbStore({ folder, collections: documents, notice }));
}

export async function startJourney({
  openStore = openFolder,
  bots = 1,
}: JourneyOptions = {}): Promise<Journey> {
  const dataDir = await mkdtemp(join(tmpdir(), 'unchoke-journey-'));
  const inspect = openApiInspector();
  const sandbox = await startSandbox({ port: 0, dataDir, ...(inspect !== undefined && { inspect }) });
  const discord = discordAt(sandbox.url);
  const logged: LogLine[] = [];
  const startAll = async () => {
    const others: Bot[] = [];
    const first = await startApp(sandbox, await openStore(dataDir), logged);
    for (let more = 1; more < bots; more += 1) {
      const other = await startApp(sandbox, await openStore(dataDir), logged);
      others.push({
        ...other.bot,
        async stop() {
          await other.bot.stop();
          await other.app.store.close();
        },
      });
    }
    const stop = async () => {
      await first.bot.stop();
      for (const other of others) await other.stop();
      await first.app.store.close();
    };
    return { app: first.app, stop };
  };
  let running = await startAll();
  const state = await discord.state();
  const home = state.guilds[0];
  if (home === undefined) throw new Error('the local Discord has no server');
  const idIn = (list: readonly { id: string; name: string }[], name: string) => {
    const found = list.find((each) => each.name === name);
    if (found === undefined)
      throw new Error(`there is no ${name} among ${list.map((each) => each.name).join(', ')}`);
    return found.id;
  };
  const named = (text: string) =>
    home.members.reduce((said, each) => said.replaceAll(`<@${each.id}>`, `@${each.name}`), text);
  const whileAway = async (work: () => Promise<void>) => {
    await running.stop();
    await work();
    running = await startAll();
  };
  return {
    discord,
    sandbox,
    guild: home.id,
    get app() {
      return running.app;
    },
    logged,
    dataDir,
    channel: (name) => idIn(home.channels, name),
    role: (name) => idIn(home.roles, name),
    named,
    member: (name) => createMember(discord, idIn(home.members, name), name, named),
    async begin(member, technology, options = {}) {
      const channel = idIn(home.channels, 'general');
      const started = await member.run(channel, 'assess start', { technology, home: 'KR', ...options });
      const thread = /<#(\d+)>/.exec(textOf(started.response.message))?.[1];
      if (thread === undefined) throw new Error(`no thread in: ${textOf(started.response.message)}`);
      return thread;
    },
    restart: () => whileAway(async () => {}),
    whileAway,
    async end() {
      const requests = await discord.requests();
      await running.stop();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
      expect(requests.filter((request) => request.violations.length > 0)).toEqual([]);
      expect(logged.filter((line) => line.level === 'error')).toEqual([]);
    },
  };
}

async function startApp(
  sandbox: Sandbox,
  store: UnchokeStore,
  logged: LogLine[],
): Promise<{ app: App; bot: Bot }> {
  let count = 0;
  const charts = lazyCharts(async () => createCharts({ log: (line) => logged.push(line) }));
  const reports = lazyReports(async () => createReports({ log: (line) => logged.push(line) }));
  const app: App = {
    store,
    framework: unwrap(await loadFramework('knowledge')),
    countries: unwrap(await loadCountries('knowledge')),
    indicators: unwrap(await loadIndicators('knowledge')),
    library: shippedLibrary,
    example: lazyExample(async () => {
      const indicators = unwrap(await loadIndicators('knowledge'));
      return unwrap(await loadExample('knowledge', unwrap(await loadFramework('knowledge')), indicators));
    }),
    scoring: lazyScoring(async () => ({
      reader: builtInReader(),
      scales: unwrap(await loadScales('knowledge')),
    })),
    charts,
    reports,
    tables: csvTables(),
    calendars: icalCalendars(),
    clock: clockOf(sandbox),
    ids: {
      assessment: () => AssessmentId.parse(`a${String(Date.now() + count++).slice(-9)}`),
      score: () => ScoreId.parse(`s${String(Date.now() + count++).slice(-9)}`),
      watch: () => WatchId.parse(`w${String(Date.now() + count++).slice(-9)}`),
      delivery: () => DeliveryId.parse(`d${String(Date.now() + count++).slice(-9)}`),
    },
  };
  const announced = unwrap(
    await announceBot({
      token: 'journey',
      apiUrl: sandbox.apiUrl,
      log: (line) => logged.push(line),
      onLost: (code) => logged.push({ level: 'error', what: 'Discord was lost', code }),
    }),
  );
  const joined = unwrap(await announced.join(app));
  const scheduler = startScheduler({
    sender: { app, notifier: joined.notifier, alone: true },
    log: (line) => logged.push(line),
  });
  const bot: Bot = {
    ...joined,
    async stop() {
      await scheduler.stop();
      await joined.stop();
      await charts.close();
      await reports.close();
    },
  };
  return { app, bot };
}

/** Somebody in the local Discord, doing what people do: by the words that they see. */
export function createMember(
  discord: LocalDiscord,
  id: string,
  name: string,
  named: (text: string) => string = (text) => text,
) {
  const latest = (messages: readonly APIMessage[], wanted: (message: APIMessage) => boolean) => {
    const found = messages.filter(wanted).at(-1);
    if (found === undefined)
      throw new Error(`${name} sees no such message among:\n${messages.map(textOf).join('\n---\n')}`);
    return found;
  };
  const member = {
    id,
    name,
    run: (channel: string, command: string, options: Record<string, unknown> = {}) =>
      discord.command(channel, id, command, options),
    says: (channel: string, content: string) => discord.say(channel, id, content),
    /** Runs a command from the menu of a message. */
    runOn: (channel: string, command: string, message: APIMessage) =>
      discord.command(channel, id, command, {}, message.id),
    sees: (channel: string) => discord.messages(channel, id),
    /** All that they see in a channel, as text, with people by their names. */
    async reads(channel: string) {
      return named((await discord.messages(channel, id)).map(textOf).join('\n---\n'));
    },
    /** The newest message that has a button whose words match. */
    async finds(channel: string, words: RegExp) {
      return latest(await discord.messages(channel, id), (message) => matching(message, words) !== undefined);
    },
    async press(message: APIMessage, words: RegExp): Promise<Answered> {
      const found = matching(message, words);
      if (found === undefined) throw new Error(`${name} sees no ${words} in:\n${textOf(message)}`);
      return discord.press(message.id, id, found);
    },
    /** Presses the newest such button in a channel. */
    async pressIn(channel: string, words: RegExp): Promise<Answered> {
      return member.press(await member.finds(channel, words), words);
    },
    async pick(message: APIMessage, option: RegExp): Promise<Answered> {
      for (const select of selectsOf(message)) {
        const found = select.options.find((each) => option.test(each.label));
        if (found !== undefined) return discord.press(message.id, id, select.custom_id, [found.value]);
      }
      throw new Error(`${name} sees no option ${option} in:\n${textOf(message)}`);
    },
    submit: (opened: Answered, values: Values) => discord.submit(opened.interaction, id, values),
    /** Opens the form behind a button in a channel and sends it. */
    async fill(channel: string, words: RegExp, values: Values): Promise<Answered> {
      const opened = await member.pressIn(channel, words);
      expect(opened.response.type, textOf(opened.response.message)).toBe('modal');
      return discord.submit(opened.interaction, id, values);
    },
  };
  return member;
}
export type Member = ReturnType<typeof createMember>;

function matching(message: APIMessage, words: RegExp): string | undefined {
  const button = buttonsOf(message).find((each) => 'label' in each && words.test(each.label ?? ''));
  return button?.custom_id;
}

/** A filled form of which only the value matters. */
export function plain(value: string | readonly string[], more: Values = {}): Values {
  return { value, evidence: ['fair'], source: '', unknown: '', ...more };
}
