import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportBlock, ReportDocument } from '../../src/app/report/document.ts';
import { toMarkdown } from '../../src/reports/markdown.ts';
import { hostileText } from '../support/examples-generated.ts';
import { photoresistClosed } from '../support/examples-photoresist.ts';
import { appWith, documentOf, factsOf } from '../support/examples-report.ts';

const CASE = photoresistClosed();
const base = await documentOf(await factsOf(await appWith(0), CASE.id), 'en');
const markdownOf = async (document: ReportDocument) => new TextDecoder().decode(await toMarkdown(document));
const said = async (...blocks: ReportBlock[]) => {
  const whole = await markdownOf({ ...base, brief: { heading: 'Brief', blocks }, parts: [] });
  return whole.slice(whole.indexOf('## Brief') + '## Brief'.length, whole.lastIndexOf('\n\n---\n')).trim();
};

test('an assessment as text: headings, tables and lists of ours', async () => {
  const text = await markdownOf(base);
  expect(text).toMatch(/^# ArF photoresist\n\n/);
  for (const heading of ['## Policy brief', '### What drives it', '## The record', '### 1 Identify']) {
    expect(text).toContain(`\n${heading}\n`);
  }
  expect(text).toContain('| Run the qualification lots | 李俊 |');
  expect(text).toContain('“Every fab that exposes with EUV”');
});

test.each([
  ['**bold** `code` _under_', '\\*\\*bold\\*\\* \\`code\\` \\_under\\_'],
  ['[text](https://example.com)', '\\[text\\](https\\://example.com)'],
  ['![](http://a.b/c.png)', '!\\[\\](http\\://a.b/c.png)'],
  ['www.example.com', 'www\\.example.com'],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
  ['# heading\n- item\n1. one\n> quote', '\\# heading  \n\\- item  \n1\\. one  \n\\> quote'],
  ['91.9 % from abroad, 12-month stock', '91.9 % from abroad, 12-month stock'],
  ['a | b', 'a \\| b'],
  ['@team &lt;', '\\@team \\&lt;'],
  ['==\n---\n***', '\\==  \n\\---  \n\\*\\*\\*'],
])('%j is written %j', async (typed, written) => {
  expect(await said({ kind: 'text', text: typed })).toBe(written);
});

test('no text is markup, whatever it holds, nor breaks a table', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText(), async (typed) => {
      const text = await said({ kind: 'text', text: typed });
      expect(text).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]|<~$]/);
      expect(text).not.toMatch(/^ {0,3}(?:[#>+=-]|\d+[.)](?:\s|$))/m);
      const cell = { kind: 'table', columns: [{ title: 'a', share: 1 }], rows: [[{ text: typed }]] } as const;
      expect((await said(cell)).split('\n')).toHaveLength(3);
    }),
    { numRuns: 60 },
  );
});
