import { expect, test } from 'vitest';
import type { AuditEntry } from '../../src/app/audit.ts';
import { wordsOf } from '../../src/app/exchange/exchange-file.ts';
import { exportRisks } from '../../src/app/exchange/export-risks.ts';
import { readExchange } from '../../src/app/exchange/read-exchange.ts';
import { gatherReport } from '../../src/app/report/facts.ts';
import { AssessmentId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { actor, memoryApp, SERVER, stored } from '../support/examples-app.ts';
import { assessmentWith, JUN, NOW } from '../support/examples-assessment.ts';
import { must } from '../support/store-examples.ts';

const MIB = 1024 * 1024;
const none = { members: new Map(), roles: new Map(), channels: new Map() };

/** Two assessments, one of which has a record of so many bytes. */
async function written(bytes: number) {
  const app = memoryApp();
  const long = await stored(app, assessmentWith({ technology: 'Photoresist' }));
  await stored(app, assessmentWith({ id: AssessmentId.parse('b000000001'), technology: 'Etchant' }));
  const before = { text: 'x'.repeat(100_000) };
  const entry: AuditEntry = { at: NOW, by: JUN, subject: long.id, action: 'answered', part: 'stock', before };
  await app.store.tx(SERVER, async (t) => {
    for (let size = 0; size < bytes; size += before.text.length) t.audit(entry);
    return ok(0);
  });
  const files = async (named?: string) =>
    exportRisks(app, actor(), must(await gatherReport(app, actor(), named)), none);
  return { files };
}

test('one that is large by itself has a file of its own, and that is taken back', async () => {
  const files = must(await (await written(6 * MIB)).files());
  expect(files.map(({ bundles }) => bundles.length)).toEqual([1, 1]);
  for (const each of files) expect(must(await readExchange(wordsOf(each), async () => {}))).toEqual(each);
});

test('one that no file could be taken back of is named, and the others are to be had by themselves', async () => {
  const { files } = await written(9 * MIB);
  for (const named of [undefined, 'Photoresist']) {
    const made = await files(named);
    // Not the files themselves: nobody wants to read megabytes of what should not be there.
    expect(made.ok ? made.value.length : made.error).toEqual({
      code: 'exchange-too-large',
      name: 'Photoresist',
    });
  }
  expect(must(await files('Etchant'))).toHaveLength(1);
});
