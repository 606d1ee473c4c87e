import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/app/actions.ts';
import type { Actor } from '../../src/app/actor.ts';
import type { FormFields } from '../../src/app/documents.ts';
import type { Failure } from '../../src/app/failure.ts';
import { added, edited, removed } from '../../src/discord/components/entry-changes.ts';
import { add, edit, entryRetry } from '../../src/discord/components/entry-forms.ts';
import { consider, entries, entry, entryAgain, menu, remove } from '../../src/discord/components/listing.ts';
import type { Given, Redrawing, Route } from '../../src/discord/components/route.ts';
import type { Entry } from '../../src/domain/assessment/entry.ts';
import { MOST_ENTRIES } from '../../src/domain/assessment/entry.ts';
import { FormId } from '../../src/domain/ids.ts';
import type { Result } from '../../src/domain/result.ts';
import type { View } from '../../src/messages/view.ts';
import { actor, memoryApp, sceneOf, stored } from '../support/examples-app.ts';
import { assessmentWith, JUN, MINA, STAGE_1, STAGE_2, speechIn } from '../support/examples-assessment.ts';
import { action, closure, people, talk, treatment, words } from '../support/examples-entries.ts';
import { read } from '../support/examples-view.ts';
import { must } from '../support/store-examples.ts';

const STOCKPILE = treatment(14, { measure: words('Stockpile') });
const TALK = talk(11, { about: words('Open orders'), speaker: people(JUN) });
const ACTION = action(17, 14, { what: words('Order'), owner: people(JUN) }, { by: MINA, version: 19 });
const full = assessmentWith(
  { version: 20, stage: 'plan', entries: [STOCKPILE, TALK, ACTION] },
  { ...STAGE_1, ...STAGE_2 },
);
const { id: assessment } = full;
const main = FormId.parse('main');
const mina = actor({ id: MINA });
const jun = actor({ id: JUN });
const guest = actor({ id: JUN, rights: { write: false } });

const given = (filled: FormFields = {}, picked: readonly string[] = []): Given => ({
  picked,
  fields: filled,
  typed: Object.values(filled),
});

async function world(more: Partial<typeof full> = {}) {
  const app = memoryApp();
  await stored(app, { ...full, ...more });
  const open = <A extends Action>(route: Route<A>, wanted: A, member: Actor = jun, with_ = given()) => {
    if (route.answers !== 'form') return expect.fail('opens no form');
    return route.open(sceneOf(app, member), wanted, with_);
  };
  const run = async <A extends Action>(
    route: Route<A>,
    wanted: A,
    member: Actor = jun,
    with_ = given(),
  ): Promise<Result<Redrawing | View, Failure>> => {
    if (route.answers === 'form') return expect.fail('opens a form');
    return route.run(sceneOf(app, member), wanted, with_);
  };
  return { app, open, run };
}

/** What a redrawing shows where the message that was pressed is no panel. */
function shownAlone(redrawing: Redrawing | object): string {
  if ('view' in redrawing && typeof redrawing.view === 'function')
    return read(redrawing.view(speechIn('en')));
  if ('otherwise' in redrawing && typeof redrawing.otherwise === 'function') {
    return read(redrawing.otherwise(speechIn('en')));
  }
  return expect.fail('it shows a panel');
}

const ADD_ACTION = { do: 'added', assessment, list: 'actions', about: '14' } as const;
const EDIT_TALK = { do: 'edited', assessment, entry: 11, form: main, basedOn: 11 } as const;

describe('who may not write', () => {
  test('opens no form and no menu, and reads all the same', async () => {
    const { open, run } = await world();
    const refused = { ok: false, error: { code: 'not-allowed', needs: 'contribute' } };
    expect(await open(add, { do: 'add', assessment, list: 'talks', about: 'new' }, guest)).toEqual(refused);
    expect(await open(edit, { do: 'edit', assessment, entry: 11, form: main }, guest)).toEqual(refused);
    expect(await run(menu, { do: 'menu', assessment, list: 'treatments' }, guest)).toEqual(refused);
    expect(await run(remove, { do: 'remove', assessment, entry: 11 }, guest)).toEqual(refused);
    expect((await run(entries, { do: 'entries', assessment, list: 'talks' }, guest)).ok).toBe(true);
    expect((await run(entryAgain, { do: 'entry-again', assessment, entry: 11 }, guest)).ok).toBe(true);
  });

  test('gets back what they wrote before that was so', async () => {
    const { run } = await world();
    expect(await run(added, ADD_ACTION, guest, given({ what: 'Order' }))).toMatchObject({
      error: { code: 'form-not-taken', why: { code: 'not-allowed' }, typed: ['Order'] },
    });
  });
});

describe('a form that was open meanwhile is handed back', () => {
  const written = given({ what: 'Order 60 bottles', sector: 'industry', owner: MINA });
  const typed = ['Order 60 bottles', expect.stringMatching(/: Industry$/)];

  test.each([
    ['when its treatment is gone', { entries: [TALK] }, { code: 'no-such-entry' }],
    ['when all is closed', { closure: closure() }, { code: 'closed' }],
    [
      'when the list is full',
      {
        entries: [
          STOCKPILE,
          ...Array.from({ length: MOST_ENTRIES }, (_, index): Entry => action(100 + index, null)),
        ],
      },
      { code: 'list-full', most: MOST_ENTRIES },
    ],
  ])('%s', async (_, more, why) => {
    const { run } = await world(more);
    expect(await run(added, ADD_ACTION, jun, written)).toMatchObject({
      error: { code: 'form-not-taken', why, typed },
    });
  });

  test('when its entry is gone', async () => {
    const { run } = await world({ entries: [STOCKPILE] });
    expect(await run(edited, EDIT_TALK, jun, given({ about: 'Later orders' }))).toMatchObject({
      error: { code: 'form-not-taken', why: { code: 'no-such-entry' }, typed: ['Later orders'] },
    });
  });

  test('when somebody else changed it, with the way to the form as it is now', async () => {
    const { run, open } = await world();
    must(await run(edited, EDIT_TALK, mina, given({ about: 'Orders of June' })));
    expect(await run(edited, EDIT_TALK, jun, given({ about: 'Orders of May' }))).toMatchObject({
      error: {
        code: 'form-not-taken',
        why: { code: 'entry-overtaken', entry: { values: { about: words('Orders of June') } }, form: 'main' },
        typed: ['Orders of May'],
      },
    });
    const again = must(await open(edit, { do: 'edit', assessment, entry: 11, form: main }));
    expect(again).toMatchObject({
      action: { basedOn: 21 },
      fields: [{ value: 'Orders of June' }, {}, {}, {}, {}],
    });
  });
});

describe('a form that could not be understood', () => {
  const bad = given({ about: 'Orders of May', due: 'soon' });
  const RETRY = {
    do: 'entry-retry',
    assessment,
    list: 'talks',
    entry: 11,
    form: main,
    about: 'new',
  } as const;

  test('opens again as it was typed, also on what has changed since; the plain form does not hide that', async () => {
    const { run, open } = await world();
    expect(await run(edited, EDIT_TALK, jun, bad)).toMatchObject({
      error: { code: 'entry-form-not-understood', list: 'talks', entry: 11, problem: { field: 'due' } },
    });
    const typed = {
      action: { basedOn: 11 },
      fields: [{ value: 'Orders of May' }, {}, {}, {}, { value: 'soon' }],
    };
    expect(must(await open(entryRetry, RETRY))).toMatchObject(typed);
    expect(must(await open(edit, { do: 'edit', assessment, entry: 11, form: main }))).toMatchObject(typed);
    must(await run(edited, EDIT_TALK, mina, given({ about: 'Orders of June' })));
    expect(must(await open(entryRetry, RETRY))).toMatchObject(typed);
    expect(must(await open(edit, { do: 'edit', assessment, entry: 11, form: main }))).toMatchObject({
      action: { basedOn: 21 },
      fields: [{ value: 'Orders of June' }, {}, {}, {}, {}],
    });
  });

  test('is not shown to anybody else', async () => {
    const { run, open } = await world();
    await run(added, { do: 'added', assessment, list: 'talks', about: 'new' }, jun, bad);
    const theirs = must(await open(add, { do: 'add', assessment, list: 'talks', about: 'new' }, mina));
    expect(JSON.stringify(theirs)).not.toContain('Orders of May');
    const own = must(await open(entryRetry, { ...RETRY, entry: 0 }));
    expect(own).toMatchObject({
      action: { do: 'added', list: 'talks' },
      fields: [{ value: 'Orders of May' }, {}, {}, {}, {}],
    });
  });
});

describe('what was picked', () => {
  test('opens the form of an action for that treatment, if it is still there', async () => {
    const { open } = await world();
    const picked = { do: 'add', assessment, list: 'actions', about: 'picked' } as const;
    expect(must(await open(add, picked, jun, given({}, ['14'])))).toMatchObject({ action: { about: '14' } });
    expect(must(await open(add, picked, jun, given({}, ['none'])))).toMatchObject({
      action: { about: 'none' },
    });
    expect(await open(add, picked, jun, given({}, ['99']))).toMatchObject({
      error: { code: 'no-such-entry' },
    });
    expect(await open(add, picked, jun, given())).toMatchObject({ error: { code: 'old-button' } });
  });

  test('shows a treatment of the menu, or an entry of the list; nothing that is neither', async () => {
    const { run } = await world();
    const considered = must(
      await run(consider, { do: 'consider', assessment }, jun, given({}, ['redesign'])),
    );
    expect(shownAlone(considered)).toContain('### Redesign');
    expect(await run(consider, { do: 'consider', assessment }, jun, given({}, ['prayer']))).toMatchObject({
      error: { code: 'old-button' },
    });
    const opened = must(await run(entry, { do: 'entry', assessment }, jun, given({}, ['11'])));
    expect(shownAlone(opened)).toContain('**Open orders**');
    const gone = must(await run(entry, { do: 'entry', assessment }, jun, given({}, ['99'])));
    expect(shownAlone(gone)).toContain('somebody removed it');
    expect(await run(entry, { do: 'entry', assessment }, jun, given())).toMatchObject({
      error: { code: 'old-button' },
    });
  });
});

describe('an entry that is to be removed', () => {
  test('goes, and the list stands in its place', async () => {
    const { run } = await world();
    const done = must(await run(removed, { do: 'removed', assessment, entry: 11, basedOn: 11 }));
    expect(shownAlone(done)).toContain('**Open orders** was removed.');
  });

  test('stays where it was changed meanwhile, and is shown as it is now', async () => {
    const { run } = await world();
    const kept = must(await run(removed, { do: 'removed', assessment, entry: 17, basedOn: 17 }));
    expect(shownAlone(kept)).toMatch(/^\(caution\)\nSomebody changed it after you opened it/);
    expect(must(await run(entryAgain, { do: 'entry-again', assessment, entry: 17 }))).toBeDefined();
  });

  test('stays where actions carry it out', async () => {
    const { run } = await world();
    expect(await run(removed, { do: 'removed', assessment, entry: 14, basedOn: 14 })).toMatchObject({
      error: { code: 'entry-in-use', actions: 1 },
    });
  });
});

test('what was added is shown as it stands where there is no panel, and the panel of its stage where there is one', async () => {
  const { run } = await world();
  const filled = given({ what: 'Test samples', sector: 'academia' });
  const done = must(await run(added, ADD_ACTION, jun, filled));
  expect(done).toMatchObject({ kind: 'panel', viewed: 'execute' });
  expect(shownAlone(done)).toContain('**Test samples**');
  const review = { do: 'edited', assessment, entry: 14, form: FormId.parse('review'), basedOn: 14 } as const;
  const looked = must(await run(edited, review, jun, given({ came: 'worked' })));
  expect(looked).toMatchObject({ kind: 'panel', viewed: 'adjust' });
});
