import { expect, test } from 'vitest';
import { mentions } from '../../src/app/mentions.ts';

test.each([
  ['deep in it', { plan: { link: [{ assessment: 'k3j9x0q2ab' }] } }, ['k3j9x0q2ab'], true],
  ['within another id', ['k3j9x0q2ab-y2026'], ['zzzzzzzzzz', 'k3j9x0q2ab'], true],
  ['as the name of a field', { k3j9x0q2ab: 1 }, ['k3j9x0q2ab'], true],
  ['not at all', { assessment: 'aaaaaaaaaa' }, ['k3j9x0q2ab'], false],
  ['where none is hidden', { assessment: 'k3j9x0q2ab' }, [], false],
])('%s', (_, said, ids, expected) => {
  expect(mentions(said, ids)).toBe(expected);
});
