import { expect, test } from 'vitest';
import type { Locale } from '../../../src/domain/locale.ts';
import type { DaysOff } from '../../../src/domain/monitoring/cadence.ts';
import { planLines } from '../../../src/messages/monitor/plan-lines.ts';
import { planProblemText } from '../../../src/messages/monitor/plan-problem.ts';
import { speechIn } from '../../support/examples-assessment.ts';
import { stockPlan } from '../../support/examples-watch.ts';

const weekends: DaysOff = { weekends: true, dates: [] };
const none: DaysOff = { weekends: false, dates: [] };

test.each<[Locale, DaysOff, boolean, string]>([
  ['en', weekends, true, '; what falls on a day off comes on the next day that is none'],
  ['en', { weekends: false, dates: ['2027-01-01'] }, false, '; on days off too'],
  ['en', none, true, '(Asia/Seoul)'],
  ['zh-CN', weekends, true, '，遇休息日则顺延到下一个不是休息日的日子'],
  ['zh-CN', none, false, '，Asia/Seoul）'],
])('what becomes of days off is said where there are any (%s, %#)', (locale, daysOff, skipsDaysOff, end) => {
  const lines = planLines(speechIn(locale), { ...stockPlan, skipsDaysOff }, undefined, daysOff);
  const when = lines.find(({ part }) => part === 'schedule')?.text ?? '';
  expect(when.slice(-end.length)).toBe(end);
});

test.each<[Locale, string, string]>([
  ['en', 'stok days', 'Do you mean “Days of stock”?'],
  ['en', 'import shares', 'Do you mean “Import share”'],
  ['zh-CN', '库存水平', '是否指“库存天数”？'],
])('a kind of sign that is none is answered with those near it (%s, %s)', (locale, typed, near) => {
  expect(planProblemText(speechIn(locale), { what: 'not-an-indicator', typed })).toContain(near);
});

test('and with none where none is near', () => {
  expect(planProblemText(speechIn('en'), { what: 'not-an-indicator', typed: 'smell' })).toBe(
    '“smell” is no kind of sign. Pick one from the list; “Something else” fits anything.',
  );
});
