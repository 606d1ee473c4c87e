import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Instant } from '../../../src/domain/ids.ts';
import { NO_DAYS_OFF } from '../../../src/domain/monitoring/cadence.ts';
import { readExpression } from '../../../src/domain/monitoring/expression.ts';
import { type ExpressionFields, expressionFields } from '../../../src/domain/monitoring/expression-fields.ts';
import { nextOccurrences } from '../../../src/domain/monitoring/occurrences.ts';

const START = Date.UTC(2026, 10, 1);
const DAY_MS = 24 * 3_600_000;

const inRange = (least: number, most: number) => fc.integer({ min: least, max: most });
function field(least: number, most: number) {
  const one = inRange(least, most).map(String);
  const range = fc
    .tuple(inRange(least, most), inRange(least, most))
    .map((two) => two.toSorted((a, b) => a - b).join('-'));
  const step = fc
    .tuple(fc.oneof(fc.constant('*'), range), inRange(1, most - least))
    .map(([of, by]) => `${of}/${by}`);
  return fc.oneof(
    fc.constant('*'),
    fc.array(fc.oneof(one, range, step), { minLength: 1, maxLength: 3 }).map((all) => all.join(',')),
  );
}
const weekday = fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', 'SUN', 'MON', 'FRI', 'SAT');
const nth = fc.tuple(weekday, fc.constantFrom('#1', '#2', '#3', '#4', '#5', '#L')).map((two) => two.join(''));
const names = fc.constantFrom('JAN', 'FEB-APR', 'NOV,DEC', 'JUL-DEC/2');
const crons = fc
  .tuple(
    inRange(0, 59).map(String),
    field(0, 23),
    fc.oneof(fc.constantFrom('*', '?', 'L'), field(1, 31)),
    fc.oneof(fc.constant('*'), names, field(1, 12)),
    fc.oneof(
      fc.constantFrom('*', '?'),
      weekday,
      field(0, 7),
      nth,
      fc.tuple(nth, nth).map(String),
      fc.constantFrom('5L', 'MON-FRI'),
    ),
  )
  .map((five) => five.join(' '));

/** Whether it runs on a day, by what the fields say and by nothing else. */
function runsOn({ monthDays, weekDays, months }: ExpressionFields, ms: number): boolean {
  const date = new Date(ms);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const day = date.getUTCDate();
  if (months !== undefined && !months.includes(date.getUTCMonth() + 1)) return false;
  const ofMonth = monthDays?.which === 'days' ? monthDays.days.includes(day) : monthDays && day === last;
  const nthFits = ({ n, day: wanted }: { n: number; day: number }) =>
    date.getUTCDay() === wanted && (n === 0 ? day + 7 > last : Math.ceil(day / 7) === n);
  const ofWeek =
    weekDays?.which === 'each' ? weekDays.days.includes(date.getUTCDay()) : weekDays?.nth.some(nthFits);
  return ofMonth === undefined && ofWeek === undefined ? true : ofMonth === true || ofWeek === true;
}

test('what is read of an expression is when it comes', () => {
  fc.assert(
    fc.property(crons, (cron) => {
      const now = Instant.parse(new Date(START).toISOString());
      const read = readExpression(cron, now);
      fc.pre(read.ok);
      const fields = expressionFields(cron);
      if (fields === undefined) throw new Error('not read');
      const timetable = {
        cadence: { every: 'expression' as const, cron },
        timezone: 'UTC',
        daysOff: NO_DAYS_OFF,
      };
      const found = nextOccurrences(timetable, Instant.parse(new Date(START - 1).toISOString()), 30);
      const expected: string[] = [];
      for (let day = START; expected.length < found.length; day += DAY_MS) {
        if (!runsOn(fields, day)) continue;
        for (const hour of fields.hours)
          expected.push(new Date(day + (hour * 60 + fields.minute) * 60_000).toISOString());
      }
      expect(found).toEqual(expected.slice(0, found.length));
    }),
    { numRuns: 150 },
  );
});

test.each([
  '0,30 9 * * *',
  '0 9 L,15 * *',
  '0 9 1 * +MON',
  '0 9 * * MON#1,FRI',
  '0 9 * *',
  '0 9 * * * *',
  '@daily',
  '',
])('%s is left to cron', (cron) => {
  expect(expressionFields(cron)).toBeUndefined();
});
