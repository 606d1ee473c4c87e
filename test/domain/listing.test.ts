import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { MOST_ENTRIES } from '../../src/domain/assessment/entry.ts';
import type { AssessmentEvent, EventOf } from '../../src/domain/assessment/events.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import { LISTS } from '../../src/domain/framework/names.ts';
import { AssessmentId, EntryId, FormId, Instant } from '../../src/domain/ids.ts';
import { ADA, assessmentWith, framework, JUN, MINA } from '../support/examples-assessment.ts';
import {
  acceptance,
  action,
  day,
  fields,
  horizon,
  people,
  pick,
  picks,
  talk,
  treatment,
  watch,
  words,
} from '../support/examples-entries.ts';
import { must } from '../support/store-examples.ts';

const transition = assessmentMachine(framework);
const LATER = Instant.parse('2026-11-24T08:00:00.000Z');

function moved(state: Assessment, event: AssessmentEvent) {
  return must(transition(state, event, LATER));
}

type Values = Parameters<typeof fields>[0];

function add(belonging: EventOf<'add-entry'>['belonging'], values: Values, by = JUN): EventOf<'add-entry'> {
  return { kind: 'add-entry', by, belonging, values: fields(values) };
}

function edit(
  entry: number,
  values: Values,
  more: { readonly basedOn?: number; readonly by?: typeof JUN; readonly form?: string } = {},
): EventOf<'edit-entry'> {
  const { basedOn = entry, by = JUN, form = 'main' } = more;
  return {
    kind: 'edit-entry',
    by,
    entry: EntryId.parse(entry),
    form: FormId.parse(form),
    basedOn,
    values: fields(values),
  };
}

function remove(entry: number, basedOn = entry, by = JUN): EventOf<'remove-entry'> {
  return { kind: 'remove-entry', by, entry: EntryId.parse(entry), basedOn };
}

describe('a new entry', () => {
  const made = { id: 8, addedBy: JUN, addedAt: LATER, by: JUN, at: LATER, version: 8 };
  const named = { what: words('Stock at the plant') };
  test.each([
    ['talks', add({ list: 'talks' }, { about: words('Licences') }), {}],
    ['watch', add({ list: 'watch' }, named), {}],
    [
      'treatments',
      add({ list: 'treatments', option: 'stockpile' }, { measure: words('Tanks') }),
      { option: 'stockpile' },
    ],
    [
      'treatments',
      add({ list: 'treatments', option: null }, { measure: words('Prayer'), criteria: picks('C1', 'C3') }),
      { option: null },
    ],
    [
      'treatments',
      add(
        { list: 'treatments', option: 'accept' },
        { measure: words('Live with it'), until: day('2027-01-01') },
      ),
      { option: 'accept' },
    ],
    ['actions', add({ list: 'actions', serves: EntryId.parse(3) }, named), { serves: 3 }],
    ['actions', add({ list: 'actions', serves: null }, named), { serves: null }],
    ['horizon', add({ list: 'horizon' }, { technology: words('Pellicles') }), { assessment: null }],
  ] as const)('of %s is named by the version that it makes', (list, event, own) => {
    const before = assessmentWith({ entries: [treatment(3)] });
    const { state, effects } = moved(before, event);
    const entry = { list, values: event.values, ...made, ...own };
    expect(state).toEqual({ ...before, version: 8, entries: [treatment(3), entry] });
    expect(effects).toEqual([{ kind: 'entry-added', entry }]);
  });

  const noEntry = { code: 'no-such-entry' };
  const misfit = (what: object) => ({ code: 'value-does-not-fit', misfit: what });
  const long = 'x'.repeat(201);
  test.each([
    ['an option that the menu has not', add({ list: 'treatments', option: 'prayer' }, {}), noEntry],
    ['an option of every object', add({ list: 'treatments', option: 'constructor' }, {}), noEntry],
    ['an action for no treatment', add({ list: 'actions', serves: EntryId.parse(99) }, named), noEntry],
    ['an action for a talk', add({ list: 'actions', serves: EntryId.parse(2) }, named), noEntry],
    [
      'a field that the list has not',
      add({ list: 'watch' }, { ...named, due: day('2027-01-01') }),
      { code: 'no-such-field' },
    ],
    [
      'a field of another form',
      add({ list: 'talks' }, { about: words('x'), outcome: words('y') }),
      { code: 'no-such-field' },
    ],
    [
      'a field of acceptances in a measure',
      add({ list: 'treatments', option: 'r-and-d' }, { measure: words('x'), until: day('2027-01-01') }),
      { code: 'no-such-field' },
    ],
    [
      'a field of measures in an acceptance',
      add({ list: 'treatments', option: 'accept' }, { measure: words('x'), reach: pick('likelihood-short') }),
      { code: 'no-such-field' },
    ],
    ['no name', add({ list: 'watch' }, { owner: people(JUN) }), { code: 'field-needed', field: 'what' }],
    [
      'a text too long',
      add({ list: 'watch' }, { what: words(long) }),
      misfit({ what: 'too-long', most: 200 }),
    ],
    ['a date for a text', add({ list: 'watch' }, { what: day('2027-01-01') }), misfit({ what: 'kind' })],
    [
      'a choice that is not offered',
      add({ list: 'watch' }, { ...named, cadence: pick('hourly') }),
      misfit({ what: 'choice' }),
    ],
    [
      'one pick of several that is not offered',
      add({ list: 'treatments', option: null }, { measure: words('x'), criteria: picks('C1', 'C4') }),
      misfit({ what: 'choice' }),
    ],
    [
      'one pick where several may stand',
      add({ list: 'treatments', option: null }, { measure: words('x'), criteria: pick('C1') }),
      misfit({ what: 'kind' }),
    ],
    [
      'two owners of an action',
      add({ list: 'actions', serves: null }, { ...named, owner: people(JUN, ADA) }),
      misfit({ what: 'too-many', most: 1 }),
    ],
    [
      'a text for a date',
      add({ list: 'talks' }, { about: words('x'), due: words('soon') }),
      misfit({ what: 'kind' }),
    ],
    [
      'a text for people',
      add({ list: 'talks' }, { about: words('x'), speaker: words('Jun') }),
      misfit({ what: 'kind' }),
    ],
  ])('is refused for %s', (_, event, error) => {
    const state = assessmentWith({ entries: [talk(2), treatment(3)] });
    expect(transition(state, event, LATER)).toEqual({ ok: false, error });
  });

  test('takes a text of as many characters as the field holds, however they are encoded', () => {
    expect(
      moved(assessmentWith(), add({ list: 'watch' }, { what: words('😀'.repeat(200)) })).effects,
    ).toHaveLength(1);
  });

  test('finds a full list full, and another one open', () => {
    const entries = Array.from({ length: MOST_ENTRIES }, (_, index) => watch(index + 1));
    const full = assessmentWith({ version: 99, entries });
    expect(transition(full, add({ list: 'watch' }, named), LATER)).toEqual({
      ok: false,
      error: { code: 'list-full', most: MOST_ENTRIES },
    });
    expect(moved(full, add({ list: 'actions', serves: null }, named)).state.entries).toHaveLength(51);
    expect(
      moved(assessmentWith({ version: 99, entries: entries.slice(1) }), add({ list: 'watch' }, named)).state
        .entries,
    ).toHaveLength(50);
  });

  test('may be added to any list at any stage', () => {
    const named: Values = {
      about: words('x'),
      what: words('x'),
      measure: words('x'),
      technology: words('x'),
      supplier: words('x'),
    };
    for (const list of LISTS) {
      const belonging =
        list === 'treatments'
          ? { list, option: null }
          : list === 'actions'
            ? { list, serves: null }
            : { list };
      const first =
        framework.stages.flatMap((stage) => stage.lists).find(({ id }) => id === list)?.forms[0]?.fields[0]
          ?.id ?? '';
      const event = add(belonging, { [first]: named[first] });
      expect(moved(assessmentWith(), event).effects, list).toHaveLength(1);
    }
  });
});

describe('a form of an entry', () => {
  const before = talk(3, { side: pick('source'), due: day('2026-12-01') });
  const state = assessmentWith({ entries: [before, watch(4)] });

  test('says what its fields hold from then on, and leaves those of other forms as they are', () => {
    const heard = { by: MINA, version: 6, since: 3 };
    const filled = { [FormId.parse('outcome')]: heard };
    const told = talk(
      3,
      { due: day('2026-12-01'), outcome: words('Heard'), result: pick('heard') },
      { version: 6, fillings: filled },
    );
    const { state: after, effects } = moved(
      assessmentWith({ entries: [told, watch(4)] }),
      edit(3, { about: words('Talk 3'), side: pick('bearers'), speaker: people(JUN) }),
    );
    const expected = talk(
      3,
      { side: pick('bearers'), speaker: people(JUN), outcome: words('Heard'), result: pick('heard') },
      {
        by: JUN,
        at: LATER,
        version: 8,
        fillings: { ...filled, [FormId.parse('main')]: { by: JUN, version: 8, since: 3 } },
      },
    );
    expect(after).toEqual(assessmentWith({ version: 8, entries: [expected, watch(4)] }));
    expect(effects).toEqual([
      { kind: 'entry-changed', before: told, after: expected, fields: ['side', 'speaker', 'due'] },
    ]);
  });

  test('that says what stands there already changes nothing, even on an old state', () => {
    const event = edit(3, { due: day('2026-12-01'), side: pick('source'), about: words('Talk 3') });
    expect(moved(state, event)).toEqual({ state, effects: [] });
    expect(moved(state, { ...event, basedOn: 1 })).toEqual({ state, effects: [] });
  });

  test.each([
    [
      'an old state that somebody else changed',
      edit(3, { about: words('x') }, { basedOn: 2 }),
      'entry-changed',
    ],
    ['a state that is yet to come', edit(3, { about: words('x') }, { basedOn: 4 }), 'entry-changed'],
  ])('written on %s is refused, and brings what stands there', (_, event, code) => {
    expect(transition(state, event, LATER)).toEqual({ ok: false, error: { code, entry: before } });
  });

  test('written twice by the same member at once holds what was written last', () => {
    const first = moved(state, edit(3, { about: words('One') }, { by: JUN })).state;
    const second = moved(first, edit(3, { about: words('Two') }, { by: JUN, basedOn: 3 }));
    expect(second.state.entries[0]).toMatchObject({ values: { about: words('Two') }, version: 9 });
    expect(second.effects).toMatchObject([{ before: { values: { about: words('One') } } }]);
  });

  test('written by two at once is taken from the first and refused to the second', () => {
    const first = moved(state, edit(3, { about: words('One') }, { by: JUN })).state;
    expect(transition(first, edit(3, { about: words('Two') }, { by: ADA }), LATER)).toMatchObject({
      error: { code: 'entry-changed', entry: { by: JUN, version: 8 } },
    });
    const again = edit(3, { about: words('Two') }, { by: ADA, basedOn: 8 });
    expect(moved(first, again).state.entries[0]).toMatchObject({ by: ADA, addedBy: MINA, version: 9 });
  });

  test('of one’s own that is old is refused where somebody else filled it in between', () => {
    const jun = moved(state, edit(3, { about: words('Two') }, { by: JUN })).state;
    const mina = moved(jun, edit(3, { about: words('Three') }, { by: MINA, basedOn: 8 })).state;
    const old = edit(3, { about: words('Four') }, { by: MINA });
    expect(transition(mina, old, LATER)).toMatchObject({ error: { code: 'entry-changed' } });
    expect(moved(mina, { ...old, basedOn: 8 }).effects).toMatchObject([{ kind: 'entry-changed' }]);
  });

  test('is no conflict with another form of the same entry, whoever fills that meanwhile', () => {
    const jun = moved(state, edit(3, { outcome: words('Heard') }, { by: JUN, form: 'outcome' })).state;
    const { state: both } = moved(jun, edit(3, { about: words('Licences') }, { by: ADA }));
    expect(both.entries[0]).toMatchObject({
      values: { about: words('Licences'), outcome: words('Heard') },
      by: ADA,
      version: 9,
    });
    const late = edit(3, { outcome: words('Denied') }, { by: MINA, form: 'outcome' });
    expect(transition(both, late, LATER)).toMatchObject({ error: { code: 'entry-changed' } });
  });

  test('of an entry that an earlier version changed counts as filled then, whichever form it was', () => {
    const old = assessmentWith({ entries: [talk(3, {}, { by: JUN, version: 6 })] });
    for (const form of ['main', 'outcome']) {
      const values = form === 'main' ? { about: words('x') } : { outcome: words('x') };
      expect(transition(old, edit(3, values, { by: ADA, form }), LATER)).toMatchObject({
        error: { code: 'entry-changed' },
      });
      const fresh = moved(old, edit(3, values, { by: ADA, form, basedOn: 6 })).state;
      const other = form === 'main' ? 'outcome' : 'main';
      expect(fresh.entries[0]?.fillings).toMatchObject({ [other]: { by: JUN, version: 6 } });
    }
  });

  test('keeps what the entry belongs to', () => {
    const entries = [
      treatment(3, {}, { option: 'stockpile' }),
      action(4, 3),
      horizon(5, {}, { assessment: 'a000000002' }),
    ];
    let after = assessmentWith({ entries });
    after = moved(after, edit(3, { measure: words('x') })).state;
    after = moved(after, edit(4, { what: words('x') })).state;
    after = moved(after, edit(5, { technology: words('x') })).state;
    expect(after.entries).toMatchObject([
      { option: 'stockpile' },
      { serves: 3 },
      { assessment: 'a000000002' },
    ]);
  });

  const sorts = assessmentWith({ entries: [treatment(3), acceptance(4)] });
  test.each([
    ['an entry that is not there', state, edit(9, { about: words('x') }), { code: 'no-such-entry' }],
    [
      'a form that the list has not',
      state,
      edit(4, { what: words('x') }, { form: 'outcome' }),
      { code: 'no-such-field' },
    ],
    [
      'the form of acceptances, for a measure',
      sorts,
      edit(3, { measure: words('x') }, { form: 'accept' }),
      { code: 'no-such-field' },
    ],
    [
      'the form of measures, for an acceptance',
      sorts,
      edit(4, { measure: words('x') }),
      { code: 'no-such-field' },
    ],
    [
      'what a measure bought, for an acceptance',
      sorts,
      edit(4, { bought: words('x') }, { form: 'review' }),
      { code: 'no-such-field' },
    ],
    [
      'a field of another form',
      state,
      edit(3, { about: words('x'), outcome: words('y') }),
      { code: 'no-such-field' },
    ],
    [
      'no name any more',
      state,
      edit(3, { due: day('2027-01-01') }),
      { code: 'field-needed', field: 'about' },
    ],
    [
      'a value that does not fit',
      state,
      edit(3, { about: words('x'), side: pick('middle') }),
      { code: 'value-does-not-fit', misfit: { what: 'choice' } },
    ],
  ])('is refused for %s', (_, before, event, error) => {
    expect(transition(before, event, LATER)).toEqual({ ok: false, error });
  });
});

describe('removing', () => {
  const entries = [treatment(3), action(4, 3), action(5, null), acceptance(6), watch(7, {}, { by: JUN })];
  const state = assessmentWith({ version: 9, entries });

  test('takes the one entry out and names it', () => {
    expect(moved(state, remove(4))).toEqual({
      state: { ...state, version: 10, entries: entries.filter(({ id }) => id !== 4) },
      effects: [{ kind: 'entry-removed', entry: entries[1] }],
    });
  });

  test.each([
    ['an entry that is not there', remove(8), { code: 'no-such-entry' }],
    ['an entry that somebody changed since', remove(5, 4), { code: 'entry-changed', entry: entries[2] }],
    ['an entry that one changed oneself since', remove(7, 6), { code: 'entry-changed', entry: entries[4] }],
    [
      'a treatment that actions carry out',
      remove(3),
      { code: 'entry-in-use', entry: entries[0], actions: 1 },
    ],
  ])('is refused for %s', (_, event, error) => {
    expect(transition(state, event, LATER)).toEqual({ ok: false, error });
  });

  test('takes out a treatment after its actions, and any that none carries out', () => {
    expect(moved(moved(state, remove(4)).state, remove(3)).effects).toHaveLength(1);
    expect(moved(state, remove(6)).effects).toHaveLength(1);
  });

  test('of an entry twice works once', () => {
    expect(transition(moved(state, remove(5)).state, remove(5), LATER)).toMatchObject({
      error: { code: 'no-such-entry' },
    });
  });

  test('leaves its name free for nobody', () => {
    const { state: after } = moved(
      moved(state, remove(5)).state,
      add({ list: 'watch' }, { what: words('x') }),
    );
    expect(after.entries.at(-1)?.id).toBe(11);
  });
});

describe('a chokepoint on the horizon', () => {
  const OWN = AssessmentId.parse('a000000002');
  const pursue = (entry: number, assessment = OWN): EventOf<'pursue'> => ({
    kind: 'pursue',
    by: JUN,
    entry: EntryId.parse(entry),
    assessment,
  });
  const state = assessmentWith({ entries: [horizon(3), watch(4)] });

  test('gets an assessment of its own, by whoever started that', () => {
    const entry = horizon(3, {}, { assessment: OWN, by: JUN, at: LATER, version: 8, fillings: {} });
    expect(moved(state, pursue(3))).toEqual({
      state: { ...state, version: 8, entries: [entry, watch(4)] },
      effects: [{ kind: 'pursued', entry, assessment: OWN }],
    });
  });

  test('can still be edited on the form that was open before', () => {
    const { state: after } = moved(state, pursue(3));
    expect(moved(after, edit(3, { technology: words('Masks') }, { by: ADA })).effects).toHaveLength(1);
  });

  test('gets one for good', () => {
    const other = AssessmentId.parse('a000000003');
    expect(transition(moved(state, pursue(3)).state, pursue(3, other), LATER)).toEqual({
      ok: false,
      error: { code: 'already-pursued', assessment: OWN },
    });
  });

  test.each([
    ['what is not there', pursue(9)],
    ['what stands in another list', pursue(4)],
  ])('is not %s', (_, event) => {
    expect(transition(state, event, LATER)).toEqual({ ok: false, error: { code: 'no-such-entry' } });
  });
});
