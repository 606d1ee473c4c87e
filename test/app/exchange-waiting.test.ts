import { expect, test } from 'vitest';
import { wordsOf } from '../../src/app/exchange/exchange-file.ts';
import { exportRisks } from '../../src/app/exchange/export-risks.ts';
import { previewRisks, takeInRisks } from '../../src/app/exchange/import-risks.ts';
import { gatherReport } from '../../src/app/report/facts.ts';
import { actor, memoryApp, SERVER, stored } from '../support/examples-app.ts';
import { ADA, assessmentWith, CHANNEL, JUN, MINA } from '../support/examples-assessment.ts';
import { must } from '../support/store-examples.ts';
import { type WatchPost, watchPost } from '../support/watch-post.ts';

const ada = actor({ id: ADA, administers: true });
const help = {
  channel: CHANNEL,
  reason: 'Imported',
  findKnown: async () => ({ owner: () => true, channel: () => true }),
};
const none = { members: new Map(), roles: new Map(), channels: new Map() };

/** Hands in a file of one assessment that is not here. */
async function handIn({ app }: WatchPost, who = ada) {
  const other = memoryApp();
  await stored(other, assessmentWith({ people: [MINA, JUN] }));
  const [file] = must(await exportRisks(other, ada, must(await gatherReport(other, ada, undefined)), none));
  if (file === undefined) throw new Error('there is always a file');
  return must(await previewRisks(app, who, { name: 'risks.json', bytes: wordsOf(file) }, help));
}
const waiting = async ({ app }: WatchPost) =>
  must(await app.store.read(SERVER, (t) => t.list('exchange'))).map(({ id }) => id);

test('a file that nobody came back to goes by itself after a day', async () => {
  const post = watchPost();
  const { mark } = await handIn(post);
  const scheduler = post.start();
  await post.clock.advance('2026-11-24T05:59:59.000Z');
  expect(await waiting(post)).toEqual([ADA]);
  await post.clock.advance('2026-11-24T06:00:00.000Z');
  expect(await waiting(post)).toEqual([]);
  await scheduler.stop();
  const late = await takeInRisks(post.app, ada, { mark, taking: 'new' }, help);
  expect(late).toEqual({ ok: false, error: { code: 'import-over' } });
  expect(post.logged).toEqual([]);
});

test('one that was taken in goes as well, and one that came in its place has a day of its own', async () => {
  const post = watchPost();
  const scheduler = post.start();
  const { mark } = await handIn(post);
  must(await takeInRisks(post.app, ada, { mark, taking: 'new' }, help));
  const mina = actor({ id: MINA, administers: true });
  await post.app.store.tx(SERVER, async (t) => {
    const [root] = await t.list('assessment');
    if (root !== undefined) t.delete('assessment', root.id, root.revision);
    return { ok: true, value: undefined };
  });
  await handIn(post, mina);
  await post.clock.advance('2026-11-23T18:00:00.000Z');
  await handIn(post, mina);
  await post.clock.advance('2026-11-24T06:00:00.000Z');
  expect(await waiting(post)).toEqual([MINA]);
  await post.clock.advance('2026-11-24T18:00:00.000Z');
  expect(await waiting(post)).toEqual([]);
  await scheduler.stop();
});

test('one that is a day old is over, also while it is still there', async () => {
  const post = watchPost();
  const { mark } = await handIn(post);
  await post.clock.advance('2026-11-24T06:00:00.000Z');
  expect(await waiting(post)).toEqual([ADA]);
  const late = await takeInRisks(post.app, ada, { mark, taking: 'new' }, help);
  expect(late).toEqual({ ok: false, error: { code: 'import-over' } });
});
