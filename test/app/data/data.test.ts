import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/app/actor.ts';
import type { App } from '../../../src/app/app.ts';
import { eraseData, foretell } from '../../../src/app/data/erase.ts';
import { exportData } from '../../../src/app/data/export.ts';
import { strangersOf } from '../../../src/app/exchange/strangers.ts';
import { isErased } from '../../../src/domain/erased-member.ts';
import { AssessmentId, MemberId, ScoreId, WatchId } from '../../../src/domain/ids.ts';
import { ok } from '../../../src/domain/result.ts';
import { actor, CHANNEL, memoryApp, OTHER_SERVER, SERVER } from '../../support/examples-app.ts';
import {
  ADA,
  answered,
  assessmentWith,
  JUN,
  MINA,
  NOW,
  slot,
  text,
} from '../../support/examples-assessment.ts';
import { action, people, revealed, secret, vote } from '../../support/examples-entries.ts';
import { recordWith } from '../../support/examples-score.ts';
import { watchWith } from '../../support/examples-watch.ts';
import { must } from '../../support/store-examples.ts';

const HIDDEN = AssessmentId.parse('hhhhhhhhhh');
const administrator = actor({ id: ADA, administers: true });
const votes = [vote(JUN, 'likely', 'major'), vote(ADA, 'rare', 'minor')];

/** Jun has a part in everything, and some of it is his alone. */
async function filled(server = SERVER): Promise<App> {
  const app = memoryApp();
  await fill(app, server);
  return app;
}

async function fill(app: App, server = SERVER): Promise<void> {
  const byJun = answered(text(`As <@${JUN}> said`), { by: JUN });
  const entries = [action(3, null, { owners: people(JUN, ADA) })];
  const assessment = assessmentWith(
    { ballots: { inherent: secret(...votes), current: revealed(...votes) } },
    {
      stock: slot(byJun),
      affected: text('Two fabs'),
    },
  );
  await app.store.tx(server, async (t) => {
    t.put('assessment', assessment.id, { ...assessment, entries }, 0);
    t.put('assessment', HIDDEN, { ...assessmentWith({ private: true, people: [MINA] }), id: HIDDEN }, 0);
    t.put('questions', JUN, { member: JUN, asked: [{ number: 1, text: 'what did Korea do?', at: NOW }] }, 0);
    const draft = { member: JUN, assessment: assessment.id, form: 'stock', basedOn: 0, fields: {}, at: NOW };
    t.put('draft', `${JUN}_${assessment.id}_stock`, draft, 0);
    for (const [id, shared] of [
      ['s000000001', []],
      ['s000000002', [{ channel: CHANNEL, by: JUN, at: NOW }]],
    ] as const) {
      t.put('score', id, recordWith('words', [], { id: ScoreId.parse(id), by: JUN, shared: [...shared] }), 0);
      t.audit({ at: NOW, by: JUN, subject: id, action: 'score-made' });
    }
    const linked = WatchId.parse('w000000002');
    const own = { owner: { kind: 'member', id: JUN }, channel: CHANNEL } as const;
    t.put('watch', 'w000000001', watchWith(own), 0);
    t.put('watch', linked, { ...watchWith({ link: { assessment: HIDDEN, entry: null } }), id: linked }, 0);
    t.audit({ at: NOW, by: JUN, subject: assessment.id, action: 'answered', part: 'stock', after: byJun });
    t.audit({ at: NOW, by: MINA, subject: HIDDEN, action: 'answered', part: 'stock' });
    return ok(0);
  });
}

/** A table and a file of assessments, which wait for this member. */
async function wait(app: App, member: MemberId, said: string): Promise<void> {
  const packed = await app.tables.pack(Buffer.from(said));
  const kept = { member, at: NOW, packed, mark: '00000000', done: null };
  await app.store.tx(SERVER, async (t) => {
    t.put('import', member, { ...kept, file: 'items.csv' }, 0);
    t.put('exchange', member, { ...kept, file: 'risks.json' }, 0);
    return ok(0);
  });
}

async function exported(app: App, member: Actor, whose: 'mine' | 'server') {
  const { files, ...rest } = must(await exportData(app, member, whose));
  return { ...rest, files: files.map((each) => JSON.parse(Buffer.from(each).toString())) };
}
async function everythingIn(app: App, server = SERVER): Promise<string> {
  const all = must(
    await app.store.read(server, async (t) =>
      Promise.all(
        (['assessment', 'score', 'watch', 'draft', 'questions', 'settings', 'erased'] as const).map((kind) =>
          t.list(kind),
        ),
      ),
    ),
  );
  return JSON.stringify([all, must(await app.store.auditTrail(server, { limit: 999 }))]);
}

describe('a server as a file', () => {
  test('is for administrators', async () => {
    const refused = await exportData(await filled(), actor(), 'server');
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed', needs: 'administer' } });
  });

  test('holds each document as it is kept and the record in order, but no vote that nobody has seen', async () => {
    const app = await filled();
    const { files, hidden, votes, left } = await exported(app, administrator, 'server');
    const [file] = files;
    expect(file).toMatchObject({
      format: 'unchoke-export',
      version: 1,
      of: { server: SERVER },
      part: 1,
      parts: 1,
    });
    expect(Object.groupBy(file.documents, (each: { kind: string }) => each.kind)).toMatchObject({
      score: [{ id: 's000000001' }, { id: 's000000002' }],
      draft: [{}],
      questions: [{ value: { asked: [{ text: 'what did Korea do?' }] } }],
      watch: [{ id: 'w000000001' }],
    });
    const stored = must(await app.store.read(SERVER, (t) => t.get('assessment', 'a000000001')));
    const [assessment] = file.documents.filter((each: { kind: string }) => each.kind === 'assessment');
    const inherent = { ...stored?.value.ballots.inherent, votes: [vote(ADA, 'rare', 'minor')] };
    const { ballots } = stored?.value ?? {};
    expect(assessment.value).toEqual({ ...stored?.value, ballots: { ...ballots, inherent } });
    expect(file.audit.map((each: { action: string }) => each.action)).toEqual([
      'score-made',
      'score-made',
      'answered',
    ]);
    // The private assessment, its item, and its line on record.
    expect({ hidden, votes, left }).toEqual({ hidden: 3, votes: 1, left: 0 });
    expect(JSON.stringify(file)).not.toContain(HIDDEN);
  });

  test('is all of it for whom Discord shows everything', async () => {
    const member = actor({ id: ADA, administers: true, rights: { moderate: true } });
    const other = { ...member, rightsIn: () => ({ see: true, write: true, moderate: true }) };
    expect((await exported(await filled(), other, 'server')).hidden).toBe(0);
  });

  test('holds no waiting file of another administrator, who may see more: nobody can look into it', async () => {
    const app = await filled();
    await wait(app, ADA, `private-${HIDDEN}`);
    await wait(app, MINA, `private-${HIDDEN}`);
    const all = { ...administrator, rightsIn: () => ({ see: true, write: true, moderate: true }) };
    for (const [who, others] of [
      [administrator, 3],
      [all, 0],
    ] as const) {
      const { files, hidden } = await exported(app, who, 'server');
      const waiting = files[0].documents.filter(({ kind }: { kind: string }) =>
        /^(import|exchange)$/.test(kind),
      );
      expect(waiting).toMatchObject([
        { kind: 'import', id: ADA },
        { kind: 'exchange', id: ADA },
      ]);
      expect(hidden).toBe(others + 2);
    }
  });

  test('is split where it grows too large for Discord, and nothing is lost between the parts', async () => {
    const app = memoryApp();
    const long = 'x'.repeat(4000);
    const made = Array.from({ length: 2500 }, (_, at) => `s${String(at).padStart(9, '0')}`);
    await app.store.tx(SERVER, async (t) => {
      for (const id of made) t.put('score', id, recordWith(long, [], { id: ScoreId.parse(id) }), 0);
      return ok(0);
    });
    const { files, left, count } = await exported(app, administrator, 'server');
    expect(files.length).toBe(2);
    expect(files.map(({ part, parts }) => [part, parts])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(files.flatMap(({ documents }) => documents.map(({ id }: { id: string }) => id))).toEqual(made);
    expect({ left, count }).toEqual({ left: 0, count: 2500 });
  });
});

describe('a member as a file', () => {
  test('holds what is theirs and their part in what is others’, and nothing of anybody else', async () => {
    const { files } = await exported(await filled(), actor({ id: JUN }), 'mine');
    const [file] = files;
    const kinds = file.documents.map(({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`);
    expect(kinds).toEqual([
      `draft/${JUN}_a000000001_stock`,
      `questions/${JUN}`,
      'score/s000000001',
      'score/s000000002',
    ]);
    const paths = file.parts_of_others.map(({ id, path }: { id: string; path: string }) => `${id} ${path}`);
    expect(paths).toEqual(
      expect.arrayContaining([
        'a000000001 answers.stock.current',
        'a000000001 ballots.inherent.votes.0',
        'a000000001 entries.0.values.owners.people.0',
        'w000000001 plan.owner',
      ]),
    );
    expect(file.audit).toHaveLength(3);
    expect(JSON.stringify(file.parts_of_others)).not.toMatch(new RegExp(`Two fabs|${ADA}`));
  });
});

describe('a member deleted', () => {
  test('is told first what goes and what is kept; nothing changes by looking', async () => {
    const app = await filled();
    const before = await everythingIn(app);
    const fate = must(await foretell(app, actor({ id: JUN }), 'mine'));
    expect(fate.goes).toMatchObject({ draft: 1, questions: 1, score: 1, assessment: 0 });
    expect(fate.kept).toMatchObject({ assessment: 1, score: 1, watch: 1, draft: 0 });
    expect(fate).toMatchObject({ votes: 1, owned: 1 });
    expect(await everythingIn(app)).toBe(before);
  });

  test('is nowhere any more, and the record stands with somebody unknown in their place', async () => {
    const app = await filled();
    const before = must(await app.store.read(SERVER, (t) => t.get('assessment', 'a000000001')))?.value;
    must(await eraseData(app, actor({ id: JUN }), 'mine'));
    const left = await everythingIn(app);
    expect(left).not.toContain(JUN);
    expect(left).not.toContain('what did Korea do?');
    expect(left).not.toContain('s000000001');
    const after = must(await app.store.read(SERVER, (t) => t.get('assessment', 'a000000001')))?.value;
    const nobody = after?.answers['stock' as keyof typeof after.answers]?.current.by ?? '';
    expect(isErased(nobody)).toBe(true);
    expect(nobody).toHaveLength(JUN.length);
    const open = { ...before?.ballots.inherent, votes: [vote(ADA, 'rare', 'minor')] };
    const expected = { ...before, ballots: { ...before?.ballots, inherent: open } };
    expect(JSON.stringify(after)).toBe(JSON.stringify(expected).replaceAll(JUN, nobody));
  });

  test('who came with a file has their name given out, and it goes with them; others keep theirs', async () => {
    const app = await filled();
    await app.store.tx(SERVER, async (t) => {
      t.put(
        'strangers',
        'server',
        { names: { [JUN]: 'Jun Kim', [MINA]: 'Mina Lee' }, from: [OTHER_SERVER] },
        0,
      );
      return ok(0);
    });
    const member = actor({ id: JUN });
    const [file] = (await exported(app, member, 'mine')).files;
    expect(file.parts_of_others).toContainEqual({
      ...{ kind: 'strangers', id: 'server' },
      ...{ path: `names.${JUN}`, value: 'Jun Kim' },
    });
    expect(JSON.stringify(file)).not.toContain('Mina Lee');
    const fate = must(await foretell(app, member, 'mine'));
    expect([fate.goes.strangers, fate.kept.strangers]).toEqual([1, 0]);
    must(await eraseData(app, member, 'mine'));
    expect([...(await strangersOf(app, administrator))]).toEqual([[MINA, 'Mina Lee']]);
    expect(must(await foretell(app, member, 'mine')).goes.strangers).toBe(0);
  });

  test('is in no file that waits to be imported, whoever handed it in', async () => {
    const app = await filled();
    await wait(app, JUN, 'something else');
    await wait(app, MINA, `risks of ${JUN}`);
    const { goes, kept } = must(await foretell(app, actor({ id: JUN }), 'mine'));
    expect([goes.import, goes.exchange, kept.import, kept.exchange]).toEqual([1, 1, 0, 0]);
    must(await eraseData(app, actor({ id: JUN }), 'mine'));
    const waiting = must(
      await app.store.read(SERVER, async (t) => [...(await t.list('import')), ...(await t.list('exchange'))]),
    );
    expect(waiting).toEqual([]);
  });

  test('and another after them are two, whatever is deleted first', async () => {
    const app = await filled();
    must(await eraseData(app, actor({ id: JUN }), 'mine'));
    must(await eraseData(app, actor({ id: ADA }), 'mine'));
    const left = must(await app.store.read(SERVER, (t) => t.get('assessment', 'a000000001')))?.value.people;
    expect(left?.[0]).toBe(MINA);
    expect(new Set(left).size).toBe(3);
  });

  test('a longer id that holds theirs is somebody else’s', async () => {
    const app = await filled();
    const short = MemberId.parse('20000000000000000');
    const before = await everythingIn(app);
    must(await eraseData(app, actor({ id: short }), 'mine'));
    expect(await everythingIn(app)).toContain(JUN);
    expect(before).toContain(JUN);
  });
});

describe('a server deleted', () => {
  test('is for administrators', async () => {
    const app = await filled();
    const before = await everythingIn(app);
    for (const refused of [await eraseData(app, actor(), 'server'), await foretell(app, actor(), 'server')]) {
      expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
    expect(await everythingIn(app)).toBe(before);
  });

  test('has nothing left, and another keeps all it has, also of a member of both', async () => {
    const app = await filled();
    await fill(app, OTHER_SERVER);
    const there = await everythingIn(app, OTHER_SERVER);
    must(await eraseData(app, actor({ id: JUN }), 'mine'));
    must(await eraseData(app, administrator, 'server'));
    expect(await everythingIn(app)).toBe('[[[],[],[],[],[],[],[]],[]]');
    expect(await everythingIn(app, OTHER_SERVER)).toBe(there);
    expect(must(await app.store.nextDue())).toBeDefined();
  });
});
