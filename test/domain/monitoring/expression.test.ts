import { describe, expect, test } from 'vitest';
import { Instant } from '../../../src/domain/ids.ts';
import { Cadence, type DaysOff, NO_DAYS_OFF } from '../../../src/domain/monitoring/cadence.ts';
import { readExpression } from '../../../src/domain/monitoring/expression.ts';
import { nextOccurrence, nextOccurrences } from '../../../src/domain/monitoring/occurrences.ts';

const NOW = Instant.parse('2026-11-23T06:00:00.000Z');
const WEEKENDS: DaysOff = { weekends: true, dates: [] };

function comes(cron: string, daysOff = NO_DAYS_OFF, count = 3, timezone = 'Asia/Seoul') {
  const found = nextOccurrences({ cadence: { every: 'expression', cron }, timezone, daysOff }, NOW, count);
  return found.map((at) => at.replace(':00.000Z', 'Z'));
}

describe('what is taken', () => {
  test.each([
    ['0 9 * * 1', '0 9 * * 1'],
    ['  0   9 * * mon-fri ', '0 9 * * MON-FRI'],
    ['０　９　＊　＊　１', '0 9 * * 1'],
    ['0 9 L * *', '0 9 L * *'],
    ['0 9 * * mon#2', '0 9 * * MON#2'],
    ['59 * * * *', '59 * * * *'],
    ['0 9 29 2 *', '0 9 29 2 *'],
    ['0 9,10 * * *', '0 9,10 * * *'],
  ])('%s', (typed, cron) => {
    expect(readExpression(typed, NOW)).toEqual({ ok: true, value: cron });
    expect(Cadence.safeParse({ every: 'expression', cron }).success).toBe(true);
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'bad-expression'],
    ['weekly', 'bad-expression'],
    ['@daily', 'bad-expression'],
    ['0 9 * *', 'bad-expression'],
    ['0 0 9 * * *', 'bad-expression'],
    ['60 9 * * *', 'bad-expression'],
    ['0 24 * * *', 'bad-expression'],
    ['0 9 32 * *', 'bad-expression'],
    ['0 9 * 13 *', 'bad-expression'],
    ['0 9 * * MONDAY', 'bad-expression'],
    ['0 9 * * MON#6', 'bad-expression'],
    ['0 9 <@1> * *', 'bad-expression'],
    [`0 9 ${Array.from({ length: 31 }, (_, at) => at + 1)} 1,2,3,4,5,6,7,8,9,10 1`, 'bad-expression'],
    ['* * * * *', 'too-often'],
    ['*/59 9 1 1 *', 'too-often'],
    ['0,59 9 * * *', 'too-often'],
    ['1,0 */6 * * SUN', 'too-often'],
    ['0 9 30 2 *', 'never-due'],
    ['0 9 31 4,6,9,11 *', 'never-due'],
  ])('%s: %s', (typed, code) => {
    expect(readExpression(typed, NOW)).toEqual({ ok: false, error: { code } });
  });

  test.each([0, 7, 30, 59])('two minutes of an hour are too often, asked at minute %i', (minute) => {
    const now = Instant.parse(new Date(Date.parse(NOW) + minute * 60_000).toISOString());
    expect(readExpression('5,50 * * * *', now)).toMatchObject({ error: { code: 'too-often' } });
  });
});

describe('when it comes', () => {
  test.each<[string, string, string[]]>([
    [
      'the last day of the month',
      '0 9 L * *',
      ['2026-11-30T00:00Z', '2026-12-31T00:00Z', '2027-01-31T00:00Z'],
    ],
    ['the second Monday', '0 9 * * MON#2', ['2026-12-14T00:00Z', '2027-01-11T00:00Z', '2027-02-08T00:00Z']],
    ['the last Friday', '0 9 * * FRI#L', ['2026-11-27T00:00Z', '2026-12-25T00:00Z', '2027-01-29T00:00Z']],
    ['leap days', '0 9 29 2 *', ['2028-02-29T00:00Z', '2032-02-29T00:00Z', '2036-02-29T00:00Z']],
    [
      'a day of the month or of the week',
      '0 9 27 * MON',
      ['2026-11-27T00:00Z', '2026-11-30T00:00Z', '2026-12-07T00:00Z'],
    ],
    ['twice a day', '0 9,18 * * *', ['2026-11-23T09:00Z', '2026-11-24T00:00Z', '2026-11-24T09:00Z']],
  ])('%s', (_, cron, expected) => {
    expect(comes(cron)).toEqual(expected);
  });

  test.each<[string, string, string, string[]]>([
    ['2026-03-28T12:00Z', 'Europe/Berlin', '30 2 * * *', ['29T01:00Z', '30T00:30Z']],
    ['2026-10-24T12:00Z', 'Europe/Berlin', '30 2 * * *', ['25T00:30Z', '26T01:30Z']],
    ['2026-03-07T12:00Z', 'America/New_York', '30 2 * * *', ['08T07:00Z', '09T06:30Z']],
    ['2026-10-03T12:00Z', 'Australia/Lord_Howe', '15 2 * * *', ['03T15:30Z', '04T15:15Z']],
    ['2026-04-23T12:00Z', 'Africa/Cairo', '0 0 * * *', ['23T22:00Z', '24T21:00Z']],
  ])('after %s in %s, where clocks change: %s', (after, timezone, cron, expected) => {
    const timetable = { cadence: { every: 'expression' as const, cron }, timezone, daysOff: NO_DAYS_OFF };
    const found = nextOccurrences(timetable, Instant.parse(new Date(after).toISOString()), 2);
    expect(found.map((at) => at.slice(8).replace(':00.000Z', 'Z'))).toEqual(expected);
  });

  test('nothing comes where nothing will ever come', () => {
    expect(comes('0 9 30 2 *')).toEqual([]);
  });
});

describe('days off', () => {
  test.each<[string, string, DaysOff, string[]]>([
    [
      'a weekend’s runs come as one, at the first one’s time',
      '0 10,18 * * 6,0',
      WEEKENDS,
      ['2026-11-30T01:00Z', '2026-12-07T01:00Z'],
    ],
    [
      'a day with runs of its own takes them in',
      '0 18 * * 6,1',
      WEEKENDS,
      ['2026-11-23T09:00Z', '2026-11-30T09:00Z', '2026-12-07T09:00Z'],
    ],
    [
      'the last day of the month moves into the next',
      '0 9 L * *',
      WEEKENDS,
      ['2026-11-30T00:00Z', '2026-12-31T00:00Z', '2027-02-01T00:00Z'],
    ],
    [
      'a long break is one run',
      '0 9 * * TUE,THU',
      { weekends: true, dates: ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] },
      ['2026-11-30T00:00Z', '2026-12-01T00:00Z', '2026-12-03T00:00Z'],
    ],
  ])('%s', (_, cron, daysOff, expected) => {
    expect(comes(cron, daysOff, expected.length)).toEqual(expected);
  });

  test('who asks on a day off, after what would have run, is told of the day that it moved to', () => {
    const timetable = {
      cadence: { every: 'expression' as const, cron: '0 9 * * SAT' },
      timezone: 'Asia/Seoul',
      daysOff: WEEKENDS,
    };
    for (const after of ['2026-11-27T12:00', '2026-11-28T12:00', '2026-11-29T12:00', '2026-11-29T23:59']) {
      expect(nextOccurrence(timetable, Instant.parse(`${after}:00.000Z`))).toBe('2026-11-30T00:00:00.000Z');
    }
    expect(nextOccurrence(timetable, Instant.parse('2026-11-30T00:00:00.000Z'))).toBe(
      '2026-12-07T00:00:00.000Z',
    );
  });
});
