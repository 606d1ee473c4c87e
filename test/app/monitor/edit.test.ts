import { describe, expect, test } from 'vitest';
import { changeWatch } from '../../../src/app/monitor/change-watch.ts';
import { editWatch, partForm } from '../../../src/app/monitor/edit.ts';
import { meantWatch, suggestWatches } from '../../../src/app/monitor/find-watch.ts';
import { pauseWatch } from '../../../src/app/monitor/pause.ts';
import { fieldsOfPart } from '../../../src/app/monitor/plan-fields.ts';
import type { PlanPart } from '../../../src/app/monitor/plan-part.ts';
import { removeWatch } from '../../../src/app/monitor/remove.ts';
import { watchCardOf } from '../../../src/app/monitor/watch-card.ts';
import { filteredWatches } from '../../../src/app/monitor/watch-filter.ts';
import { watchHistory } from '../../../src/app/monitor/watch-history.ts';
import { AssessmentId, ChannelId, type WatchId } from '../../../src/domain/ids.ts';
import type { Reading } from '../../../src/domain/monitoring/reading.ts';
import { actor, auditOf, CHANNEL, SERVER, stored } from '../../support/examples-app.ts';
import { ADA, assessmentWith, JUN, MINA } from '../../support/examples-assessment.ts';
import { must } from '../../support/store-examples.ts';
import { daily, START, type WatchPost, watchPost } from '../../support/watch-post.ts';

const stranger = actor({ id: ADA });
const owner = actor({ id: JUN });
const ANY = { state: 'any', owner: 'any', assessment: 'any' } as const;

const fields = (part: PlanPart, more: Record<string, string>) => ({ ...fieldsOfPart(daily, part), ...more });
const reading = (value: number, day: string): Reading => ({ value, day, by: JUN, at: START });

async function record({ app }: WatchPost, id: WatchId, ...readings: readonly Reading[]) {
  must(await changeWatch(app, owner, id, { kind: 'record', by: JUN, readings }));
}

describe('an edit', () => {
  test('changes one part, on record, and the next date with it', async () => {
    const post = watchPost();
    const id = await post.one();
    const form = { watch: id, part: 'schedule', basedOn: 1 } as const;
    const edited = must(await editWatch(post.app, owner, form, fields('schedule', { at: '21:30' })));
    expect(edited.item).toMatchObject({ version: 2, nextDue: '2026-11-23T21:30:00.000Z' });
    expect((await auditOf(post.app, id)).map(({ action }) => action)).toContain('watch-edited');
  });

  test('on what somebody changed meanwhile is refused, and changes nothing', async () => {
    const post = watchPost();
    const id = await post.one();
    must(await pauseWatch(post.app, owner, id, 'stock taking'));
    const form = { watch: id, part: 'what', basedOn: 1 } as const;
    const late = await editWatch(post.app, owner, form, fields('what', { name: 'Other' }));
    expect(late).toMatchObject({ error: { code: 'watch-overtaken', item: { version: 2 } } });
    expect((await post.item(id))?.plan.name).toBe(daily.name);
  });

  test('that cannot be understood is kept, and opens again as it was typed until it is taken', async () => {
    const post = watchPost();
    const id = await post.one();
    const form = { watch: id, part: 'thresholds', basedOn: 1 } as const;
    const typed = fields('thresholds', { warning: 'many' });
    expect(await editWatch(post.app, owner, form, typed)).toMatchObject({
      error: { code: 'plan-not-understood', part: 'thresholds', problem: { what: 'not-a-number' } },
    });
    expect(must(await partForm(post.app, owner, id, 'thresholds', 'typed')).fields).toEqual(typed);
    expect(must(await partForm(post.app, owner, id, 'who', 'typed')).fields).toEqual(fields('who', {}));
    must(await editWatch(post.app, owner, form, fields('thresholds', { warning: '90' })));
    const now = must(await partForm(post.app, owner, id, 'thresholds', 'typed')).fields;
    expect(now).toMatchObject({ warning: '90' });
  });

  test('of what was typed on an older version shows what is so now, unless it is asked for', async () => {
    const post = watchPost();
    const id = await post.one();
    const typed = fields('what', { name: ' ' });
    await editWatch(post.app, owner, { watch: id, part: 'what', basedOn: 1 }, typed);
    await record(post, id, reading(50, '2026-11-22'));
    expect(must(await partForm(post.app, owner, id, 'what', 'current')).fields).toMatchObject({
      name: daily.name,
    });
    expect(must(await partForm(post.app, owner, id, 'what', 'typed')).fields).toEqual(typed);
  });

  test('that changes nothing says so', async () => {
    const post = watchPost();
    const id = await post.one();
    const form = { watch: id, part: 'who', basedOn: 1 } as const;
    expect(await editWatch(post.app, owner, form, fields('who', {}))).toMatchObject({
      error: { code: 'nothing-changed' },
    });
  });

  test('is for those who may manage it', async () => {
    const post = watchPost();
    const id = await post.one();
    const form = { watch: id, part: 'what', basedOn: 1 } as const;
    const refused = { error: { code: 'watch-not-allowed', needs: 'manage' } };
    expect(await editWatch(post.app, stranger, form, fields('what', {}))).toMatchObject(refused);
    expect(await partForm(post.app, stranger, id, 'what', 'current')).toMatchObject(refused);
    expect(await pauseWatch(post.app, stranger, id, undefined)).toMatchObject(refused);
    expect(await removeWatch(post.app, stranger, id, 1)).toMatchObject(refused);
    expect(must(await watchCardOf(post.app, stranger, id)).may).toEqual(new Set(['view', 'contribute']));
  });
});

describe('removing', () => {
  test('takes the readings along, ends the open reminder, and leaves the record', async () => {
    const post = watchPost();
    const [id, other] = [await post.one(), await post.one()];
    await record(post, id, reading(50, '2026-11-22'), reading(55, '2025-11-22'));
    await record(post, other, reading(10, '2026-11-22'));
    must(await removeWatch(post.app, owner, id, 2));
    const left = must(await post.app.store.read(SERVER, (t) => t.list('readings')));
    expect(left.map(({ value }) => value.watch)).toEqual([other]);
    expect(await post.item(id)).toBeUndefined();
    expect((await auditOf(post.app, id))[0]).toMatchObject({
      ...{ action: 'watch-removed', by: JUN, after: { readings: 2 } },
      before: { name: daily.name },
    });
  });

  test('of what changed since it was asked about is refused', async () => {
    const post = watchPost();
    const id = await post.one();
    await record(post, id, reading(50, '2026-11-22'));
    expect(await removeWatch(post.app, owner, id, 1)).toMatchObject({ error: { code: 'watch-overtaken' } });
    expect(await removeWatch(post.app, owner, id, 2)).toMatchObject({ ok: true });
    expect(await removeWatch(post.app, owner, id, 2)).toMatchObject({ error: { code: 'no-such-watch' } });
  });
});

describe('what somebody sees', () => {
  test.each([
    [{ ...ANY, state: 'running' }, ['b', 'a', 'c']],
    [{ ...ANY, state: 'paused' }, ['d']],
    [{ ...ANY, state: 'past' }, ['b', 'd']],
    [{ ...ANY, state: 'overdue' }, []],
    [{ ...ANY, owner: { kind: 'member', id: MINA } }, ['c']],
    [ANY, ['b', 'a', 'c', 'd']],
  ] as const)('is filtered by %j, the worst first', async (filter, names) => {
    const post = watchPost();
    const make = (name: string, id = JUN) => post.one({ name, owner: { kind: 'member', id } });
    const [, b, , d] = [await make('a'), await make('b'), await make('c', MINA), await make('d')];
    for (const id of [b, d]) await record(post, id ?? b, reading(20, '2026-11-22'));
    must(await pauseWatch(post.app, owner, d, ' \u0007 '));
    const found = must(await filteredWatches(post.app, owner, filter));
    expect(found.map(({ item }) => item.plan.name)).toEqual(names);
    expect((await post.item(d))?.paused).toEqual({ by: JUN, at: expect.any(String) });
  });

  test('never is what belongs to a private assessment that they do not see', async () => {
    const post = watchPost();
    const assessment = AssessmentId.parse('a000000077');
    const place = { channel: CHANNEL, thread: ChannelId.parse('300000000000000077'), panel: null };
    await stored(
      post.app,
      assessmentWith({ id: assessment, private: true, startedBy: MINA, people: [MINA], place }),
    );
    const id = await post.one({ name: 'Secret', link: { assessment, entry: null } });
    const mina = actor({ id: MINA });
    for (const [who, count] of [
      [mina, 1],
      [owner, 0],
    ] as const) {
      expect(must(await filteredWatches(post.app, who, ANY))).toHaveLength(count);
      expect(await suggestWatches(post.app, who, 'sec', 25)).toHaveLength(count);
      const seen = await Promise.all([
        meantWatch(post.app, who, 'Secret'),
        meantWatch(post.app, who, id),
        watchCardOf(post.app, who, id),
        watchHistory(post.app, who, id, 0),
        partForm(post.app, who, id, 'what', 'current'),
      ]);
      if (count === 1) expect(seen.map(({ ok }) => ok)).toEqual(seen.map(() => true));
      else for (const each of seen) expect(each).toEqual({ ok: false, error: { code: 'no-such-watch' } });
    }
    expect(await removeWatch(post.app, owner, id, 1)).toMatchObject({ error: { code: 'no-such-watch' } });
  });

  test('is what happened, page by page', async () => {
    const post = watchPost();
    const id = await post.one();
    for (let at = 0; at < 5; at += 1) {
      must(await pauseWatch(post.app, owner, id, `why ${at}`));
      must(await changeWatch(post.app, owner, id, { kind: 'resume', by: JUN }));
    }
    const first = must(await watchHistory(post.app, owner, id, 0));
    const second = must(await watchHistory(post.app, owner, id, 1));
    expect([first.older, second.older]).toEqual([true, false]);
    expect(first.happenings[1]).toMatchObject({ what: 'paused', reason: 'why 4', by: JUN });
    expect(second.happenings.at(-1)).toMatchObject({ what: 'paused', reason: 'why 0' });
  });
});
