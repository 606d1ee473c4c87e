import { expect, test } from 'vitest';
import type { Charts } from '../../../src/app/charts.ts';
import type { ReportBlock, ReportPart } from '../../../src/app/report/document.ts';
import { illustrated } from '../../../src/app/report/illustrate.ts';
import { memoryApp } from '../../support/examples-app.ts';
import { photoresistClosed } from '../../support/examples-photoresist.ts';
import { appWith, documentOf, factsOf } from '../../support/examples-report.ts';

const document = await documentOf(await factsOf(await appWith(0), photoresistClosed().id), 'zh-CN');

const picturesIn = ({
  blocks,
  parts = [],
}: ReportPart): readonly Extract<ReportBlock, { kind: 'picture' }>[] => [
  ...blocks
    .flatMap((each) => (each.kind === 'beside' ? [...each.left, ...each.right] : [each]))
    .filter((each) => each.kind === 'picture'),
  ...parts.flatMap(picturesIn),
];
const all = async (charts: Charts) => {
  const { brief, parts } = await illustrated({ charts }, document);
  return [brief, ...parts].flatMap(picturesIn);
};

test('pictures are drawn for paper and in the language of the report, those beside other things too', async () => {
  const asked: string[] = [];
  const drawn = async (_: unknown, { theme, locale }: { theme: string; locale: string }) => {
    asked.push(`${theme} ${locale}`);
    return { ok: true, value: { png: Uint8Array.of(1), width: 1, height: 1, alt: '' } } as const;
  };
  const { charts } = memoryApp();
  const pictures = await all({ ...charts, matrix: drawn, plan: drawn, gap: drawn });
  expect(pictures.map(({ wish }) => wish.name)).toEqual(['matrix', 'plan', 'gap']);
  expect(pictures.every((each) => each.drawn !== undefined)).toBe(true);
  expect(new Set(asked)).toEqual(new Set(['light zh-CN']));
});

test('what could not be drawn is said in a sentence instead', async () => {
  const { charts } = memoryApp();
  const busy = async () => ({ ok: false, error: { code: 'too-busy' } }) as const;
  const pictures = await all({ ...charts, matrix: busy });
  for (const { drawn, otherwise } of pictures) {
    expect(drawn).toBeUndefined();
    expect(otherwise).toMatch(/这次未能绘出.*。$/);
  }
});
