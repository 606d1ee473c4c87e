import { describe, expect, test } from 'vitest';
import type { Trend } from '../../src/app/charts.ts';
import { brushFor } from '../../src/charts/brush.ts';
import { drawTrend } from '../../src/charts/pictures/trend.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';
import { Instant } from '../../src/domain/ids.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import type { Reading } from '../../src/domain/monitoring/reading.ts';
import type { WatchPlan } from '../../src/domain/monitoring/watch-item.ts';
import { trendPicture } from '../../src/messages/monitor/trend-picture.ts';
import { faults } from '../support/drawn-texts.ts';
import { speechIn } from '../support/examples-assessment.ts';
import { HOSTILE } from '../support/examples-generated.ts';
import { CREATOR, watchWith } from '../support/examples-watch.ts';

const has = loadFonts();
const at = Instant.parse('2026-12-24T00:00:00.000Z');
const read = (...values: readonly (readonly [string, number])[]): Reading[] =>
  values.map(([day, value]) => ({ day, value, by: CREATOR, at }));

function shown(locale: Locale, plan: Partial<WatchPlan>, readings: readonly Reading[]): Trend {
  const block = trendPicture(speechIn(locale), watchWith(plan), readings);
  if (block?.kind !== 'picture' || block.picture.name !== 'trend') throw new Error('no such picture');
  return block.picture.data;
}

const stock = read(['2026-11-30', 92], ['2026-12-07', 58], ['2026-12-14', 28]);

test('what it shows, in English', () => {
  expect(shown('en', {}, stock)).toEqual({
    alt:
      'Photoresist in stock: 28 days on December 14, 2026, critical. Before that: 58 days on December 7, 2026. ' +
      '3 readings from November 30, 2026 to December 14, 2026, between 28 days and 92 days. ' +
      'Warning: 60 days and below. Critical: 30 days and below.',
    title: 'Photoresist in stock',
    subtitle: 'Days of stock (days) · falling is worse',
    latest: { value: '28', unit: ' days', about: 'critical · December 14, 2026', band: 'critical' },
    points: [
      { day: '2026-11-30', value: 92, band: 'normal' },
      { day: '2026-12-07', value: 58, band: 'warning' },
      { day: '2026-12-14', value: 28, band: 'critical' },
    ],
    worse: 'falling',
    thresholds: [
      { band: 'warning', value: 60, name: 'Warning', from: '60 days and below' },
      { band: 'critical', value: 30, name: 'Critical', from: '30 days and below' },
    ],
    foot: '3 readings, November 30, 2026 to December 14, 2026',
  });
});

test('and in Chinese, with the unit in Chinese too', () => {
  const { alt, subtitle, latest, thresholds, foot } = shown('zh-CN', { name: '光刻胶库存' }, stock);
  expect(alt).toBe(
    '光刻胶库存：2026年12月14日为28天，严重。上一次：2026年12月7日为58天。' +
      '2026年11月30日至2026年12月14日共3次读数，最低28天，最高92天。预警：60天及以下。严重：30天及以下。',
  );
  expect(subtitle).toBe('库存天数（天） · 下降为恶化');
  expect(latest).toMatchObject({ value: '28', unit: '天', about: '严重 · 2026年12月14日' });
  expect(thresholds.map(({ name, from }) => [name, from])).toEqual([
    ['预警', '60天及以下'],
    ['严重', '30天及以下'],
  ]);
  expect(foot).toBe('3次读数，2026年11月30日至2026年12月14日');
});

describe('where there is less', () => {
  test('no reading, no picture', () => {
    expect(trendPicture(speechIn('en'), watchWith(), [])).toBeUndefined();
  });

  test('a single reading', () => {
    const { alt, foot, latest } = shown('en', {}, read(['2026-12-14', 1]));
    expect(foot).toBe('One reading, December 14, 2026');
    expect(latest).toMatchObject({ value: '1', unit: ' day' });
    expect(alt).toMatch(/^Photoresist in stock: 1 day on December 14, 2026, critical\. Warning: /);
  });

  test('no thresholds, and a kind that says nothing', () => {
    const plan = { indicator: 'free', unit: '', thresholds: { warning: null, critical: null } } as const;
    const { alt, subtitle, thresholds } = shown('en', plan, read(['2026-12-14', 1.5]));
    expect([subtitle, thresholds]).toEqual(['Something else', []]);
    expect(alt).toBe('Photoresist in stock: 1.5 on December 14, 2026, within limits. No thresholds are set.');
  });

  test('rising is worse', () => {
    const plan = {
      indicator: 'import-share',
      unit: '%',
      worse: 'rising',
      thresholds: { warning: 50, critical: null },
    } as const;
    const { thresholds, latest, subtitle } = shown('en', plan, read(['2026-12-14', 50]));
    expect([thresholds, latest.band]).toEqual([
      [{ band: 'warning', value: 50, name: 'Warning', from: '50% and above' }],
      'warning',
    ]);
    expect(subtitle).toBe('Import share (%) · rising is worse');
  });
});

test('of very many readings the latest 400 are shown, and counted', () => {
  const many = Array.from(
    { length: 450 },
    (_, n) => [new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10), n] as const,
  );
  const { points, foot } = shown('en', {}, read(...many));
  expect([points.length, points[0]?.value]).toEqual([400, 50]);
  expect(foot).toBe('400 readings, February 20, 2025 to March 26, 2026');
});

test.each(LOCALES)('whatever people typed is drawn whole or cut, and in its place, in %s', (locale) => {
  for (const typed of HOSTILE) {
    const plan = { name: typed.slice(0, 100), unit: typed.slice(0, 20) };
    const data = shown(locale, plan, read(['2026-11-30', 92], ['2026-12-14', 28.123456]));
    expect(faults(drawTrend(data, brushFor({ theme: 'light', locale }, has)))).toEqual([]);
    expect(data.alt.length).toBeLessThan(1024);
  }
});
