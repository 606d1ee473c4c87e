import { describe, expect, test } from 'vitest';
import { changeAssessment } from '../../src/app/assess/change.ts';
import { startAssessment } from '../../src/app/assess/start.ts';
import { confirmed, editDescription, shareScore, tellScore } from '../../src/app/scoring/change-score.ts';
import { findScore } from '../../src/app/scoring/find-score.ts';
import { isKept, keptUntil, makeScore } from '../../src/app/scoring/make-score.ts';
import { languageOf, packed, readIn, scoreOf } from '../../src/app/scoring/score-of.ts';
import { proposalFor, takeOver } from '../../src/app/scoring/stage-proposal.ts';
import { startFromScore } from '../../src/app/scoring/start-from-score.ts';
import { changeSettings } from '../../src/app/settings.ts';
import { PromptId } from '../../src/domain/ids.ts';
import { actor, auditOf, memoryApp } from '../support/examples-app.ts';
import { ADA, CHANNEL, JUN, MINA, THREAD } from '../support/examples-assessment.ts';
import { RESIST, scoring, told } from '../support/examples-score.ts';
import { scales } from '../support/examples-scoring.ts';
import { HandClock } from '../support/hand-clock.ts';
import { must } from '../support/store-examples.ts';

const mina = actor({ id: MINA });
const jun = actor({ id: JUN });
const described = { technology: 'Photoresist', text: RESIST, home: 'KR' } as const;
const here = { channel: CHANNEL, private: false };
const source = () => 'the source';
const BY_CONFIDENCE = { high: 'strong', medium: 'fair', low: 'weak' } as const;

async function made(more: Partial<Parameters<typeof makeScore>[2]> = {}) {
  const app = memoryApp();
  const { record } = must(await makeScore(app, mina, { ...described, ...more }));
  return { app, record };
}

describe('a description', () => {
  test('is kept with what was read in it, word for word', async () => {
    const { app, record } = await made();
    expect(record).toMatchObject({ by: MINA, text: RESIST, lang: 'en', home: { code: 'KR', from: 'given' } });
    for (const { origin } of readIn(record)) {
      if (origin.kind !== 'text') expect.fail();
      const { start, end, quote } = origin.quote;
      expect(RESIST.slice(start, end)).toBe(quote);
    }
    const { findings } = await scoring.reader.read({ text: RESIST, home: 'KR' });
    expect(readIn(record)).toEqual(findings);
    expect(readIn({ text: RESIST, findings: packed(findings) })).toEqual(findings);
    expect(must(await findScore(app, mina, record.id))).toEqual(record);
  });

  test('is the asker’s alone until it is shared, and then of those who are there', async () => {
    const { app, record } = await made();
    const gone = { ok: false, error: { code: 'no-such-score' } };
    expect(await findScore(app, jun, record.id)).toEqual(gone);
    expect(await tellScore(app, jun, record.id, () => [])).toEqual(gone);
    expect(await shareScore(app, jun, record.id)).toEqual(gone);
    must(await shareScore(app, mina, record.id));
    must(await findScore(app, jun, record.id));
    expect(await findScore(app, actor({ id: JUN, here: THREAD }), record.id)).toEqual(gone);
    expect(await shareScore(app, jun, record.id)).toEqual({ ok: false, error: { code: 'not-yours' } });
    expect(await editDescription(app, jun, record.id, described)).toEqual({
      ok: false,
      error: { code: 'not-yours' },
    });
  });

  test('is shown once in a channel, and again when something of it has changed', async () => {
    const { app, record } = await made();
    must(await shareScore(app, mina, record.id));
    expect(await shareScore(app, mina, record.id)).toEqual({ ok: false, error: { code: 'already-shared' } });
    must(await shareScore(app, actor({ id: MINA, here: THREAD }), record.id));
    must(await editDescription(app, mina, record.id, { ...described, text: `${RESIST} It is scarce.` }));
    must(await shareScore(app, mina, record.id));
  });

  test('of a server is nobody’s in another', async () => {
    const { app, record } = await made();
    const elsewhere = actor({ id: MINA, server: '100000000000000002' as typeof mina.server });
    expect(await findScore(app, elsewhere, record.id)).toMatchObject({ error: { code: 'no-such-score' } });
  });

  test('takes its home from the option, the server, or the text, in that order', async () => {
    const app = memoryApp();
    const text = '我国光刻胶九成依赖进口。';
    const homeOf = async (home?: 'JP') =>
      must(await makeScore(app, mina, { technology: 'x', text, ...(home && { home }) })).record.home;
    expect(await homeOf()).toEqual({ code: 'CN', from: 'text' });
    must(await changeSettings(app, actor({ administers: true }), { home: 'KR' }));
    expect(await homeOf()).toEqual({ code: 'KR', from: 'server' });
    expect(await homeOf('JP')).toEqual({ code: 'JP', from: 'given' });
  });

  test.each([
    ['', 'unrated'],
    ['   \u200B ', 'unrated'],
    ['A fine material.', 'unrated'],
  ])('%j is %s', async (text, tier) => {
    const { record } = await made({ text });
    expect(record.outcome).toMatchObject({ tier, total: null });
  });

  test('without a name is none', async () => {
    const app = memoryApp();
    const nameless = await makeScore(app, mina, { ...described, technology: ' \u200B ' });
    expect(nameless).toEqual({ ok: false, error: { code: 'no-technology' } });
  });

  test('is cut to what a form holds', async () => {
    const { record } = await made({ text: '😀'.repeat(5000) });
    expect([...record.text]).toHaveLength(4000);
  });

  test.each([
    ['光刻胶 from Japan', 'zh'],
    ['photoresist', 'en'],
    ['', 'en'],
  ])('%j is in %s', (text, lang) => {
    expect(languageOf(text)).toBe(lang);
  });
});

describe('corrections', () => {
  test('are kept apart from what was read, with who said so, and on record', async () => {
    const { app, record } = await made();
    must(await shareScore(app, mina, record.id));
    const said = told('homeLag', { kind: 'step', step: 'parity' });
    const changed = must(
      await tellScore(app, jun, record.id, () => [{ topic: 'homeLag', said, note: 'our lab' }]),
    );
    expect(changed.before.statuses.C1).toBe('met');
    expect(changed.record.outcome.statuses.C1).toBe('not');
    expect(changed.record.findings).toEqual(record.findings);
    expect(changed.record.corrections).toMatchObject([{ topic: 'homeLag', by: JUN, note: 'our lab' }]);
    const [entry] = await auditOf(app, record.id);
    expect(entry).toMatchObject({ action: 'score-corrected', by: JUN, part: 'homeLag', reason: 'our lab' });
  });

  test('of what was shared are for those who may write there', async () => {
    const { app, record } = await made();
    must(await shareScore(app, mina, record.id));
    const said = told('homeLag', { kind: 'step', step: 'none' });
    const silent = actor({ id: JUN, writesHere: false });
    const refused = await tellScore(app, silent, record.id, () => [{ topic: 'homeLag', said }]);
    expect(refused).toEqual({ ok: false, error: { code: 'not-allowed', needs: 'contribute' } });
  });

  test('confirm all that a criterion rests on, once', async () => {
    const { app, record } = await made();
    const evidence = (each: typeof record) => scoreOf(each, scales).rating.criteria.C1.evidence;
    const changed = must(await tellScore(app, mina, record.id, (each) => confirmed(evidence(each), mina)));
    const { criteria } = scoreOf(changed.record, scales).rating;
    expect(criteria.C1.confidence).toBe('high');
    expect(criteria.C1.value).toBe(scoreOf(record, scales).rating.criteria.C1.value);
    const again = await tellScore(app, mina, record.id, (each) => confirmed(evidence(each), mina));
    expect(again).toEqual({ ok: false, error: { code: 'nothing-to-confirm' } });
  });

  test('stand when the description is edited, and the difference is kept', async () => {
    const { app, record } = await made();
    const said = told('iteration', { kind: 'step', step: 'lead' }, MINA);
    must(await tellScore(app, mina, record.id, () => [{ topic: 'iteration', said }]));
    const text = RESIST.replace('a generation behind', 'as good as any abroad');
    const edited = must(await editDescription(app, mina, record.id, { ...described, text }));
    expect(edited.record.before).toMatchObject({
      text: RESIST,
      outcome: { statuses: { C1: 'met', C3: 'met' } },
    });
    expect(edited.record.outcome.statuses).toEqual({ C1: 'not', C2: 'met', C3: 'met' });
    expect(edited.record.corrections).toHaveLength(1);
  });

  test('of two members at once are both kept', async () => {
    const { app, record } = await made();
    must(await shareScore(app, mina, record.id));
    const tell = (who: typeof mina, topic: 'stops' | 'iteration', step: string) =>
      tellScore(app, who, record.id, () => [{ topic, said: told(topic, { kind: 'step', step }, who.id) }]);
    await Promise.all([tell(mina, 'stops', 'chain'), tell(jun, 'iteration', 'quality')]);
    const { corrections } = must(await findScore(app, mina, record.id));
    expect(corrections.map(({ by }) => by).sort()).toEqual([MINA, JUN].sort());
  });
});

test('what nobody shared or used goes after its time; what was shared stays', async () => {
  const { app, record } = await made();
  const shared = must(await makeScore(app, mina, { ...described, technology: 'Shared' })).record;
  must(await shareScore(app, mina, shared.id));
  expect(isKept(record)).toBe(false);
  const later = keptUntil(record) + 60_000;
  const late = { ...app, clock: new HandClock(later) };
  must(await makeScore(late, mina, { ...described, technology: 'Later' }));
  expect(await findScore(app, mina, record.id)).toMatchObject({ error: { code: 'no-such-score' } });
  must(await findScore(app, mina, shared.id));
});

describe('an assessment that is started from a score', () => {
  test('has its answers, signed by whoever started it, each with its source', async () => {
    const { app, record } = await made();
    const { rating } = scoreOf(record, scales);
    const { assessment } = must(await startFromScore(app, mina, record.id, here, source));
    const answers = Object.fromEntries(
      Object.entries(assessment.answers).map(([prompt, { current }]) => [prompt, current]),
    );
    const by = { by: MINA, source: 'the source' };
    expect(answers).toMatchObject({
      home: { value: { countries: ['KR'] } },
      share: { value: { amount: 91.9, unit: 'percent-abroad' }, ...by },
      stock: { value: { amount: 90, unit: 'days' }, ...by },
      recovery: { value: { amount: 540, unit: 'days' }, ...by },
      substitution: { value: { choice: 'generation' }, ...by },
      c1: { value: { choice: 'met' }, evidence: BY_CONFIDENCE[rating.criteria.C1.confidence], ...by },
      c2: { value: { choice: 'met' }, ...by },
      likelihood: { value: { choice: 'possible' }, ...by },
      consequence: { value: { choice: 'major' }, ...by },
    });
    expect(answers).not.toHaveProperty('c3');
    expect(answers).not.toHaveProperty('trigger');
    const actions = (await auditOf(app, assessment.id)).map(({ action }) => action);
    expect(actions.filter((each) => each === 'answered')).toHaveLength(8);
    expect(must(await findScore(app, mina, record.id)).assessment).toBe(assessment.id);
  });

  test('is started once, by somebody who may write there', async () => {
    const { app, record } = await made();
    const barred = actor({ id: MINA, rights: { write: false } });
    const refused = await startFromScore(app, barred, record.id, here, source);
    expect(refused).toMatchObject({ error: { code: 'not-allowed' } });
    const { assessment } = must(await startFromScore(app, mina, record.id, here, source));
    const again = await startFromScore(app, mina, record.id, here, source);
    expect(again).toEqual({ ok: false, error: { code: 'already-started', assessment: assessment.id } });
  });

  test('lets those see the description who see it, and nobody else', async () => {
    const { app, record } = await made();
    must(await startFromScore(app, mina, record.id, { channel: CHANNEL, private: true }, source));
    expect(await findScore(app, jun, record.id)).toMatchObject({ error: { code: 'no-such-score' } });
    const open = await made();
    must(await startFromScore(open.app, mina, open.record.id, here, source));
    must(await findScore(open.app, jun, open.record.id));
    const reader = actor({ id: ADA, rights: { write: false } });
    const said = told('homeLag', { kind: 'step', step: 'none' }, ADA);
    const refused = await tellScore(open.app, reader, open.record.id, () => [{ topic: 'homeLag', said }]);
    expect(refused).toMatchObject({ error: { code: 'not-allowed', needs: 'contribute' } });
  });

  test('takes no number from a share in words', async () => {
    const { app, record } = await made({ text: 'Most of it comes from abroad. Nobody at home makes it.' });
    const { assessment } = must(await startFromScore(app, mina, record.id, here, source));
    expect(assessment.answers).not.toHaveProperty('share');
    expect(assessment.answers).toHaveProperty('substitution');
  });
});

describe('stage 2', () => {
  async function begun() {
    const app = memoryApp();
    const started = must(
      await startAssessment(app, mina, { technology: 'Resist', home: 'KR', private: false }, CHANNEL),
    );
    const answer = async (prompt: string, value: object, evidence: 'weak' | 'fair' | 'strong' = 'fair') => {
      const event = {
        kind: 'answer',
        by: JUN,
        prompt: PromptId.parse(prompt),
        basedOn: 0,
        evidence,
      } as const;
      must(await changeAssessment(app, jun, started.id, { ...event, value: value as never }));
    };
    return { app, id: started.id, answer };
  }
  const choices = (proposed: readonly { prompt: string; value: object }[]) =>
    Object.fromEntries(
      proposed.map(({ prompt, value }) => [prompt, 'choice' in value ? value.choice : null]),
    );

  test('has nothing proposed while nothing is answered', async () => {
    const { app, id } = await begun();
    expect(must(await proposalFor(app, mina, id)).proposed).toEqual([]);
    const refused = await takeOver(app, mina, id, { prompt: 'all', seen: 1 }, source);
    expect(refused).toEqual({ ok: false, error: { code: 'nothing-to-take-over' } });
  });

  test('follows the answers of stage 1, weak ones as hedged, sentences as they read', async () => {
    const { app, id, answer } = await begun();
    await answer('trigger', { kind: 'choice', choice: 'announced' });
    await answer('share', { kind: 'number', amount: 91.9, unit: 'percent-one-country' });
    await answer('substitution', { kind: 'choice', choice: 'none' }, 'weak');
    await answer('affected', { kind: 'text', text: 'Without it our fab line stops.' });
    const { proposed } = must(await proposalFor(app, mina, id));
    expect(choices(proposed)).toEqual({
      c1: 'partly',
      c2: 'met',
      likelihood: 'almost-certain',
      consequence: 'major',
    });
    expect(proposed.find(({ prompt }) => prompt === 'c1')?.evidence).toBe('weak');
  });

  test.each(['strong', 'fair', 'weak'] as const)(
    'is no stronger than answers that are %s',
    async (weight) => {
      const { app, id, answer } = await begun();
      await answer('trigger', { kind: 'choice', choice: 'announced' }, weight);
      await answer('share', { kind: 'number', amount: 95, unit: 'percent-abroad' }, weight);
      await answer('substitution', { kind: 'choice', choice: 'none' }, 'strong');
      await answer('affected', { kind: 'text', text: 'Without it our fab line stops.' }, 'strong');
      const { proposed } = must(await proposalFor(app, mina, id));
      const found = new Map<string, string>(proposed.map(({ prompt, evidence }) => [prompt, evidence]));
      const most = ['weak', 'fair', 'strong'].indexOf(weight);
      for (const each of ['c1', 'c2', 'likelihood', 'consequence']) {
        expect(['weak', 'fair', 'strong'].slice(0, most + 1), each).toContain(found.get(each));
      }
      expect(found.get('c1')).toBe(weight);
    },
  );

  test('is no stronger than the sentence it was read in', async () => {
    const { app, id, answer } = await begun();
    await answer('cause', { kind: 'text', text: 'A rule of May.' }, 'strong');
    await answer('share', { kind: 'number', amount: 95, unit: 'percent-abroad' }, 'strong');
    await answer('affected', { kind: 'text', text: 'Without it our fab line stops.' }, 'weak');
    const { proposed } = must(await proposalFor(app, mina, id));
    const of = (prompt: string) => proposed.find((each) => each.prompt === prompt)?.evidence;
    expect([of('c2'), of('consequence')]).toEqual(['weak', 'weak']);
  });

  test('is taken over as answers; what people decided stands until they take it over', async () => {
    const { app, id, answer } = await begun();
    await answer('share', { kind: 'number', amount: 95, unit: 'percent-abroad' });
    await answer('substitution', { kind: 'choice', choice: 'none' });
    await answer('c1', { kind: 'choice', choice: 'partly' });
    const { assessment } = must(await proposalFor(app, mina, id));
    const all = must(await takeOver(app, mina, id, { prompt: 'all', seen: assessment.version }, source));
    expect(all.assessment.answers[PromptId.parse('c1')]?.current.value).toEqual({
      kind: 'choice',
      choice: 'partly',
    });
    expect(all.assessment.answers[PromptId.parse('likelihood')]?.current).toMatchObject({
      by: MINA,
      source: 'the source',
    });
    const stale = await takeOver(
      app,
      mina,
      id,
      { prompt: PromptId.parse('c1'), seen: assessment.version },
      source,
    );
    expect(stale).toMatchObject({ error: { code: 'stale-panel' } });
    const c1 = must(
      await takeOver(app, mina, id, { prompt: PromptId.parse('c1'), seen: all.assessment.version }, source),
    );
    expect(c1.assessment.answers[PromptId.parse('c1')]?.current.value).toEqual({
      kind: 'choice',
      choice: 'met',
    });
    const reader = actor({ id: ADA, rights: { write: false } });
    const refused = await takeOver(
      app,
      reader,
      id,
      { prompt: PromptId.parse('c1'), seen: c1.assessment.version },
      source,
    );
    expect(refused).toMatchObject({ error: { code: 'not-allowed' } });
  });
});
