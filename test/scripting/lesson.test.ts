import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { answerLessonLine } from '../../src/scripting/lesson-line.ts';
import { SHIPPED } from '../knowledge/shipped.ts';

const loaded = await loadLessonLibrary(SHIPPED);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const library = loaded.value;

const answer = (data: unknown) =>
  answerLessonLine(library, { text: typeof data === 'string' ? data : JSON.stringify(data) });

/** As the surface promises it, not a field more or less. */
const Answered = z.strictObject({
  id: z.union([z.string(), z.number()]),
  refused: z.literal(false),
  hits: z
    .array(
      z.strictObject({
        id: z.string(),
        score: z.number().nonnegative(),
        title: z.string().min(1),
        text: z.string().min(1),
        source: z.string().min(1),
      }),
    )
    .min(1),
});

describe('a question', () => {
  test('gets lessons with all that a reader can see, best first, three unless told otherwise', () => {
    const { hits } = Answered.parse(answer({ id: 'q1', query: 'photoresist dependence on Japan' }));
    expect(hits).toHaveLength(3);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    const [first] = hits;
    const lesson = library.find(first?.id ?? '');
    expect(first?.title).toBe(lesson?.title.en);
    for (const part of [lesson?.happened, lesson?.more, lesson?.take, lesson?.breaks]) {
      if (part !== undefined) expect(first?.text).toContain(part.en);
    }
    expect(first?.source).toMatch(/^\d(\.\d)*$/);
  });

  test.each([
    ['en', 'hydrogen fluoride from China', /[a-z]{4}/],
    ['zh', '从中国进口氟化氢', /\p{Script=Han}{4}/u],
    ['ko', '중국산 불화수소 수입', /[a-z]{4}/],
    ['ja', '中国産フッ化水素の輸入', /[a-z]{4}/],
  ])('in %s is answered in the right language, told or not', (lang, query, script) => {
    const told = Answered.parse(answer({ id: 1, query, lang }));
    expect(told.hits[0]?.title).toMatch(script);
    expect(Answered.parse(answer({ id: 1, query }))).toEqual(told);
  });

  test('in Han characters alone is Japanese only where that is said', () => {
    const query = '輸出管理 三品目';
    expect(Answered.parse(answer({ id: 1, query })).hits[0]?.title).toMatch(/\p{Script=Han}/u);
    expect(Answered.parse(answer({ id: 1, query, lang: 'ja' })).hits[0]?.title).not.toMatch(
      /\p{Script=Han}/u,
    );
  });

  test('without an answer here is refused with no hits', () => {
    expect(answer({ id: 'x', query: 'best kimchi recipe' })).toEqual({ id: 'x', refused: true, hits: [] });
    expect(answer({ id: 'x', query: '' })).toEqual({ id: 'x', refused: true, hits: [] });
    expect(answer({ id: 'x', query: ' ?! ' })).toEqual({ id: 'x', refused: true, hits: [] });
  });

  test('gets as many lessons as it asks for, and keeps its fields for others', () => {
    const one = Answered.parse(
      answer({ id: 1, query: 'white list', k: 1, must_match: ['x'], stage: 'plan' }),
    );
    expect(one.hits).toHaveLength(1);
    const ten = Answered.parse(answer({ id: 1, query: 'white list', k: 10 }));
    expect(ten.hits).toHaveLength(10);
    expect(ten.hits[0]).toEqual(one.hits[0]);
  });

  test('from outside the paper names its publisher', () => {
    const { hits } = Answered.parse(answer({ id: 1, query: 'were the controls lifted in 2023', k: 1 }));
    expect(hits[0]?.source).toMatch(/[a-z].*\d{4}$/i);
    expect(hits[0]?.text).toContain('Source outside the paper');
  });
});

describe('a bad line is told and never thrown', () => {
  test.each([
    ['not JSON', '{"id":', { id: null }],
    ['no object', '[1]', { id: null }],
    ['no id', '{"query":"x"}', { id: null }],
    ['no question', '{"id":"q"}', { id: 'q' }],
    ['a question that is no text', '{"id":"q","query":5}', { id: 'q' }],
    ['another language', '{"id":7,"query":"x","lang":"fr"}', { id: 7 }],
    ['no hits wanted', '{"id":7,"query":"x","k":0}', { id: 7 }],
  ])('%s', (_, line, expected) => {
    expect(answer(line)).toEqual({ ...expected, error: expect.stringMatching(/\w/) });
  });

  test('a line too long to be kept', () => {
    expect(answerLessonLine(library, { tooLong: true })).toEqual({ id: null, error: expect.any(String) });
  });
});

async function run(input: string) {
  const script = fileURLToPath(new URL('../../src/scripting/lesson.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return {
    lines: output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
    status,
  };
}

describe('the script', () => {
  test('answers each line in order, goes on after a bad one, and says so in the end', async () => {
    const { lines, status } = await run(
      '{"id":"a","query":"white list removal"}\nnonsense\n\n{"id":"c","query":"天气"}',
    );
    expect(lines).toEqual([
      expect.objectContaining({ id: 'a', refused: false }),
      { id: null, error: expect.any(String) },
      { id: 'c', refused: true, hits: [] },
    ]);
    expect(status).toBe(1);
  });

  test('ends well where every line was good', async () => {
    const { lines, status } = await run('{"id":1,"query":"DRAM"}\n');
    expect(lines).toHaveLength(1);
    expect(status).toBe(0);
  });
});
