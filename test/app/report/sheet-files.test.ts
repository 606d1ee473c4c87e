import { Buffer } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../../src/app/report/formats.ts';
import { makeReport } from '../../../src/app/report/make-report.ts';
import { stored } from '../../support/examples-app.ts';
import { framework } from '../../support/examples-assessment.ts';
import { assessments, hostileText } from '../../support/examples-generated.ts';
import { photoresistClosed } from '../../support/examples-photoresist.ts';
import { appWith, factsOf, sourceOf } from '../../support/examples-report.ts';
import { must } from '../../support/store-examples.ts';

const CASE = photoresistClosed();

/** As a strict reader of CSV takes it: as many cells in each row, nothing quoted half way. */
const read = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes), { bom: true });

describe('a report as CSV', () => {
  test('of the register: a file for each table that has rows, named for what it holds', async () => {
    const app = await appWith(3);
    const { files } = must(await makeReport(sourceOf(app, await factsOf(app), 'en'), 'csv', 'en'));
    expect(files.map(({ name }) => name)).toEqual([
      'unchoke-register-2026-11-23-register.csv',
      'unchoke-register-2026-11-23-actions.csv',
    ]);
    const [header = [], ...rows] = read(files[0]?.bytes ?? new Uint8Array());
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => row[header.indexOf('Next review')])).toContain('2027-03-01');
    expect([...(files[0]?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('of one assessment in Chinese, whose name has no Latin letters: called by its id', async () => {
    const app = await appWith(0, { technology: '光刻胶' });
    const facts = await factsOf(app, CASE.id);
    const { files } = must(await makeReport(sourceOf(app, facts, 'zh-CN'), 'csv', 'zh-CN'));
    expect(files.map(({ name }) => name)).toContain(`unchoke-${CASE.id}-2026-11-23-zh-record.csv`);
  });

  test('what turns the direction of text is left out, so that no cell turns round another', async () => {
    const app = await appWith(0, { technology: 'Photo\u202Etsiser\u2066 x\u2069' });
    const { files } = must(await makeReport(sourceOf(app, await factsOf(app), 'en'), 'csv', 'en'));
    const cells = read(files[0]?.bytes ?? new Uint8Array()).flat();
    expect(cells).toContain('Phototsiser x');
  });

  test('whatever people type: the rows are as long as the header, and no cell begins like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        assessments(framework, (most) => hostileText(Math.min(most, 300))),
        async (assessment) => {
          const app = await appWith(0);
          await stored(app, { ...assessment, id: CASE.id, private: false });
          const made = must(await REPORT_FORMATS.csv.make(sourceOf(app, await factsOf(app, CASE.id), 'en')));
          for (const { bytes } of made) {
            for (const cell of read(bytes).flat())
              expect(cell).not.toMatch(/^(?:[=@\t\r＝＋－＠]|[+-](?!\d+(?:\.\d+)?$))/);
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });
});

test.each([
  ['ArF photoresist', 'unchoke-arf-photoresist-2026-11-23'],
  ['../../etc/passwd\u0000.pdf', 'unchoke-etc-passwd-pdf-2026-11-23'],
  ['Säure: Ätzgas (N₂)', 'unchoke-saure-atzgas-n2-2026-11-23'],
  ['---', `unchoke-${CASE.id}-2026-11-23`],
  ['氦气', `unchoke-${CASE.id}-2026-11-23`],
  ['a'.repeat(100), `unchoke-${'a'.repeat(40)}-2026-11-23`],
])('the files of %j are called %s', async (technology, stem) => {
  const app = await appWith(0, { technology });
  const { files } = must(await makeReport(sourceOf(app, await factsOf(app, CASE.id), 'en'), 'csv', 'en'));
  for (const { name } of files) expect(name).toMatch(new RegExp(`^${stem}-[a-z]+\\.csv$`));
});
