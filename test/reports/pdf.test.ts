import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/app/report/document.ts';
import { entriesIn } from '../../src/domain/assessment/entry.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { toPdf } from '../../src/reports/pdf/pdf.ts';
import { stored } from '../support/examples-app.ts';
import { framework } from '../support/examples-assessment.ts';
import { fieldsFull } from '../support/examples-full.ts';
import { assessments, hostileText, longChinese } from '../support/examples-generated.ts';
import { photoresistClosed } from '../support/examples-photoresist.ts';
import { appWith, documentOf, factsOf } from '../support/examples-report.ts';
import { readPdf } from '../support/read-pdf.ts';

const A4 = { width: 595.28, height: 841.89 };
const CASE = photoresistClosed();

const pdfOf = async (locale: Locale, of: 'assessment' | 'register', more = 2) => {
  const app = await appWith(more);
  return readPdf(
    await toPdf(await documentOf(await factsOf(app, of === 'register' ? undefined : CASE.id), locale)),
  );
};
const bare = (text: string) => text.replace(/\s+/g, '');

describe('what another program reads in it', () => {
  test('of an assessment in English: title, language, bookmarks, and real text', async () => {
    const { title, language, pages, outline } = await pdfOf('en', 'assessment');
    expect({ title, language }).toEqual({ title: 'ArF photoresist', language: 'en' });
    const [brief, ...record] = pages.map(({ text }) => text);
    for (const words of [
      'Level of risk',
      'What drives it',
      'Every fab that exposes with EUV',
      'The plan',
      'Open questions',
    ]) {
      expect(brief).toContain(words);
    }
    // Pictures are drawn elsewhere: here none was.
    expect(bare(brief ?? '')).toContain(bare('The picture of the matrix could not be drawn this time'));
    expect(record.join('\n')).toMatch(/Export notice of 1 July 2019/);
    expect(bare(record.join())).toContain(bare('Mina Park, 5 Jul 2019'));
    expect(outline.map((each) => each.title)).toEqual([
      ...['Policy brief', 'Level of risk', 'The plan', 'Time to survive against time to recover'],
      ...['What is watched', 'The record', '1 Identify', '2 Assess', '3 Communicate and monitor'],
      ...['4 Plan treatment', '5 Execute', '6 Adjust', 'How to read this'],
    ]);
    expect(outline[0]).toMatchObject({ page: 1, depth: 0 });
    expect(outline.find((each) => each.title === '2 Assess')?.depth).toBe(1);
    expect(pages.at(-1)?.text).toContain(`Page ${pages.length} of ${pages.length}`);
  });

  test('of the register in Chinese, with names in three scripts', async () => {
    const { title, language, pages, outline } = await pdfOf('zh-CN', 'register');
    expect({ title, language }).toEqual({ title: '风险清单', language: 'zh-CN' });
    expect(bare(pages[0]?.text ?? '')).toContain('风险矩阵'.slice(0, 2));
    const all = bare(pages.map(({ text }) => text).join());
    for (const words of ['先攻哪里', '李俊', '김아다', '第1号光刻胶', 'Photoresistgrade0'])
      expect(all).toContain(words);
    expect(outline.map((each) => each.title)).toContain('逐项说明');
    expect(outline.filter(({ depth }) => depth === 1).map((each) => each.title)).toContain('1 第1号光刻胶');
  });
});

describe('the brief stays on one page', { timeout: 120_000 }, () => {
  const LONG = {
    en: 'Wafers of the widest kind are made of wider words. ',
    'zh-CN': '极紫外光刻胶供应受限于单一来源，',
  };
  test.each(['en', 'zh-CN'] as const)('where every field is full, in %s', async (locale) => {
    const many = [...CASE.entries, ...CASE.entries.map((each) => ({ ...each, id: each.id + 1000 }))];
    const full = many.map((entry) => fieldsFull(entry as (typeof CASE.entries)[number], LONG[locale]));
    const answers = Object.fromEntries(
      Object.entries(CASE.answers).map(([id, slot]) => {
        const { current } = slot;
        const text = LONG[locale].repeat(80).slice(0, 4000);
        const value = current.value.kind === 'text' ? { kind: 'text' as const, text } : current.value;
        return [id, { ...slot, current: { ...current, value, source: text.slice(0, 1000) } }];
      }),
    );
    const app = await appWith(0, {
      technology: LONG[locale].repeat(9).slice(0, 100),
      entries: full,
      answers,
      closure: null,
    });
    const { pages, outline } = await readPdf(
      await toPdf(await documentOf(await factsOf(app, CASE.id), locale)),
    );
    expect(entriesIn(full, 'actions').length).toBeGreaterThan(2);
    expect(outline[1]).toMatchObject({ page: 2, depth: 0 });
    for (const { right, lowest } of pages) {
      expect(right).toBeLessThan(A4.width - 30);
      expect(lowest).toBeGreaterThan(10);
    }
  });
});

test('whatever people type stays within the width of the page', { timeout: 120_000 }, async () => {
  const short = (most: number) => hostileText(Math.min(most, 150));
  const chinese = (most: number) => longChinese(Math.min(most, 300));
  const hostile = fc.oneof(assessments(framework, short), assessments(framework, chinese));
  await fc.assert(
    fc.asyncProperty(hostile, async (assessment) => {
      const app = await appWith(0);
      await stored(app, { ...assessment, id: CASE.id, private: false });
      const { pages } = await readPdf(await toPdf(await documentOf(await factsOf(app, CASE.id), 'en')));
      for (const { right } of pages) expect(right).toBeLessThan(A4.width - 30);
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

test('nothing is read or fetched that a text names', async () => {
  const base = await documentOf(await factsOf(await appWith(0), CASE.id), 'en');
  const text = 'https://127.0.0.1:1/x.png file:///etc/passwd {"image":"/etc/passwd"}';
  const document: ReportDocument = {
    ...base,
    title: text,
    parts: [{ heading: text, blocks: [{ kind: 'text', text }] }],
  };
  const { pages } = await readPdf(await toPdf(document));
  expect(bare(pages.map((each) => each.text).join())).toContain(bare(text));
});
