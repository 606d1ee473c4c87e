import { expect, test } from 'vitest';
import { inShort, read, worthOf } from './reading.ts';
import { ROUNDABOUT_EN, SILENT_EN } from './roundabout-en.ts';

/** What a matter comes to: all, some, or nothing of its part of a criterion. */
const WORTH: Readonly<Record<string, string>> = {
  high: 'all',
  low: 'nothing',
  behind: 'all',
  middling: 'some',
  level: 'nothing',
  stops: 'all',
  part: 'some',
  nothing: 'nothing',
  paced: 'all',
  quality: 'some',
  irrelevant: 'nothing',
};

const readings = await Promise.all(
  ROUNDABOUT_EN.map(async ([matter, worth, text]) => ({
    text,
    as: await worthOf(matter, text, 'PL'),
    meant: WORTH[worth],
  })),
);

test('what is said in a roundabout way is understood in most cases', () => {
  const missed = readings.filter(({ as, meant }) => as !== meant);
  expect(missed.length / readings.length, JSON.stringify(missed, null, 1)).toBeLessThan(1 / 2);
});

test('and seldom taken for its contrary', () => {
  const turned = readings.filter(({ as, meant }) => [as, meant].sort().join() === 'all,nothing');
  expect(turned.length / readings.length, JSON.stringify(turned, null, 1)).toBeLessThan(1 / 10);
});

test.each(SILENT_EN)('nothing is read from: %s', async (text) => {
  const found = (await read(text, 'PL')).map(inShort);
  expect(found.filter((each) => /^(?:stops|homeLag|iteration)/.test(each))).toEqual([]);
});

test('what no plain word says is weak, what one says is not', async () => {
  const [weak] = await read(
    'Put the two side by side and the fitter cannot say which one is from Poznan.',
    'PL',
  );
  const [plain] = await read('No Polish company makes it.', 'PL');
  expect([weak?.weak, plain?.weak]).toEqual([true, false]);
});
