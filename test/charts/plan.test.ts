import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanPicture } from '../../src/app/plan-pictures.ts';
import { brushFor } from '../../src/charts/brush.ts';
import { drawPlan } from '../../src/charts/pictures/plan.ts';
import { CALENDAR, calendarOf } from '../../src/charts/pictures/plan-calendar.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';
import { dayNumber } from '../../src/charts/time-axis.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { actionsView } from '../../src/messages/register/actions-view.ts';
import { planBlocks } from '../../src/messages/register/plan-picture.ts';
import { faults, frames } from '../support/drawn-texts.ts';
import { speechIn } from '../support/examples-assessment.ts';
import { type Planned, plannedIn } from '../support/examples-plan.ts';

const has = loadFonts();
const drawn = (data: PlanPicture, locale: Locale, theme: 'dark' | 'light' = 'dark') =>
  drawPlan(data, brushFor({ theme, locale }, has));

function pictureOf(blocks: ReturnType<typeof planBlocks>): PlanPicture {
  const [block] = blocks;
  if (block?.kind !== 'picture' || block.picture.name !== 'plan') throw new Error('no plan');
  return block.picture.data;
}

const planOf = (locale: Locale, ...planned: readonly Planned[]) =>
  pictureOf(planBlocks(speechIn(locale), plannedIn(planned)));
const spread = (count: number): readonly Planned[] =>
  Array.from({ length: count }, (_, at) => ({
    technology: at % 3,
    due: new Date(Date.UTC(2026, 9, 10 + 11 * at)).toISOString().slice(0, 10),
    state: (['planned', 'under-way', 'stuck', 'done'] as const)[at % 4] ?? 'planned',
  }));

describe.each(LOCALES)('in %s', (locale) => {
  test.each([2, 9, 40])('with %i actions every text has its room', (count) => {
    expect(faults(drawn(planOf(locale, ...spread(count)), locale))).toEqual([]);
  });

  test('names of any length, and hostile ones, stay in their place', () => {
    const name = '@everyone **极长的名字** \u202E😀'.repeat(12);
    const data = planOf(locale, ...spread(6).map((each) => ({ ...each, name, called: name.slice(0, 100) })));
    const drawing = drawn(data, locale, 'light');
    expect(faults(drawing)).toEqual([]);
    expect(
      frames(drawing)
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/\u202E|😀/);
    expect(data.alt.length).toBeLessThanOrEqual(1000);
  });
});

test('what is past its day says so, what is done does not, and each stands with its technology', () => {
  const data = planOf(
    'en',
    { technology: 0, due: '2026-10-01', state: 'stuck' },
    { technology: 1, due: '2026-10-02', state: 'done' },
    { technology: 0, due: '2027-02-01', state: 'planned' },
  );
  expect(
    data.groups.map(({ name, rows }) => [name, rows.map(({ when, remark }) => `${when}: ${remark}`)]),
  ).toEqual([
    ['Technology 0', ['Oct 1: stuck, overdue', 'Feb 1, 2027: ']],
    ['Technology 1', ['Oct 2: ']],
  ]);
  expect(data.signs.map(({ kind }) => kind)).toEqual(['planned', 'stuck', 'done', 'overdue']);
  expect(data.alt).toContain('(Technology 1): Oct 2, done');
});

test('past forty, what is done gives way first, and what is left out is counted', () => {
  const done = Array.from(
    { length: 5 },
    (): Planned => ({ technology: 0, due: '2026-01-01', state: 'done' }),
  );
  const open = spread(38).map((each): Planned => ({ ...each, state: 'planned' }));
  const { groups, foot, subtitle } = planOf('en', ...done, ...open, { technology: 0 });
  const rows = groups.flatMap((each) => each.rows);
  expect([rows.length, rows.filter(({ state }) => state === 'done').length]).toEqual([40, 2]);
  expect(foot).toContain('3 more');
  expect(subtitle).toBe('43 actions with a day · 1 without');
});

test('it stands above the list, on its first page, where two actions have a day', () => {
  const kinds = (page: number, planned: readonly Planned[]) =>
    actionsView(speechIn('en'), plannedIn(planned), { scope: 'open' }, page).blocks.map(({ kind }) => kind);
  expect(kinds(0, spread(12)).slice(0, 3)).toEqual(['text', 'picture', 'text']);
  expect(kinds(1, spread(12))).not.toContain('picture');
  expect(kinds(0, [...spread(1), { technology: 0 }])).not.toContain('picture');
});

test('what is long past stands apart, from the earliest day on; one far day presses no others together', () => {
  const places = (...days: readonly string[]) => {
    const { xOf } = calendarOf(planOf('en', ...days.map((due): Planned => ({ technology: 0, due }))));
    return new Set(days.map((each) => Math.round(xOf(dayNumber(each))))).size;
  };
  expect(places('2019-07-31', '2020-06-30', '2022-12-31')).toBe(3);
  expect(places('2019-07-31', '2020-06-30', '2022-12-31', '2026-12-31')).toBe(4);
  expect(places('1950-01-01', '1960-01-01', '2026-12-31')).toBe(2);
});

test('every day there is stands within the calendar, earlier ones further left', () => {
  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(day, { minLength: 2, maxLength: 12 }), (days) => {
      const data = planOf('en', ...days.toSorted().map((due): Planned => ({ technology: 0, due })));
      const { xOf, today } = calendarOf(data);
      const places = [...days.toSorted().map((each) => xOf(dayNumber(each))), xOf(today)];
      expect(places.every((x) => x > CALENDAR.left && x < CALENDAR.right)).toBe(true);
      expect(places.slice(0, -1)).toEqual(places.slice(0, -1).toSorted((a, b) => a - b));
      expect(faults(drawn(data, 'en'))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
