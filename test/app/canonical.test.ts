import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../src/app/canonical.ts';

test.each([
  ['fields in any order', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
  ['lists in their own', [2, { b: 1, a: 0 }, 1], '[2,{"a":0,"b":1},1]'],
  ['what is no object', null, 'null'],
])('%s', (_, value, expected) => {
  expect(canonical(value)).toBe(expected);
});

test('it says what JSON says, and the same again once that is read', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read: unknown = JSON.parse(canonical(value));
      expect(read).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(read)).toBe(canonical(value));
    }),
  ));
