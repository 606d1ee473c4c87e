import { describe, expect, test } from 'vitest';
import { INDICATORS } from '../../src/domain/monitoring/indicator.ts';
import { bandOf } from '../../src/domain/monitoring/threshold.ts';
import { INDICATORS_FILE, loadIndicators } from '../../src/knowledge/load-indicators.ts';
import { indicators } from '../support/examples-assessment.ts';
import { copyOfShipped, edit } from './shipped.ts';

const STAGE = 'stages/3-communicate.yaml';

test('every kind of the watch list is there once, in its order', () => {
  expect(indicators.map(({ id }) => id)).toEqual(INDICATORS);
});

test.each([
  ['import-share', 49.9, 'normal'],
  ['import-share', 50, 'warning'],
  ['import-share', 65, 'critical'],
  ['stock-days', 61, 'normal'],
  ['stock-days', 60, 'warning'],
  ['stock-days', 30, 'critical'],
  ['supplier-count', 3, 'normal'],
  ['supplier-count', 2, 'warning'],
  ['supplier-count', 1, 'critical'],
  ['licence-rule', 0, 'normal'],
  ['licence-rule', 1, 'warning'],
  ['licence-rule', 2, 'critical'],
  ['home-share', 51, 'normal'],
  ['home-share', 35, 'critical'],
  ['price', 1_000_000, 'normal'],
  ['free', 0, 'normal'],
])('what is proposed puts %s of %f at %s', (id, value, band) => {
  const found = indicators.find((each) => each.id === id);
  expect(found && bandOf(value, found, found.worse)).toBe(band);
});

test('what is borrowed says so, in both languages', () => {
  const source = indicators.find(({ id }) => id === 'import-share')?.source;
  expect(source?.en).toMatch(/borrowed.*50 %.*2030.*65 %/i);
  expect(source?.['zh-CN']).toMatch(/借用.*50%.*2030.*65%/);
});

describe('told with its file, its place and what to do', () => {
  test.each([
    [
      'thresholds in the wrong order',
      'warning: 60',
      'warning: 20',
      '[2].critical',
      'must be less than warning',
    ],
    [
      'thresholds that are the same',
      'warning: 50\n  critical: 65',
      'warning: 65\n  critical: 65',
      '[0].critical',
      'must be more than warning (65), since rising is worse',
    ],
    [
      'a threshold above all readings',
      'critical: 65',
      'critical: 165',
      '[0].critical',
      'between least (0) and most (100), not at 165',
    ],
    ['a threshold below all readings', 'critical: 30', 'critical: -1', '[2].critical', 'between least (0)'],
    ['bounds turned round', 'most: 3650', 'most: 0', '[2].most', 'must be more than least (0)'],
    [
      'thresholds of nobody',
      'warning: null\n  critical: null\n  least: 0',
      'warning: 5\n  critical: null\n  least: 0',
      '[1].source',
      'is missing: say where',
    ],
    [
      'a source of nothing',
      'warning: 60\n  critical: 30',
      'warning: null\n  critical: null',
      '[2].source',
      'says where nothing comes from',
    ],
    ['a kind that is gone', '- id: free', '- id: price', '', 'has no entry with the id free: add one'],
    ['a kind said twice', '- id: free', '- id: price', '[6].id', 'is taken by an entry above'],
    ['a kind of nobody', '- id: free', '- id: rumour', '[6].id', 'must be one of import-share, price'],
    [
      'another label',
      'en: Import share',
      'en: Share',
      '[0].label.en',
      `the same as in ${STAGE}, "Import share"`,
    ],
    [
      'another meaning',
      'zh-CN: 单价，按实际付款货币计。',
      'zh-CN: 单价。',
      '[1].means.zh-CN',
      'the same as in',
    ],
    ['a text in one language', '{en: days, zh-CN: 天}', '{en: days}', '[2].unit.zh-CN', 'is missing: add it'],
    ['a gap in Chinese', '仓库每周一的报表', '仓库每周一 的报表', '[2].example.zh-CN', 'has a space inside'],
    [
      'a field of nobody',
      'worse: rising',
      'worse: rising\n  better: falling',
      '[0].better',
      'is not a field',
    ],
    ['no way that is worse', 'worse: rising', 'worse: up', '[0].worse', 'must be one of rising, falling'],
  ])('%s', async (_, from, to, field, remedy) => {
    const folder = await copyOfShipped();
    await edit(folder, INDICATORS_FILE, from, to);
    const loaded = await loadIndicators(folder);
    expect(loaded.ok ? [] : loaded.error).toContainEqual({
      file: INDICATORS_FILE,
      field,
      remedy: expect.stringContaining(remedy),
    });
  });

  test('a kind that stage 3 does not offer', async () => {
    const folder = await copyOfShipped();
    await edit(folder, STAGE, '- id: home-share', '- id: home');
    const loaded = await loadIndicators(folder);
    expect(loaded.ok ? [] : loaded.error).toEqual([
      {
        file: INDICATORS_FILE,
        field: '[5].id',
        remedy: expect.stringContaining(`in ${STAGE}: add it there`),
      },
    ]);
  });

  test('a list that is no list', async () => {
    const folder = await copyOfShipped();
    await edit(folder, INDICATORS_FILE, '- id: import-share', 'id: import-share');
    const loaded = await loadIndicators(folder);
    expect(loaded).toMatchObject({ ok: false });
  });
});
