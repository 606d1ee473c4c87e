import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../src/app/assess/read-date.ts';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function ordinal(number: number): string {
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)] ?? 'th';
}

function forms(iso: string): string[] {
  const date = new Date(`${iso}T00:00:00Z`);
  const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const named = (style: 'long' | 'short') =>
    new Intl.DateTimeFormat('en-US', { month: style, timeZone: 'UTC' }).format(date);
  return [
    iso,
    `${year}-${month}-${number}`,
    `${year}/${month}/${number}`,
    `${year}.${month}.${number}`,
    `${year}年${month}月${number}日`,
    `${number} ${named('long')} ${year}`,
    `${number} ${named('short')} ${year}`,
    `${named('long')} ${number}, ${year}`,
    `${year}年${month}月${number}号`,
    `${number}${ordinal(number)} ${named('long')} ${year}`,
    `${named('short')} ${number}${ordinal(number)} ${year}`,
    `${named('long')} ${number}${ordinal(number)}, ${year}`,
  ];
}

test('a date reads the same in every form that it can be written in', () => {
  fc.assert(
    fc.property(day, (iso) => {
      expect(forms(iso).map(readDate)).toEqual(forms(iso).map(() => iso));
    }),
  );
});

test.each([
  ['full-width digits', '２０１９-０７-０４', '2019-07-04'],
  ['blanks around it', '  2019-07-04 ', '2019-07-04'],
  ['a leap day', '29 February 2020', '2020-02-29'],
  ['capitals', '4 JULY 2019', '2019-07-04'],
])('%s', (_, typed, iso) => {
  expect(readDate(typed)).toBe(iso);
});

test.each([
  ['a day that does not exist', '30 February 2020'],
  ['a leap day in another year', '29 February 2019'],
  ['month 13', '2019-13-01'],
  ['day 0', '2019-01-00'],
  ['no year', '4 July'],
  ['a year of two digits', '4/7/19'],
  ['day or month first', '04/07/2019'],
  ['mixed marks', '2019-07/04'],
  ['an unknown month', '4 Juvember 2019'],
  ['before 1900', '1899-12-31'],
  ['after 2200', '2201-01-01'],
  ['text around it', 'since 2019-07-04'],
  ['an ordinal without a month', '4th 2019'],
  ['an ending that is no ordinal', '4nth July 2019'],
  ['nothing', ''],
])('%s is not a date: %s', (_, typed) => {
  expect(readDate(typed)).toBeUndefined();
});
