import { expect, test } from 'vitest';
import type { Notifier } from '../../src/app/monitor/notifier.ts';
import { sparing } from '../../src/scheduler/sparing.ts';
import { SERVER, THREAD } from '../support/examples-app.ts';
import { JUN } from '../support/examples-assessment.ts';
import { HandClock } from '../support/hand-clock.ts';
import { PretendDiscord } from '../support/pretend-discord.ts';
import { START } from '../support/watch-post.ts';

test('an answer is believed for a while, none about a private thread; a question that failed is asked again', async () => {
  const clock = new HandClock(START);
  const asked: string[] = [];
  const discord = new PretendDiscord(clock);
  const notifier: Notifier = Object.assign(discord, {
    isThere: async () => {
      asked.push('isThere');
      if (asked.length === 1) throw new TypeError('the first is lost');
      return true;
    },
  });
  const spared = sparing(notifier, clock, () => {});
  const ask = () => spared.isThere(SERVER, { kind: 'member', id: JUN });
  await expect(ask()).rejects.toThrow('the first is lost');
  expect([await ask(), await ask()]).toEqual([true, true]);
  expect(asked).toHaveLength(2);
  const inside = () => spared.isThere(SERVER, { kind: 'member', id: JUN }, THREAD);
  expect([await inside(), await inside()]).toEqual([true, true]);
  expect(asked).toHaveLength(4);
});
