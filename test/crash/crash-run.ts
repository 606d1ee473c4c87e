import { loadFramework } from '../../src/knowledge/load-framework.ts';
import { DEEDS, type Deliver, prepare } from './acts.ts';
import type { Crew } from './crew.ts';
import { inspectCase, inspectOpening, inspectSettings, pressOld } from './inspect.ts';
import type { Fault } from './ledger.ts';
import { type Random, randomFrom } from './random.ts';
import { livePanels } from './reading.ts';
import { buildTown, type Layout, type Town } from './town.ts';

/** How the bot dies: while a member waits for one of the deeds, while nobody does, or before it is up. */
const DEATHS = [...DEEDS, 'idle', 'starting'] as const;
type Death = (typeof DEATHS)[number];

export interface Tally {
  kills: number;
  starts: number;
  failedStarts: number;
  /** Answers that the bot said it has. */
  acked: number;
  /** Answers that it never said so of: killed before it could. */
  unacked: number;
  /** How many of those it had stored by then. */
  unackedButKept: number;
  readonly faults: Fault[];
  readonly deaths: Partial<Record<Death, number>>;
  readonly startMs: number[];
}

export interface CrashOptions {
  readonly seed: number;
  readonly kills: number;
  readonly layout: Layout;
  readonly onKill?: (tally: Tally, death: Death) => void;
  /** Something to do to the town while the bot is dead, to see that the run notices. */
  readonly whileDead?: (town: Town, crew: Crew) => Promise<void>;
}

/** Lets members work while the bot is killed over and over, and looks for whatever it forgot. */
export async function crashRun(options: CrashOptions): Promise<Tally> {
  const town = await buildTown(options.layout);
  const tally: Tally = {
    kills: 0,
    starts: 0,
    failedStarts: 0,
    acked: 0,
    unacked: 0,
    unackedButKept: 0,
    faults: [],
    deaths: {},
    startMs: [],
  };
  try {
    await start(town, tally);
    const crew = await gather(town, randomFrom(options.seed));
    await settleIn(crew, tally);
    const lengths = new Map<Death, number>();
    let deck: Death[] = [];
    while (tally.kills < options.kills) {
      if (deck.length === 0) deck = crew.random.shuffled(DEATHS);
      const death = deck.pop() ?? 'idle';
      await dieOnce(crew, tally, death, lengths, options);
      options.onKill?.(tally, death);
    }
    for (const each of crew.cases) report(tally, ...(await inspectCase(crew, each)));
    const given = crew.cases.flatMap((each) => each.given);
    tally.acked = given.filter((each) => each.acked).length;
    tally.unacked = given.length - tally.acked;
    tally.unackedButKept = given.filter((each) => !each.acked && each.seen).length;
    return tally;
  } finally {
    await town.end();
  }
}

async function start(town: Town, tally: Tally): Promise<void> {
  tally.starts += 1;
  const started = await town.start();
  if (started.ok) {
    tally.startMs.push(started.ms);
    return;
  }
  tally.failedStarts += 1;
  report(tally, { kind: 'broken', what: `the bot did not start: ${started.why}` });
  const again = await town.start();
  if (!again.ok) throw new Error(`the bot does not start any more: ${again.why}`);
}

async function gather(town: Town, random: Random): Promise<Crew> {
  const framework = await loadFramework('knowledge');
  if (!framework.ok) throw new Error(JSON.stringify(framework.error));
  const guild = (await town.discord.state()).guilds[0];
  const general = guild?.channels.find((each) => each.name === 'general');
  const people = (guild?.members ?? []).filter((each) => !each.bot).map(({ id, name }) => ({ id, name }));
  const mina = people.find((each) => each.name === 'Mina');
  if (guild === undefined || general === undefined || mina === undefined)
    throw new Error('nobody is at home');
  let marks = 0;
  return {
    town,
    framework: framework.value,
    random,
    guild: guild.id,
    general: general.id,
    mina,
    people,
    cases: [],
    openings: [],
    touched: new Set(),
    timezone: { acked: 'UTC', sent: [] },
    mark: () => `m${String(++marks).padStart(5, '0')}`,
  };
}

/** The first assessment, with an answer in it. */
async function settleIn(crew: Crew, tally: Tally): Promise<void> {
  for (const deed of ['start', 'answer'] as const) {
    await (await prepare(crew, deed))?.();
    await takeOver(crew, tally);
  }
}

async function takeOver(crew: Crew, tally: Tally): Promise<void> {
  for (const opening of crew.openings.splice(0)) {
    const { found, faults } = await inspectOpening(crew, opening);
    if (found !== undefined) crew.cases.push(found);
    report(tally, ...faults);
  }
}

async function dieOnce(
  crew: Crew,
  tally: Tally,
  death: Death,
  lengths: Map<Death, number>,
  options: CrashOptions,
): Promise<void> {
  const { town, random } = crew;
  // Something that was acknowledged in peace has to be there as well.
  await guarded(tally, async () => (await prepare(crew, 'answer'))?.());
  const at = random.pick(crew.cases.slice(-3));
  const panel = livePanels(await town.discord.messages(at.thread, crew.mina.id)).at(-1);

  if (death === 'starting') {
    await town.kill();
    tally.kills += 1;
    await town.startAndKill(random.next() * (tally.startMs.at(-1) ?? 1000));
  } else {
    const deliver =
      (await prepare(crew, death === 'idle' ? 'answer' : death)) ?? (await prepare(crew, 'answer'));
    if (deliver === undefined) throw new Error('there is always something to answer');
    if (death === 'idle') {
      await deliver();
      await town.kill();
    } else await killDuring(town, random, death, deliver, lengths);
  }
  tally.kills += 1;
  tally.deaths[death] = (tally.deaths[death] ?? 0) + 1;
  await options.whileDead?.(town, crew);

  await start(town, tally);
  await guarded(tally, async () => {
    if (panel !== undefined) report(tally, ...(await pressOld(crew, at, panel)));
    await takeOver(crew, tally);
    report(tally, ...(await inspectSettings(crew)));
    for (const each of new Set([at, ...crew.touched, random.pick(crew.cases)])) {
      report(tally, ...(await inspectCase(crew, each)));
      crew.touched.delete(each);
    }
  });
}

/** Kills the bot at any moment of a deed, or a little after it. */
async function killDuring(
  town: Town,
  random: Random,
  death: Death,
  deliver: Deliver,
  lengths: Map<Death, number>,
): Promise<void> {
  const longest = lengths.get(death) ?? 60;
  const startedAt = performance.now();
  let done = false;
  const delivered = deliver().then(
    () => {
      done = true;
      lengths.set(death, 0.5 * longest + 0.5 * (performance.now() - startedAt) * 1.3);
    },
    // It went down with the bot.
    () => {},
  );
  await new Promise((resolve) => setTimeout(resolve, random.next() * longest));
  if (!done) lengths.set(death, longest * 1.25);
  await town.kill();
  // What the bot had answered by now may still be on its way to the member.
  await Promise.race([delivered, new Promise((resolve) => setTimeout(resolve, 100))]);
}

/** What is wrong stays wrong, and is reported once. */
function report(tally: Tally, ...faults: readonly Fault[]): void {
  for (const fault of faults) {
    const known = tally.faults.some((each) => each.kind === fault.kind && each.what === fault.what);
    if (!known) tally.faults.push(fault);
  }
}

/** Whatever cannot be done after a restart is a fault of its own, and the run goes on. */
async function guarded(tally: Tally, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    report(tally, { kind: 'broken', what: error instanceof Error ? error.message : String(error) });
  }
}

export function summary(tally: Tally): string {
  const count = (kind: Fault['kind']) => tally.faults.filter((each) => each.kind === kind).length;
  const starts = [...tally.startMs].sort((a, b) => a - b);
  return [
    `${tally.kills} kills, ${tally.starts} starts, ${tally.failedStarts} failed`,
    `answers acknowledged ${tally.acked}, cut off ${tally.unacked}, of which ${tally.unackedButKept} were stored`,
    `lost ${count('lost')}, altered ${count('altered')}, doubled ${count('doubled')}, broken ${count('broken')}`,
    `start to ready: median ${Math.round(starts[starts.length >> 1] ?? 0)} ms`,
    `killed during: ${Object.entries(tally.deaths)
      .map(([death, times]) => `${death} ${times}`)
      .join(', ')}`,
    ...tally.faults.map((fault) => `  ${fault.kind}: ${fault.what}`),
  ].join('\n');
}
