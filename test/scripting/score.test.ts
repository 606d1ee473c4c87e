import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerScoreLine } from '../../src/scripting/score-line.ts';
import { loadScoreParts } from '../../src/scripting/score-parts.ts';
import { SHIPPED } from '../knowledge/shipped.ts';
import { inText, said } from '../support/examples-scoring.ts';

const loaded = await loadScoreParts(SHIPPED);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const parts = loaded.value;

const answer = (data: unknown, reader = parts.reader) =>
  answerScoreLine({ ...parts, reader }, { text: typeof data === 'string' ? data : JSON.stringify(data) });

const CHOKED = { foreignShare: 95, homeLag: 'none', stops: 'chain', iteration: 'lead' };

describe('a line of facts', () => {
  test('gets everything that the surface promises', async () => {
    const items = [{ name: 'resist', ...CHOKED, stockDays: 30, substitutionDays: 120, otherSource: false }];
    expect(await answer({ id: 'c1', event: 'threat', items })).toEqual({
      id: 'c1',
      tier: 'critical',
      ceiling: 'critical',
      total: [100, 100],
      confidence: 'high',
      criteria: {
        C1: {
          status: 'met',
          value: 1,
          evidence: [
            { indicator: 'foreignShare', fact: 95 },
            { indicator: 'homeLag', fact: 'none' },
          ],
        },
        C2: {
          status: 'met',
          value: 1,
          evidence: [
            { indicator: 'foreignShare', fact: 95 },
            { indicator: 'stops', fact: 'chain' },
            { indicator: 'stockDays', fact: 30 },
            { indicator: 'substitutionDays', fact: 120 },
          ],
        },
        C3: { status: 'met', value: 1, evidence: [{ indicator: 'iteration', fact: 'lead' }] },
      },
      matrix: { likelihood: 'likely', consequence: 'major', level: 'extreme' },
      missing: [
        'Would several sectors or an essential service stop, and is there any other source?',
        'How large is the demand for it?',
      ],
      changes: expect.arrayContaining([
        'With 120 days of stock, C2 falls to partly met and the tier falls to high.',
      ]),
    });
  });

  test('says the same with what is unknown left out or null', async () => {
    const items = [{ ...CHOKED, iteration: null, hhi: null }];
    const { iteration: _, ...known } = CHOKED;
    expect(await answer({ id: 'c3', event: null, items })).toEqual(
      await answer({ id: 'c3', items: [known] }),
    );
  });

  test('that says nothing is unrated', async () => {
    expect(await answer({ id: 'c2', items: [{}] })).toMatchObject({
      tier: 'unrated',
      ceiling: 'critical',
      total: null,
      confidence: 'low',
      criteria: { C1: { status: 'unknown', value: null, evidence: [] } },
      matrix: null,
    });
  });
});

describe('a line of text', () => {
  const description = 'Nine tenths come from Japan.';
  const reader = {
    read: async () => ({
      findings: [
        said('foreignShare', 90, inText(0, 'Nine tenths come from Japan')),
        said('foreignShare', 90, inText(0, 'Nine tenths come from Japan')),
        said('stops', 'line', inText(5, 'tenths')),
      ],
    }),
  };

  test('is quoted where it stands, once', async () => {
    const scored = await answer({ id: 't1', text: description }, reader);
    if ('error' in scored) throw new Error(scored.error);
    const quote = { quote: 'Nine tenths come from Japan', start: 0, end: 27, indicator: 'foreignShare' };
    expect(scored.criteria.C1.evidence).toEqual([quote]);
    expect(description.slice(quote.start, quote.end)).toBe(quote.quote);
  });

  test.each([
    [{ lang: 'zh' }, description, '国'],
    [{ lang: 'en' }, '九成来自日本', 'How far'],
    [{}, '九成来自日本', '国'],
    [{}, 'Sign-off 这一段，三家 US vendor 的 market share 很高，国产没有', '国'],
    [{}, `${description} 日本`, 'How far'],
  ])('with %j “%s” is answered in its language', async (given, text, words) => {
    const scored = await answer({ id: 't2', text, ...given }, reader);
    if ('error' in scored) throw new Error(scored.error);
    expect(scored.missing[0]).toContain(words);
  });

  test('whose reader fails is told, and nothing else', async () => {
    const failing = { read: () => Promise.reject(new Error('out of order')) };
    expect(await answer({ id: 't3', text: 'x' }, failing)).toEqual({
      id: 't3',
      error: 'this line could not be scored: out of order',
    });
  });
});

describe('a bad line', () => {
  test.each([
    ['not JSON', '{"id":"a",', null, 'not JSON'],
    ['no object', '[1]', null, '"id"'],
    ['no id', '{"text":"x"}', null, '"id"'],
    ['neither text nor items', '{"id":"a"}', 'a', 'either "text"'],
    ['both', '{"id":"a","text":"x","items":[{}]}', 'a', 'either "text"'],
    ['a text that is none', '{"id":7,"text":3}', 7, 'text: '],
    ['a language it does not know', '{"id":"a","text":"x","lang":"ko"}', 'a', 'lang: '],
    ['a country that is none', '{"id":"a","text":"x","home":"Korea"}', 'a', 'home: must be a two-letter'],
    ['no items', '{"id":"a","items":[]}', 'a', 'items: '],
    ['a share beyond 100', '{"id":"a","items":[{"foreignShare":140}]}', 'a', 'items[0].foreignShare: '],
    ['a misspelt fact', '{"id":"a","items":[{"foreignshare":90}]}', 'a', '"foreignshare" is no fact'],
    ['a step of no scale', '{"id":"a","items":[{"stops":"everything"}]}', 'a', 'items[0].stops: '],
    ['an event of no kind', '{"id":"a","event":"war","items":[{}]}', 'a', 'event: '],
  ])('%s', async (_, line, id, error) => {
    expect(await answer(line)).toEqual({ id, error: expect.stringContaining(error) });
  });

  test('too long to be kept', async () => {
    expect(await answerScoreLine(parts, { tooLong: true })).toMatchObject({ id: null });
  });
});

const SCRIPT = fileURLToPath(new URL('../../src/scripting/score.ts', import.meta.url));

async function run(lines: readonly string[]) {
  const child = spawn(process.execPath, [SCRIPT], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const closed = once(child, 'close');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await closed;
  return {
    status,
    errors,
    answers: output
      .trimEnd()
      .split('\n')
      .map((line): { id: unknown } => JSON.parse(line)),
  };
}

test('the batch answers every line in order and ends with 0', async () => {
  const ids = Array.from({ length: 300 }, (_, index) => `c${index}`);
  const { status, answers, errors } = await run(ids.map((id) => JSON.stringify({ id, items: [CHOKED] })));
  expect(errors).toBe('');
  expect(answers.map(({ id }) => id)).toEqual(ids);
  expect(status).toBe(0);
});

test('the batch goes on after a bad line and ends with 1', async () => {
  const good = JSON.stringify({ id: 'good', items: [CHOKED] });
  const { status, answers } = await run(['{', good]);
  expect(answers.map(({ id }) => id)).toEqual([null, 'good']);
  expect(status).toBe(1);
});
