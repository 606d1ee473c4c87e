import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import { exposureLines } from '../../src/messages/exposure.ts';
import { entriesView } from '../../src/messages/lists/entries-view.ts';
import { entryView } from '../../src/messages/lists/entry-view.ts';
import { afterSwitchingLines, sourceWorth } from '../../src/messages/source-worth.ts';
import { assessmentWith, type Given, speechIn } from '../support/examples-assessment.ts';
import { country, number, pick, source } from '../support/examples-entries.ts';

const ANSWERS: Given = {
  home: { kind: 'countries', countries: ['KR' as never] },
  'risk-country': { kind: 'countries', countries: ['JP' as never] },
  share: { kind: 'number', amount: 91.9, unit: 'percent-one-country' },
  stock: { kind: 'number', amount: 60, unit: 'days' },
  recovery: { kind: 'number', amount: 1, unit: 'years' },
};
const QUALIFIED = {
  state: pick('qualified'),
  country: country('BE'),
  switch: number(6, 'weeks'),
  share: number(25, 'percent'),
};
const entry = (more: Parameters<typeof source>[1] = {}, id = 1) => source(id, { ...QUALIFIED, ...more });

test.each([
  ['counts', '计入', {}],
  [
    'counts; made at home: a substitute, no further country',
    '计入；在国内生产，属于替代，并未增加来源国',
    { country: country('KR') },
  ],
  [
    'does not diversify: Japan is where the risk comes from',
    '不算多元化：日本正是风险来源国',
    { country: country('JP') },
  ],
  ['does not count yet: where is it made?', '尚不计入：在哪国生产？', { country: undefined }],
  ['does not count yet', '尚不计入', { state: pick('qualifying') }],
  ['does not count yet: how long does the switch take?', '尚不计入：切换需要多久？', { switch: undefined }],
  [
    'counts in the score; for the time to survive: what share could it carry?',
    '计入评分；若要计入可支撑时间：可承担多大比例？',
    { share: undefined },
  ],
  ['', '', { state: pick('ruled-out') }],
])('%s', (english, chinese, more) => {
  const assessment = assessmentWith({ entries: [entry(more)] }, ANSWERS);
  expect(sourceWorth(speechIn('en'), assessment, entry(more))).toBe(english);
  expect(sourceWorth(speechIn('zh-CN'), assessment, entry(more))).toBe(chinese);
  const shown = [
    entriesView(speechIn('en'), assessment, 'sources', 0),
    entryView(speechIn('en'), assessment, entry().id),
  ];
  for (const view of shown) expect(JSON.stringify(view)).toContain(english);
});

describe('what stays after switching', () => {
  const assessment = assessmentWith({ entries: [entry(), entry({ country: country('JP') }, 2)] }, ANSWERS);
  test('in both languages, with what nobody knows as a range', () => {
    expect(afterSwitchingLines(speechIn('en'), assessment)).toEqual([
      '🔀 Switched to what the qualified sources could carry: Japan 91.9 % → **Japan 66.9 %**; concentration of countries (HHI) 8,446 to 8,511 → **5,101 to 5,166**',
    ]);
    expect(afterSwitchingLines(speechIn('zh-CN'), assessment)).toEqual([
      '🔀 按已验证来源的最大供货量切换后：日本91.9% → **日本66.9%**；来源国集中度（HHI）8,446至8,511 → **5,101至5,166**',
    ]);
  });

  test('where nobody has named the country, nothing is made up', () => {
    const { 'risk-country': _, ...rest } = ANSWERS;
    const unnamed = assessmentWith({ entries: [entry()] }, rest);
    expect(afterSwitchingLines(speechIn('en'), unnamed)[0]).toContain('the main country 91.9 %');
    expect(JSON.stringify(entriesView(speechIn('en'), unnamed, 'sources', 0))).toContain(
      'does not say which country',
    );
  });
});

describe('the time to survive', () => {
  const stated: Given = {
    'other-range': { kind: 'range', least: 10, most: 10, unit: 'percent' } as AnswerValue,
  };
  const lines = (locale: 'en' | 'zh-CN', more: Given = {}, entries = [entry()]) =>
    exposureLines(speechIn(locale), assessmentWith({ entries }, { ...ANSWERS, ...more })).join('\n');

  test('says that it was taken from the sources', () => {
    expect(lines('en')).toContain('taken from the list of stage 4: 25 % of today’s use after 42 days');
    expect(lines('en')).not.toContain('no other source');
    expect(lines('en')).toContain('while others deliver 25 %');
    expect(lines('zh-CN')).toContain('其他来源取自第四阶段的来源清单：42天后可供目前用量的25%');
  });

  test('names three of many', () => {
    const many = [1, 2, 3, 4, 5].map((id) => entry({ share: number(id, 'percent') }, id));
    expect(lines('en', {}, many)).toMatch(/3 % of today’s use after 42 days, \+2\.$/m);
  });

  test('says that the list is not added to what somebody has said', () => {
    expect(lines('en', stated)).toContain('the list of sources is not added to it');
    expect(lines('zh-CN', stated)).toContain('未再叠加来源清单');
    expect(lines('en', stated, [])).not.toContain('the list of sources');
  });
});
