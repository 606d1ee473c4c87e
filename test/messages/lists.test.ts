import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { Entry } from '../../src/domain/assessment/entry.ts';
import { gapsIn } from '../../src/domain/assessment/gaps.ts';
import { nextStep } from '../../src/domain/assessment/progress.ts';
import { listOf, stageOf } from '../../src/domain/framework/framework.ts';
import type { ListId, StageId } from '../../src/domain/framework/names.ts';
import { EntryId, FieldId } from '../../src/domain/ids.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { entriesView } from '../../src/messages/lists/entries-view.ts';
import { editEntryFormView, suggestedFields, typedTexts } from '../../src/messages/lists/entry-forms.ts';
import { pursuedNotice } from '../../src/messages/lists/entry-notices.ts';
import { entryView, removalView } from '../../src/messages/lists/entry-view.ts';
import { listBlocks } from '../../src/messages/lists/list-blocks.ts';
import { actionMenuView, considerView, treatmentMenuView } from '../../src/messages/lists/menu.ts';
import { stepButton } from '../../src/messages/lists/step-button.ts';
import { noticeOf } from '../../src/messages/notices.ts';
import { recordView } from '../../src/messages/record.ts';
import {
  ADA,
  assessmentWith,
  CHANNEL,
  choice,
  framework,
  JUN,
  MINA,
  NOW,
  STAGE_1,
  STAGE_2,
  speechIn,
  THREAD,
} from '../support/examples-assessment.ts';
import {
  acceptance,
  action,
  closure,
  day,
  horizon,
  people,
  pick,
  picks,
  talk,
  treatment,
  watch,
  words,
} from '../support/examples-entries.ts';
import { buttonsOf, read } from '../support/examples-view.ts';
import { expectSendable } from '../support/sendable.ts';

const STOCKPILE = treatment(
  14,
  {
    measure: words('Stockpile 90 days'),
    why: words('Buys *time*'),
    criteria: picks('C2'),
    reach: pick('consequence-short'),
    ranks: picks('urgent', 'feasible'),
  },
  { option: 'stockpile' },
);
const ENDLESS = acceptance(16, { measure: words('No home resist this year'), criteria: picks('C1') });
const LISTED: readonly Entry[] = [
  talk(11, { about: words('Can open orders ship?'), speaker: people(JUN), due: day('2026-12-04') }),
  talk(12, { about: words('What stops first?') }),
  talk(13, { about: words('Who can lend stock?'), speaker: people(JUN), outcome: words('Two plants *can*') }),
  STOCKPILE,
  treatment(15, { measure: words('Share stock'), criteria: picks('C3') }),
  ENDLESS,
  action(
    17,
    14,
    {
      what: words('Order 60 bottles'),
      owner: people(JUN),
      sector: pick('industry'),
      due: day('2027-01-15'),
      helps: picks('academia'),
    },
    { by: JUN, version: 21 },
  ),
  action(18, null, { what: words('Ask the ministry') }),
  watch(20, { what: words('Weeks of resist in stock'), cadence: pick('weekly'), owner: people(JUN, ADA) }),
  watch(21, { what: words('The control list'), cadence: pick('daily') }),
  horizon(22, { technology: words('EUV photoresist'), why: words('Two makers') }),
  horizon(23, { technology: words('Photomask blanks') }, { assessment: 'a000000002' }),
];
const listed = assessmentWith({ stage: 'adjust', entries: [...LISTED] }, { ...STAGE_1, ...STAGE_2 });
const empty = assessmentWith({ stage: 'adjust' }, { ...STAGE_1, ...STAGE_2 });

function blocks(spoken: Locale, assessment: Assessment, stage: StageId): string {
  return read({ tone: 'plain', blocks: listBlocks(speechIn(spoken), assessment, stageOf(framework, stage)) });
}

const titleOf = (list: ListId, spoken: Locale) => listOf(framework, list).list.title[spoken];
const addOf = (list: ListId, spoken: Locale) => listOf(framework, list).list.add[spoken];

describe('the menu of treatments', () => {
  const korea = assessmentWith({ stage: 'plan' }, { ...STAGE_1, ...STAGE_2 });
  const marksOf = (assessment: Assessment) =>
    read(treatmentMenuView(speechIn('en'), assessment))
      .split('✨ **')
      .slice(1);

  test('marks a few that fit best, not all that fit somehow', () => {
    expect(marksOf(korea).length).toBeGreaterThan(0);
    expect(marksOf(korea).length).toBeLessThanOrEqual(4);
    expect(marksOf(assessmentWith({ stage: 'plan' }))).toEqual([]);
  });

  test('marks no other countries where there is none', () => {
    const share = { kind: 'number', amount: 91.9, unit: 'percent-one-country' } as const;
    const only = { c1: choice('met'), share, trigger: choice('in-force') };
    const sources = (...countries: string[]): AnswerValue => ({ kind: 'countries', countries });
    const [nowhere, somewhere] = [
      { ...only, sources: sources() },
      { ...only, sources: sources('BE') },
    ];
    const marked = (answers: Parameters<typeof assessmentWith>[1]) =>
      marksOf(assessmentWith({ stage: 'plan' }, answers)).some((each) =>
        each.startsWith('More source countries'),
      );
    expect(marked(somewhere)).toBe(true);
    expect(marked(nowhere)).toBe(false);
  });

  test.each(LOCALES)('for an action without any treatment leads to one, or to the form (%s)', (locale) => {
    const view = actionMenuView(speechIn(locale), assessmentWith({ stage: 'execute' }));
    expectSendable(view);
    expect(buttonsOf(view).map(({ action }) => action)).toMatchObject([
      { do: 'menu-again', list: 'treatments' },
      { do: 'add', list: 'actions', about: 'none' },
    ]);
  });
});

describe('an acceptance without a date', () => {
  const endless = acceptance(15, { criteria: picks('C1') });
  const given = assessmentWith({ stage: 'plan', entries: [endless] }, { c1: choice('met') });

  test.each([
    ['en', '⚠️ accepted without an expiry date', 'Set the expiry'],
    ['zh-CN', '⚠️ 已接受，但没有到期日', '设定到期日'],
  ] as const)('says what is missing once it is saved, with the way to set it (%s)', (locale, line, set) => {
    const saved = entryView(speechIn(locale), given, endless.id, { note: 'Saved.' });
    expect(saved.tone).toBe('caution');
    expect(read(saved)).toContain(line);
    expect(read(saved)).not.toMatch(/must be set|必填/);
    const [first] = buttonsOf(saved);
    expect(first).toMatchObject({ label: set, weight: 'next', action: { do: 'edit', entry: endless.id } });
    expectSendable(saved);
  });

  test('or with one that has passed says so', () => {
    const over = acceptance(15, { until: day('2026-01-31') });
    const shown = entryView(speechIn('en'), assessmentWith({ stage: 'plan', entries: [over] }), over.id, {
      note: 'Saved.',
    });
    expect(read(shown)).toContain('⚠️ the acceptance has ended');
    expect(buttonsOf(shown)[0]).toMatchObject({ label: 'Set the expiry', weight: 'next' });
  });

  test('says nothing of the kind once it has one, or has ended', () => {
    const ended = acceptance(15, { until: day('2027-03-01') });
    for (const entry of [ended, endless]) {
      const closed = entry === endless ? closure() : null;
      const is = assessmentWith({ stage: 'plan', entries: [entry], closure: closed });
      expect(read(entryView(speechIn('en'), is, entry.id))).not.toContain('⚠️');
    }
  });

  test.each(LOCALES)('and what is reviewed each have help of their own (%s)', (locale) => {
    const { forms, help } = listOf(framework, 'treatments').list;
    const shown = ['accept', 'review'].map((id) => {
      const form = forms.find((each) => each.id === id) ?? expect.fail();
      const entry = id === 'accept' ? endless : treatment(3);
      return editEntryFormView(speechIn(locale), given.id, entry, form).introduction;
    });
    expect(new Set([...shown, help[locale]]).size).toBe(3);
  });
});

describe('the lists on a panel', () => {
  test('say who, by when, and what is missing; what lacks something stands first', () => {
    const shown = blocks('en', listed, 'communicate');
    expect(shown.split('\n').filter((line) => line.includes('**'))).toEqual([
      `**${titleOf('talks', 'en')}** · 3`,
      '⚠️ **2 What stops first?** · nobody to speak yet',
      `💬 **1 Can open orders ship?** · <@${JUN}> · by December 4, 2026`,
      `✅ **3 Who can lend stock?** · <@${JUN}> · Two plants \\*can\\*`,
      `**${titleOf('watch', 'en')}** · 2`,
      expect.stringMatching(/^⚠️ \*\*2 The control list\*\* · .+ · no owner$/),
      expect.stringMatching(/^👀 \*\*1 Weeks of resist in stock\*\* · .+ · <@\d+> <@\d+>$/),
    ]);
  });

  test('in Chinese', () => {
    const shown = blocks('zh-CN', listed, 'communicate');
    expect(shown).toContain('⚠️ **2 What stops first?** · 尚未确定由谁去谈');
    expect(shown).toContain(`💬 **1 Can open orders ship?** · <@${JUN}> · 2026年12月4日前`);
    expect(shown).toContain(`[${addOf('talks', 'zh-CN')}] [${titleOf('talks', 'zh-CN')}：查看全部（3）]`);
  });

  test.each(LOCALES)('say what belongs in them where they are empty, in %s', (spoken) => {
    const { empty: nothing } = listOf(framework, 'talks').list;
    const shown = blocks(spoken, empty, 'communicate');
    expect(shown).toContain(`*${nothing[spoken]}*`);
    expect(shown).toContain(`[${addOf('talks', spoken)}]\n`);
  });

  test('say which criterion no treatment answers, and which acceptance has no end', () => {
    const shown = blocks('en', { ...listed, entries: [ENDLESS] }, 'plan');
    expect(shown).toContain('⚠️ **1 No home resist this year** · C1 · no expiry date');
    expect(shown).toMatch(/⚠️ Not treated yet: C2 [^,]+$/m);
    expect(blocks('en', listed, 'plan')).not.toContain('Not treated yet');
    const ended = acceptance(16, { measure: words('No home resist'), until: day('2026-12-31') });
    expect(blocks('zh-CN', { ...listed, entries: [ended] }, 'plan')).toContain(
      '⏸️ **1 No home resist** · 接受到2026年12月31日',
    );
  });

  test('say what each sector does, whom it helps, and which one has no part', () => {
    const shown = blocks('en', listed, 'execute');
    expect(shown).toContain('⚠️ **2 Ask the ministry** · no owner · no due date');
    expect(shown).toContain(
      `▫️ **1 Order 60 bottles** · <@${JUN}> · due January 15, 2027 · Industry · helps Academia`,
    );
    expect(shown).toContain('⚠️ Nobody acts on it yet: Share stock\n');
    expect(shown).toContain('🟩 Industry: 1 action · helps Academia');
    expect(shown).toContain('⚠️ No sector said: 1 action');
    for (const sector of ['Government', 'Academia', 'Public'])
      expect(shown).toContain(`⬜ ${sector}: no part yet`);
    expect(blocks('zh-CN', listed, 'execute')).toContain('⬜ 公众：尚无分工');
    expect(blocks('en', empty, 'execute')).not.toContain('no part yet');
  });

  test.each([
    ['planned', '▫️', '▫️', 'Planned', '已计划'],
    ['under-way', '▶️', '▶️', 'Under way', '进行中'],
    ['stuck', '🛑', '🛑', 'Stuck', '受阻'],
    ['done', '✅', '✅', 'Done', '已完成'],
  ])('say of an action that is %s so', (state, mark, marked, en, zh) => {
    const entry = action(21, null, { owner: people(JUN), due: day('2027-03-01'), state: pick(state) });
    const given = assessmentWith({ stage: 'execute', entries: [entry] });
    expect(blocks('en', given, 'execute')).toContain(
      `${mark} **1 Action 21** · ${en} · <@${JUN}> · due March 1`,
    );
    expect(blocks('zh-CN', given, 'execute')).toContain(
      `${marked} **1 Action 21** · ${zh} · <@${JUN}> · 期限：2027年3月1日`,
    );
    const bare = action(21, null, { state: pick(state) });
    const shown = blocks('en', assessmentWith({ stage: 'execute', entries: [bare] }), 'execute');
    expect(shown).toContain(`${state === 'done' ? '✅' : '⚠️'} **1 Action 21**`);
  });

  test('say what is overdue and what has expired, and not of what is done', () => {
    const past = day('2026-01-31');
    const late = action(21, null, { owner: people(JUN), due: past });
    const done = action(22, null, { owner: people(JUN), due: past, state: pick('done') });
    const shown = blocks('en', assessmentWith({ stage: 'execute', entries: [late, done] }), 'execute');
    expect(shown).toContain(`⏰ **1 Action 21** · <@${JUN}> · due January 31, 2026 · overdue`);
    expect(shown).toMatch(/✅ \*\*2 Action 22\*\*(?!.*overdue)/);
    const ended = acceptance(23, { until: past });
    const plan = assessmentWith({ stage: 'plan', entries: [ended] });
    expect(blocks('en', plan, 'plan')).toContain(
      '⚠️ **1 Treatment 23** · accepted until January 31, 2026 · expired',
    );
    expect(blocks('zh-CN', plan, 'plan')).toContain('已到期');
  });

  test('say what each treatment bought, and what is on the horizon', () => {
    const bought = { ...STOCKPILE.values, bought: words('From 7 weeks to 17') };
    const entries = LISTED.map((each) =>
      each.id === STOCKPILE.id ? { ...STOCKPILE, values: bought } : each,
    );
    const shown = blocks('en', { ...listed, entries }, 'adjust');
    expect(shown).toContain('✅ **1 Stockpile 90 days** · From 7 weeks to 17');
    expect(shown).toContain('⬜ **2 Share stock** · not said yet');
    expect(shown).not.toContain('No home resist');
    expect(shown).toContain('🔭 **1 EUV photoresist** · Two makers');
    expect(shown).toContain('✅ **2 Photomask blanks** · has its own assessment');
  });

  test('show a few, and say how many more there are', () => {
    const many = Array.from({ length: 8 }, (_, index) => talk(index + 1, { speaker: people(JUN) }));
    const shown = blocks('en', { ...listed, entries: many }, 'communicate');
    expect(shown.match(/💬/g)).toHaveLength(5);
    expect(shown).toContain('-# and 3 more');
  });

  test('are not added to once the assessment is closed, and can still be read', () => {
    const shown = blocks('en', { ...listed, closure: closure() }, 'communicate');
    expect(shown).not.toContain(`[${addOf('talks', 'en')}]`);
    expect(shown).toContain('see all (3)]');
  });
});

describe('the obvious next step', () => {
  const step = (spoken: Locale, entries: readonly Entry[], stage: StageId) => {
    const assessment = { ...listed, entries: [...entries] };
    const next = nextStep(framework, assessment, stage, NOW);
    if (next.kind !== 'add' && next.kind !== 'fill') return expect.fail(next.kind);
    return stepButton(speechIn(spoken), assessment, next);
  };
  const unowned = action(17, 14, { what: words('Order') });
  const dateless = action(17, 14, { what: words('Order'), owner: people(JUN) });
  const id = listed.id;

  test.each([
    ['a first talk', [], 'communicate', addOf('talks', 'en'), { do: 'add', list: 'talks', about: 'new' }],
    [
      'a criterion without a treatment',
      [],
      'plan',
      expect.stringMatching(/: C1 /),
      { do: 'menu', list: 'treatments' },
    ],
    [
      'an acceptance without an end',
      [ENDLESS, STOCKPILE],
      'plan',
      'Set the expiry: No home resist this year',
      { do: 'edit', entry: 16, form: 'accept' },
    ],
    [
      'a treatment without an action',
      [STOCKPILE],
      'execute',
      `${addOf('actions', 'en')}: Stockpile 90 days`,
      { do: 'add', list: 'actions', about: '14' },
    ],
    [
      'an action without an owner',
      [STOCKPILE, unowned],
      'execute',
      'Name an owner: Order',
      { do: 'edit', entry: 17 },
    ],
    [
      'an action without a date',
      [STOCKPILE, dateless],
      'execute',
      'Set a due date: Order',
      { do: 'edit', entry: 17 },
    ],
    [
      'a treatment that nobody has looked back on',
      [STOCKPILE, horizon(22)],
      'adjust',
      expect.stringMatching(/: Stockpile 90 days$/),
      { do: 'edit', entry: 14, form: 'review' },
    ],
  ] as const)('is %s', (_, entries, stage, label, wanted) => {
    expect(step('en', entries, stage)).toMatchObject({
      label,
      weight: 'next',
      action: { assessment: id, ...wanted },
    });
  });

  test('is a label that Discord holds, however long the name is', () => {
    const long = treatment(14, { measure: words('料'.repeat(200)) });
    const { label } = step('zh-CN', [long], 'execute');
    expect(label.length).toBeLessThanOrEqual(80);
    expect(label).toMatch(/料…$/);
  });
});

describe('the menu of treatments', () => {
  test.each(LOCALES)('puts what fits first and says why, with what each of them means, in %s', (spoken) => {
    const speech = speechIn(spoken);
    const view = treatmentMenuView(speech, listed);
    const shown = read(view);
    for (const { title, means } of framework.treatments) {
      expect(shown).toContain(title[spoken]);
      expect(shown).toContain(means[spoken]);
    }
    const driver = framework.drivers.find((each) => each.id === 'little-stock');
    expect(shown).toContain(driver?.label[spoken]);
    expect(shown.indexOf('✨')).toBeLessThan(shown.indexOf('▫️'));
    expect(shown.lastIndexOf('✨')).toBeLessThan(shown.indexOf('▫️'));
    const select = view.blocks.find((block) => block.kind === 'select');
    expect(select?.options).toHaveLength(framework.treatments.length);
    expect(select?.options.at(-1)).toMatchObject({ value: 'accept' });
    expect(shown.match(spoken === 'en' ? /chosen already/g : /已选用/g)).toHaveLength(2);
  });

  test.each(LOCALES)('tells of one what it takes, what Korea did and by which source, in %s', (spoken) => {
    const stockpile = framework.treatments.find((each) => each.id === 'stockpile') ?? expect.fail();
    const view = considerView(speechIn(spoken), listed, 'stockpile') ?? expect.fail();
    const shown = read(view);
    expect(shown).toContain(stockpile.how[spoken]);
    expect(shown).toContain(stockpile.korea[spoken]);
    for (const section of stockpile.source.split(', ')) expect(shown).toContain(section);
    expect(shown).toContain('C2 ');
    expect(buttonsOf(view).map((each) => each.action)).toMatchObject([
      { do: 'add', list: 'treatments', about: 'stockpile' },
      { do: 'menu-again', list: 'treatments' },
    ]);
  });

  test('knows no other treatment', () => {
    expect(considerView(speechIn('en'), listed, 'prayer')).toBeUndefined();
  });

  test('of actions puts treatments that nobody acts on first, and leaves out what is accepted', () => {
    const select = actionMenuView(speechIn('en'), listed).blocks.find((block) => block.kind === 'select');
    expect(select?.options.map(({ value, means }) => [value, means])).toEqual([
      ['15', 'No action yet'],
      ['14', '1 action so far'],
      ['none', expect.any(String)],
    ]);
  });
});

describe('the form of a new entry suggests', () => {
  const suggested = (
    belonging: Parameters<typeof suggestedFields>[2],
    assessment = listed,
    spoken: Locale = 'en',
  ) => suggestedFields(speechIn(spoken), assessment, belonging, ADA);

  test('what the menu says of a treatment, in the reader’s language', () => {
    const title = framework.treatments.find((each) => each.id === 'stockpile')?.title;
    expect(suggested({ list: 'treatments', option: 'stockpile' }, listed, 'zh-CN')).toEqual({
      measure: title?.['zh-CN'],
      criteria: 'C2',
      reach: 'consequence-short',
      ranks: 'urgent,feasible',
    });
  });

  test('for an acceptance, and for an idea of one’s own, what is open', () => {
    for (const option of ['accept', null]) {
      expect(suggested({ list: 'treatments', option }, empty)).toEqual({ criteria: 'C1,C2' });
    }
  });

  test.each([
    ['almost-certain', 'major', 'weekly'],
    ['rare', 'minor', 'quarterly'],
  ])('how often to watch, by the level of %s and %s', (likelihood, consequence, cadence) => {
    const rated = assessmentWith(
      {},
      {
        likelihood: { kind: 'choice', choice: likelihood },
        consequence: { kind: 'choice', choice: consequence },
      },
    );
    expect(suggested({ list: 'watch' }, rated)).toEqual({ owner: ADA, cadence });
  });

  test('whoever adds it to speak, to watch or to act', () => {
    expect(suggested({ list: 'watch' }, assessmentWith())).toEqual({ owner: ADA });
    expect(suggested({ list: 'talks' })).toEqual({ speaker: ADA });
    expect(suggested({ list: 'actions', serves: null })).toEqual({ owner: ADA });
    expect(suggested({ list: 'horizon' })).toEqual({});
  });
});

describe('an entry', () => {
  test('is shown with all that it says, whom it is from, and what can be done with it', () => {
    const view = entryView(speechIn('en'), listed, STOCKPILE.id, { note: 'Saved.' });
    const shown = read(view);
    for (const part of [
      '(good)',
      'Saved.',
      '**Stockpile 90 days**',
      '> Buys \\*time\\*',
      'C2 ',
      `<@${MINA}>`,
    ]) {
      expect(shown).toContain(part);
    }
    expect(shown).toContain('**1 Order 60 bottles**');
    expect(buttonsOf(view).map(({ action: { do: what } }) => what)).toEqual([
      'edit',
      'edit',
      'add',
      'menu-again',
      'remove',
      'entries-page',
    ]);
  });

  test('that was changed says by whom; one that was not does not', () => {
    const changed = read(entryView(speechIn('en'), listed, EntryId.parse(17)));
    expect(changed).toContain(`Changed by <@${JUN}>`);
    expect(changed).toContain('For: **Stockpile 90 days**');
    expect(read(entryView(speechIn('en'), listed, EntryId.parse(18)))).not.toContain('Changed by');
  });

  test('on the horizon starts its assessment, or opens the one it has', () => {
    const ways = (id: number, assessment = listed) =>
      buttonsOf(entryView(speechIn('en'), assessment, EntryId.parse(id))).map((each) => each.action);
    expect(ways(22)).toContainEqual({ do: 'pursue', assessment: listed.id, entry: 22 });
    expect(ways(23)).toContainEqual({ do: 'fresh-panel', assessment: 'a000000002' });
    const closed = ways(22, { ...listed, closure: closure() }).map((each) => each.do);
    expect(closed).toEqual(['entries-page']);
  });

  test('that is gone is said to be gone', () => {
    expect(read(entryView(speechIn('en'), listed, EntryId.parse(99)))).toContain('somebody removed it');
  });

  test('is removed only when asked twice', () => {
    const view = removalView(speechIn('en'), listed, STOCKPILE);
    expect(buttonsOf(view).map((each) => [each.weight, each.action.do])).toEqual([
      ['grave', 'removed'],
      ['other', 'entry-again'],
    ]);
  });
});

describe('all entries of a list', () => {
  const many = Array.from({ length: 23 }, (_, index) => talk(index + 1, { speaker: people(JUN) }));
  const crowded = { ...listed, entries: many };

  test.each([
    [0, ['1 Talk 1', '10 Talk 10'], [1]],
    [1, ['11 Talk 11', '20 Talk 20'], [0, 2]],
    [2, ['21 Talk 21', '23 Talk 23'], [1]],
    [9, ['21 Talk 21', '23 Talk 23'], [1]],
  ])('page %i shows its ten and leads to the pages beside it', (page, [first, last], beside) => {
    const view = entriesView(speechIn('en'), crowded, 'talks', page);
    const select = view.blocks.find((block) => block.kind === 'select');
    expect([select?.options[0]?.label, select?.options.at(-1)?.label]).toEqual([first, last]);
    const turns = buttonsOf(view).flatMap(({ action: each }) =>
      each.do === 'entries-page' ? [each.page] : [],
    );
    expect(turns).toEqual(beside);
  });

  test('are in the record in full, beneath the answers of their stage', () => {
    const shown = read(recordView(speechIn('zh-CN'), listed, { stage: 'plan' }));
    expect(shown).toContain('**1 Stockpile 90 days**');
    expect(shown).toContain('> Buys \\*time\\*');
    expect(shown).toContain('紧迫、可行');
  });
});

describe('the thread is told', () => {
  const after = {
    ...STOCKPILE,
    values: {
      ...STOCKPILE.values,
      [FieldId.parse('measure')]: words('Stockpile 120 days'),
      [FieldId.parse('ranks')]: picks('important'),
    },
  };
  const changed = {
    kind: 'entry-changed',
    before: STOCKPILE,
    after,
    fields: [FieldId.parse('measure'), FieldId.parse('ranks')],
  } as const;

  test.each([
    ['en', `<@${JUN}> changed **Stockpile 90 days** (${titleOf('treatments', 'en')}):`],
    ['zh-CN', `<@${JUN}> 修改了 **Stockpile 90 days**（${titleOf('treatments', 'zh-CN')}）：`],
  ] as const)('who changed what from what to what, in %s', (spoken, heading) => {
    const shown = read(noticeOf(speechIn(spoken), listed, changed, JUN));
    expect(shown).toContain(heading);
    expect(shown).toContain('~~90~~**120**');
    expect(shown).toMatch(/~~.+~~ → \*\*.+\*\*$/);
  });

  test('what was removed, so that it can be written again; not what was added', () => {
    const removed = read(noticeOf(speechIn('en'), listed, { kind: 'entry-removed', entry: STOCKPILE }, JUN));
    expect(removed).toContain('removed **Stockpile 90 days**');
    expect(removed).toContain('Buys \\*time\\*');
    expect(noticeOf(speechIn('en'), listed, { kind: 'entry-added', entry: STOCKPILE }, JUN)).toBeUndefined();
  });
});

test.each([
  [
    'where it goes on',
    {},
    `<@${MINA}> opened the assessment of **ArF photoresist**, seen on the horizon here: <#${THREAD}>.`,
  ],
  [
    'that it is private, and not where',
    { private: true },
    'opened a private assessment of **ArF photoresist**',
  ],
  [
    'that its thread is not there yet',
    { place: { channel: CHANNEL, thread: null, panel: null } },
    '`/assess resume`',
  ],
])('of an assessment that starts from the horizon, the thread is told %s', (_, more, said) => {
  const shown = read(pursuedNotice(speechIn('en'), { ...listed, ...more }));
  expect(shown).toContain(said);
  if ('private' in more) expect(shown).not.toContain(THREAD);
});

test('what is handed back is what was typed, and what was picked by its name', () => {
  const form = listOf(framework, 'treatments').list.forms[0] ?? expect.fail();
  const typed = { measure: 'Stock', why: '', criteria: 'C1,C2', reach: 'consequence-short' };
  expect(typedTexts(speechIn('en'), form, typed)).toEqual([
    'Stock',
    expect.stringMatching(/: C1 .+, C2 .+$/),
    expect.stringMatching(/: Less harmful, soon$/),
  ]);
});

test('the examples are what they are taken for', () => {
  const gaps = gapsIn(framework, listed, stageOf(framework, 'plan'), NOW);
  expect(gaps.map((each) => each.cause)).toEqual(['no-expiry']);
});
