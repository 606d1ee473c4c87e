import { describe, expect, test } from 'vitest';
import { changeAssessment } from '../../src/app/assess/change.ts';
import { findDraft, keepDraft } from '../../src/app/assess/draft.ts';
import { openAssessment, pursueEntry } from '../../src/app/assess/entries.ts';
import { findAssessment, listAssessments } from '../../src/app/assess/find.ts';
import { newEntryForm } from '../../src/app/assess/form-key.ts';
import { historyOf } from '../../src/app/assess/history.ts';
import { changeSettings } from '../../src/app/settings.ts';
import { KNOWN_PROMPTS } from '../../src/domain/framework/framework.ts';
import { AssessmentId, EntryId } from '../../src/domain/ids.ts';
import { historyView } from '../../src/messages/history.ts';
import { actor, auditOf, CHANNEL, memoryApp, stored } from '../support/examples-app.ts';
import { ADA, assessmentWith, JUN, MINA, STAGE_1, speechIn } from '../support/examples-assessment.ts';
import { closure, day, fields, horizon, treatment, words } from '../support/examples-entries.ts';
import { must } from '../support/store-examples.ts';

const EUV = EntryId.parse(5);
const seen = assessmentWith(
  {
    id: AssessmentId.parse('a000000099'),
    stage: 'adjust',
    entries: [horizon(5, { technology: words('  EUV\nphotoresist '), why: words('Two makers') })],
  },
  STAGE_1,
);
const mina = actor({ id: MINA });
const jun = actor({ id: JUN });

describe('a chokepoint on the horizon', () => {
  test('gets an assessment with its name, in the same channel, with the same country of reference', async () => {
    const app = memoryApp();
    await stored(app, seen);
    const { parent, started } = must(await pursueEntry(app, jun, seen.id, EUV));
    expect(started).toMatchObject({
      technology: 'EUV photoresist',
      private: false,
      startedBy: JUN,
      place: { channel: CHANNEL, thread: null, panel: null },
      stage: 'identify',
    });
    expect(started.answers[KNOWN_PROMPTS.home]?.current).toMatchObject({
      value: { kind: 'countries', countries: ['KR'] },
      by: JUN,
    });
    expect(parent.assessment.entries).toMatchObject([{ id: EUV, assessment: started.id }]);
    expect(must(await findAssessment(app, mina, started.id))).toEqual(started);
    expect(must(await findAssessment(app, mina, seen.id))).toEqual(parent.assessment);
    expect((await auditOf(app, started.id)).at(-1)).toMatchObject({
      action: 'started',
      after: { technology: 'EUV photoresist', home: 'KR', from: seen.id },
    });
    expect((await auditOf(app, seen.id))[0]).toMatchObject({ action: 'pursued', part: 'horizon', by: JUN });
  });

  test('begins with what the team wrote of why it could be next, and says where that comes from', async () => {
    const app = memoryApp();
    const [entry] = seen.entries;
    if (entry === undefined) throw new Error('nothing is on the horizon');
    const more = fields({ why: words('Two makers'), sign: words('A draft list'), by: day('2028-01-01') });
    const full = { ...entry, values: { ...entry.values, ...more } };
    await stored(app, { ...seen, entries: [full, ...seen.entries.slice(1)] });
    const { started } = must(await pursueEntry(app, jun, seen.id, EUV));
    expect(started.answers[KNOWN_PROMPTS.cause]?.current).toMatchObject({
      value: { kind: 'text', text: 'Two makers\nA draft list\n2028-01-01' },
      evidence: 'weak',
      source: seen.technology,
      by: JUN,
    });
    expect(must(await findAssessment(app, mina, started.id))).toEqual(started);
    const audit = await auditOf(app, started.id);
    expect(audit.map(({ action }) => action).sort()).toEqual(['answered', 'started']);
    const history = must(await historyOf(app, mina, started.id, 0));
    const lines = JSON.stringify(historyView(speechIn('en'), history));
    expect(lines).toContain(`It was on the horizon of **${seen.technology}**`);
  });

  test('gets exactly one, whoever presses at the same moment', async () => {
    const app = memoryApp();
    await stored(app, seen);
    const outcomes = await Promise.all([
      pursueEntry(app, mina, seen.id, EUV),
      pursueEntry(app, jun, seen.id, EUV),
      pursueEntry(app, mina, seen.id, EUV),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const all = must(await listAssessments(app, mina));
    const own = all.find((each) => each.id !== seen.id)?.id;
    expect(all).toHaveLength(2);
    for (const each of outcomes) {
      if (!each.ok) expect(each.error).toEqual({ code: 'already-pursued', assessment: own });
    }
  });

  test('is private where it was seen from a private one', async () => {
    const app = memoryApp();
    await stored(app, { ...seen, private: true });
    expect(must(await pursueEntry(app, mina, seen.id, EUV)).started.private).toBe(true);
  });

  test('takes the server’s country where none was answered', async () => {
    const app = memoryApp();
    await stored(app, { ...seen, answers: {} });
    must(await changeSettings(app, actor({ administers: true }), { home: 'CN' }));
    const { started } = must(await pursueEntry(app, jun, seen.id, EUV));
    expect(started.answers[KNOWN_PROMPTS.home]?.current.value).toMatchObject({ countries: ['CN'] });
  });

  test.each([
    ['by who may not write there', actor({ rights: { write: false } }), { code: 'not-allowed' }],
    [
      'by who may not see it',
      actor({ id: ADA, rights: { see: false, write: false } }),
      { code: 'no-such-assessment' },
    ],
    ['where the channel is gone', actor({ id: MINA, rights: 'gone' }), { code: 'not-allowed' }],
  ])('is not pursued %s', async (_, member, error) => {
    const app = memoryApp();
    await stored(app, seen);
    expect(await pursueEntry(app, member, seen.id, EUV)).toMatchObject({ ok: false, error });
    expect(must(await listAssessments(app, mina)).length).toBeLessThan(2);
  });

  test('is not pursued where it is no such thing, is gone, or all of it is closed', async () => {
    const app = memoryApp();
    const other = treatment(6);
    await stored(app, { ...seen, entries: [...seen.entries, other] });
    const gone = { ok: false, error: { code: 'no-such-entry' } };
    expect(await pursueEntry(app, jun, seen.id, other.id)).toEqual(gone);
    expect(await pursueEntry(app, jun, seen.id, EntryId.parse(99))).toEqual(gone);
    await stored(app, { ...seen, closure: closure() });
    expect(await pursueEntry(app, jun, seen.id, EUV)).toMatchObject({ error: { code: 'closed' } });
    expect(must(await listAssessments(app, mina))).toHaveLength(1);
  });
});

describe('the lists of an assessment', () => {
  test('are open to whoever may write, until it is closed', async () => {
    const app = memoryApp();
    await stored(app, seen);
    expect(must(await openAssessment(app, jun, seen.id))).toEqual(seen);
    expect(await openAssessment(app, actor({ rights: { write: false } }), seen.id)).toMatchObject({
      error: { code: 'not-allowed', needs: 'contribute' },
    });
    await stored(app, { ...seen, closure: closure() });
    expect(await openAssessment(app, jun, seen.id)).toMatchObject({ error: { code: 'closed' } });
  });
});

describe('what was typed for a new treatment and could not be taken', () => {
  const key = (option: string | null) => newEntryForm({ list: 'treatments', option });
  const kept = (option: string | null) => ({
    assessment: seen.id,
    form: key(option),
    basedOn: 0,
    fields: { measure: `For ${option}` },
  });

  test('is kept for each treatment of the menu by itself, until that one is added', async () => {
    const app = memoryApp();
    await stored(app, seen);
    for (const option of ['stockpile', 'redesign', null]) must(await keepDraft(app, jun, kept(option)));
    const add = {
      kind: 'add-entry',
      by: JUN,
      belonging: { list: 'treatments', option: 'stockpile' },
      values: fields({ measure: words('Stockpile') }),
    } as const;
    must(await changeAssessment(app, jun, seen.id, add));
    expect(await findDraft(app, jun, seen.id, key('stockpile'))).toBeUndefined();
    expect(await findDraft(app, jun, seen.id, key('redesign'))).toMatchObject({
      fields: { measure: 'For redesign' },
    });
    expect(await findDraft(app, jun, seen.id, key(null))).toMatchObject({ fields: { measure: 'For null' } });
  });
});
