import type { APIMessage } from 'discord-api-types/v10';
import { ChannelId, Instant, MemberId, ServerId, WatchId } from '../../src/domain/ids.ts';
import { NO_DAYS_OFF } from '../../src/domain/monitoring/cadence.ts';
import { wallClock } from '../../src/domain/monitoring/local-time.ts';
import type { WatchPlan } from '../../src/domain/monitoring/watch-item.ts';
import { startWatching } from '../../src/domain/monitoring/watch-transition.ts';
import { ok } from '../../src/domain/result.ts';
import { textOf } from './discord-user.ts';
import { stockPlan } from './examples-watch.ts';
import type { Journey } from './journey.ts';
import { must } from './store-examples.ts';

let count = 0;

/** Begins to watch, for Jun in #general unless said otherwise, without any command. */
export async function watchIn(journey: Journey, ...plans: readonly Partial<WatchPlan>[]): Promise<void> {
  const { app } = journey;
  const channel = ChannelId.parse(journey.channel('general'));
  const owner = MemberId.parse(journey.member('Jun').id);
  const common = {
    ...stockPlan,
    skipsDaysOff: false,
    channel,
    owner: { kind: 'member', id: owner },
  } as const;
  const around = { now: app.clock.now(), daysOff: NO_DAYS_OFF };
  must(
    await app.store.tx(ServerId.parse(journey.guild), async (t) => {
      for (const plan of plans) {
        count += 1;
        const id = WatchId.parse(`j${String(count).padStart(9, '0')}`);
        t.put('watch', id, startWatching(id, { ...common, ...plan }, owner, around), 0);
      }
      return ok(undefined);
    }),
  );
}

/** The reminders of an item in a channel, by what its clock showed when they were posted. */
export async function remindersOf(
  journey: Journey,
  name: string,
  { timezone = 'UTC', channel = journey.channel('general') } = {},
): Promise<readonly string[]> {
  const messages = await remindersIn(journey, name, channel);
  return messages.map(({ timestamp }) => {
    const { day, at } = wallClock(Instant.parse(new Date(timestamp).toISOString()), timezone);
    return `${day} ${at}`;
  });
}

export async function remindersIn(journey: Journey, name: string, channel = journey.channel('general')) {
  const messages = await journey.discord.messages(channel, journey.member('Mina').id);
  return messages.filter((each: APIMessage) => textOf(each).includes(`${name}`));
}

export function tomorrow({ app }: Journey): string {
  return new Date(Date.parse(app.clock.now()) + 86_400_000).toISOString().slice(0, 10);
}
