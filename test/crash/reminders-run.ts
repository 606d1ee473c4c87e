import { documents, type UnchokeStore } from '../../src/app/documents.ts';
import { ChannelId, Instant, MemberId, ServerId, WatchId } from '../../src/domain/ids.ts';
import { NO_DAYS_OFF } from '../../src/domain/monitoring/cadence.ts';
import type { WatchPlan } from '../../src/domain/monitoring/watch-item.ts';
import { startWatching } from '../../src/domain/monitoring/watch-transition.ts';
import { ok } from '../../src/domain/result.ts';
import { openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import { stockPlan } from '../support/examples-watch.ts';
import { must } from '../support/store-examples.ts';
import { dieMeanwhile, startAgain } from './deaths.ts';
import type { Fault } from './ledger.ts';
import { randomFrom } from './random.ts';
import { inspectReminders, storeIn } from './reminders-inspect.ts';
import { buildTown, type Town } from './town.ts';

/** When the bot dies: while reminders go out, while nothing is due, or before it is up. */
const DEATHS = ['sending', 'sending', 'sending', 'idle', 'starting'] as const;
type Death = (typeof DEATHS)[number];
/** How long it is away then: not at all, within and beyond what Discord remembers of nonces, and long. */
const AWAY = ['PT0S', 'PT0S', 'PT20S', 'PT2M', 'PT6M', 'PT3H'] as const;

export interface RemindersTally {
  kills: number;
  /** Messages that were sent in all. */
  told: number;
  readonly faults: Fault[];
}

export interface RemindersOptions {
  readonly seed: number;
  readonly kills: number;
  readonly onKill?: (tally: RemindersTally, death: Death) => void;
  /** Something to do to the town while the bot is dead, to see that the run notices. */
  readonly whileDead?: (town: Town) => Promise<void>;
}

/** Lets reminders fall due while the bot is killed over and over, and looks for any that is lost or told twice. */
export async function remindersRun({
  seed,
  kills,
  onKill,
  whileDead,
}: RemindersOptions): Promise<RemindersTally> {
  const town = await buildTown('apart');
  const random = randomFrom(seed);
  const tally: RemindersTally = { kills: 0, told: 0, faults: [] };
  try {
    const { guild, channels, reader } = await settleIn(town);
    const passing = { discord: town.discord, time: 'PT1H', kill: town.kill };
    let longest = 150;
    let startMs = await startAgain(town);
    while (tally.kills < kills) {
      const death = random.pick(DEATHS);
      if (death === 'sending') longest = await dieMeanwhile(passing, random, longest);
      else if (death === 'idle') await town.kill();
      else {
        await town.kill();
        await town.startAndKill(random.next() * startMs);
      }
      tally.kills += 1;
      await whileDead?.(town);
      const away = random.pick(AWAY);
      if (away !== 'PT0S') await town.discord.advance(away);
      startMs = await startAgain(town);
      await town.discord.advance('PT1S');
      onKill?.(tally, death);
    }
    // Whatever waits to be tried again has its time, and nothing new falls due.
    await town.discord.advance('PT30M');
    await town.kill();
    const messages = (await Promise.all(channels.map((each) => town.discord.messages(each, reader)))).flat();
    const store = await storeIn(town.dataDir);
    const { faults, told } = await inspectReminders(store, guild, messages);
    await store.close();
    tally.faults.push(...faults);
    tally.told = told;
    return tally;
  } finally {
    await town.end();
  }
}

/** At this minute of each hour. */
export function hourly(minute: number): Partial<WatchPlan> {
  return { cadence: { every: 'expression', cron: `${minute} * * * *` } };
}

/** Items that fall due every hour, and some every day, in two channels; a few go up a chain. */
async function settleIn(town: Town) {
  const { guilds, now } = await town.discord.state();
  const [home] = guilds;
  const people = (home?.members ?? []).filter(({ bot }) => !bot).map(({ id }) => MemberId.parse(id));
  const channels = (home?.channels ?? [])
    .filter(({ name }) => name === 'general' || name === 'supply-chain')
    .map(({ id }) => ChannelId.parse(id));
  const [owner, second] = people;
  const [general, other] = channels;
  if (home === undefined || owner === undefined || second === undefined) throw new Error('nobody is at home');
  if (general === undefined || other === undefined) throw new Error('there are no channels');
  const guild = ServerId.parse(home.id);
  const chain = { hours: 1, to: [{ kind: 'member' as const, id: second }] };
  const plans: readonly Partial<WatchPlan>[] = [
    ...[0, 0, 0, 20].map(hourly),
    ...[0, 0, 40].map((minute) => ({ ...hourly(minute), channel: other })),
    { cadence: { every: 'expression', cron: '10 */6 * * *' }, escalation: chain },
    { cadence: { every: 'expression', cron: '10 */6 * * *' }, escalation: chain, channel: other },
  ];
  const store = must(
    await openLowdbStore({ folder: town.dataDir, collections: documents, notice: () => {} }),
  );
  await watchAll(store, guild, {
    plans,
    owner,
    channel: general,
    now: Instant.parse(new Date(now).toISOString()),
  });
  await store.close();
  return { guild, channels, reader: owner };
}

/** Has items watched from `now` on, each with what its plan says and the rest alike. */
export async function watchAll(
  store: UnchokeStore,
  guild: ServerId,
  {
    plans,
    owner,
    channel,
    now,
  }: {
    readonly plans: readonly Partial<WatchPlan>[];
    readonly owner: MemberId;
    readonly channel: ChannelId;
    readonly now: Instant;
  },
): Promise<void> {
  must(
    await store.tx(guild, async (t) => {
      for (const [at, plan] of plans.entries()) {
        const id = WatchId.parse(`k${String(at).padStart(9, '0')}`);
        const who = { owner: { kind: 'member' as const, id: owner }, channel };
        const common = {
          ...stockPlan,
          ...who,
          timezone: 'UTC',
          skipsDaysOff: false,
          name: `Item ${at} of it`,
        };
        const around = { now, daysOff: NO_DAYS_OFF };
        t.put('watch', id, startWatching(id, { ...common, ...plan }, owner, around), 0);
      }
      return ok(undefined);
    }),
  );
}

export function remindersSummary({ kills, told, faults }: RemindersTally): string {
  const count = (kind: Fault['kind']) => faults.filter((each) => each.kind === kind).length;
  return [
    `${kills} kills among ${told} reminders and escalations`,
    `lost ${count('lost')}, altered ${count('altered')}, doubled ${count('doubled')}`,
    ...faults.map((fault) => `  ${fault.kind}: ${fault.what}`),
  ].join('\n');
}
