import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../src/app/app.ts';
import { changeAssessment } from '../../src/app/assess/change.ts';
import { findDraft } from '../../src/app/assess/draft.ts';
import { findAssessment } from '../../src/app/assess/find.ts';
import { promptForm } from '../../src/app/assess/form-key.ts';
import { historyOf } from '../../src/app/assess/history.ts';
import { assessmentUpgrades } from '../../src/app/assess/older-assessments.ts';
import { AuditEntry } from '../../src/app/audit.ts';
import { documents, ServerSettings } from '../../src/app/documents.ts';
import type { Collections, Store } from '../../src/app/store.ts';
import { Assessment } from '../../src/domain/assessment/assessment.ts';
import { nextStep } from '../../src/domain/assessment/progress.ts';
import { ratingOf } from '../../src/domain/assessment/rating.ts';
import { AssessmentId, PromptId } from '../../src/domain/ids.ts';
import { historyView } from '../../src/messages/history.ts';
import { actor, memoryApp, SERVER } from '../support/examples-app.ts';
import {
  ADA,
  answered,
  assessmentWith,
  framework,
  JUN,
  MINA,
  NOW,
  slot,
  speechIn,
  text,
} from '../support/examples-assessment.ts';
import {
  closure,
  people as members,
  revealed,
  review,
  secret,
  talk,
  vote,
  watch,
} from '../support/examples-entries.ts';
import { must } from '../support/store-examples.ts';
import { openAt, temporaryFolder } from '../support/store-folder.ts';

/** How the first version kept its documents; what was in them was checked by that version. */
const first = {
  settings: { schema: ServerSettings, version: 1, upgrades: {}, place: 'in-state' },
  draft: { schema: z.record(z.string(), z.json()), version: 1, upgrades: {}, place: 'own-file' },
  assessment: { schema: z.record(z.string(), z.json()), version: 1, upgrades: {}, place: 'own-file' },
} as const satisfies Collections;

const ID = AssessmentId.parse('k3j9x0q2ab');
const CAUSE = PromptId.parse('cause');

/** Word for word what the first version wrote: left stage 2 with a gap, and waits for a stage that was yet to come. */
const ASSESSMENT = {
  id: 'k3j9x0q2ab',
  technology: '光刻胶 (ArF)',
  private: true,
  startedBy: '200000000000000001',
  startedAt: '2026-11-20T01:00:00.000Z',
  place: { channel: '300000000000000001', thread: '300000000000000002', panel: '400000000000000001' },
  version: 11,
  stage: 'communicate',
  passages: [
    { stage: 'identify', by: '200000000000000002', at: '2026-11-20T02:00:00.000Z', gaps: [] },
    {
      stage: 'assess',
      by: '200000000000000001',
      at: '2026-11-20T03:00:00.000Z',
      gaps: [{ prompt: 'decision', cause: 'unknown' }],
      reason: 'The board meets today',
    },
  ],
  answers: {
    home: {
      current: {
        value: { kind: 'countries', countries: ['KR'] },
        evidence: 'fair',
        by: '200000000000000001',
        at: '2026-11-20T01:00:00.000Z',
        version: 1,
      },
      proposals: [],
    },
    stock: {
      current: {
        value: { kind: 'number', amount: 7, unit: 'weeks' },
        evidence: 'strong',
        source: 'the warehouse',
        by: '200000000000000002',
        at: '2026-11-20T01:10:00.000Z',
        version: 3,
      },
      proposals: [
        {
          value: { kind: 'unknown', reason: 'Nobody has counted' },
          evidence: 'weak',
          by: '200000000000000003',
          at: '2026-11-20T01:11:00.000Z',
          version: 4,
        },
      ],
    },
    since: {
      current: {
        value: { kind: 'date', date: '2019-07-04' },
        evidence: 'fair',
        by: '200000000000000001',
        at: '2026-11-20T01:12:00.000Z',
        version: 5,
      },
      proposals: [],
    },
    likelihood: {
      current: {
        value: { kind: 'choice', choice: 'almost-certain' },
        evidence: 'fair',
        by: '200000000000000001',
        at: '2026-11-20T02:10:00.000Z',
        version: 7,
      },
      proposals: [],
    },
    consequence: {
      current: {
        value: { kind: 'choice', choice: 'major' },
        evidence: 'fair',
        by: '200000000000000001',
        at: '2026-11-20T02:11:00.000Z',
        version: 8,
      },
      proposals: [],
    },
    decision: {
      current: {
        value: { kind: 'unknown', reason: 'The board decides' },
        evidence: 'fair',
        by: '200000000000000001',
        at: '2026-11-20T02:12:00.000Z',
        version: 9,
      },
      proposals: [],
    },
  },
};

const DRAFT = {
  member: '200000000000000002',
  assessment: 'k3j9x0q2ab',
  prompt: 'cause',
  basedOn: 0,
  fields: { value: 'A ruling of October 2018', unknown: 'or not', evidence: 'weak' },
  at: '2026-11-20T01:20:00.000Z',
};
const DRAFT_ID = '200000000000000002_k3j9x0q2ab_cause';

const [, leftWithGaps] = ASSESSMENT.passages;
const { stock } = ASSESSMENT.answers;
const AUDIT = [
  { action: 'started', after: { technology: '光刻胶 (ArF)', home: 'KR' } },
  { action: 'answered', part: 'stock', after: stock.current },
  { action: 'proposed', part: 'stock', before: stock.current, after: stock.proposals[0] },
  { action: 'moved-on', before: 'identify', after: { to: 'assess', gaps: [] } },
  {
    action: 'moved-on',
    before: 'assess',
    after: { to: 'communicate', gaps: leftWithGaps?.gaps },
    reason: leftWithGaps?.reason,
  },
].map((entry, index) => {
  const at = `2026-11-20T03:0${index}:00.000Z`;
  return AuditEntry.parse({ at, by: ASSESSMENT.startedBy, subject: ASSESSMENT.id, ...entry });
});

async function put(store: Store<typeof first>): Promise<void> {
  must(
    await store.tx(SERVER, async (t) => {
      t.put('settings', 'server', { language: 'zh-CN', timezone: 'Asia/Seoul' }, 0);
      t.put('assessment', ASSESSMENT.id, ASSESSMENT, 0);
      t.put('draft', DRAFT_ID, DRAFT, 0);
      for (const entry of AUDIT) t.audit(entry);
      return { ok: true, value: undefined };
    }),
  );
}

/** This version over a folder that the first one wrote. */
async function upgraded(): Promise<{ app: App; reopen: () => Promise<App> }> {
  const { folder, remove } = await temporaryFolder();
  const old = await openAt<typeof first>(folder, { collections: first });
  await put(old.store);
  await old.store.close();
  let { store, notices } = await openAt<typeof documents>(folder, { collections: documents });
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  expect(notices).toEqual([]);
  const reopen = async () => {
    await store.close();
    ({ store } = await openAt<typeof documents>(folder, { collections: documents }));
    return { ...memoryApp(), store };
  };
  return { app: { ...memoryApp(), store }, reopen };
}

const jun = actor({ isIn: () => true });
const mina = actor({ id: MINA });
const EXPECTED = {
  ...ASSESSMENT,
  people: [MINA, JUN, ADA],
  entries: [],
  ballots: {},
  rounds: [],
  reviews: [],
  closure: null,
};

describe('an assessment of the first version', () => {
  test('is there, with nothing lost, open and without anything in its lists', async () => {
    const { app } = await upgraded();
    const found = must(await findAssessment(app, mina, ID));
    expect(found).toEqual(EXPECTED);
    expect(ratingOf(framework, found).level).toBe('extreme');
  });

  test('goes on where it waited', async () => {
    const { app } = await upgraded();
    const found = must(await findAssessment(app, mina, ID));
    expect(nextStep(framework, found, found.stage, NOW)).toMatchObject({
      kind: 'add',
      list: { id: 'talks' },
    });
    const on = { kind: 'move-on', by: MINA, from: 'communicate', reason: 'Next week' } as const;
    const { assessment } = must(await changeAssessment(app, mina, ID, on, 11));
    expect(assessment).toMatchObject({
      stage: 'plan',
      version: 12,
      passages: [{}, {}, { gaps: [{ list: 'watch' }] }],
    });
  });

  test('is kept as one of this version once it is changed', async () => {
    const { app, reopen } = await upgraded();
    const settle = { kind: 'settle', by: MINA, prompt: PromptId.parse('stock'), keep: 3 } as const;
    const { assessment } = must(await changeAssessment(app, mina, ID, settle));
    expect(must(await findAssessment(await reopen(), mina, ID))).toEqual(assessment);
    expect(assessment.answers[PromptId.parse('stock')]?.proposals).toEqual([]);
  });

  test('has its history, each line in its own words', async () => {
    const { app } = await upgraded();
    const history = must(await historyOf(app, mina, ID, 0));
    expect(history.entries).toEqual([...AUDIT].reverse());
    const lines = JSON.stringify(historyView(speechIn('en'), history));
    for (const said of ['started', 'Stock lasts', 'Nobody has counted', 'The board meets today']) {
      expect(lines).toContain(said);
    }
  });
});

describe('an assessment of the second version', () => {
  const { people: _, rounds: __, ...kept } = assessmentWith({ version: 20 });
  const by = (member: typeof ADA) => answered(text('a'), { by: member });
  const dropped = { stage: 'identify', by: ADA, at: kept.startedAt, gaps: [] } as const;
  test.each([
    ['whoever started it', {}, [MINA]],
    ['whoever answered', { answers: { cause: slot(by(JUN)) } }, [MINA, JUN]],
    ['whoever proposed another answer', { answers: { cause: slot(text('b'), by(ADA)) } }, [MINA, ADA]],
    ['whoever added an entry', { entries: [talk(1, {}, { addedBy: JUN })] }, [MINA, JUN]],
    ['whoever changed an entry', { entries: [talk(1, {}, { by: ADA })] }, [MINA, ADA]],
    [
      'whoever rated, though nobody has seen what',
      { ballots: { current: secret(vote(JUN, 'rare', 'minor')) } },
      [MINA, JUN],
    ],
    [
      'whoever rated, once it was shown',
      { ballots: { inherent: revealed(vote(ADA, 'rare', 'minor')) } },
      [MINA, ADA],
    ],
    ['whoever moved on', { passages: [dropped] }, [MINA, ADA]],
    ['whoever took part in a review', { reviews: [review({ by: JUN })] }, [MINA, JUN]],
    ['whoever closed it', { closure: closure({ by: ADA }) }, [MINA, ADA]],
    ['not whoever is named in an entry', { entries: [watch(1, { owner: members(JUN) })] }, [MINA]],
  ])('was taken part in by %s', (_, more, expected) => {
    const read = Assessment.parse(assessmentUpgrades[2]({ ...kept, ...more }));
    expect(new Set(read.people)).toEqual(new Set(expected));
    expect(read).toMatchObject({ ...kept, ...more, rounds: [] });
  });
});

describe('a form that was kept by the first version', () => {
  test('is found by whoever typed it, for its prompt', async () => {
    const { app } = await upgraded();
    const { prompt: form, ...rest } = DRAFT;
    expect(await findDraft(app, jun, ID, promptForm(CAUSE))).toEqual({ ...rest, form });
    expect(await findDraft(app, mina, ID, promptForm(CAUSE))).toBeUndefined();
  });

  test('goes once the prompt is answered', async () => {
    const { app } = await upgraded();
    const event = {
      kind: 'answer',
      by: JUN,
      prompt: CAUSE,
      value: text('A ruling'),
      evidence: 'fair',
      basedOn: 0,
    } as const;
    must(await changeAssessment(app, jun, ID, event));
    expect(await findDraft(app, jun, ID, promptForm(CAUSE))).toBeUndefined();
  });
});

test('settings of the first version stand as they were', async () => {
  const { app } = await upgraded();
  const settings = must(await app.store.read(SERVER, (t) => t.get('settings', 'server')));
  expect(settings?.value).toEqual({ language: 'zh-CN', timezone: 'Asia/Seoul' });
});
