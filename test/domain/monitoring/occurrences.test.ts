import { expect, test } from 'vitest';
import { Instant } from '../../../src/domain/ids.ts';
import {
  type Cadence,
  type DaysOff,
  NO_DAYS_OFF,
  type Rhythm,
} from '../../../src/domain/monitoring/cadence.ts';
import {
  nextOccurrence,
  nextOccurrences,
  occurrencesUntil,
} from '../../../src/domain/monitoring/occurrences.ts';

const instant = (text: string) => Instant.parse(new Date(text).toISOString());
const rhythm = (every: Rhythm, from: string, at = '09:00'): Cadence => ({ every, at, from });
const WEEKENDS: DaysOff = { weekends: true, dates: [] };

function comes(cadence: Cadence, timezone: string, after: string, count: number, daysOff = NO_DAYS_OFF) {
  return nextOccurrences({ cadence, timezone, daysOff }, instant(after), count).map((at) =>
    at.replace(':00.000Z', 'Z'),
  );
}

// Each line by hand, from the rules of the zone: [zone, time, first day], asked from the eve, then what comes in UTC.
test.each<[string, string, string, string, string[]]>([
  [
    'clocks go forward, before',
    'Europe/Berlin',
    '01:59',
    '2026-03-28',
    ['28T00:59Z', '29T00:59Z', '29T23:59Z'],
  ],
  [
    'clocks go forward, skipped',
    'Europe/Berlin',
    '02:30',
    '2026-03-28',
    ['28T01:30Z', '29T01:30Z', '30T00:30Z'],
  ],
  [
    'clocks go forward, after',
    'Europe/Berlin',
    '03:00',
    '2026-03-28',
    ['28T02:00Z', '29T01:00Z', '30T01:00Z'],
  ],
  ['clocks go back, twice', 'Europe/Berlin', '02:30', '2026-10-24', ['24T00:30Z', '25T00:30Z', '26T01:30Z']],
  ['clocks go back, after', 'Europe/Berlin', '03:00', '2026-10-24', ['24T01:00Z', '25T02:00Z', '26T02:00Z']],
  [
    'clocks go forward, skipped',
    'America/New_York',
    '02:30',
    '2026-03-07',
    ['07T07:30Z', '08T07:30Z', '09T06:30Z'],
  ],
  [
    'clocks go back, twice',
    'America/New_York',
    '01:30',
    '2026-10-31',
    ['31T05:30Z', '01T05:30Z', '02T06:30Z'],
  ],
  [
    'half an hour forward',
    'Australia/Lord_Howe',
    '02:15',
    '2026-10-03',
    ['02T15:45Z', '03T15:45Z', '04T15:15Z'],
  ],
  [
    'half an hour back',
    'Australia/Lord_Howe',
    '01:45',
    '2026-04-04',
    ['03T14:45Z', '04T14:45Z', '05T15:15Z'],
  ],
  ['forward at midnight', 'Africa/Cairo', '00:30', '2026-04-23', ['22T22:30Z', '23T22:30Z', '24T21:30Z']],
  ['back at midnight', 'Africa/Cairo', '23:30', '2026-10-28', ['28T20:30Z', '29T20:30Z', '30T21:30Z']],
  [
    'back at midnight, the hour after',
    'Africa/Cairo',
    '00:00',
    '2026-10-29',
    ['28T21:00Z', '29T22:00Z', '30T22:00Z'],
  ],
  ['clocks left alone', 'Asia/Seoul', '09:00', '2026-03-28', ['28T00:00Z', '29T00:00Z', '30T00:00Z']],
  ['clocks left alone', 'Asia/Shanghai', '00:00', '2026-10-31', ['30T16:00Z', '31T16:00Z', '01T16:00Z']],
  [
    'a day left out of the calendar',
    'Pacific/Apia',
    '09:00',
    '2011-12-29',
    ['29T19:00Z', '30T19:00Z', '31T19:00Z'],
  ],
])('%s: daily in %s at %s from %s', (_, timezone, at, from, expected) => {
  const eve = new Date(Date.parse(`${from}T00:00:00Z`) - 24 * 3_600_000).toISOString();
  const found = nextOccurrences(
    { cadence: rhythm('daily', from, at), timezone, daysOff: NO_DAYS_OFF },
    instant(eve),
    3,
  );
  expect(found.map((each) => each.slice(8).replace(':00.000Z', 'Z'))).toEqual(expected);
});

test.each<[string, Cadence, string[]]>([
  [
    'weekly, on the day of the week it began',
    rhythm('weekly', '2026-11-25'),
    ['2026-11-25', '2026-12-02', '2026-12-09'],
  ],
  [
    'every two weeks, over new year',
    rhythm('fortnightly', '2026-12-14'),
    ['2026-12-14', '2026-12-28', '2027-01-11'],
  ],
  [
    'monthly on the 31st',
    rhythm('monthly', '2026-12-31'),
    ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
  ],
  [
    'monthly on the 31st, in a leap year',
    rhythm('monthly', '2028-01-31'),
    ['2028-01-31', '2028-02-29', '2028-03-31'],
  ],
  ['monthly on a leap day', rhythm('monthly', '2028-02-29'), ['2028-02-29', '2028-03-29', '2028-04-29']],
  [
    'quarterly at the end of a quarter',
    rhythm('quarterly', '2027-03-31'),
    ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31'],
  ],
  [
    'quarterly from 30 November',
    rhythm('quarterly', '2026-11-30'),
    ['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30'],
  ],
])('%s', (_, cadence, days) => {
  const found = comes(cadence, 'Asia/Seoul', '2026-11-23T06:00Z', days.length);
  expect(found).toEqual(days.map((day) => `${day}T00:00Z`));
});

test('a year later a leap day is still the 29th where there is one', () => {
  const found = comes(rhythm('quarterly', '2028-02-29'), 'Asia/Seoul', '2031-12-01T00:00Z', 2);
  expect(found).toEqual(['2032-02-29T00:00Z', '2032-05-29T00:00Z']);
});

test('what begins later comes on its first day, and never at the instant that was asked from', () => {
  expect(comes(rhythm('weekly', '2027-02-01'), 'Asia/Seoul', '2026-11-23T06:00Z', 1)).toEqual([
    '2027-02-01T00:00Z',
  ]);
  const daily = { cadence: rhythm('daily', '2026-11-23'), timezone: 'Asia/Seoul', daysOff: NO_DAYS_OFF };
  expect(nextOccurrence(daily, instant('2026-11-23T23:59:59.999Z'))).toBe('2026-11-24T00:00:00.000Z');
  expect(nextOccurrence(daily, instant('2026-11-24T00:00Z'))).toBe('2026-11-25T00:00:00.000Z');
});

test('between the two times at which clocks show the same, it has come already', () => {
  const daily = {
    cadence: rhythm('daily', '2026-10-01', '02:30'),
    timezone: 'Europe/Berlin',
    daysOff: NO_DAYS_OFF,
  };
  expect(nextOccurrence(daily, instant('2026-10-25T00:45Z'))).toBe('2026-10-26T01:30:00.000Z');
});

test.each<[string, Cadence, DaysOff, string[]]>([
  ['a weekend passes', rhythm('daily', '2026-11-27'), WEEKENDS, ['2026-11-27', '2026-11-30', '2026-12-01']],
  ['a Saturday moves to Monday', rhythm('weekly', '2026-11-28'), WEEKENDS, ['2026-11-30', '2026-12-07']],
  [
    'a month’s end moves into the next month, and the next end stays',
    rhythm('monthly', '2027-01-31'),
    WEEKENDS,
    ['2027-02-01', '2027-03-01', '2027-03-31'],
  ],
  [
    'holidays on both sides of a weekend',
    rhythm('daily', '2026-12-24'),
    { weekends: true, dates: ['2026-12-25', '2026-12-28'] },
    ['2026-12-24', '2026-12-29', '2026-12-30'],
  ],
  [
    'a holiday that is a weekly day moves it by a day, once',
    rhythm('weekly', '2026-11-23'),
    { weekends: false, dates: ['2026-11-30'] },
    ['2026-12-01', '2026-12-07'],
  ],
  [
    'two weeks off take in two occurrences as one',
    rhythm('weekly', '2026-12-21'),
    {
      weekends: true,
      dates: ['21', '22', '23', '24', '25', '28', '29', '30', '31'].map((day) => `2026-12-${day}`),
    },
    ['2027-01-01', '2027-01-04'],
  ],
])('days off: %s', (_, cadence, daysOff, days) => {
  const found = comes(cadence, 'Asia/Seoul', '2026-11-23T06:00Z', days.length, daysOff);
  expect(found).toEqual(days.map((day) => `${day}T00:00Z`));
});

test('what was missed is counted whole, and the latest are named', () => {
  const daily = { cadence: rhythm('daily', '2026-11-01'), timezone: 'Asia/Seoul', daysOff: NO_DAYS_OFF };
  const until = instant('2026-11-20T00:00Z');
  expect(occurrencesUntil(daily, instant('2026-11-10T00:00Z'), until, 3)).toEqual({
    latest: ['2026-11-18T00:00:00.000Z', '2026-11-19T00:00:00.000Z', '2026-11-20T00:00:00.000Z'],
    count: 10,
  });
  expect(occurrencesUntil(daily, until, until, 3)).toEqual({ latest: [], count: 0 });
});
