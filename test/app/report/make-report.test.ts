import { expect, test } from 'vitest';
import { makeReport } from '../../../src/app/report/make-report.ts';
import { photoresistClosed } from '../../support/examples-photoresist.ts';
import { appWith, factsOf, sourceOf } from '../../support/examples-report.ts';

const MIB = 2 ** 20;

test.each([
  [9 * MIB, undefined],
  [11 * MIB, 'report-too-large'],
])('a workbook of %d bytes: %s', async (bytes, code) => {
  const app = await appWith(0);
  const facts = await factsOf(app, photoresistClosed().id);
  const xlsx = async () => ({ ok: true, value: new Uint8Array(bytes) }) as const;
  const source = sourceOf({ ...app, reports: { ...app.reports, xlsx } }, facts, 'en');
  const made = await makeReport(source, 'xlsx', 'en');
  expect(made.ok ? undefined : made.error.code).toBe(code);
});

test('why a file could not be made is handed on', async () => {
  const app = await appWith(0);
  const facts = await factsOf(app, photoresistClosed().id);
  const made = await makeReport(sourceOf(app, facts, 'en'), 'pdf', 'en');
  expect(made).toEqual({ ok: false, error: { code: 'reports-closed' } });
});
