import { describe, expect, test } from 'vitest';
import { loadScales, SCALES_FILE } from '../../src/knowledge/load-scales.ts';
import { copyOfShipped, edit, SHIPPED } from './shipped.ts';

test('the shipped scales are whole', async () => {
  expect(await loadScales(SHIPPED)).toMatchObject({
    ok: true,
    value: { status: { met: 0.75, partly: 0.25 } },
  });
});

describe('told with its place and what to do', () => {
  test.each([
    ['an odd version', 'version: "2026-11"', 'version: 3', 'version', 'must be a text'],
    ['a missing number', 'floor: 0.1\n', '', 'floor', 'is missing: add it'],
    [
      'a cut-off out of order',
      'from: 50, value: 0.5',
      'from: 39, value: 0.5',
      'share[1].from',
      'must be more than 40',
    ],
    [
      'a value out of order',
      'from: 65, value: 0.75',
      'from: 65, value: 0.5',
      'share[2].value',
      'must be more than 0.5',
    ],
    [
      'a value above all',
      'from: 90, value: 1',
      'from: 90, value: 2',
      'share[3].value',
      'is too large (2): the most is 1',
    ],
    [
      'a source that is not there',
      'source: crma',
      'source: crmx',
      'share[2].source',
      'must be one of crma, korea-2030',
    ],
    ['suppliers out of order', 'upTo: 3', 'upTo: 1', 'suppliers[1].upTo', 'must be more than 1'],
    [
      'a step under another’s name',
      'id: slightly-worse',
      'id: limited',
      'homeLag[1].id',
      'must be slightly-worse',
    ],
    [
      'a step worth less than the one before',
      'id: line\n    value: 0.75',
      'id: line\n    value: 0.1',
      'stops[3].value',
      'must be at least 0.5',
    ],
    ['a cap that caps nothing', 'hedged: 0.5', 'hedged: 0.75', 'caps.hedged', 'must be less than status.met'],
    ['words that rise', 'little: 5', 'little: 60', 'shareWords', 'must fall from all to none'],
    [
      'a text in one language',
      '{ en: scarce, zh-CN: 稀缺 }',
      '{ en: scarce }',
      'tags.scarce.zh-CN',
      'is missing: add it',
    ],
    ['a field of nobody', 'floor: 0.1', 'floor: 0.1\nroof: 1', 'roof', 'is not a field here'],
  ])('%s', async (_, from, to, field, remedy) => {
    const folder = await copyOfShipped();
    await edit(folder, SCALES_FILE, from, to);
    const loaded = await loadScales(folder);
    const fault = { file: SCALES_FILE, field, remedy: expect.stringContaining(remedy) };
    expect(loaded.ok ? [] : loaded.error).toContainEqual(fault);
  });
});
