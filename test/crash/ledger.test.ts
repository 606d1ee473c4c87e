import { expect, test } from 'vitest';
import { compareAnswers, type Given } from './ledger.ts';
import type { Entry } from './reading.ts';

function given(mark: string, more: Partial<Given> = {}): Given {
  return {
    mark,
    prompt: 'stock',
    by: 'Mina',
    over: [],
    acked: true,
    seen: false,
    isIn: (entry) => entry.value === mark,
    ...more,
  };
}
function entry(mark: string, value = mark): Entry {
  return { title: 'Stock', evidence: 'fair', value, by: '1', mark };
}
const faultsOf = (sent: Given[], read: Entry[], settled: { prompt: string; before: number }[] = []) =>
  compareAnswers({ name: 'T', given: sent, settled }, read).map((fault) => fault.kind);

test.each<[string, Given[], Entry[], string[]]>([
  ['what was acknowledged is there', [given('m1')], [entry('m1')], []],
  ['what was acknowledged is gone', [given('m1')], [], ['lost', 'lost']],
  ['what was cut off is gone', [given('m1', { acked: false })], [], []],
  ['what was cut off is there', [given('m1', { acked: false })], [entry('m1')], []],
  ['a later answer took its place', [given('m1'), given('m2', { over: ['m1'] })], [entry('m2')], []],
  [
    'the later answer was cut off, the first is gone too',
    [given('m1'), given('m2', { over: ['m1'], acked: false })],
    [],
    ['lost', 'lost'],
  ],
  [
    'replaced by what was replaced',
    [given('m1'), given('m2', { over: ['m1'] }), given('m3', { over: ['m2'] })],
    [entry('m3')],
    [],
  ],
  [
    'an answer beside it does not replace it',
    [given('m1'), given('m2', { by: 'Jun' })],
    [entry('m2')],
    ['lost'],
  ],
  ['it reads differently', [given('m1')], [entry('m1', 'something else')], ['altered']],
  ['it is there twice', [given('m1')], [entry('m1'), entry('m1')], ['doubled']],
  ['nobody wrote it', [given('m1')], [entry('m1'), entry('m9')], ['altered']],
])('%s', (_, sent, read, faults) => {
  expect(faultsOf(sent, read)).toEqual(faults);
});

test('settling lets go of all answers but one, and of no later one', () => {
  const sent = [given('m1'), given('m2', { by: 'Jun' }), given('m3', { by: 'Ada' })];
  const settled = [{ prompt: 'stock', before: 2 }];
  expect(faultsOf(sent, [entry('m1'), entry('m3')], settled)).toEqual([]);
  expect(faultsOf(sent, [entry('m1')], settled)).toEqual(['lost']);
  expect(faultsOf(sent, [], settled)).toEqual(['lost', 'lost']);
});
