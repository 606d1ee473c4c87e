import { fileURLToPath } from 'node:url';
import { lazyExample } from './app/example/lazy-example.ts';
import { lazyCharts } from './app/lazy-charts.ts';
import { lazyReports } from './app/lazy-reports.ts';
import { lazyLibrary } from './app/lessons/lazy-library.ts';
import { adoptAppointments } from './app/register/appointments-kept.ts';
import { lazyScoring } from './app/scoring/scoring.ts';
import { icalCalendars } from './calendar/ical-calendars.ts';
import { clockOf } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { csvTables } from './csv/tables.ts';
import { announceBot, type Bot } from './discord/bot.ts';
import { err, ok } from './domain/result.ts';
import { loadCountries } from './knowledge/countries.ts';
import { loadFramework } from './knowledge/load-framework.ts';
import { loadIndicators } from './knowledge/load-indicators.ts';
import { log } from './log.ts';
import { machineClock } from './machine-clock.ts';
import { measured } from './measured-store.ts';
import { openStore } from './open-store.ts';
import {
  answersHealth,
  cannotConnect,
  cannotListen,
  faulty,
  lessonsRead,
  lostDiscord,
  welcomeLocal,
  welcomeReal,
} from './operator.ts';
import { randomIds } from './random-ids.ts';
import { startScheduler } from './scheduler/scheduler.ts';

/** Others write the same data: what of it is not heard of is seen within this time. */
const POLL_MS = 5 * 60_000;

const KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));
/** Why there is nothing to run, in a sentence for whoever started it. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** The Discord to run on: the real one, or a local one started here, with the clock that goes with it. */
async function findDiscord({ discord, dataDir }: Config) {
  if (discord.kind === 'real') {
    const { followClock } = await import('./sandbox/follow-clock.ts');
    const { token, apiUrl } = discord;
    const followed = apiUrl === undefined ? undefined : await followClock(apiUrl);
    return ok({
      token,
      apiUrl,
      url: undefined,
      ...(followed ?? machineClock()),
      close: async () => followed?.close(),
    });
  }
  const { startSandbox } = await import('./sandbox/sandbox.ts');
  const { whyNotStarted } = await import('./sandbox/why-not-started.ts');
  try {
    return ok({ token: 'local', ...(await startSandbox({ port: discord.port, dataDir })) });
  } catch (error) {
    return err(whyNotStarted(error, discord.port, dataDir));
  }
}

/** Reaches Discord, once the data folder is ours: the local Discord keeps its world in it. */
async function reachDiscord(config: Config, data: ReturnType<typeof openStore>) {
  if (!(await data).ok) return undefined;
  const found = await findDiscord(config);
  if (!found.ok) return found;
  const { token, apiUrl } = found.value;
  const announced = await announceBot({
    token,
    log,
    ...(config.share !== undefined && { share: config.share }),
    onLost: (code) => {
      if (!stopping) giveUp(lostDiscord(code));
    },
    ...(apiUrl !== undefined && { apiUrl }),
  });
  return announced.ok ? ok({ ...found.value, ...announced.value }) : err(cannotConnect(announced.error));
}

/**
 * The lessons take longer to read and index than all the rest takes to start, and as much memory, so they come when
 * somebody first wants one. A fault in one of them ends the run all the same: the tests find it before that, and a case
 * that is told in part would say of what is missing that it has no answer.
 */
const library = lazyLibrary(async () => {
  const loaded = await (isLocal() ? openForAuthors() : openLessons());
  if (loaded.ok) return loaded.value;
  console.error(faulty(loaded.error));
  return stop(1);
});

async function openLessons() {
  const { loadLessonLibrary } = await import('./knowledge/search/load-lesson-library.ts');
  return loadLessonLibrary(KNOWLEDGE);
}

/** On the local Discord authors try out what they write: a lesson that is changed answers anew at once. */
async function openForAuthors() {
  const { watchedLibrary } = await import('./knowledge/search/watched-library.ts');
  const watched = await watchedLibrary(KNOWLEDGE, {
    onRead: (lessons) => console.log(lessonsRead(lessons)),
    onFaults: (faults) => console.error(faulty(faults)),
  });
  return watched.ok ? ok(watched.value.library) : watched;
}

function isLocal(): boolean {
  return config.ok && config.value.discord.kind === 'local';
}

/** What scores descriptions, once somebody wants one scored. A fault in the scales ends the run like one in a lesson. */
const scoring = lazyScoring(async () => {
  const [{ loadScales }, { builtInReader }] = await Promise.all([
    import('./knowledge/load-scales.ts'),
    import('./reader/reader.ts'),
  ]);
  const scales = await loadScales(KNOWLEDGE);
  if (scales.ok) return { reader: builtInReader(), scales: scales.value };
  console.error(faulty(scales.error));
  return stop(1);
});

/** The worked example, once somebody wants to see it. A fault in it ends the run like one in a lesson. */
const example = lazyExample(async () => {
  const { loadExample } = await import('./knowledge/load-example.ts');
  const courses = await loadExample(KNOWLEDGE, app.framework, app.indicators);
  if (courses.ok) return courses.value;
  console.error(faulty(courses.error));
  return stop(1);
});

/** What draws pictures, once there is one to be drawn. */
const charts = lazyCharts(async () => {
  const { createCharts } = await import('./charts/charts.ts');
  return createCharts({ log });
});

/** What makes files of reports, once somebody wants one. */
const reports = lazyReports(async () => {
  const { createReports } = await import('./reports/reports.ts');
  return createReports({ log });
});

/** Days in assessments from before there were appointments, server by server, beside everything else. */
async function adoptOlder(): Promise<void> {
  for (const server of bot.servers) {
    if (stopping) return;
    const adopted = await adoptAppointments(app, server, app.tables.breather());
    if (adopted.ok) continue;
    log({
      level: 'warning',
      what: 'days of older assessments were left',
      server,
      failure: adopted.error,
    });
  }
}

async function stop(status: number): Promise<never> {
  if (!stopping) {
    stopping = true;
    // A fault in what is loaded when it is first wanted may end the run before all of it has begun.
    await running.health?.close();
    await running.scheduler?.stop();
    await running.bot?.stop();
    await charts.close();
    await reports.close();
    await store.close();
    await discord.close();
  }
  process.exit(status);
}

let stopping = false;
const running: {
  bot?: Pick<Bot, 'stop'>;
  scheduler?: { stop(): Promise<void> };
  health?: { close(): Promise<void> };
} = {};
const config = readConfig(process.env);
if (!config.ok) giveUp(config.error);

const data = openStore(config.value);
const [framework, countries, indicators, opened, reached] = await Promise.all([
  loadFramework(KNOWLEDGE),
  loadCountries(KNOWLEDGE),
  loadIndicators(KNOWLEDGE),
  data,
  reachDiscord(config.value, data),
]);
if (!framework.ok) giveUp(faulty(framework.error));
if (!countries.ok) giveUp(faulty(countries.error));
if (!indicators.ok) giveUp(faulty(indicators.error));
if (!opened.ok) giveUp(opened.error);
if (reached === undefined) throw new Error('Discord was not looked for');
if (!reached.ok) giveUp(reached.error);

const store = config.value.health === undefined ? opened.value.store : measured(opened.value.store);
const discord = reached.value;
const app = {
  store,
  framework: framework.value,
  countries: countries.value,
  indicators: indicators.value,
  library,
  scoring,
  example,
  charts,
  reports,
  tables: csvTables(),
  calendars: icalCalendars(),
  clock: clockOf(discord),
  ids: randomIds,
};
const joined = await discord.join(app);
if (!joined.ok) giveUp(cannotConnect(joined.error));
const bot = joined.value;
running.bot = bot;
const { share } = config.value;
running.scheduler = startScheduler({
  sender: { app, notifier: bot.notifier, alone: opened.value.alone },
  log,
  ...(share !== undefined && { share }),
  ...(!opened.value.alone && { pollMs: POLL_MS }),
});
console.log(discord.url === undefined ? welcomeReal(bot.name, bot.invite) : welcomeLocal(discord.url));
if (config.value.health !== undefined) {
  const { startHealth } = await import('./health/health.ts');
  const { gateway } = bot;
  const answers = async () => (await store.nextDue()).ok;
  try {
    const health = await startHealth({ ...config.value.health, gateway, store: answers });
    running.health = health;
    console.log(answersHealth(health.url));
  } catch (error) {
    giveUp(cannotListen(config.value.health, error));
  }
}
void adoptOlder().catch((error: unknown) =>
  log({ level: 'error', what: 'looking for days of older assessments failed', error }),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
