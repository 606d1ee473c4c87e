import { describe, expect, test } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { changeAssessment, placeAssessment } from '../../src/app/assess/change.ts';
import { draftId, findDraft, keepDraft } from '../../src/app/assess/draft.ts';
import { findAssessment } from '../../src/app/assess/find.ts';
import {
  agreementForm,
  entryForm,
  newEntryForm,
  promptForm,
  ratingForm,
} from '../../src/app/assess/form-key.ts';
import { documents } from '../../src/app/documents.ts';
import { VOTED } from '../../src/domain/assessment/ballot.ts';
import type { Belonging } from '../../src/domain/assessment/entry.ts';
import type { AssessmentEvent } from '../../src/domain/assessment/events.ts';
import {
  AssessmentId,
  ChannelId,
  EntryId,
  FormId,
  MemberId,
  MessageId,
  PromptId,
} from '../../src/domain/ids.ts';
import { actor, auditOf, memoryApp, OTHER_SERVER, SERVER, stored } from '../support/examples-app.ts';
import {
  ADA,
  answered,
  assessmentWith,
  choice,
  framework,
  JUN,
  MINA,
  STAGE_1,
  slot,
  text,
} from '../support/examples-assessment.ts';
import { fields, horizon, secret, vote, watch, words } from '../support/examples-entries.ts';
import { HandClock } from '../support/hand-clock.ts';
import { must } from '../support/store-examples.ts';

const AFFECTED = PromptId.parse('affected');
const DECISION = PromptId.parse('decision');
const jun = actor();
const readerOnly = actor({ rights: { write: false } });
const outsider = actor({ id: ADA, rights: { see: false, write: false } });
const mina = actor({ id: MINA });

const twoFabs = {
  kind: 'answer',
  by: JUN,
  prompt: AFFECTED,
  value: text('Two fabs'),
  evidence: 'fair',
  basedOn: 0,
} as const satisfies AssessmentEvent;
const decide = { ...twoFabs, prompt: DECISION, value: choice('treat') } as const;
const settle = { kind: 'settle', by: JUN, prompt: AFFECTED, keep: 1 } as const;
const settleDecision = { ...settle, prompt: DECISION } as const;
const moveOn = { kind: 'move-on', by: JUN, from: 'identify' } as const;
const moveOnWithGaps = { ...moveOn, reason: 'The board meets today' } as const;

const rate = {
  kind: 'rate',
  by: JUN,
  of: 'inherent',
  likelihood: 'likely',
  consequence: 'major',
  evidence: 'strong',
  reason: 'Two letters',
} as const satisfies AssessmentEvent;
const reveal = { kind: 'reveal', by: JUN, of: 'inherent' } as const;
const WATCH = EntryId.parse(3);
const MAIN = FormId.parse('main');
const addWatch = {
  kind: 'add-entry',
  by: JUN,
  belonging: { list: 'watch' },
  values: fields({ what: words('Stock') }),
} as const satisfies AssessmentEvent;
const editWatch = {
  kind: 'edit-entry',
  by: JUN,
  entry: WATCH,
  form: MAIN,
  basedOn: 3,
  values: addWatch.values,
} as const satisfies AssessmentEvent;
const removeWatch = { kind: 'remove-entry', by: JUN, entry: WATCH, basedOn: 3 } as const;
const pursue = {
  kind: 'pursue',
  by: JUN,
  entry: EntryId.parse(2),
  assessment: AssessmentId.parse('a000000009'),
} as const;
const close = { kind: 'close', by: JUN, decision: 'merged', reason: 'See the other one' } as const;

const disputed = assessmentWith(
  { entries: [horizon(2), watch(3)], ballots: { inherent: secret(vote(ADA, 'rare', 'minor')) } },
  {
    ...STAGE_1,
    affected: slot(text('One fab'), answered(text('Two'), { by: JUN, version: 2 })),
    decision: slot(choice('accept'), answered(choice('treat'), { by: JUN, version: 3 })),
  },
);

describe('who may do what', () => {
  test.each([
    ['answer', twoFabs, 'contribute'],
    ['decide', decide, 'facilitate'],
    ['settle', settle, 'contribute'],
    ['settle the decision', settleDecision, 'facilitate'],
    ['move on', moveOn, 'contribute'],
    ['move on with gaps', moveOnWithGaps, 'facilitate'],
    ['rate', rate, 'contribute'],
    ['reveal', reveal, 'facilitate'],
    ['agree', { ...rate, kind: 'agree', basedOn: 7, reason: 'x' }, 'facilitate'],
    ['go along', { kind: 'accord', by: JUN, of: 'inherent' }, 'contribute'],
    ['add an entry', addWatch, 'contribute'],
    ['change an entry', editWatch, 'contribute'],
    ['remove an entry', removeWatch, 'contribute'],
    ['pursue a chokepoint', pursue, 'contribute'],
    ['open a stage again', { kind: 'reopen', by: JUN, stage: 'identify' }, 'facilitate'],
    ['close', close, 'facilitate'],
  ] as const)('%s', async (_, event, needs) => {
    for (const [who, member, role] of [
      ['starter', mina, 'facilitate'],
      ['moderator', actor({ rights: { moderate: true } }), 'facilitate'],
      ['member', jun, 'contribute'],
      ['reader', readerOnly, 'view'],
    ] as const) {
      const app = memoryApp();
      const { id, version } = await stored(app, disputed);
      const outcome = await changeAssessment(app, member, id, event);
      const may = role === 'facilitate' || role === needs;
      const refused = !outcome.ok && outcome.error.code === 'not-allowed';
      expect(refused, who).toBe(!may);
      if (may) continue;
      expect(outcome).toEqual({ ok: false, error: { code: 'not-allowed', needs } });
      expect(must(await findAssessment(app, mina, id)).version, who).toBe(version);
      expect(await auditOf(app, id)).toEqual([]);
    }
  });

  test('nobody is told of an assessment that they may not see, or that is in another server', async () => {
    const app = memoryApp();
    const { id } = await stored(app, disputed);
    const missing = { ok: false, error: { code: 'no-such-assessment' } };
    expect(await changeAssessment(app, outsider, id, twoFabs)).toEqual(missing);
    expect(await changeAssessment(app, actor({ server: OTHER_SERVER }), id, twoFabs)).toEqual(missing);
    expect(await changeAssessment(memoryApp(), mina, id, twoFabs)).toEqual(missing);
  });
});

test('a panel of another version does nothing and brings the assessment as it is', async () => {
  const app = memoryApp();
  const assessment = await stored(app, assessmentWith({}, STAGE_1));
  for (const seen of [assessment.version - 1, assessment.version + 1]) {
    const outcome = await changeAssessment(app, jun, assessment.id, moveOn, seen);
    expect(outcome).toEqual({ ok: false, error: { code: 'stale-panel', assessment } });
  }
  expect(await changeAssessment(app, jun, assessment.id, moveOn, assessment.version)).toMatchObject({
    ok: true,
    value: { assessment: { stage: 'assess' } },
  });
});

test('rights are looked at before versions, so that nothing is learnt from an old panel', async () => {
  const app = memoryApp();
  const { id } = await stored(app, disputed);
  expect(await changeAssessment(app, readerOnly, id, moveOn, 1)).toMatchObject({
    error: { code: 'not-allowed' },
  });
});

describe('the record', () => {
  async function entries(app: App, event: AssessmentEvent, by = jun) {
    const before = await stored(app, disputed);
    const { effects } = must(await changeAssessment(app, by, before.id, event));
    return { effects, audit: await auditOf(app, before.id) };
  }

  test('holds the answer before and after a change, who made it and when', async () => {
    const { audit } = await entries(memoryApp(), { ...twoFabs, basedOn: 1 });
    expect(audit).toEqual([
      {
        at: '2026-11-23T06:01:00.000Z',
        by: JUN,
        subject: disputed.id,
        action: 'changed',
        part: 'affected',
        before: disputed.answers[AFFECTED]?.current,
        after: expect.objectContaining({ value: text('Two fabs'), version: 8 }),
      },
    ]);
  });

  test.each([
    ['proposed', twoFabs, { part: 'affected', before: { version: 1 }, after: { version: 8 } }],
    ['answered', { ...twoFabs, prompt: PromptId.parse('cause') }, { part: 'cause', after: { version: 8 } }],
    ['settled', settle, { part: 'affected', before: [{ version: 2 }], after: { version: 1 } }],
    [
      'moved-on',
      moveOnWithGaps,
      {
        before: 'identify',
        after: { to: 'assess', gaps: [{ prompt: 'affected', cause: 'unsettled' }] },
        reason: 'The board meets today',
      },
    ],
    ['rated', rate, { part: 'inherent' }],
    ['revealed', reveal, { part: 'inherent', after: [{ by: ADA, likelihood: 'rare' }] }],
    ['entry-added', addWatch, { part: 'watch', after: { id: 8, values: addWatch.values } }],
    [
      'entry-changed',
      editWatch,
      { part: 'watch', before: { id: 3, version: 3 }, after: { id: 3, version: 8, values: addWatch.values } },
    ],
    ['entry-removed', removeWatch, { part: 'watch', before: { id: 3, version: 3 } }],
    ['pursued', pursue, { part: 'horizon', after: { id: 2, assessment: 'a000000009' } }],
    [
      'closed',
      close,
      {
        after: { decision: 'merged', concerns: expect.arrayContaining([{ concern: 'no-level' }]) },
        reason: 'See the other one',
      },
    ],
  ] as const)('tells what was %s', async (action, event, expected) => {
    const { audit } = await entries(memoryApp(), event, mina);
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({ action, ...expected });
  });

  test('says nothing of what changed nothing, and nothing is written then', async () => {
    const app = memoryApp();
    const assessment = await stored(app, assessmentWith({}, { affected: text('Two fabs') }));
    const { effects } = must(await changeAssessment(app, jun, assessment.id, twoFabs));
    expect(effects).toEqual([]);
    expect(await auditOf(app, assessment.id)).toEqual([]);
    const revision = await app.store.read(SERVER, (t) => t.get('assessment', assessment.id));
    expect(must(revision)?.revision).toBe(1);
  });
});

describe('a form that could not be taken', () => {
  const draft = { assessment: disputed.id, form: promptForm(AFFECTED), basedOn: 1, fields: { value: 'Two' } };
  const kept = async (app: App, member = jun) =>
    must(
      await app.store.read(SERVER, (t) => t.get('draft', draftId(member.id, draft.assessment, draft.form))),
    )?.value;

  test('is kept for whoever typed it, the latest one alone', async () => {
    const app = memoryApp();
    await stored(app, disputed);
    must(await keepDraft(app, jun, draft));
    must(await keepDraft(app, jun, { ...draft, fields: { value: 'Two fabs', unknown: 'or not' } }));
    expect(await kept(app)).toMatchObject({ member: JUN, fields: { value: 'Two fabs', unknown: 'or not' } });
    expect(await kept(app, mina)).toBeUndefined();
  });

  test('is kept for 30 days, unless it is written anew', async () => {
    const clock = new HandClock('2026-11-01T00:00:00.000Z');
    const app: App = { ...memoryApp(), clock };
    const cause = promptForm(PromptId.parse('cause'));
    const forms = async () =>
      must(await app.store.read(SERVER, (t) => t.list('draft'))).map(({ value }) => value.form);
    await stored(app, disputed);
    must(await keepDraft(app, jun, draft));
    await clock.advance('2026-12-01T00:00:00.000Z');
    must(await keepDraft(app, mina, { ...draft, form: cause }));
    expect((await forms()).sort()).toEqual([AFFECTED, cause]);
    await clock.advance('2026-12-01T00:00:01.000Z');
    must(await keepDraft(app, mina, { ...draft, form: cause }));
    expect(await forms()).toEqual([cause]);
    await clock.advance('2027-12-01T00:00:00.000Z');
    must(await keepDraft(app, mina, { ...draft, form: cause, fields: { value: 'Three' } }));
    expect(await findDraft(app, mina, disputed.id, cause)).toMatchObject({ fields: { value: 'Three' } });
  });

  test('is not kept for an assessment that its writer may not see, or that is not there', async () => {
    const app = memoryApp();
    await stored(app, disputed);
    const missing = { ok: false, error: { code: 'no-such-assessment' } };
    expect(await keepDraft(app, outsider, draft)).toEqual(missing);
    expect(await keepDraft(memoryApp(), jun, draft)).toEqual(missing);
    expect(await kept(app, outsider)).toBeUndefined();
  });

  test('has a place of its own, by a name that is a file’s', () => {
    const other = draftId(MINA, draft.assessment, draft.form);
    expect(draftId(JUN, draft.assessment, draft.form)).not.toBe(other);
    expect(other).toMatch(/^\w[\w-]*$/);
    expect(documents.draft.place).toBe('own-file');
  });

  test('has a place whatever the form is, and none that is another’s', () => {
    const lists = framework.stages.flatMap((stage) => stage.lists);
    const entry = EntryId.parse(999_999_999);
    const serving = EntryId.parse(999_999_998);
    const menu = [null, ...framework.treatments.map(({ id }) => id), 'x'.repeat(24)];
    const belongings: Belonging[] = [
      { list: 'talks' },
      { list: 'watch' },
      { list: 'horizon' },
      { list: 'actions', serves: null },
      { list: 'actions', serves: serving },
      ...menu.map((option): Belonging => ({ list: 'treatments', option })),
    ];
    const forms = [
      ...framework.stages.flatMap((stage) => stage.prompts).map(({ id }) => promptForm(id)),
      ...VOTED.flatMap((of) => [ratingForm(of), agreementForm(of)]),
      ...lists.flatMap((list) => list.forms.map((form) => entryForm(list.id, entry, form.id))),
      ...belongings.map(newEntryForm),
    ];
    expect(new Set(forms).size).toBe(forms.length);
    const longest = MemberId.parse('9'.repeat(20));
    for (const form of forms)
      expect(draftId(longest, disputed.id, form)).toMatch(/^[a-z0-9][a-z0-9_-]{0,63}$/);
  });

  test('is gone once a form of a list or a rating was taken', async () => {
    const app = memoryApp();
    await stored(app, disputed);
    const filled: readonly [string, AssessmentEvent][] = [
      [newEntryForm({ list: 'watch' }), addWatch],
      [entryForm('watch', WATCH, MAIN), editWatch],
      [ratingForm('inherent'), rate],
    ];
    for (const [form, event] of filled) {
      must(await keepDraft(app, jun, { ...draft, form }));
      must(await changeAssessment(app, jun, disputed.id, event));
      expect(await findDraft(app, jun, disputed.id, form), form).toBeUndefined();
    }
  });

  test('is kept however long Discord lets it be', async () => {
    const app = memoryApp();
    await stored(app, disputed);
    const value = '😀'.repeat(4000);
    must(await keepDraft(app, jun, { ...draft, fields: { value } }));
    expect((await kept(app))?.fields['value']).toBe(value);
  });

  test('is gone once an answer was taken, and not when it was refused or somebody else’s was', async () => {
    const app = memoryApp();
    await stored(app, disputed);
    must(await keepDraft(app, jun, draft));
    must(await changeAssessment(app, mina, disputed.id, { ...twoFabs, by: MINA }));
    await changeAssessment(app, jun, disputed.id, { ...twoFabs, value: choice('x') });
    must(await changeAssessment(app, jun, disputed.id, { ...twoFabs, prompt: PromptId.parse('cause') }));
    expect(await kept(app)).toBeDefined();
    must(await changeAssessment(app, jun, disputed.id, twoFabs));
    expect(await kept(app)).toBeUndefined();
  });
});

test('where the panel stands is noted without a change of version, so that no panel grows stale by it', async () => {
  const app = memoryApp();
  const { id, version, place } = await stored(app, disputed);
  const panel = MessageId.parse('400000000000000001');
  expect(must(await placeAssessment(app, SERVER, id, { panel }))).toEqual({
    ...disputed,
    version,
    place: { ...place, panel },
  });
  const thread = ChannelId.parse('300000000000000005');
  expect(must(await placeAssessment(app, SERVER, id, { thread })).place).toEqual({ ...place, panel, thread });
  expect(await placeAssessment(app, OTHER_SERVER, id, { panel })).toMatchObject({ ok: false });
});

test('of two at once both are taken, and one waits beside the other', async () => {
  const app = memoryApp();
  const { id } = await stored(app, assessmentWith());
  const theirs = { ...twoFabs, by: MINA, value: text('Three fabs') };
  const outcomes = await Promise.all([
    changeAssessment(app, jun, id, twoFabs),
    changeAssessment(app, mina, id, theirs),
  ]);
  expect(outcomes.map((outcome) => must(outcome).effects[0]?.kind)).toEqual(['answered', 'proposed']);
  expect(must(await findAssessment(app, mina, id)).answers[AFFECTED]).toMatchObject({
    current: { value: text('Two fabs') },
    proposals: [{ value: text('Three fabs') }],
  });
});
