import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { Ballot } from '../../src/domain/assessment/ballot.ts';
import { gapsIn } from '../../src/domain/assessment/gaps.ts';
import { type NextStep, nextStep, progressOf } from '../../src/domain/assessment/progress.ts';
import { stageOf } from '../../src/domain/framework/framework.ts';
import { STAGES, type StageId } from '../../src/domain/framework/names.ts';
import {
  answered,
  assessmentWith,
  choice,
  framework,
  type Given,
  JUN,
  NOW,
  STAGE_1,
  STAGE_2,
  STAGE_6,
  slot,
  text,
  unknown,
} from '../support/examples-assessment.ts';
import {
  acceptance,
  action,
  agreed,
  agreement,
  closure,
  day,
  people,
  picks,
  revealed,
  secret,
  talk,
  treatment,
  vote,
  watch,
  words,
} from '../support/examples-entries.ts';
import { photoresistAt } from '../support/examples-photoresist.ts';

const proposal = answered(text('Three fabs'), { by: JUN, version: 2 });

describe('gaps', () => {
  const required1 = ['home', 'trigger', 'affected', 'stock', 'substitution', 'sources'];
  const required2 = ['c1', 'c2', 'c3', 'likelihood', 'consequence', 'decision'];
  const open = (ids: readonly string[]) => ids.map((prompt) => ({ prompt, cause: 'unanswered' }));
  const { trigger: _, ...noTrigger } = STAGE_1;
  const cases: readonly [string, StageId, Assessment, readonly object[]][] = [
    ['an empty first stage', 'identify', assessmentWith(), open(required1)],
    ['an empty second stage', 'assess', assessmentWith(), open(required2)],
    ['an empty last stage', 'adjust', assessmentWith(), open(['review'])],
    ['a full first stage', 'identify', assessmentWith({}, STAGE_1), []],
    ['a full second stage', 'assess', assessmentWith({}, STAGE_2), []],
    ['one missing', 'identify', assessmentWith({}, noTrigger), open(['trigger'])],
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
        { prompt: 'likelihood', cause: 'unknown' },
        { prompt: 'decision', cause: 'unknown' },
      ],
    ],
    [
      'a review on a day that is past',
      'adjust',
      assessmentWith({}, { ...STAGE_6, review: { kind: 'date', date: '2026-11-21' } }),
      [{ prompt: 'review', cause: 'review-past' }],
    ],
    [
      'a review today',
      'adjust',
      assessmentWith({}, { ...STAGE_6, review: { kind: 'date', date: '2026-11-23' } }),
      [],
    ],
    [
      'two answers to a required prompt',
      'identify',
      assessmentWith({}, { ...STAGE_1, affected: slot(STAGE_1.affected, proposal) }),
      [{ prompt: 'affected', cause: 'unsettled' }],
    ],
    [
      'two answers to an optional prompt',
      'identify',
      assessmentWith({}, { ...STAGE_1, cause: slot(text('A dispute'), proposal) }),
      [{ prompt: 'cause', cause: 'unsettled' }],
    ],
    [
      'two answers, the first of them unknown',
      'assess',
      assessmentWith({}, { ...STAGE_2, decision: slot(unknown(), proposal) }),
      [{ prompt: 'decision', cause: 'unsettled' }],
    ],
    ...STAGES.map((stage): [string, StageId, Assessment, []] => [
      `the case at ${stage}`,
      stage,
      photoresistAt(stage),
      [],
    ]),
  ];
  test.each(cases)('of %s', (_name, stage, assessment, expected) => {
    expect(gapsIn(framework, assessment, stageOf(framework, stage), NOW)).toEqual(expected);
  });
});

describe('what a stage waits for beside answers', () => {
  const met: Given = { c1: choice('met'), c2: choice('met'), c3: choice('partly') };
  const nothing = { cause: 'nothing-listed', list: 'watch' };
  const until = day('2027-06-30');
  const owner = people(JUN);
  const due = day('2027-01-01');
  const cases: readonly [string, StageId, Assessment, readonly object[]][] = [
    ['something to watch', 'communicate', assessmentWith(), [nothing]],
    ['something to watch, not only talks', 'communicate', assessmentWith({ entries: [talk(1)] }), [nothing]],
    ['nothing more once something is watched', 'communicate', assessmentWith({ entries: [watch(1)] }), []],
    [
      'nothing more once somebody says why not',
      'communicate',
      assessmentWith({}, { 'no-watch': text('Too small') }),
      [],
    ],
    [
      'something to watch, where why not is unknown',
      'communicate',
      assessmentWith({}, { 'no-watch': unknown() }),
      [nothing],
    ],
    [
      'nothing, where no criterion is met',
      'plan',
      assessmentWith({}, { c1: choice('partly'), c2: unknown(), c3: choice('not') }),
      [],
    ],
    [
      'a treatment for each criterion that is met',
      'plan',
      assessmentWith({}, met),
      [
        { cause: 'untreated', criterion: 'C1' },
        { cause: 'untreated', criterion: 'C2' },
      ],
    ],
    [
      'a treatment for the criterion that the others leave out',
      'plan',
      assessmentWith({ entries: [treatment(1, { criteria: picks('C1', 'C3') }), treatment(2)] }, met),
      [{ cause: 'untreated', criterion: 'C2' }],
    ],
    [
      'nothing more once each has one, or an acceptance with an end',
      'plan',
      assessmentWith(
        {
          entries: [treatment(1, { criteria: picks('C1') }), acceptance(2, { criteria: picks('C2'), until })],
        },
        met,
      ),
      [],
    ],
    [
      'an end of an acceptance, rather than another treatment',
      'plan',
      assessmentWith(
        {
          entries: [
            acceptance(1, { criteria: picks('C2') }),
            acceptance(2, { criteria: picks('C1'), until }),
          ],
        },
        met,
      ),
      [{ cause: 'no-expiry', entry: 1 }],
    ],
    [
      'both, where an acceptance without an end is for one of two',
      'plan',
      assessmentWith({ entries: [acceptance(1, { criteria: picks('C1') })] }, met),
      [
        { cause: 'no-expiry', entry: 1 },
        { cause: 'untreated', criterion: 'C2' },
      ],
    ],
    [
      'a new end of an acceptance that has ended',
      'plan',
      assessmentWith(
        {
          entries: [
            treatment(1, { criteria: picks('C1') }),
            acceptance(2, { criteria: picks('C2'), until: day('2026-11-21') }),
          ],
        },
        met,
      ),
      [{ cause: 'expired', entry: 2 }],
    ],
    [
      'nothing more of an acceptance until its day has ended everywhere',
      'plan',
      assessmentWith(
        { entries: [acceptance(2, { criteria: picks('C1', 'C2'), until: day('2026-11-22') })] },
        met,
      ),
      [],
    ],
    [
      'no end of an acceptance that nothing depends on',
      'plan',
      assessmentWith(
        {
          entries: [treatment(1, { criteria: picks('C1', 'C2') }), acceptance(2, { criteria: picks('C2') })],
        },
        met,
      ),
      [],
    ],
    [
      'both of an action that has neither',
      'execute',
      assessmentWith({ entries: [treatment(1), action(2, 1)] }),
      [
        { cause: 'no-owner', entry: 2 },
        { cause: 'no-due-date', entry: 2 },
      ],
    ],
    [
      'a treatment, where it was decided to treat and no criterion is met',
      'plan',
      assessmentWith({}, { decision: choice('treat'), c1: choice('partly') }),
      [{ cause: 'nothing-chosen' }],
    ],
    [
      'no treatment more, where the risk is accepted by an entry',
      'plan',
      assessmentWith({ entries: [acceptance(1, { until })] }, { decision: choice('treat') }),
      [],
    ],
    ['nothing, where there is no treatment', 'execute', assessmentWith({ entries: [action(1, null)] }), []],
    ['nothing for an acceptance', 'execute', assessmentWith({ entries: [acceptance(1)] }), []],
    [
      'an action for each treatment',
      'execute',
      assessmentWith({
        entries: [treatment(1), treatment(2), action(3, 2, { owner, due }), action(4, null)],
      }),
      [{ cause: 'no-action', entry: 1 }],
    ],
    [
      'an owner',
      'execute',
      assessmentWith({ entries: [treatment(1), action(2, 1, { due }), action(3, 1)] }),
      [{ cause: 'no-owner', entry: 2 }],
    ],
    [
      'a due date of the action that has an owner',
      'execute',
      assessmentWith({ entries: [treatment(1), action(2, 1, { due }), action(3, 1, { owner })] }),
      [{ cause: 'no-due-date', entry: 3 }],
    ],
    [
      'nothing more once one of several actions has both',
      'execute',
      assessmentWith({ entries: [treatment(1), action(2, 1), action(3, 1, { owner, due })] }),
      [],
    ],
  ];
  test.each(cases)('%s', (_, stage, assessment, expected) => {
    const inPrompts = ['unanswered', 'unknown', 'unsettled'];
    const gaps = gapsIn(framework, assessment, stageOf(framework, stage), NOW);
    expect(gaps.filter(({ cause }) => !inPrompts.includes(cause))).toEqual(expected);
  });
});

describe('progress', () => {
  const states = (assessment: Assessment) => progressOf(framework, assessment, NOW).map(({ state }) => state);

  test('counts answers, entries and gaps of each stage', () => {
    const entries = [talk(1), talk(2), watch(3), treatment(4), action(5, 4)];
    const progress = progressOf(
      framework,
      assessmentWith({ stage: 'assess', entries }, { ...STAGE_1, c1: unknown() }),
      NOW,
    );
    expect(
      progress.map(({ id, answered, prompts, entries, gaps }) => [
        id,
        answered,
        prompts,
        entries,
        gaps.length,
      ]),
    ).toEqual([
      ['identify', 6, 12, 0, 0],
      ['assess', 1, 11, 0, 5],
      ['communicate', 0, 1, 3, 0],
      ['plan', 0, 2, 1, 0],
      ['execute', 0, 0, 1, 2],
      ['adjust', 0, 4, 0, 1],
    ]);
  });

  test('tells what is passed, here and ahead; of a closed assessment all is passed', () => {
    expect(states(assessmentWith())).toEqual(['here', ...Array(5).fill('ahead')]);
    expect(states(assessmentWith({ stage: 'plan' }))).toEqual([
      ...Array(3).fill('passed'),
      'here',
      'ahead',
      'ahead',
    ]);
    expect(states(assessmentWith({ stage: 'plan', closure: closure() }))).toEqual(Array(6).fill('passed'));
  });
});

function told(step: NextStep): readonly unknown[] {
  switch (step.kind) {
    case 'answer':
    case 'settle':
      return [step.kind, step.prompt.id];
    case 'add':
      return [step.kind, step.list.id, step.belonging, ...(step.gap === undefined ? [] : [step.gap.cause])];
    case 'fill':
      return [step.kind, step.entry.id, step.form.id, ...(step.gap === undefined ? [] : [step.gap.cause])];
    case 'rate-together':
      return [step.kind, step.of];
    case 'go-to':
    case 'review':
      return [step.kind, step.stage];
    case 'move-on':
    case 'close':
      return [step.kind];
  }
}

describe('the next step', () => {
  const full = { ...STAGE_1, ...STAGE_2 };
  const owner = people(JUN);
  const due = day('2027-01-01');
  const treated = treatment(1, { criteria: picks('C1', 'C2') });
  const targets: Given = { 'target-likelihood': choice('rare'), 'target-consequence': choice('minor') };
  const at = (stage: StageId, entries: Assessment['entries'], answers: Given = {}) =>
    assessmentWith({ stage, entries }, { ...full, ...answers });
  const ofJun = vote(JUN, 'likely', 'major');
  const { c1, c2, c3 } = STAGE_2;
  const voted = (inherent: Ballot, answers: Given = { c1, c2, c3 }) =>
    assessmentWith({ stage: 'assess', ballots: { inherent } }, answers);
  const cases: readonly [string, StageId, Assessment, readonly unknown[]][] = [
    ['the first prompt', 'identify', assessmentWith(), ['answer', 'home']],
    ['the next gap in order', 'identify', assessmentWith({}, { home: STAGE_1.home }), ['answer', 'trigger']],
    [
      'to choose between two answers, before anything else',
      'identify',
      assessmentWith({}, { cause: slot(text('A dispute'), proposal) }),
      ['settle', 'cause'],
    ],
    [
      'to answer what is only unknown',
      'assess',
      assessmentWith({ stage: 'assess' }, { ...STAGE_2, decision: unknown() }),
      ['answer', 'decision'],
    ],
    [
      'to reveal what members rated, not to rate alone',
      'assess',
      voted(secret(ofJun)),
      ['rate-together', 'inherent'],
    ],
    ['to agree on what was revealed', 'assess', voted(revealed(ofJun)), ['rate-together', 'inherent']],
    [
      'to do so also where somebody answered alone',
      'assess',
      voted(secret(ofJun), STAGE_2),
      ['rate-together', 'inherent'],
    ],
    [
      'to settle what is agreed on',
      'assess',
      voted(agreed(agreement('likely', 'major'), ofJun)),
      ['answer', 'likelihood'],
    ],
    ['what is asked before the rating', 'assess', voted(secret(ofJun), {}), ['answer', 'c1']],
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
    [
      'to go where the team is, from a stage ahead',
      'execute',
      assessmentWith({ entries: [action(1, null)] }, full),
      ['go-to', 'identify'],
    ],
    ['an action, where there is none', 'execute', at('execute', []), ['add', 'actions', 'menu']],
    ['a talk', 'communicate', at('communicate', []), ['add', 'talks', { list: 'talks' }]],
    [
      'something to watch, which the stage waits for',
      'communicate',
      at('communicate', [talk(1)]),
      ['add', 'watch', { list: 'watch' }, 'nothing-listed'],
    ],
    [
      'not something to watch where somebody says why not',
      'communicate',
      at('communicate', [talk(1)], { 'no-watch': text('Too small') }),
      ['move-on'],
    ],
    ['to move on from the third', 'communicate', at('communicate', [talk(1), watch(2)]), ['move-on']],
    ['a treatment from the menu', 'plan', at('plan', []), ['add', 'treatments', 'menu', 'untreated']],
    [
      'the end of an acceptance, in its form',
      'plan',
      at('plan', [acceptance(1, { criteria: picks('C1', 'C2') })]),
      ['fill', 1, 'accept', 'no-expiry'],
    ],
    [
      'the new end of an acceptance, in its form',
      'plan',
      at('plan', [acceptance(1, { criteria: picks('C1', 'C2'), until: day('2026-01-01') })]),
      ['fill', 1, 'accept', 'expired'],
    ],
    [
      'the next day to look again, where that is past',
      'adjust',
      at('adjust', [], { ...STAGE_6, review: { kind: 'date', date: '2026-01-01' } }),
      ['answer', 'review'],
    ],
    ['where the team wants to get to', 'plan', at('plan', [treated]), ['answer', 'target-likelihood']],
    [
      'a treatment from the menu, where no criterion is met',
      'plan',
      at('plan', [], { c1: choice('not'), c2: choice('not') }),
      ['add', 'treatments', 'menu', 'nothing-chosen'],
    ],
    ['to move on from the fourth', 'plan', at('plan', [treated], targets), ['move-on']],
    [
      'an action of the treatment that has none',
      'execute',
      at('execute', [treated]),
      ['add', 'actions', { list: 'actions', serves: 1 }, 'no-action'],
    ],
    ['an owner', 'execute', at('execute', [treated, action(2, 1, { due })]), ['fill', 2, 'main', 'no-owner']],
    [
      'a due date',
      'execute',
      at('execute', [treated, action(2, 1, { owner })]),
      ['fill', 2, 'main', 'no-due-date'],
    ],
    [
      'to move on from the fifth',
      'execute',
      at('execute', [treated, action(2, 1, { owner, due })]),
      ['move-on'],
    ],
    [
      'what a treatment bought',
      'adjust',
      at('adjust', [acceptance(2), treated, treatment(3)]),
      ['fill', 1, 'review'],
    ],
    [
      'what the next treatment bought',
      'adjust',
      at('adjust', [treatment(1, { bought: words('Six weeks') }), treatment(3)]),
      ['fill', 3, 'review'],
    ],
    ['what changed', 'adjust', at('adjust', [acceptance(1)]), ['answer', 'changed']],
    [
      'the day to look again',
      'adjust',
      at('adjust', [], { ...STAGE_6, review: unknown() }),
      ['answer', 'review'],
    ],
    ['to close', 'adjust', at('adjust', [], STAGE_6), ['close']],
    [
      'to review a closed assessment where it was closed, whatever is looked at',
      'identify',
      assessmentWith({ stage: 'plan', closure: closure() }),
      ['review', 'plan'],
    ],
  ];
  test.each(cases)('is %s', (_name, viewed, assessment, expected) => {
    expect(told(nextStep(framework, assessment, viewed, NOW))).toEqual(expected);
  });

  test('is to move on with the gap, where a list has no room for what closes it', () => {
    const entries = [
      treatment(1),
      treatment(2),
      ...Array.from({ length: 50 }, (_, index) => action(index + 3, 2, { owner, due })),
    ];
    expect(nextStep(framework, at('execute', entries), 'execute', NOW)).toEqual({ kind: 'move-on' });
    expect(told(nextStep(framework, at('execute', entries.slice(0, -1)), 'execute', NOW))).toEqual([
      'add',
      'actions',
      { list: 'actions', serves: 1 },
      'no-action',
    ]);
  });
});
