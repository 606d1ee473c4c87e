import { afterAll, expect, test } from 'vitest';
import { LARGEST_FILE } from '../../src/app/file-limits.ts';
import type { ReportFacts } from '../../src/app/report/facts.ts';
import { AssessmentId } from '../../src/domain/ids.ts';
import { riskOf } from '../../src/domain/register/risk.ts';
import { createReports } from '../../src/reports/reports.ts';
import { framework, NOW } from '../support/examples-assessment.ts';
import { photoresistClosed } from '../support/examples-photoresist.ts';
import { documentOf } from '../support/examples-report.ts';
import { readPdf } from '../support/read-pdf.ts';

const RISKS = 500;
const reports = createReports({ log: (line) => expect(line).toBeUndefined() });
afterAll(() => reports.close());

const registerOf = (count: number): ReportFacts => {
  const risks = Array.from({ length: count }, (_, at) => {
    const id = AssessmentId.parse(`r${String(at).padStart(9, '0')}`);
    return riskOf(
      framework,
      { ...photoresistClosed(), id, technology: `第${at}号光刻胶`, closure: null },
      NOW,
    );
  });
  return { of: 'register', at: NOW, timezone: 'Asia/Seoul', risks, watched: [], people: [] };
};

test('500 risks make one PDF that can be sent, with a bookmark for each', { timeout: 180_000 }, async () => {
  const made = await reports.pdf(await documentOf(registerOf(RISKS), 'zh-CN'));
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.byteLength).toBeLessThan(LARGEST_FILE);
  const { outline, pages } = await readPdf(made.value);
  expect(outline[1]?.page).toBe(2);
  expect(outline.filter(({ depth }) => depth === 1)).toHaveLength(RISKS);
  expect(pages.at(-1)?.text.replace(/\s+/g, '')).toContain(`第${pages.length}页，共${pages.length}页`);
});
