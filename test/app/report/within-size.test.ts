import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportDocument, ReportPart } from '../../../src/app/report/document.ts';
import { withinSize } from '../../../src/app/report/within-size.ts';
import { must } from '../../support/store-examples.ts';

const part = (heading: string, ...parts: readonly ReportPart[]): ReportPart => ({
  ...{ heading, blocks: [] },
  ...(parts.length > 0 && { parts }),
});
const documentOf = (...parts: readonly ReportPart[]): ReportDocument => ({
  ...{ locale: 'en', kicker: '', title: 'T', subtitle: '', subject: '', foot: '', maker: '' },
  ...{ pages: ['', '', ''], madeAt: '2026-11-23T05:30:00.000Z', sheets: [] },
  brief: { heading: 'Brief', blocks: [{ kind: 'text', text: 'brief' }] },
  parts,
});

/** Headings in their order, ten bytes for each; a brief with something in it counts as one. */
const render = async ({ title, brief, parts }: ReportDocument) => {
  const headings = (each: ReportPart): string[] => [each.heading, ...(each.parts ?? []).flatMap(headings)];
  const all = [...(brief.blocks.length > 0 ? ['Brief'] : []), ...parts.flatMap(headings)];
  const text = [title, ...all].map((each) => each.padEnd(9)).join('|');
  return { ok: true, value: new TextEncoder().encode(text) } as const;
};
const textOf = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .split('|')
    .map((each) => each.trim());

const TEN = Array.from({ length: 10 }, (_, at) => part(`R${at}`));

describe('a document that is too large for one file', () => {
  test('is one file where it is not', async () => {
    const made = must(await withinSize(documentOf(...TEN), render, 1000));
    expect(made.map(({ part }) => part)).toEqual([undefined]);
  });

  test('is parted, the brief in the first, everything once and in its order', async () => {
    const made = must(await withinSize(documentOf(part('All', ...TEN), part('End')), render, 70));
    const texts = made.map(({ bytes }) => textOf(bytes));
    expect(made.map((each) => each.part)).toEqual(made.map((_, at) => String(at + 1)));
    expect(made.every(({ bytes }) => bytes.byteLength <= 70)).toBe(true);
    expect(texts.map(([title]) => title)).toEqual(made.map((_, at) => `T (${at + 1}/${made.length})`));
    expect(texts.flat().filter((each) => each === 'Brief')).toHaveLength(1);
    expect(texts.flat().filter((each) => /^R\d$/.test(each))).toEqual(TEN.map(({ heading }) => heading));
    expect(texts.every((each) => each.includes('All') || !each.some((name) => /^R\d$/.test(name)))).toBe(
      true,
    );
    expect(texts.at(-1)?.at(-1)).toBe('End');
  });

  test('has something in each file, shared out evenly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 30, max: 130 }),
        async (count, largest) => {
          const parts = Array.from({ length: count }, (_, at) => part(`R${at}`));
          const made = await withinSize(documentOf(...parts), render, largest);
          if (!made.ok) return;
          const held = made.value.map(
            ({ bytes }) => textOf(bytes).filter((each) => /^R\d+$/.test(each)).length,
          );
          expect(held.reduce((sum, each) => sum + each, 0)).toBe(count);
          expect(Math.min(...held)).toBeGreaterThan(0);
          expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('is not made where one part alone is too large, or there would be more files than can be sent', async () => {
    expect(await withinSize(documentOf(...TEN), render, 15)).toMatchObject({
      error: { code: 'report-too-large' },
    });
    const many = Array.from({ length: 60 }, (_, at) => part(`R${at}`));
    expect(await withinSize(documentOf(...many), render, 50)).toMatchObject({
      error: { code: 'report-too-large' },
    });
  });

  test('a file that could not be made is none', async () => {
    const busy = async () => ({ ok: false, error: { code: 'reports-busy' } }) as const;
    expect(await withinSize(documentOf(...TEN), busy)).toEqual({
      ok: false,
      error: { code: 'reports-busy' },
    });
  });
});
