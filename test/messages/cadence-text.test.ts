import { describe, expect, test } from 'vitest';
import { Instant } from '../../src/domain/ids.ts';
import type { Rhythm } from '../../src/domain/monitoring/cadence.ts';
import { cadenceText, occurrenceText, timetableText } from '../../src/messages/monitor/cadence-text.ts';

const en = { locale: 'en' } as const;
const zh = { locale: 'zh-CN' } as const;
const NEXT = Instant.parse('2026-11-30T00:00:00.000Z');

test.each<[Rhythm, string, string, string]>([
  ['daily', '2026-11-30', 'every day, 09:00', '每天9:00'],
  ['weekly', '2026-11-30', 'every week, Mondays 09:00', '每周一9:00'],
  ['weekly', '2026-11-29', 'every week, Sundays 09:00', '每周日9:00'],
  ['fortnightly', '2026-11-30', 'every two weeks, Mondays 09:00', '每两周周一9:00'],
  ['monthly', '2026-11-01', 'every month, on the 1st, 09:00', '每月1日9:00'],
  ['monthly', '2026-11-12', 'every month, on the 12th, 09:00', '每月12日9:00'],
  ['monthly', '2026-11-22', 'every month, on the 22nd, 09:00', '每月22日9:00'],
  [
    'monthly',
    '2026-12-31',
    'every month, on the 31st (or the last day of a shorter month), 09:00',
    '每月31日（没有这一天则为月末）9:00',
  ],
  [
    'quarterly',
    '2026-11-15',
    'every three months, on the 15th of February, May, August, and November, 09:00',
    '每三个月一次，2月、5月、8月和11月的15日9:00',
  ],
  // Each of these months has a 30th, and not each of those.
  [
    'quarterly',
    '2026-12-30',
    'every three months, on the 30th of March, June, September, and December, 09:00',
    '每三个月一次，3月、6月、9月和12月的30日9:00',
  ],
  [
    'quarterly',
    '2026-11-30',
    'every three months, on the 30th of February, May, August, and November (or the last day of a shorter month), 09:00',
    '每三个月一次，2月、5月、8月和11月的30日（没有这一天则为月末）9:00',
  ],
])('%s from %s: %s', (every, from, english, chinese) => {
  const cadence = { every, at: '09:00', from };
  expect([cadenceText(en, cadence), cadenceText(zh, cadence)]).toEqual([english, chinese]);
});

test('the time of day as each language writes it', () => {
  const said = (at: string) =>
    [en, zh].map((speech) => cadenceText(speech, { every: 'daily', at, from: '2026-11-30' }));
  expect(said('00:05')).toEqual(['every day, 00:05', '每天0:05']);
  expect(said('23:59')).toEqual(['every day, 23:59', '每天23:59']);
});

describe('expressions', () => {
  test.each<[string, string, string]>([
    ['0 9 * * 1', 'Mondays, 09:00', '每周一9:00'],
    ['0 9 * * MON-FRI', 'Monday to Friday, 09:00', '每周一至周五9:00'],
    ['0 9 * * 1,3,5', 'Mondays, Wednesdays, and Fridays, 09:00', '每周一、周三和周五9:00'],
    ['0 9 * * 0,6', 'Saturdays and Sundays, 09:00', '每周六和周日9:00'],
    ['0 9 * * 5-7', 'Friday to Sunday, 09:00', '每周五至周日9:00'],
    ['0 9 * * 7', 'Sundays, 09:00', '每周日9:00'],
    ['0 9 * * *', 'every day, 09:00', '每天9:00'],
    ['0 9 ? * ?', 'every day, 09:00', '每天9:00'],
    ['0 9 L * *', 'on the last day of the month, 09:00', '每月最后一天9:00'],
    ['0 9 L 6,12 *', 'on the last day of June and December, 09:00', '每年6月和12月的最后一天9:00'],
    [
      '0 9 LW * *',
      'on the last day from Monday to Friday of the month, 09:00',
      '每月最后一天（逢周末则为此前的周五）9:00',
    ],
    [
      '0 9 15W * *',
      'on the day from Monday to Friday nearest to the 15th of the month, 09:00',
      '每月15日（逢周末则为最近的周一至周五）9:00',
    ],
    ['0 9 * * MON#2', 'on the second Monday of the month, 09:00', '每月第二个周一9:00'],
    ['0 9 * * FRI#L', 'on the last Friday of the month, 09:00', '每月最后一个周五9:00'],
    ['0 9 * * 5L', 'on the last Friday of the month, 09:00', '每月最后一个周五9:00'],
    ['0 9 1,15 * *', 'on the 1st and 15th of the month, 09:00', '每月1日和15日9:00'],
    ['0 9 29 2 *', 'on the 29th of February, 09:00', '每年2月29日9:00'],
    [
      '0 9 1 */3 *',
      'on the 1st of January, April, July, and October, 09:00',
      '每年1月、4月、7月和10月的1日9:00',
    ],
    ['0 9 * JAN *', 'every day in January, 09:00', '每年1月每天9:00'],
    ['0 9 * 1 1', 'Mondays in January, 09:00', '每年1月的每周一9:00'],
    ['0 9 13 * FRI', 'on the 13th of the month, and Fridays, 09:00', '每月13日，以及每周五9:00'],
    ['0 9,18 * * *', 'every day, 09:00 and 18:00', '每天9:00和18:00'],
    [
      '30 9-17 * * 1-5',
      'Monday to Friday, every hour from 09:30 to 17:30',
      '每周一至周五9:30至17:30每小时一次',
    ],
    ['0 */6 * * *', 'every day, every 6 hours from 00:00 to 18:00', '每天0:00至18:00每6小时一次'],
    ['0 * * * *', 'every hour on the hour', '每小时整点'],
    ['5 * * * 1', 'Mondays, every hour at minute 5', '每周一每小时第5分'],
  ])('%s: %s', (cron, english, chinese) => {
    const cadence = { every: 'expression' as const, cron };
    expect([cadenceText(en, cadence), cadenceText(zh, cadence)]).toEqual([english, chinese]);
  });

  test.each([
    '0 9 L,15 * *',
    '0 9 1 * +MON',
    '0 9 1-20 * *',
    '0 9 1 1-11 *',
    '0 0-20/2,21,23 * * *',
    '0 9 * * MON#1,FRI',
  ])('%s says too much for a line, or what only cron has a word for', (cron) => {
    const cadence = { every: 'expression' as const, cron };
    expect([cadenceText(en, cadence), cadenceText(zh, cadence)]).toEqual([
      `by the expression \`${cron}\``,
      `按表达式 \`${cron}\``,
    ]);
  });
});

describe('by whose clock, and when next', () => {
  const weekly = { every: 'weekly', at: '09:00', from: '2026-11-30' } as const;
  const [stamp] = [`<t:${Date.parse(NEXT) / 1000}:f>`];

  test.each<[string, Instant | null | undefined, string, string]>([
    ['Asia/Seoul', undefined, 'every week, Mondays 09:00 (Asia/Seoul)', '每周一9:00（韩国时间，Asia/Seoul）'],
    [
      'Asia/Seoul',
      NEXT,
      `every week, Mondays 09:00 (Asia/Seoul), next: ${stamp}`,
      `每周一9:00（韩国时间，Asia/Seoul），下次：${stamp}`,
    ],
    [
      'America/New_York',
      null,
      'every week, Mondays 09:00 (America/New_York), with none to come',
      '每周一9:00（纽约时间，America/New_York），之后不再到期',
    ],
    ['UTC', undefined, 'every week, Mondays 09:00 (UTC)', '每周一9:00（UTC）'],
  ])('%s', (timezone, next, english, chinese) => {
    const said = [en, zh].map((speech) => timetableText(speech, { cadence: weekly, timezone }, next));
    expect(said).toEqual([english, chinese]);
  });

  test('an instant by the clock of a zone', () => {
    expect(occurrenceText(en, NEXT, 'Asia/Seoul')).toBe('Mon, Nov 30, 2026, 09:00');
    expect(occurrenceText(zh, NEXT, 'Asia/Seoul')).toBe('2026年11月30日周一 09:00');
    expect(occurrenceText(en, NEXT, 'America/New_York')).toBe('Sun, Nov 29, 2026, 19:00');
  });
});
