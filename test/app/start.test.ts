import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAssessment, listAssessments, meantAssessment } from '../../src/app/assess/find.ts';
import { startAssessment } from '../../src/app/assess/start.ts';
import { changeSettings } from '../../src/app/settings.ts';
import { LONGEST_TECHNOLOGY } from '../../src/domain/assessment/assessment.ts';
import { KNOWN_PROMPTS } from '../../src/domain/framework/framework.ts';
import { actor, auditOf, CHANNEL, memoryApp } from '../support/examples-app.ts';
import { JUN } from '../support/examples-assessment.ts';
import { hostileText } from '../support/examples-generated.ts';
import { must } from '../support/store-examples.ts';

const photoresist = { technology: 'ArF photoresist', private: false } as const;

describe('the country of reference', () => {
  test('is the one that was given', async () => {
    const started = must(
      await startAssessment(memoryApp(), actor(), { ...photoresist, home: 'KR' }, CHANNEL),
    );
    expect(started.answers[KNOWN_PROMPTS.home]).toEqual({
      current: {
        value: { kind: 'countries', countries: ['KR'] },
        evidence: 'fair',
        by: JUN,
        at: started.startedAt,
        version: 1,
      },
      proposals: [],
    });
  });

  test.each([
    ['is the server’s own where none was given', 'CN', undefined, 'CN'],
    ['is the one that was given before the server’s own', 'CN', 'KR', 'KR'],
    ['is open where there is neither', undefined, undefined, undefined],
  ])('%s', async (_, server, given, expected) => {
    const app = memoryApp();
    if (server !== undefined) must(await changeSettings(app, actor({ administers: true }), { home: server }));
    const input = { ...photoresist, ...(given !== undefined && { home: given }) };
    const started = must(await startAssessment(app, actor(), input, CHANNEL));
    const value = started.answers[KNOWN_PROMPTS.home]?.current.value;
    expect(value?.kind === 'countries' ? value.countries[0] : undefined).toBe(expected);
  });
});

test('a new assessment is on record at its first stage, without a thread', async () => {
  const app = memoryApp();
  const started = must(await startAssessment(app, actor(), { ...photoresist, private: true }, CHANNEL));
  expect(started).toMatchObject({
    technology: 'ArF photoresist',
    private: true,
    startedBy: JUN,
    place: { channel: CHANNEL, thread: null, panel: null },
    version: 1,
    stage: 'identify',
    passages: [],
    answers: {},
  });
  expect(must(await findAssessment(app, actor(), started.id))).toEqual(started);
  expect(await auditOf(app, started.id)).toEqual([
    {
      at: started.startedAt,
      by: JUN,
      subject: started.id,
      action: 'started',
      after: { technology: 'ArF photoresist', home: null },
    },
  ]);
});

test.each([
  ['who cannot write there', actor({ rights: { write: false } }), false],
  ['who writes there', actor(), true],
  ['who moderates there', actor({ rights: { write: false, moderate: true } }), true],
  [
    'who administers the server and cannot write there',
    actor({ administers: true, rights: { write: false } }),
    false,
  ],
  ['whose channel is gone', actor({ administers: true, rights: 'gone' }), false],
])('a member %s', async (_, member, may) => {
  const app = memoryApp();
  const started = await startAssessment(app, member, photoresist, CHANNEL);
  expect(started.ok ? 'started' : started.error).toEqual(
    may ? 'started' : { code: 'not-allowed', needs: 'contribute' },
  );
  expect(must(await listAssessments(app, actor()))).toHaveLength(may ? 1 : 0);
});

describe('the name of the technology', () => {
  test.each(['', '   ', '\n\t', '\u200B\u200D', '\u0000\u0001', '\u202E\u2066'])(
    'may not be %j, of which nothing can be read',
    async (technology) => {
      const started = await startAssessment(memoryApp(), actor(), { ...photoresist, technology }, CHANNEL);
      expect(started).toEqual({ ok: false, error: { code: 'no-technology' } });
    },
  );

  test.each([
    ['  ArF   photoresist ', 'ArF photoresist'],
    ['光刻胶\n（ArF）', '光刻胶 （ArF）'],
    ['a\u0000b', 'ab'],
    ['e\u0301tch gas', 'étch gas'],
    ['x'.repeat(200), 'x'.repeat(100)],
    [`${'x'.repeat(99)} y`, 'x'.repeat(99)],
    [`${'x'.repeat(99)}😀`, `${'x'.repeat(99)}😀`],
    ['😀'.repeat(200), '😀'.repeat(100)],
  ])('%j is kept as %j', async (technology, kept) => {
    const started = must(
      await startAssessment(memoryApp(), actor(), { ...photoresist, technology }, CHANNEL),
    );
    expect(started.technology).toBe(kept);
  });

  test('whatever it is, is readable, fits, and finds the assessment again', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(400), async (technology) => {
        const app = memoryApp();
        const started = await startAssessment(app, actor(), { ...photoresist, technology }, CHANNEL);
        if (!started.ok) {
          expect(started.error.code).toBe('no-technology');
          return;
        }
        const { technology: kept, id } = started.value;
        expect(kept.length).toBeGreaterThan(0);
        expect([...kept].length).toBeLessThanOrEqual(LONGEST_TECHNOLOGY);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toMatch(/^\s|\s$|\p{Cc}/u);
        expect(must(await meantAssessment(app, actor(), kept)).id).toBe(id);
        if ([...technology].length <= LONGEST_TECHNOLOGY)
          expect(must(await meantAssessment(app, actor(), technology)).id).toBe(id);
      }),
      { numRuns: 150 },
    );
  });
});
