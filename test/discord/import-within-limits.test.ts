import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../src/app/monitor/import/import.ts';
import type { RowFault } from '../../src/app/monitor/import/problems.ts';
import { MOST_ROWS } from '../../src/app/tables.ts';
import { render } from '../../src/discord/render.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import type { WatchPlan } from '../../src/domain/monitoring/watch-item.ts';
import { exportView } from '../../src/messages/monitor/export-view.ts';
import {
  changedPreviewView,
  faultTable,
  importedView,
  importPreviewView,
} from '../../src/messages/monitor/import/preview-view.ts';
import { checkMessage } from '../../src/sandbox/limits/message.ts';
import { speechIn } from '../support/examples-assessment.ts';
import { hostileText, longChinese } from '../support/examples-generated.ts';
import { stockPlan } from '../support/examples-watch.ts';
import { expectSendable, expectWhole, holds } from '../support/sendable.ts';

const typed = fc.oneof(hostileText(200), longChinese(200));
const COUNTS = { begun: 1000, edited: 1000, fresh: MOST_ROWS, changed: MOST_ROWS, same: MOST_ROWS };

const faulty = fc.array(typed, { minLength: 1, maxLength: 30 }).map((texts) =>
  texts.map((text, index) => ({
    row: MOST_ROWS + index,
    problem: { what: 'ambiguous-number', column: 'critical', typed: text } as const,
  })),
);

function previewOf(
  file: string,
  names: readonly string[],
  faults: ImportPreview['plan']['faults'],
): ImportPreview {
  const items = names.map((name) => {
    const plan: WatchPlan = { ...stockPlan, name, unit: name.slice(0, 20) };
    const fresh = Array.from({ length: 6 }, (_, index) => ({
      day: `2026-01-0${index + 1}`,
      value: 1e9 / 7,
      note: name,
    }));
    return { there: undefined, linked: undefined, plan, fresh, changed: [], same: 0 };
  });
  const notes = [
    { what: 'number-read', row: 2, typed: file, value: 1234 },
    { what: 'totals-left-out', count: MOST_ROWS },
    { what: 'no-home' },
    { what: 'repeated', count: MOST_ROWS },
  ] as const;
  return {
    ...{ file, kind: 'items', table: { encoding: 'gb18030', separator: '\t' }, rows: MOST_ROWS },
    ...{ ignored: names, plan: { items, faults, notes }, counts: COUNTS, alerts: 1000, mark: 'ffffffff' },
  };
}

const given = fc.record({
  locale: fc.constantFrom(...LOCALES),
  file: typed,
  names: fc.array(typed, { minLength: 1, maxLength: 20 }),
  faults: fc.oneof(fc.constant<readonly RowFault[]>([]), faulty),
});

describe('whatever a file holds', () => {
  test('its preview is sent whole', () =>
    holds(given, ({ locale, file, names, faults }) => {
      const speech = speechIn(locale);
      const preview = previewOf(file, names, faults);
      for (const view of [importPreviewView, changedPreviewView]) {
        expectSendable(view(speech, preview, undefined));
        expectWhole(view(speech, preview, undefined));
      }
      expectSendable(importedView(speech, file, COUNTS));
    }));

  test('what is wrong and not shown is in the table', () =>
    holds(given, ({ locale, file, names, faults }) => {
      const speech = speechIn(locale);
      const preview = previewOf(file, names, faults);
      const table = faultTable(speech, preview);
      const text = importPreviewView(speech, preview, undefined)
        .blocks.map((block) => (block.kind === 'text' ? block.text : ''))
        .join('\n');
      const shown = faults.filter(({ row }) => text.includes(String(row))).length;
      expect(table?.length).toBe(shown < faults.length ? faults.length + 1 : undefined);
    }));
});

test('files go along where they may, and a sentence stands in their place where not', () => {
  const files = Array.from({ length: 10 }, () => new Uint8Array([65]));
  const view = exportView(speechIn('en'), { what: 'readings', left: 3, count: 100_000, files });
  const { components, flags, files: sent } = render(view);
  const uploaded = sent.map(({ name, attachment }) => ({ filename: name, size: attachment.length }));
  expect(uploaded).toHaveLength(10);
  expect(checkMessage({ components, flags }, { kind: 'webhook-edit', files: uploaded })).toEqual([]);
  const without = render(view, new Map(), 'not-attached');
  expect(without.files).toEqual([]);
  expect(JSON.stringify(without.components)).toContain('lacks the permission Attach Files');
  expect(checkMessage({ components: without.components, flags }, { kind: 'create', files: [] })).toEqual([]);
});
