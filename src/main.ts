import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { documents } from './app/documents.ts';
import type { Clock, Ids } from './app/ports.ts';
import { type Config, readConfig } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { AssessmentId, Instant } from './domain/ids.ts';
import { loadCountries } from './knowledge/countries.ts';
import { loadFramework } from './knowledge/load-framework.ts';
import { log } from './log.ts';
import {
  cannotConnect,
  cannotOpen,
  cannotUse,
  faulty,
  lostDiscord,
  storeNotice,
  welcomeLocal,
  welcomeReal,
} from './operator.ts';
import { checkServers } from './store/lowdb/check-servers.ts';
import { openLowdbStore } from './store/lowdb/lowdb-store.ts';

const KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

const ids: Ids = {
  assessment: () =>
    AssessmentId.parse(Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('')),
};

/** Says in a sentence why there is nothing to run, and ends. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** The Discord to run on: the real one, or a local one started here, with the clock that goes with it. */
async function findDiscord(config: Config) {
  if (config.discord.kind === 'real') {
    const { followClock } = await import('./sandbox/follow-clock.ts');
    const { token, apiUrl } = config.discord;
    const followed = apiUrl === undefined ? undefined : await followClock(apiUrl);
    return {
      token,
      apiUrl,
      url: undefined,
      now: followed?.now ?? (() => new Date()),
      close: async () => followed?.close(),
    };
  }
  const { startSandbox } = await import('./sandbox/sandbox.ts');
  const { whyNotStarted } = await import('./sandbox/why-not-started.ts');
  const { port } = config.discord;
  try {
    const { url, apiUrl, now, close } = await startSandbox({ port, dataDir: config.dataDir });
    return { token: 'local', apiUrl, url, now, close };
  } catch (error) {
    return giveUp(whyNotStarted(error, port, config.dataDir));
  }
}

const config = readConfig(process.env);
if (!config.ok) giveUp(config.error);

const [framework, countries, store] = await Promise.all([
  loadFramework(KNOWLEDGE),
  loadCountries(KNOWLEDGE),
  openLowdbStore({
    folder: config.value.dataDir,
    collections: documents,
    notice: (notice) => console.error(storeNotice(notice)),
  }),
]);
if (!framework.ok) giveUp(faulty(framework.error));
if (!countries.ok) giveUp(faulty(countries.error));
if (!store.ok) giveUp(cannotOpen(store.error));

const unusable = await checkServers(config.value.dataDir, store.value);
if (unusable.length > 0) giveUp(cannotUse(unusable));

let stopping = false;
const discord = await findDiscord(config.value);
const clock: Clock = { now: () => Instant.parse(discord.now().toISOString()) };
const app = { store: store.value, framework: framework.value, countries: countries.value, clock, ids };
const bot = await startBot(app, {
  token: discord.token,
  log,
  onLost: (code) => {
    if (!stopping) giveUp(lostDiscord(code));
  },
  ...(discord.apiUrl !== undefined && { apiUrl: discord.apiUrl }),
});
if (!bot.ok) {
  await store.value.close();
  giveUp(cannotConnect(bot.error));
}
console.log(
  discord.url === undefined ? welcomeReal(bot.value.name, bot.value.invite) : welcomeLocal(discord.url),
);

async function stop(running: Bot): Promise<void> {
  if (stopping) return;
  stopping = true;
  await running.stop();
  if (store.ok) await store.value.close();
  await discord.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(bot.value));
