import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/locale.ts';
import { scoreCard } from '../../src/messages/score-card.ts';
import { changeNote, editNote } from '../../src/messages/score-difference.ts';
import { editForm } from '../../src/messages/score-forms.ts';
import { reasoningView } from '../../src/messages/score-reasoning.ts';
import { topicForm } from '../../src/messages/score-topic-form.ts';
import { JUN, MINA, speechIn } from '../support/examples-assessment.ts';
import { corrected, RESIST, recordOf, recordWith, shown, told } from '../support/examples-score.ts';
import { inText, said } from '../support/examples-scoring.ts';
import { buttonsOf, read } from '../support/examples-view.ts';

const [en, zh] = LOCALES.map(speechIn) as [ReturnType<typeof speechIn>, ReturnType<typeof speechIn>];
const step = (value: string) => ({ kind: 'step', step: value });
const labels = (view: ReturnType<typeof scoreCard>) => buttonsOf(view).map(({ label }) => label);

const QUOTED = '90 to 95 % of it comes from abroad. Home may be two to three years behind. 4 suppliers.';
const findings = [
  said(
    'foreignShare',
    { kind: 'number', number: 90, to: 95 },
    inText(0, '90 to 95 % of it comes from abroad'),
  ),
  said(
    'homeLag',
    { kind: 'behind', number: 2, to: 3, unit: 'years' },
    { ...inText(36, 'Home may be two to three years behind'), hedged: true },
  ),
  said('foreignOnlySuppliers', 4, inText(75, '4 suppliers')),
  said('homeShare', 30, { ...inText(0, '90 to 95 % of it comes from abroad'), standing: 'plan' }),
];
const quoted = shown(recordWith(QUOTED, findings));

describe('the card', () => {
  test('says tier, band, confidence and home, then each criterion with its numbers and quotes', () => {
    const card = read(scoreCard(en, quoted, 'alone'));
    expect(card).toContain('## Photoresist: unrated, could be high');
    expect(card).toMatch(/-# Chokepoint score · \d+–\d+ of 100 · low confidence · home: South Korea/);
    expect(card).toContain('90–95 % from abroad · home: 2–3 years behind · suppliers, none at home: 4');
    expect(card).toContain('> “90 to 95 % of it comes from abroad”');
    expect(card).toContain('⚪ **C2 Needed and stopping** · **unknown**');
    expect(card).toContain('[picture: scorecard]');
  });

  test('does so in Chinese', () => {
    const card = read(scoreCard(zh, quoted, 'alone'));
    expect(card).toContain('## Photoresist：未评定（可能达到“高”）');
    expect(card).toContain('国外占比90–95% · 国产：落后2–3年 · 供应商（国内没有）：4');
    expect(card).toContain('置信度低');
  });

  test('asks what is most decisive first, and leads there', () => {
    const card = scoreCard(en, quoted, 'alone');
    expect(read(card)).toContain('1. How far are home producers behind for certain?');
    expect(labels(card)[0]).toBe('Answer: How far behind home is');
    expect(buttonsOf(card)[0]).toMatchObject({ weight: 'next', action: { topic: 'homeLag' } });
  });

  test('of everybody has no button that only whoever wrote it may press', () => {
    const all = labels(scoreCard(en, quoted, 'all'));
    expect(all).not.toContain('Edit description');
    expect(all).not.toContain('Share here');
    expect(labels(scoreCard(en, quoted, 'alone'))).toEqual(
      expect.arrayContaining(['Edit description', 'Share here', 'Start assessment', 'Start it privately']),
    );
  });

  test('says how long it is kept while it is nobody else’s business', () => {
    expect(read(scoreCard(en, quoted, 'alone'))).toContain('It is kept until <t:1798003800:d>');
    expect(read(scoreCard(en, quoted, 'all'))).not.toContain('kept until');
  });

  test('of a description without evidence says what to add', () => {
    const card = read(scoreCard(en, shown(recordWith('', [])), 'alone'));
    expect(card).toContain('Photoresist: unrated');
    expect(card).toContain('Add what you know to the description');
    expect(card).not.toContain('What would change the tier');
  });

  test('names who corrected what, keeps the words it was read from, and shows the last resort', () => {
    const confirmed = told('foreignShare', { kind: 'number', number: 90, to: 95 });
    const corrections = [
      corrected('foreignShare', confirmed, JUN, 'customs **data**'),
      corrected('C3', { kind: 'status', status: 'met' }, MINA),
    ];
    const card = read(scoreCard(en, shown(recordWith(QUOTED, findings, { corrections })), 'alone'));
    expect(card).toContain(`-# ✏️ <@${JUN}>: 90–95 % from abroad (customs \\*\\*data\\*\\*)`);
    expect(card).toContain('> “90 to 95 % of it comes from abroad”');
    expect(card).toContain(`status set by <@${MINA}>`);
    expect(card).toContain('2 corrections by');
    expect(card).not.toContain('**What would change the tier**');
  });

  test('says when the model has changed since', () => {
    const { record } = quoted;
    const old = shown({ ...record, outcome: { ...record.outcome, model: '2025-01' } });
    expect(read(scoreCard(en, old, 'alone'))).toContain('first scored with model 2025-01');
  });
});

describe('the reasoning', () => {
  const reasoning = read(reasoningView(en, quoted, 0));

  test('tells the parts, how firmly each is said, and what is not counted', () => {
    expect(reasoning).toContain('- home: 2–3 years behind · hedged');
    expect(reasoning).toContain('**Read, but not counted**\n- 30 % made at home · a plan');
  });

  test('names the sources of the cut-offs and the model of the matrix', () => {
    expect(reasoning).toContain('Borrowed: the EU Critical Raw Materials Act');
    expect(reasoning).toContain('(AS/NZS 4360-style)');
  });

  test('shows what people said instead beside what was read', () => {
    const corrections = [corrected('homeLag', told('homeLag', step('parity')), JUN, 'our lab')];
    const view = read(reasoningView(en, shown(recordWith(QUOTED, findings, { corrections })), 0));
    expect(view).toContain('**How far behind home is**\n- home: 2–3 years behind · hedged');
    expect(view).toContain(': home: As good as abroad (our lab)');
  });

  test('has every page, and past the last one the last', async () => {
    const long = shown(await recordOf(`${RESIST} `.repeat(20)));
    const pages = [0, 1, 2, 3, 4, 5, 6, 7].map((page) => read(reasoningView(en, long, page)));
    const last = Number(/Page \d+ of (\d+)/.exec(pages[0] ?? '')?.[1]);
    expect(last).toBeGreaterThan(2);
    expect(new Set(pages).size).toBe(Math.min(last, 8));
    expect(read(reasoningView(en, long, 99))).toContain(`Page ${last} of ${last}`);
  });
});

describe('a difference', () => {
  test('tells tier, criteria and total, or that nothing changed', () => {
    const before = quoted.record.outcome;
    const corrections = [corrected('stops', told('stops', step('chain')))];
    const after = recordWith(QUOTED, findings, { corrections }).outcome;
    const note = read({ tone: 'plain', blocks: changeNote(en, 'Saved.', before, after) });
    expect(note).toContain('C2: unknown → **met**');
    expect(note).toMatch(/Total: .+ → \*\*.+\*\*/);
    expect(read({ tone: 'plain', blocks: changeNote(zh, '已保存。', before, before) })).toContain('没有变化');
  });

  test('of an edited description shows what was edited', () => {
    const { record } = quoted;
    const before = {
      technology: 'Resist',
      text: 'It comes from Japan.',
      home: null,
      outcome: record.outcome,
    };
    const note = read({
      tone: 'plain',
      blocks: editNote(en, { ...record, text: 'It comes from Korea.', before }),
    });
    expect(note).toContain('Name: Resist → **Photoresist**');
    expect(note).toContain('Home: not known → **South Korea**');
    expect(note).toContain('~~Japan~~');
    expect(editNote(en, record)).toEqual([]);
  });
});

describe('forms', () => {
  test('of a description start from what it says', () => {
    const form = editForm(en, quoted);
    expect(form.fields.map((field) => 'value' in field && field.value)).toEqual([
      'Photoresist',
      QUOTED,
      'South Korea',
    ]);
    const told = { ...quoted.record, home: { code: 'KR', from: 'text' as const } };
    expect(editForm(en, { record: told }).fields.at(-1)).not.toHaveProperty('value');
  });

  test('of a topic start from what is known, with the definitions of the scale', () => {
    const lag = topicForm(en, quoted, 'homeLag', 'alone');
    const [select] = lag.fields;
    if (select?.kind !== 'select') expect.fail();
    expect(select.options.find(({ chosen }) => chosen)?.value).toBe('slightly-worse');
    expect(select.options.find(({ value }) => value === 'none')?.means).toBe('Nobody at home makes it.');
    expect(lag.introduction).toContain('Read in the description: home: 2–3 years behind');
    const [line] = topicForm(en, quoted, 'foreignOnlySuppliers', 'alone').fields;
    expect(line).toMatchObject({ kind: 'line', value: '4' });
    const status = topicForm(zh, quoted, 'C2', 'all');
    expect(status.introduction).toContain('不得已');
  });
});
