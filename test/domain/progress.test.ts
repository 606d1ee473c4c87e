import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { gapsIn } from '../../src/domain/assessment/gaps.ts';
import { nextStep, progressOf } from '../../src/domain/assessment/progress.ts';
import { ratingOf } from '../../src/domain/assessment/rating.ts';
import { stageOf } from '../../src/domain/framework/framework.ts';
import { STAGES, type StageId } from '../../src/domain/framework/names.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../../src/domain/risk-matrix.ts';
import {
  answered,
  assessmentWith,
  choice,
  framework,
  JUN,
  STAGE_1,
  STAGE_2,
  slot,
  text,
  unknown,
} from '../support/examples-assessment.ts';

describe('the level, by the matrix', () => {
  const rows = ['HHEEE', 'MHHEE', 'LMHEE', 'LLMHE', 'LLMHH'];
  const named = { L: 'low', M: 'moderate', H: 'high', E: 'extreme' } as const;
  const cells = LIKELIHOODS.flatMap((likelihood, row) =>
    CONSEQUENCES.map((consequence, column) => ({
      likelihood,
      consequence,
      level: named[rows[row]?.charAt(column) as keyof typeof named],
    })),
  );
  test.each(cells)('$likelihood × $consequence is $level', ({ likelihood, consequence, level }) => {
    const assessment = assessmentWith(
      {},
      { likelihood: choice(likelihood), consequence: choice(consequence) },
    );
    expect(ratingOf(framework, assessment)).toEqual({ likelihood, consequence, level });
  });

  test.each([
    ['nothing', {}, {}],
    ['likelihood alone', { likelihood: choice('rare') }, { likelihood: 'rare' }],
    ['consequence alone', { consequence: choice('major') }, { consequence: 'major' }],
    ['an unknown', { likelihood: unknown(), consequence: choice('major') }, { consequence: 'major' }],
    [
      'a step that is no longer on the scale',
      { likelihood: choice('certain'), consequence: choice('major') },
      { consequence: 'major' },
    ],
  ])('is not guessed from %s', (_, answers, expected) => {
    expect(ratingOf(framework, assessmentWith({}, answers))).toEqual(expected);
  });

  test('is that of the answer that counts while another one waits', () => {
    const waiting = answered(choice('rare'), { by: JUN, version: 2 });
    const assessment = assessmentWith(
      {},
      { likelihood: slot(choice('likely'), waiting), consequence: choice('minor') },
    );
    expect(ratingOf(framework, assessment).level).toBe('high');
  });
});

const proposal = answered(text('Three fabs'), { by: JUN, version: 2 });

describe('gaps', () => {
  const required1 = ['home', 'trigger', 'affected', 'stock', 'substitution', 'sources'];
  const required2 = ['c1', 'c2', 'c3', 'likelihood', 'consequence', 'decision'];
  const { trigger: _, ...noTrigger } = STAGE_1;
  const cases: readonly [string, StageId, Assessment, readonly [string, string][]][] = [
    ['an empty first stage', 'identify', assessmentWith(), required1.map((id) => [id, 'unanswered'])],
    ['an empty second stage', 'assess', assessmentWith(), required2.map((id) => [id, 'unanswered'])],
    ['a full first stage', 'identify', assessmentWith({}, STAGE_1), []],
    ['a stage without prompts', 'plan', assessmentWith(), []],
    ['one missing', 'identify', assessmentWith({}, noTrigger), [['trigger', 'unanswered']]],
    [
      'unknown where an answer is enough',
      'identify',
      assessmentWith({}, { ...STAGE_1, trigger: unknown() }),
      [],
    ],
    [
      'unknown where it must be known',
      'assess',
      assessmentWith({}, { ...STAGE_2, c1: unknown(), likelihood: unknown(), decision: unknown() }),
      [
        ['likelihood', 'unknown'],
        ['decision', 'unknown'],
      ],
    ],
    [
      'two answers to a required prompt',
      'identify',
      assessmentWith({}, { ...STAGE_1, affected: slot(STAGE_1.affected, proposal) }),
      [['affected', 'unsettled']],
    ],
    [
      'two answers to an optional prompt',
      'identify',
      assessmentWith({}, { ...STAGE_1, cause: slot(text('A dispute'), proposal) }),
      [['cause', 'unsettled']],
    ],
    [
      'two answers, the first of them unknown',
      'assess',
      assessmentWith({}, { ...STAGE_2, decision: slot(unknown(), proposal) }),
      [['decision', 'unsettled']],
    ],
  ];
  test.each(cases)('of %s', (_name, stage, assessment, expected) => {
    const gaps = gapsIn(assessment, stageOf(framework, stage));
    expect(gaps.map(({ prompt, cause }) => [prompt, cause])).toEqual(expected);
  });
});

test('progress tells what is passed, here, ahead and yet to come', () => {
  const progress = progressOf(framework, assessmentWith({ stage: 'assess' }, { ...STAGE_1, c1: unknown() }));
  expect(
    progress.map(({ id, state, answered, prompts, gaps }) => [id, state, answered, prompts, gaps.length]),
  ).toEqual([
    ['identify', 'passed', 6, 11, 0],
    ['assess', 'here', 1, 7, 5],
    ['communicate', 'later', 0, 0, 0],
    ['plan', 'later', 0, 0, 0],
    ['execute', 'later', 0, 0, 0],
    ['adjust', 'later', 0, 0, 0],
  ]);
  expect(progressOf(framework, assessmentWith()).map(({ state }) => state)).toEqual([
    'here',
    'ahead',
    ...Array(4).fill('later'),
  ]);
});

describe('the next step', () => {
  const full = { ...STAGE_1, ...STAGE_2 };
  const cases: readonly [string, StageId, Assessment, unknown][] = [
    ['the first prompt', 'identify', assessmentWith(), ['answer', 'home']],
    ['the next gap in order', 'identify', assessmentWith({}, { home: STAGE_1.home }), ['answer', 'trigger']],
    [
      'to choose between two answers',
      'identify',
      assessmentWith({}, { ...STAGE_1, affected: slot(STAGE_1.affected, proposal) }),
      ['settle', 'affected'],
    ],
    [
      'to answer what is only unknown',
      'assess',
      assessmentWith({ stage: 'assess' }, { ...STAGE_2, decision: unknown() }),
      ['answer', 'decision'],
    ],
    ['to move on', 'identify', assessmentWith({}, STAGE_1), ['move-on']],
    ['to move on from the second', 'assess', assessmentWith({ stage: 'assess' }, full), ['move-on']],
    [
      'to fill a gap in a stage that was left',
      'identify',
      assessmentWith({ stage: 'assess' }),
      ['answer', 'home'],
    ],
    [
      'to go where the team is',
      'identify',
      assessmentWith({ stage: 'communicate' }, full),
      ['go-to', 'communicate'],
    ],
    ['to go where the team is, from a stage ahead', 'plan', assessmentWith({}, full), ['go-to', 'identify']],
    [
      'nothing, in a stage yet to come',
      'communicate',
      assessmentWith({ stage: 'communicate' }, full),
      ['nothing'],
    ],
  ];
  test.each(cases)('is %s', (_name, viewed, assessment, expected) => {
    const step = nextStep(framework, assessment, viewed);
    const what = 'prompt' in step ? [step.prompt.id] : 'stage' in step ? [step.stage] : [];
    expect([step.kind, ...what]).toEqual(expected);
  });

  test('is the only one of its kind: each open stage has something to do until it is full', () => {
    for (const stage of STAGES.slice(0, 2)) {
      expect(nextStep(framework, assessmentWith({ stage }), stage).kind).toBe('answer');
    }
  });
});
