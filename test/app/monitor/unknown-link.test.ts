import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/app/actor.ts';
import { exportData } from '../../../src/app/data/export.ts';
import { findWatch, listWatched, suggestWatches } from '../../../src/app/monitor/find-watch.ts';
import { visibleTo } from '../../../src/app/monitor/import/visible.ts';
import { mayWatch } from '../../../src/app/monitor/watch-rights.ts';
import { AssessmentId, MemberId } from '../../../src/domain/ids.ts';
import { actor, CHANNEL, SERVER, stored } from '../../support/examples-app.ts';
import { ADA, assessmentWith, JUN, MINA } from '../../support/examples-assessment.ts';
import { must } from '../../support/store-examples.ts';
import { type WatchPost, watchPost } from '../../support/watch-post.ts';

const link = { assessment: AssessmentId.parse('a000000078'), entry: null };
const somebody = MemberId.parse('200000000000000099');
const owner = { kind: 'member', id: ADA } as const;

/** An item of Mina's, asked of Ada, in a channel that everybody here sees; its assessment can't be found. */
async function watched(): Promise<WatchPost> {
  const post = watchPost();
  await post.one({ link, owner, name: 'Of nobody knows whom', channel: CHANNEL });
  return post;
}

async function namesFor({ app }: WatchPost, who: Actor) {
  const listed = must(await listWatched(app, who)).map(({ item }) => item.plan.name);
  const suggested = (await suggestWatches(app, who, 'of', 5)).map(({ plan }) => plan.name);
  const visible = must(await app.store.read(SERVER, (t) => visibleTo(t, who)));
  const found = await findWatch(
    app,
    who,
    must(await app.store.read(SERVER, (t) => t.list('watch')))[0]?.value.id ?? never(),
  );
  return [listed.length, suggested.length, visible.items.length, found.ok ? 1 : 0];
}

function never(): never {
  throw new Error('nothing is watched');
}

describe('an item of an assessment that is not at hand', () => {
  test.each([
    ['somebody who sees its channel', actor({ id: somebody }), [0, 0, 0, 0]],
    ['somebody who moderates there', actor({ id: somebody, rights: { moderate: true } }), [0, 0, 0, 0]],
    ['whoever made it', actor({ id: MINA }), [1, 1, 1, 1]],
    ['whoever owns it', actor({ id: ADA }), [1, 1, 1, 1]],
    ['an administrator', actor({ id: somebody, administers: true }), [1, 1, 1, 1]],
  ])('is there, in lists, suggestions, files and by its id, for %s', async (_, who, there) => {
    expect(await namesFor(await watched(), who)).toEqual(there);
  });

  test('is seen by its channel again once the assessment is there and open', async () => {
    const post = await watched();
    await stored(post.app, assessmentWith({ id: link.assessment }));
    expect(await namesFor(post, actor({ id: JUN }))).toEqual([1, 1, 1, 1]);
  });

  test('is managed by nobody else either', async () => {
    const [item] = await watchPost().watch({ link, owner });
    const other = actor({ id: somebody, rights: { moderate: true } });
    expect(mayWatch(other, item ?? never(), undefined, 'manage')).toBe(false);
    expect(mayWatch(actor({ id: ADA }), item ?? never(), undefined, 'manage')).toBe(true);
  });

  test('stands in what an administrator exports', async () => {
    const post = await watched();
    const exported = must(await exportData(post.app, actor({ administers: true }), 'server'));
    expect(exported.hidden).toBe(0);
    expect(Buffer.concat([...exported.files]).toString()).toContain('Of nobody knows whom');
  });
});
