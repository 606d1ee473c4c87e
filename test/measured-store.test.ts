import { expect, test } from 'vitest';
import { documents } from '../src/app/documents.ts';
import { err, ok } from '../src/domain/result.ts';
import { measured } from '../src/measured-store.ts';
import { hear } from '../src/signals.ts';
import { openMemoryStore } from '../src/store/memory/memory-store.ts';
import { HERE, minute } from './support/store-examples.ts';

test('each call that is answered is told, and whether the store could answer it', async () => {
  const told: string[] = [];
  const deaf = hear('store', ({ call, ok: isDone }) => told.push(`${call} ${isDone}`));
  const store = measured(openMemoryStore(documents));
  const askAll = async () => {
    await store.tx(HERE, async () => ok(undefined));
    await store.tx(HERE, async () => err({ code: 'refused' }));
    await store.read(HERE, async () => undefined);
    await store.auditTrail(HERE, { limit: 1 });
    await store.due(minute(0), 1);
    await store.nextDue();
  };
  await askAll();
  expect(told.splice(0)).toEqual([
    ...['tx true', 'tx true', 'read true', 'auditTrail true', 'due true', 'nextDue true'],
  ]);
  await store.close();
  await askAll();
  deaf();
  expect(told).toEqual([
    ...['tx false', 'tx false', 'read false', 'auditTrail false', 'due false', 'nextDue false'],
  ]);
});
