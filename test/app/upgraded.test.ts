import { expect, test } from 'vitest';
import { upgraded } from '../../src/app/upgraded.ts';

const collection = {
  version: 3,
  upgrades: {
    1: (old: unknown) => ({ name: String(old).trim() }),
    // It counts on what the second version wrote, and says so in no schema.
    2: (old: unknown) => ({ letters: (old as { name: string }).name.length }),
  },
};

test.each([
  ['from the first version', 1, ' abc ', { ok: true, value: { letters: 3 } }],
  ['from the one before', 2, { name: 'ab' }, { ok: true, value: { letters: 2 } }],
  ["today's is left as it is", 3, { letters: 1 }, { ok: true, value: { letters: 1 } }],
  ['a newer one', 4, {}, { ok: false, error: 'too-new' }],
  ['one that no upgrade begins at', 0, {}, { ok: false, error: 'schema' }],
  ['one whose upgrade breaks at what somebody else wrote', 2, null, { ok: false, error: 'schema' }],
])('%s', (_, version, value, expected) => {
  expect(upgraded(collection, { version, value })).toEqual(expected);
});
