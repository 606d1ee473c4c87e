import { describe, expect, test } from 'vitest';
import { inputsOf } from '../../../src/app/simulation/inputs.ts';
import { type Simulation, simulationOf } from '../../../src/app/simulation/simulate.ts';
import { exposureOf } from '../../../src/domain/assessment/exposure.ts';
import {
  answered,
  assessmentWith,
  framework,
  JUN,
  slot,
  unknown,
} from '../../support/examples-assessment.ts';
import { amount, RANGES, range, sourceOf, supplied } from '../../support/examples-simulation.ts';
import { must } from '../../support/store-examples.ts';

const simulated = (...args: Parameters<typeof supplied>): Simulation =>
  must(simulationOf(framework, supplied(...args), { draws: 2000 }));

describe('where each input comes from', () => {
  test('a range with its author, in days', () => {
    const weak = slot(answered(range(2, 6, 'weeks'), { by: JUN, evidence: 'weak' }));
    const { stock } = inputsOf(assessmentWith({}, { 'stock-range': weak }));
    expect(stock).toMatchObject({
      range: { least: 14, most: 42 },
      stated: { least: 2, most: 6, unit: 'weeks' },
    });
    expect(stock?.origin).toEqual({ from: 'range', prompt: 'stock-range', by: JUN, weak: true });
  });

  test('the single number of stage 1 is the likeliest within a range, and both ends without one', () => {
    const single = { stock: amount(40, 'days') };
    expect(inputsOf(assessmentWith({}, { ...RANGES, ...single })).stock?.likeliest).toBe(40);
    expect(
      inputsOf(assessmentWith({}, { ...RANGES, stock: amount(90, 'days') })).stock?.likeliest,
    ).toBeUndefined();
    const { stock } = inputsOf(assessmentWith({}, single));
    expect(stock).toMatchObject({ range: { least: 40, most: 40 }, origin: { from: 'single' } });
  });

  test('as today where nobody has said; stock and recovery stay unknown', () => {
    const { demand, rampUp, stock, recovery, sources } = inputsOf(
      assessmentWith({}, { 'stock-range': unknown() }),
    );
    expect(demand).toMatchObject({ range: { least: 100, most: 100 }, origin: { from: 'default' } });
    expect(rampUp).toMatchObject({ range: { least: 0, most: 0 }, origin: { from: 'default' } });
    expect([stock, recovery]).toEqual([undefined, undefined]);
    expect(sources).toEqual({ counted: [], uncounted: [] });
  });

  test('what is supposed takes its place, and says what the assessment says', () => {
    const { stock } = inputsOf(assessmentWith({}, RANGES), { stock: { least: 1, most: 2, unit: 'months' } });
    expect(stock?.origin).toEqual({ from: 'supposed', instead: { least: 20, most: 60, unit: 'days' } });
    expect(stock?.range.least).toBeCloseTo(30.4, 1);
  });
});

describe('other sources', () => {
  const counted = (...args: Parameters<typeof supplied>) =>
    inputsOf(supplied(...args)).sources.counted.map(({ share, delay, origin }) => [
      share.most,
      delay.most,
      origin.from,
    ]);
  const left = (...args: Parameters<typeof supplied>) =>
    inputsOf(supplied(...args)).sources.uncounted.map(({ why }) => why);

  test('those of the list that are qualified, each with its time and share', () => {
    expect(counted()).toEqual([[25, 42, 'entry']]);
    expect(left()).toEqual([]);
  });

  test('what is answered of all others together counts in place of the list, which says so', () => {
    const together = { ...RANGES, 'other-range': range(10, 25, 'percent') };
    expect(counted({}, together)).toEqual([[25, 0, 'range']]);
    expect(left({}, together)).toEqual(['answered-together']);
    expect(counted({}, { ...RANGES, 'other-range': range(0, 0, 'percent') })).toEqual([]);
  });

  test.each([
    ['no share', sourceOf(3, { share: 0 }), {}, ['no-share']],
    ['no time', sourceOf(3, { weeks: 0 }), {}, ['no-time']],
    ['where the risk comes from', sourceOf(3, { where: 'JP' }), { 'risk-country': ['JP'] }, ['same-country']],
    ['not qualified', sourceOf(3, { state: 'not-qualified' }), {}, []],
    ['ruled out', sourceOf(3, { state: 'ruled-out' }), {}, []],
  ])('%s: it does not count', (_, entry, behind, why) => {
    const answers = Object.entries(behind).map(
      ([id, countries]) => [id, { kind: 'countries', countries }] as const,
    );
    const given = { ...RANGES, ...Object.fromEntries(answers) } as typeof RANGES;
    expect(counted({ entries: [entry] }, given)).toEqual([]);
    expect(left({ entries: [entry] }, given)).toEqual(why);
  });
});

describe('the simulation of an assessment', () => {
  test('is missing what nobody has answered', () => {
    const found = simulationOf(framework, assessmentWith({}, { 'stock-range': range(20, 60, 'days') }));
    expect(found).toMatchObject({ ok: false, error: { missing: ['recovery'] } });
  });

  test('agrees with time to survive against time to recover on what is certain and what is not', () => {
    for (const [stock, expected] of [
      [range(1, 20, 'days'), 'certain'],
      [range(20, 60, 'days'), 'possible'],
      [range(300, 400, 'days'), 'none'],
    ] as const) {
      const answers = { ...RANGES, 'stock-range': stock };
      expect(exposureOf(supplied({}, answers))?.exposed).toBe(expected);
      const { chance } = simulated({}, answers).outcome;
      expect(chance === 1 ? 'certain' : chance === 0 ? 'none' : 'possible').toBe(expected);
    }
  });

  test('tells what would help, the most first: treatments of the menu, and sources that are not qualified yet', () => {
    const { helps, outcome } = simulated();
    const names = helps.map(({ by }) => (by.kind === 'source' ? `source ${by.entry}` : by.treatment));
    expect(new Set(names)).toEqual(
      new Set(['stockpile', 'second-source', 'home-substitution', 'redesign', 'source 10']),
    );
    expect(
      helps.filter(({ chosen }) => chosen).map(({ by }) => by.kind === 'treatment' && by.treatment),
    ).toEqual(['stockpile', 'stockpile']);
    const chances = helps.map(({ chance }) => chance);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    for (const { chance, unmet } of helps) {
      expect(chance).toBeLessThanOrEqual(outcome.chance);
      expect(unmet).toBeLessThan(outcome.unmet);
    }
  });

  test('leaves out what would change nothing', () => {
    expect(simulated({}, { ...RANGES, 'stock-range': range(300, 400, 'days') }).helps).toEqual([]);
    const ruledOut = [sourceOf(10, { state: 'ruled-out' }), sourceOf(11, { state: 'qualifying', share: 0 })];
    expect(simulated({ entries: ruledOut }).helps.map(({ by }) => by.kind)).not.toContain('source');
  });

  test('a hoped-for source in the country that the risk comes from is no help', () => {
    const given = { ...RANGES, 'risk-country': { kind: 'countries', countries: ['US'] } } as typeof RANGES;
    expect(simulated({}, given).helps.map(({ by }) => by.kind)).not.toContain('source');
  });

  test('more stock as told brings the chance to one in ten', () => {
    const { stockForTenth } = simulated();
    const least = 20 + stockForTenth;
    const after = simulated({}, { ...RANGES, 'stock-range': range(least, least + 40, 'days') });
    expect(after.outcome.chance).toBeLessThanOrEqual(0.1);
    expect(after.outcome.chance).toBeGreaterThan(0.09);
    expect(after.stockForTenth).toBe(0);
  });

  test('its curves begin with no gap, end with none, and lie lower with what helps most', () => {
    const { curve } = simulated();
    const { days, now, after = [] } = curve;
    expect([now[0], after[0]]).toEqual([0, 0]);
    expect(now.at(-1)).toBeLessThan(0.02);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    const area = (chances: readonly number[]) => chances.reduce((sum, each) => sum + each, 0);
    expect(area(after)).toBeLessThan(area(now));
  });

  test('the same document gives the same result; another seed another one, within the interval or near it', () => {
    expect(simulated()).toEqual(simulated());
    const other = must(simulationOf(framework, supplied(), { draws: 2000, seed: 2 }));
    expect(other.outcome.chance).not.toBe(simulated().outcome.chance);
    expect(Math.abs(other.outcome.chance - simulated().outcome.chance)).toBeLessThan(0.04);
  });
});
