import { describe, expect, test } from 'vitest';
import { isNoHome, suggestAssessments, suggestHome } from '../../src/discord/commands/suggestions.ts';
import { fill } from '../../src/discord/components/answering.ts';
import { AssessmentId, PromptId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { actor, memoryApp, SERVER, sceneOf, stored } from '../support/examples-app.ts';
import { assessmentWith, JUN, text } from '../support/examples-assessment.ts';
import { must } from '../support/store-examples.ts';

const jun = actor({ id: JUN });
const named = (number: number, technology: string) =>
  assessmentWith({ id: AssessmentId.parse(`a00000000${number}`), technology });

describe('assessments that are suggested', () => {
  const suggested = async (...technologies: readonly string[]) => {
    const app = memoryApp();
    for (const [index, each] of technologies.entries()) await stored(app, named(index, each));
    return suggestAssessments()(sceneOf(app, jun), '');
  };

  test('are told by name and stage', async () => {
    expect(await suggested('Etching gas', 'ArF photoresist')).toEqual([
      { name: 'Etching gas · Identify', value: 'a000000000' },
      { name: 'ArF photoresist · Identify', value: 'a000000001' },
    ]);
  });

  test('are told apart by day and id where two bear one name', async () => {
    expect(await suggested('Etching gas', 'Etching gas', 'Resist')).toEqual([
      { name: 'Etching gas · Identify · 2026-11-23 a000000000', value: 'a000000000' },
      { name: 'Etching gas · Identify · 2026-11-23 a000000001', value: 'a000000001' },
      { name: 'Resist · Identify', value: 'a000000002' },
    ]);
  });

  test.each([['ArF 光刻胶'.repeat(15).slice(0, 100)], ['x'.repeat(100)], ['😀'.repeat(50)]])(
    'fit, and stay apart, however long their name is: %s',
    async (technology) => {
      const names = (await suggested(technology, technology)).map(({ name }) => name);
      expect(new Set(names).size).toBe(2);
      for (const name of names) expect(name.length).toBeLessThanOrEqual(100);
    },
  );
});

test.each(LOCALES)(
  'a home country can be none, which is offered before anything is typed: %s',
  async (locale) => {
    const scene = sceneOf(memoryApp(), actor({ locale }));
    const offered = await suggestHome(scene, ' ');
    expect(offered).toHaveLength(25);
    expect(offered.filter(({ value }) => isNoHome(scene, String(value)))).toEqual([offered[0]]);
    expect(isNoHome(scene, offered[0]?.name ?? '')).toBe(true);
    for (const { value } of await suggestHome(scene, 'no'))
      expect(isNoHome(scene, String(value))).toBe(false);
  },
);

describe('a form that is sent', () => {
  const AFFECTED = PromptId.parse('affected');
  const assessment = assessmentWith({}, { affected: text('Two fabs') });
  const action = { do: 'fill', assessment: assessment.id, prompt: AFFECTED, basedOn: 1 } as const;
  async function sent(fields: Record<string, string>, member = jun) {
    if (fill.answers !== 'update') return expect.fail('a form redraws what it was opened from');
    const app = memoryApp();
    await stored(app, assessment);
    const given = { picked: [], fields, typed: Object.values(fields) };
    const outcome = await fill.run(sceneOf(app, member), action, given);
    const read = await app.store.read(SERVER, async (t) => ({
      drafts: (await t.list('draft')).map((each) => each.value.fields),
      answer: (await t.get('assessment', assessment.id))?.value.answers[AFFECTED]?.current.value,
    }));
    return { outcome, ...must(read) };
  }

  test('empty is not kept: it would hide what is there', async () => {
    const { outcome, drafts, answer } = await sent({ value: ' ', unknown: '' });
    expect(outcome).toMatchObject({ error: { code: 'form-not-understood', problem: { what: 'empty' } } });
    expect(drafts).toEqual([]);
    expect(answer).toEqual(text('Two fabs'));
  });

  test('with an answer and a reason is kept as it was typed', async () => {
    const fields = { value: 'Three', unknown: 'or not' };
    const { outcome, drafts } = await sent(fields);
    expect(outcome).toMatchObject({ error: { problem: { what: 'answer-and-unknown' } } });
    expect(drafts).toEqual([fields]);
  });

  test('with a reason beside the answer that was on it says that it is unknown', async () => {
    const { outcome, answer, drafts } = await sent({ value: 'Two fabs', unknown: 'The plant denies it' });
    expect(outcome.ok).toBe(true);
    expect(answer).toEqual({ kind: 'unknown', reason: 'The plant denies it' });
    expect(drafts).toEqual([]);
  });

  test('by somebody who sees the channel no more gives back what they typed', async () => {
    const outsider = actor({ id: JUN, rights: { see: false, write: false } });
    const { outcome, answer } = await sent({ value: 'Three fabs' }, outsider);
    const why = { code: 'no-such-assessment' };
    expect(outcome).toEqual({ ok: false, error: { code: 'form-not-taken', why, typed: ['Three fabs'] } });
    expect(answer).toEqual(text('Two fabs'));
  });
});
