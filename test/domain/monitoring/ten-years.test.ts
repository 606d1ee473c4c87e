import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Instant } from '../../../src/domain/ids.ts';
import {
  type DaysOff,
  NO_DAYS_OFF,
  RHYTHMS,
  type Timetable,
} from '../../../src/domain/monitoring/cadence.ts';
import { dayIn, wallClock } from '../../../src/domain/monitoring/local-time.ts';
import { nextOccurrence, occurrencesUntil } from '../../../src/domain/monitoring/occurrences.ts';
import { isDayOff, workingDay } from '../../../src/domain/monitoring/working-day.ts';

const ZONES = [
  ...[
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Seoul',
    'Asia/Shanghai',
    'Africa/Cairo',
  ],
  ...['America/Nuuk', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns', 'Africa/Casablanca', 'UTC'],
];
const DAY_MS = 24 * 3_600_000;
const instantOf = (ms: number) => Instant.parse(new Date(ms).toISOString());
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

const days = fc.integer({ min: Date.UTC(2026, 0, 1) / DAY_MS, max: Date.UTC(2027, 11, 31) / DAY_MS });
const wallTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
// Small hours are where clocks change.
const at = fc.oneof(fc.constantFrom('00:00', '00:30', '01:30', '02:00', '02:15', '02:30', '23:30'), wallTime);
const daysOff: fc.Arbitrary<DaysOff> = fc.record({
  weekends: fc.boolean(),
  dates: fc.array(days, { maxLength: 60 }).map((each) => each.map((n) => day(n * DAY_MS))),
});
const rhythms = fc.record({ every: fc.constantFrom(...RHYTHMS), at, from: days.map((n) => day(n * DAY_MS)) });
const expressions = fc
  .record({
    minute: fc.integer({ min: 0, max: 59 }),
    hour: fc.constantFrom('0', '2', '9', '9,17', '23'),
    days: fc.constantFrom(
      '* * *',
      '* * MON',
      '* * SAT',
      '* * 0,3,6',
      '1,15 * *',
      'L * *',
      '* * FRI#L',
      '31 * *',
    ),
  })
  .map((each) => ({ every: 'expression' as const, cron: `${each.minute} ${each.hour} ${each.days}` }));
const timezone = fc.constantFrom(...ZONES);

/** The calendar of a rhythm, reckoned another way: by fields, with no library. */
function calendar(every: (typeof RHYTHMS)[number], from: string, until: string): readonly string[] {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const found: string[] = [];
  for (let n = 0; ; n += 1) {
    const months = month - 1 + n * (every === 'quarterly' ? 3 : 1);
    const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
    const step = { daily: 1, weekly: 7, fortnightly: 14 };
    const next =
      every === 'monthly' || every === 'quarterly'
        ? Date.UTC(year, months, Math.min(date, last))
        : Date.UTC(year, month - 1, date + n * step[every]);
    if (day(next) > until) return found;
    found.push(day(next));
  }
}

function all(timetable: Timetable, after: Instant, until: Instant): readonly Instant[] {
  const found: Instant[] = [];
  for (let last: Instant | undefined = after; ; ) {
    last = nextOccurrence(timetable, last);
    if (last === undefined || last > until) return found;
    found.push(last);
  }
}

function offset(ms: number, timezone: string): number {
  const { day, at } = wallClock(instantOf(ms), timezone);
  return Date.parse(`${day}T${at}:00Z`) - ms;
}

/** Whether clocks are put to another time within a day of this one. */
const clocksChange = (each: Instant, zone: string) =>
  offset(Date.parse(each) - DAY_MS, zone) !== offset(Date.parse(each) + DAY_MS, zone);

/** The day that one was for: where clocks skip the end of a day, it comes just after midnight. */
function dayMeant(each: Instant, at: string, zone: string): string {
  const skipped = wallClock(each, zone).at < at && clocksChange(each, zone);
  return skipped ? day(Date.parse(`${dayIn(each, zone)}T00:00Z`) - DAY_MS) : dayIn(each, zone);
}

describe('a rhythm over ten years', () => {
  test('none is skipped, none doubled, all at the same time of day, none on a day off', () => {
    fc.assert(
      fc.property(rhythms, timezone, daysOff, (cadence, zone, off) => {
        const timetable = { cadence, timezone: zone, daysOff: off };
        const start = instantOf(Date.parse(cadence.from) - 2 * DAY_MS);
        const years = cadence.every === 'daily' ? 2 : 10;
        const end = instantOf(Date.parse(start) + years * 365.25 * DAY_MS);
        const found = all(timetable, start, end);
        const expected = new Set(
          calendar(cadence.every, cadence.from, day(Date.parse(end) + 2 * DAY_MS)).map((each) =>
            workingDay(each, off),
          ),
        );
        expect(found.map((each) => dayMeant(each, cadence.at, zone))).toEqual(
          [...expected].slice(0, found.length),
        );
        expect(found.length).toBeGreaterThanOrEqual([...expected].length - 4);
        for (const each of found) {
          const shown = wallClock(each, zone);
          expect(isDayOff(dayMeant(each, cadence.at, zone), off)).toBe(false);
          if (shown.at !== cadence.at)
            expect(clocksChange(each, zone), `${each} shows ${shown.at}`).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('each day of ten years once, over every change of clocks', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      const cadence = { every: 'daily' as const, at: '02:30', from: '2026-01-01' };
      const until = instantOf(Date.UTC(2036, 0, 3));
      const found = all(
        { cadence, timezone: zone, daysOff: NO_DAYS_OFF },
        instantOf(Date.UTC(2025, 11, 30)),
        until,
      );
      const shown = found.map((each) => dayIn(each, zone)).slice(0, 3652);
      expect(shown).toEqual(calendar('daily', '2026-01-01', '2035-12-31'));
    }
  });
});

describe('whatever the cadence', () => {
  const cadences = fc.oneof(rhythms, expressions);
  const START = Date.UTC(2026, 0, 1);

  test('it goes forward, and never comes on a day off', () => {
    fc.assert(
      fc.property(cadences, timezone, daysOff, (cadence, zone, off) => {
        const start = instantOf(START);
        const found = all(
          { cadence, timezone: zone, daysOff: off },
          start,
          instantOf(START + 400 * DAY_MS),
        ).slice(0, 150);
        expect(found.toSorted()).toEqual(found);
        expect(new Set([start, ...found]).size).toBe(found.length + 1);
        for (const each of found) expect(isDayOff(dayIn(each, zone), off)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('it does not matter where one begins to ask', () => {
    const minutes = fc.integer({ min: 0, max: 500 * 24 * 60 });
    fc.assert(
      fc.property(cadences, timezone, daysOff, minutes, (cadence, zone, off, minute) => {
        const timetable = { cadence, timezone: zone, daysOff: off };
        const from = instantOf(START + minute * 60_000);
        const next = nextOccurrence(timetable, from);
        if (next === undefined) throw new Error('nothing comes');
        // Everybody who asks before it, and after the one before it, is told the same.
        const before = occurrencesUntil(
          timetable,
          instantOf(Date.parse(from) - 100 * DAY_MS),
          from,
          1,
        ).latest.at(-1);
        const earliest = Date.parse(before ?? from);
        for (const share of [0, 0.3, 0.7]) {
          const between = instantOf(Math.floor(earliest + share * (Date.parse(next) - earliest)));
          expect(nextOccurrence(timetable, between), `asked at ${between}`).toBe(next);
        }
        expect(nextOccurrence(timetable, instantOf(Date.parse(next) - 1))).toBe(next);
      }),
      { numRuns: 150 },
    );
  });
});

test('the zone of the machine makes no difference', async () => {
  const script = fileURLToPath(new URL('./scripts/tell-occurrences.ts', import.meta.url));
  const told = await Promise.all(
    ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'].map(async (TZ) => {
      const { stdout } = await promisify(execFile)(process.execPath, [script], {
        env: { ...process.env, TZ },
      });
      return stdout.split('\n');
    }),
  );
  const [inUtc = []] = told;
  expect(inUtc.length).toBeGreaterThan(190);
  for (const elsewhere of told) expect(elsewhere.slice(1)).toEqual(inUtc.slice(1));
  expect(new Set(told.map(([zone]) => zone)).size).toBe(4);
});
