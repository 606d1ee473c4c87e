import { expect, test } from 'vitest';
import { daysBetween } from '../../src/domain/monitoring/local-time.ts';
import { startJourney } from '../support/journey.ts';
import { remindersOf, tomorrow, watchIn } from '../support/watched-journey.ts';

test('over a year each reminder comes once, at the time that clocks show there', async () => {
  const journey = await startJourney();
  const from = tomorrow(journey);
  await watchIn(
    journey,
    { name: 'Weekly in Berlin', cadence: { every: 'weekly', at: '09:00', from }, timezone: 'Europe/Berlin' },
    {
      name: 'Monthly in New York',
      cadence: { every: 'monthly', at: '08:30', from },
      timezone: 'America/New_York',
    },
    {
      name: 'Quarterly in Seoul',
      cadence: { every: 'quarterly', at: '10:00', from },
      timezone: 'Asia/Seoul',
    },
  );
  await journey.discord.advance('P364D');
  const weekly = await remindersOf(journey, 'Weekly in Berlin', { timezone: 'Europe/Berlin' });
  expect(new Set(weekly.map((each) => each.slice(11)))).toEqual(new Set(['09:00']));
  expect(weekly).toHaveLength(52);
  const days = weekly.map((each) => each.slice(0, 10));
  for (const [at, day] of days.slice(1).entries()) expect(daysBetween(days[at] ?? '', day)).toBe(7);
  const monthly = await remindersOf(journey, 'Monthly in New York', { timezone: 'America/New_York' });
  expect(monthly.every((each) => each.endsWith(' 08:30'))).toBe(true);
  expect(monthly).toHaveLength(12);
  expect(new Set(monthly.map((each) => each.slice(0, 7))).size).toBe(12);
  const quarterly = await remindersOf(journey, 'Quarterly in Seoul', { timezone: 'Asia/Seoul' });
  expect(quarterly.every((each) => each.endsWith(' 10:00'))).toBe(true);
  expect(quarterly).toHaveLength(4);
  await journey.end();
});
