import { describe, expect, test } from 'vitest';
import { worthOf } from './reading.ts';
import { SAID_EN } from './sentences-en.ts';
import { SAID_ZH } from './sentences-zh.ts';

/** What a group of sentences comes to: all, some, or nothing of its part of a criterion. */
const WORTH: Readonly<Record<string, string>> = {
  high: 'all',
  mid: 'some',
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

const groups = [
  ...Object.entries(SAID_EN).map(([matter, said]) => ({ matter, home: 'PL', said })),
  ...Object.entries(SAID_ZH).map(([matter, said]) => ({ matter, home: 'CN', said })),
].flatMap(({ matter, home, said }) =>
  Object.entries<readonly string[]>(said).map(([worth, sentences]) => ({ matter, home, worth, sentences })),
);

describe('one thing said in many ways', () => {
  test.each(groups)('$matter, $worth ($home): two in three are understood', async (group) => {
    const { matter, home, worth, sentences } = group;
    const found = await Promise.all(
      sentences.map(async (text) => ({ text, as: await worthOf(matter, text, home) })),
    );
    const missed = found.filter(({ as }) => as !== WORTH[worth]);
    expect(missed.length / found.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(1 / 3);
  });
});

test('five in six are understood over all', async () => {
  const found = await Promise.all(
    groups.flatMap(({ matter, home, worth, sentences }) =>
      sentences.map(async (text) => (await worthOf(matter, text, home)) === WORTH[worth]),
    ),
  );
  expect(found.length).toBeGreaterThan(700);
  expect(found.filter(Boolean).length / found.length).toBeGreaterThan(5 / 6);
});
