import { describe, expect, test } from 'vitest';
import { supplyOf } from '../../../src/domain/scoring/criteria.ts';
import { quantitiesOf } from '../../../src/domain/scoring/quantities.ts';
import { said, scales } from '../../support/examples-scoring.ts';

const number = (number: number, rest: object = {}) => ({ kind: 'number', number, ...rest });
const word = (word: string) => ({ kind: 'word', word });

describe('what an indicator is worth', () => {
  test.each([
    ['foreignShare', 0, 0],
    ['foreignShare', 39.9, 0],
    ['foreignShare', 40, 0.25],
    ['foreignShare', 49.9, 0.25],
    ['foreignShare', 50, 0.5],
    ['foreignShare', 64.9, 0.5],
    ['foreignShare', 65, 0.75],
    ['foreignShare', 89.9, 0.75],
    ['foreignShare', 90, 1],
    ['foreignShare', 100, 1],
    ['homeShare', 10, 1],
    ['homeShare', 10.1, 0.75],
    ['homeShare', 35, 0.75],
    ['homeShare', 50, 0.5],
    ['homeShare', 60, 0.25],
    ['homeShare', 60.1, 0],
    ['gradeShare', 65, 0.75],
    ['worldShare', 90, 1],
    ['worldShare', 39, 0],
    ['hhi', 1799, 0],
    ['hhi', 1800, 0.25],
    ['hhi', 2499, 0.25],
    ['hhi', 2500, 0.5],
    ['hhi', 3999, 0.5],
    ['hhi', 4000, 0.75],
    ['hhi', 8099, 0.75],
    ['hhi', 8100, 1],
    ['foreignOnlySuppliers', 1, 1],
    ['foreignOnlySuppliers', 2, 0.75],
    ['foreignOnlySuppliers', 3, 0.75],
    ['foreignOnlySuppliers', 4, 0.5],
    ['foreignOnlySuppliers', 5, 0.5],
    ['foreignOnlySuppliers', 6, 0],
  ])('supply: %s %d is worth %d', (indicator, amount, worth) => {
    expect(supplyOf(quantitiesOf([said(indicator, amount)], scales))?.value).toBe(worth);
  });

  test.each([
    ['homeLag', 'parity', 0],
    ['homeLag', 'slightly-worse', 0.25],
    ['homeLag', 'limited', 0.5],
    ['homeLag', 'generation', 0.75],
    ['homeLag', 'none', 1],
    ['stops', 'nothing', 0],
    ['stops', 'cost-or-delay', 0.25],
    ['stops', 'part', 0.5],
    ['stops', 'line', 0.75],
    ['stops', 'chain', 1],
    ['iteration', 'irrelevant', 0],
    ['iteration', 'quality', 0.5],
    ['iteration', 'next-product', 0.75],
    ['iteration', 'lead', 1],
  ] as const)('%s %s is worth %d', (indicator, step, worth) => {
    expect(quantitiesOf([said(indicator, step)], scales)[indicator]?.value).toBe(worth);
  });

  test.each([
    ['less than 50 is not yet half', number(50, { bound: 'under' }), 0.25],
    ['less than 40 is below the lowest', number(40, { bound: 'under' }), 0],
    ['more than 90 is at least 90', number(90, { bound: 'over' }), 1],
    ['about 65 is 65', number(65, { bound: 'about' }), 0.75],
    ['a range counts as its middle', number(40, { to: 80 }), 0.5],
    ['all', word('all'), 1],
    ['almost all', word('nearly-all'), 1],
    ['most', word('most'), 0.75],
    ['half', word('half'), 0.5],
    ['some', word('some'), 0],
    ['little', word('little'), 0],
    ['none', word('none'), 0],
  ])('a share from abroad: %s', (_, value, worth) => {
    expect(quantitiesOf([said('foreignShare', value)], scales).own?.value).toBe(worth);
  });

  test.each([
    ['more than half made at home leaves less than half', number(50, { bound: 'over' }), 0.25],
    ['less than half made at home leaves half or more', number(50, { bound: 'under' }), 0.5],
    ['all made at home', word('all'), 0],
  ])('a share made at home: %s', (_, value, worth) => {
    expect(quantitiesOf([said('homeShare', value)], scales).own?.value).toBe(worth);
  });

  test.each([
    ['a generation', { number: 1, unit: 'generations' }, 'generation'],
    ['two generations', { number: 2, unit: 'generations' }, 'generation'],
    ['less than a generation', { number: 1, unit: 'generations', bound: 'under' }, 'slightly-worse'],
    ['half a generation', { number: 0.5, unit: 'generations' }, 'slightly-worse'],
    ['three years', { number: 3, unit: 'years' }, 'generation'],
    ['two years', { number: 2, unit: 'years' }, 'slightly-worse'],
    ['two to four years', { number: 2, to: 4, unit: 'years' }, 'generation'],
    ['no years at all', { number: 0, unit: 'years' }, 'parity'],
  ])('a distance: %s', (_, value, step) => {
    const { homeLag } = quantitiesOf([said('homeLag', { kind: 'behind', ...value })], scales);
    expect(homeLag?.step).toBe(step);
  });

  test.each([
    ['a handful of suppliers', word('few'), 0.75],
    ['many suppliers', word('many'), 0],
    ['more than five', number(5, { bound: 'over' }), 0],
    ['fewer than four', number(4, { bound: 'under' }), 0.75],
    ['two or three', number(2, { to: 3 }), 0.75],
  ])('suppliers: %s', (_, value, worth) => {
    expect(quantitiesOf([said('foreignOnlySuppliers', value)], scales).suppliers?.value).toBe(worth);
  });

  test.each([
    [[100], 1],
    [[90, 10], 1],
    [[50, 50], 0.75],
    [[50, 25, 25], 0.5],
    [[30, 30, 20, 20], 0.5],
    [[20, 20, 20, 20, 20], 0.25],
    [[10, 10, 10], 0],
  ])('shares of countries %j', (shares, worth) => {
    expect(quantitiesOf([said('hhi', { kind: 'shares', shares })], scales).hhi?.value).toBe(worth);
  });

  test('every cut-off says where it comes from, and what is borrowed says so', () => {
    expect(scales.share.map(({ from, source }) => [from, source])).toEqual([
      [40, 'own'],
      [50, 'korea-2030'],
      [65, 'crma'],
      [90, 'own'],
    ]);
    const borrowed = Object.entries(scales.sources).filter(([id]) => id !== 'own');
    for (const [id, { en, 'zh-CN': zh }] of borrowed) {
      expect(en, id).toMatch(/^Borrowed/);
      expect(zh, id).toMatch(/^借用/);
    }
  });
});
