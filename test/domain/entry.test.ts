import { describe, expect, test } from 'vitest';
import { participants } from '../../src/domain/assessment/assessment.ts';
import {
  belongingOf,
  criteriaOf,
  entriesIn,
  fieldMisfit,
  nameOfEntry,
  ownersOf,
  valueAt,
} from '../../src/domain/assessment/entry.ts';
import { actionsFor, listOfGap } from '../../src/domain/assessment/gaps.ts';
import { partsOf } from '../../src/domain/assessment/sectors.ts';
import { listOf } from '../../src/domain/framework/framework.ts';
import { LISTS } from '../../src/domain/framework/names.ts';
import { EntryId } from '../../src/domain/ids.ts';
import { ADA, assessmentWith, framework, JUN, MINA } from '../support/examples-assessment.ts';
import {
  acceptance,
  action,
  country,
  day,
  fields,
  horizon,
  number,
  people,
  pick,
  picks,
  source,
  talk,
  treatment,
  watch,
  words,
} from '../support/examples-entries.ts';
import { photoresistClosed } from '../support/examples-photoresist.ts';

const every = [talk(1), watch(2), treatment(3), acceptance(4), action(5, 3), horizon(6), source(7)];

describe('an entry', () => {
  test('is named by the first field of its list', () => {
    expect(every.map((each) => nameOfEntry(framework, each))).toEqual([
      'Talk 1',
      'Watch 2',
      'Treatment 3',
      'Treatment 4',
      'Action 5',
      'Technology 6',
      'Supplier 7',
    ]);
    expect(nameOfEntry(framework, { list: 'watch', values: {} })).toBe('');
  });

  test('belongs to its list, and to an option or a treatment', () => {
    expect(every.map(belongingOf)).toEqual([
      { list: 'talks' },
      { list: 'watch' },
      { list: 'treatments', option: null },
      { list: 'treatments', option: 'accept' },
      { list: 'actions', serves: 3 },
      { list: 'horizon' },
      { list: 'sources' },
    ]);
    expect(LISTS.map((list) => entriesIn(every, list).length)).toEqual([1, 1, 2, 1, 1, 1]);
  });

  test('has nothing in a field that is named like a part of every object', () => {
    expect(valueAt(talk(1), 'constructor')).toBeUndefined();
    expect(valueAt(talk(1), 'about')).toEqual(words('Talk 1'));
  });

  test.each([
    ['who speaks', talk(1, { speaker: people(JUN, ADA) }), [JUN, ADA]],
    ['who watches', watch(1, { owner: people(ADA) }), [ADA]],
    ['who acts', action(1, null, { owner: people(JUN) }), [JUN]],
    ['nobody, for a treatment', treatment(1, { owner: people(JUN) }), []],
    ['nobody, where nobody is named', watch(1, { owner: words('Jun') }), []],
  ])('is up to %s', (_, entry, owners) => {
    expect(ownersOf(entry)).toEqual(owners);
  });

  test('answers the criteria that there are', () => {
    expect(criteriaOf(treatment(1, { criteria: picks('C3', 'C4', 'C1') }))).toEqual(['C3', 'C1']);
    expect(criteriaOf(treatment(1))).toEqual([]);
  });

  test('has the actions that serve it', () => {
    const entries = [...every, action(7, 3), action(8, null), action(9, 4)];
    const found = actionsFor(assessmentWith({ entries }), { id: EntryId.parse(3) });
    expect(found.map(({ id }) => id)).toEqual([5, 7]);
  });
});

test('a field takes a value of its own kind and no other', () => {
  const { due, what, owner, sector, helps } = Object.fromEntries(
    framework.stages
      .flatMap((stage) => stage.lists)
      .filter(({ id }) => id === 'actions')
      .flatMap((list) => list.forms.flatMap((form) => form.fields))
      .map((field) => [field.id, field]),
  );
  if (!due || !what || !owner || !sector || !helps) throw new Error('a field is gone');
  const values = {
    what: words('x'),
    due: { kind: 'date', date: '2027-01-01' },
    owner: people(JUN),
    sector: pick('public'),
    helps: picks('public'),
  } as const;
  for (const [id, value] of Object.entries(values)) {
    for (const field of [due, what, owner, sector, helps]) {
      expect(fieldMisfit(framework, field, value), `${id} in ${field.id}`).toEqual(
        field.id === id ? undefined : { what: 'kind' },
      );
    }
  }
});

test.each([
  ['country', country('BE'), undefined],
  ['country', words('BE'), { what: 'kind' }],
  ['switch', number(0, 'days'), undefined],
  ['switch', number(1000, 'months'), undefined],
  ['switch', number(1001, 'months'), { what: 'out-of-range', least: 0, most: 1000 }],
  ['switch', number(Number.NaN, 'days'), { what: 'out-of-range', least: 0, most: 1000 }],
  ['switch', number(2, 'years'), { what: 'unit' }],
  ['share', number(-1, 'percent'), { what: 'out-of-range', least: 0, most: 100 }],
  ['share', day('2026-12-01'), { what: 'kind' }],
])('of a source, %s cannot hold all that is like it: %j', (id, value, misfit) => {
  const fields = listOf(framework, 'sources').list.forms.flatMap((form) => form.fields);
  const field = fields.find((each) => each.id === id) ?? expect.fail(`no field ${id}`);
  expect(fieldMisfit(framework, field, value)).toEqual(misfit);
});

test.each([
  [{ cause: 'unanswered', prompt: 'home' }, undefined],
  [{ cause: 'nothing-listed', list: 'watch' }, 'watch'],
  [{ cause: 'untreated', criterion: 'C1' }, 'treatments'],
  [{ cause: 'no-expiry', entry: 1 }, 'treatments'],
  [{ cause: 'no-action', entry: 1 }, 'actions'],
  [{ cause: 'no-owner', entry: 1 }, 'actions'],
  [{ cause: 'no-due-date', entry: 1 }, 'actions'],
])('%j is closed in %s', (gap, list) => {
  expect(listOfGap(gap as Parameters<typeof listOfGap>[0])).toBe(list);
});

describe('the part of each sector', () => {
  test('is what it does and whom it helps, itself left out, in a fixed order', () => {
    const entries = [
      action(1, null, { sector: pick('industry'), helps: picks('public', 'industry', 'academia') }),
      action(2, null, { sector: pick('industry'), helps: picks('academia') }),
      action(3, null, { sector: pick('government') }),
      action(4, null, { helps: picks('government') }),
      treatment(5),
    ];
    expect(partsOf(assessmentWith({ entries }))).toEqual([
      { sector: 'government', actions: 1, helps: [] },
      { sector: 'industry', actions: 2, helps: ['academia', 'public'] },
      { sector: 'academia', actions: 0, helps: [] },
      { sector: 'public', actions: 0, helps: [] },
    ]);
  });

  test('of the case: the public has none', () => {
    expect(
      partsOf(photoresistClosed())
        .filter((part) => part.actions === 0)
        .map(({ sector }) => sector),
    ).toEqual(['academia', 'public']);
  });
});

test('who has taken part is kept, with whoever started it, and is nobody’s who is only named', () => {
  const entries = [watch(1, fields({ owner: people(JUN) }))];
  expect([...participants(assessmentWith({ people: [], entries }))]).toEqual([MINA]);
  expect([...participants(assessmentWith({ people: [ADA, MINA] }))]).toEqual([MINA, ADA]);
});
