import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { type Ballots, VOTED } from '../../src/domain/assessment/ballot.ts';
import { concernsAt } from '../../src/domain/assessment/concerns.ts';
import type { AssessmentEvent, EventOf } from '../../src/domain/assessment/events.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import { STAGES, type StageId } from '../../src/domain/framework/names.ts';
import { Instant } from '../../src/domain/ids.ts';
import {
  ADA,
  answered,
  assessmentWith,
  choice,
  framework,
  type Given,
  JUN,
  MINA,
  NOW,
  STAGE_1,
  STAGE_2,
  STAGE_6,
  slot,
  slots,
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
  review,
  secret,
  treatment,
  vote,
  watch,
} from '../support/examples-entries.ts';
import { PHOTORESIST, photoresistAt, photoresistClosed } from '../support/examples-photoresist.ts';
import { must } from '../support/store-examples.ts';

const transition = assessmentMachine(framework);
const LATER = Instant.parse('2026-11-24T08:00:00.000Z');

function moved(state: Assessment, event: AssessmentEvent) {
  return must(transition(state, event, LATER));
}

function refusal(state: Assessment, event: AssessmentEvent) {
  const outcome = transition(state, event, LATER);
  return outcome.ok ? 'accepted' : outcome.error;
}

describe('moving on', () => {
  const full1 = assessmentWith({}, STAGE_1);
  const on = (from: StageId, reason?: string): AssessmentEvent => ({
    kind: 'move-on',
    by: JUN,
    from,
    ...(reason !== undefined && { reason }),
  });
  const passage = { stage: 'identify', by: JUN, at: LATER, gaps: [] };

  test('from a full stage needs no reason', () => {
    const after = moved(full1, on('identify'));
    expect(after.state).toEqual({ ...full1, version: 8, stage: 'assess', passages: [passage] });
    expect(after.effects).toEqual([{ kind: 'moved-on', from: 'identify', to: 'assess', gaps: [] }]);
  });

  test('from a full stage with a reason keeps no reason for gaps that are not there', () => {
    expect(moved(full1, on('identify', 'in a hurry')).state.passages).toEqual([passage]);
  });

  test('with gaps puts them and the reason on record', () => {
    const disputed = slot(text('a'), answered(text('b'), { by: JUN }));
    const state = assessmentWith({}, { ...STAGE_1, affected: disputed });
    const gaps = [{ prompt: 'affected', cause: 'unsettled' }];
    const after = moved(state, on('identify', ' The board meets today\n'));
    expect(after.state.passages).toEqual([{ ...passage, gaps, reason: 'The board meets today' }]);
    expect(after.effects).toEqual([
      { kind: 'moved-on', from: 'identify', to: 'assess', gaps, reason: 'The board meets today' },
    ]);
  });

  test('leads through all six stages, once each stage has what it waits for', () => {
    for (const [index, from] of STAGES.slice(0, -1).entries()) {
      expect(moved(photoresistAt(from), on(from)).state, from).toMatchObject({ stage: STAGES[index + 1] });
    }
  });

  test.each([
    ['a watch item', 'communicate', { entries: [] }, { cause: 'nothing-listed', list: 'watch' }],
    ['treatments', 'plan', { entries: [] }, { cause: 'untreated', criterion: 'C1' }],
    ['actions', 'execute', { entries: [treatment(900)] }, { cause: 'no-action', entry: 900 }],
  ] as const)('without %s from %s takes a reason', (_, from, lacking, gap) => {
    const state = { ...photoresistAt(from), ...lacking, entries: [...lacking.entries] };
    expect(refusal(state, on(from))).toMatchObject({ code: 'gaps-need-reason', assessment: state });
    expect(moved(state, on(from, 'Next week')).state.passages.at(-1)?.gaps).toContainEqual(gap);
  });

  test.each([
    ['with gaps and no reason', assessmentWith(), on('identify'), { code: 'gaps-need-reason' }],
    ['with gaps and a blank for one', assessmentWith(), on('identify', ' \n'), { code: 'gaps-need-reason' }],
    [
      'with an unknown that must be known',
      assessmentWith({ stage: 'assess' }, { ...STAGE_2, decision: unknown() }),
      on('assess'),
      { code: 'gaps-need-reason', gaps: [{ prompt: 'decision', cause: 'unknown' }] },
    ],
    [
      'from a stage that the team has left',
      assessmentWith({ stage: 'assess' }, STAGE_1),
      on('identify'),
      { code: 'already-moved-on', from: 'identify', at: 'assess' },
    ],
    [
      'from a stage that the team has not reached',
      full1,
      on('assess', 'why not'),
      { code: 'already-moved-on', from: 'assess', at: 'identify' },
    ],
    ['from the last stage', photoresistAt('adjust'), on('adjust', 'why not'), { code: 'last-stage' }],
  ])('is refused %s', (_, state, event, error) => {
    expect(refusal(state, event)).toMatchObject(error);
  });
});

const close = (more: Partial<EventOf<'close'>> = {}): EventOf<'close'> => ({
  kind: 'close',
  by: MINA,
  decision: 'treated',
  ...more,
});

/** All that closing asks for, and nothing on top. */
const done: Given = {
  ...STAGE_1,
  ...STAGE_2,
  ...STAGE_6,
  'current-likelihood': slot(answered(choice('possible'), { source: 'The licence rule' })),
  'current-consequence': slot(answered(choice('moderate'), { source: 'Stock' })),
};
const plan = treatment(2, { criteria: picks('C1', 'C2', 'C3') });
const owned = action(3, 2, { owner: people(JUN), due: day('2027-01-01') });
const kept = [watch(1), plan, owned];

function finished(more: Parameters<typeof assessmentWith>[0] = {}, answers: Given = {}): Assessment {
  return assessmentWith({ stage: 'adjust', entries: kept, ...more }, { ...done, ...answers });
}

function without(...prompts: string[]): Given {
  return Object.fromEntries(Object.entries(done).filter(([id]) => !prompts.includes(id)));
}

describe('what speaks against closing', () => {
  const sourced = (id: string) => slot(answered(choice(id), { source: 'A letter' }));
  const endless = acceptance(4, { criteria: picks('C3') });
  const ended = acceptance(4, { criteria: picks('C2'), until: day('2026-11-22') });
  const dated = acceptance(4, { criteria: picks('C3'), until: day('2027-06-30') });
  const ofAda = vote(ADA, 'rare', 'minor');
  const round = { ...agreed(agreement('likely', 'major'), ofAda), of: 'inherent', ended: 5 } as const;
  const cases: readonly [string, Assessment, string | undefined, readonly object[]][] = [
    ['nothing', finished(), 'treated', []],
    [
      'no level, where nothing was rated',
      assessmentWith(
        { stage: 'adjust', entries: kept },
        without('likelihood', 'current-likelihood', 'current-consequence'),
      ),
      'treated',
      [{ concern: 'no-level' }],
    ],
    [
      'no source for the level that counts',
      finished({}, { 'current-consequence': choice('moderate') }),
      'treated',
      [{ concern: 'no-evidence', prompt: 'current-consequence' }],
    ],
    [
      'no source for the first level, where there is no later one',
      assessmentWith({ stage: 'adjust', entries: kept }, without('current-likelihood')),
      'treated',
      [
        { concern: 'no-evidence', prompt: 'likelihood' },
        { concern: 'no-evidence', prompt: 'consequence' },
      ],
    ],
    [
      'nothing of the first level, where it has a source and there is no later one',
      assessmentWith(
        { stage: 'adjust', entries: kept },
        { ...without('current-likelihood'), likelihood: sourced('rare'), consequence: sourced('minor') },
      ),
      'treated',
      [],
    ],
    [
      'two answers to one prompt, counted once',
      finished({}, { affected: slot(text('a'), answered(text('b'), { by: JUN, version: 2 })) }),
      'treated',
      [{ concern: 'unsettled', prompt: 'affected' }],
    ],
    [
      'ratings that nobody has looked at',
      finished({ ballots: { current: secret(ofAda) } }),
      'treated',
      [{ concern: 'unrevealed', of: 'current' }],
    ],
    ['a ballot without votes', finished({ ballots: { current: secret() } }), 'treated', []],
    [
      'ratings that differ and were never agreed on',
      finished({ ballots: { current: revealed(ofAda, vote(JUN, 'rare', 'moderate')) } }),
      'treated',
      [{ concern: 'disagreement', of: 'current' }],
    ],
    [
      'ratings that are the same, and nothing was agreed on',
      finished({ ballots: { current: revealed(ofAda, vote(JUN, 'rare', 'minor')) } }),
      'treated',
      [],
    ],
    [
      'disagreement that stays',
      finished({ ballots: { inherent: agreed(agreement('almost-certain', 'major'), ofAda) } }),
      'treated',
      [{ concern: 'disagreement', of: 'inherent' }],
    ],
    [
      'disagreement of an earlier round, while what was agreed there stands',
      finished({ rounds: [round] }, { likelihood: choice('likely'), consequence: choice('major') }),
      'treated',
      [{ concern: 'disagreement', of: 'inherent' }],
    ],
    [
      'nothing of an earlier round, once the answers say something else',
      finished({ rounds: [round] }),
      'treated',
      [],
    ],
    [
      'answers that were changed to something else than what was agreed',
      finished({ ballots: { inherent: agreed(agreement('likely', 'major'), vote(ADA, 'likely', 'major')) } }),
      'treated',
      [{ concern: 'agreement-changed', of: 'inherent' }],
    ],
    [
      'such answers, and whoever voted as they say does not disagree',
      finished({
        ballots: { inherent: agreed(agreement('likely', 'major'), vote(ADA, 'almost-certain', 'major')) },
      }),
      'treated',
      [{ concern: 'agreement-changed', of: 'inherent' }],
    ],
    [
      'nothing where whoever disagreed goes along',
      finished({
        ballots: { inherent: { ...agreed(agreement('almost-certain', 'major'), ofAda), accords: [ADA] } },
      }),
      'treated',
      [],
    ],
    [
      'a risk that is accepted without an end, whatever the decision',
      finished({ entries: [...kept, endless] }),
      'treated',
      [{ concern: 'no-expiry', entry: 4 }],
    ],
    [
      'an acceptance that has ended, counted once',
      finished({ entries: [watch(1), treatment(2, { criteria: picks('C1') }), owned, ended] }),
      'treated',
      [{ concern: 'expired', entry: 4 }],
    ],
    [
      'the day of a review that is past',
      finished({}, { review: { kind: 'date', date: '2026-11-22' } }),
      'treated',
      [{ concern: 'incomplete', stage: 'adjust', gaps: 1 }],
    ],
    [
      'an acceptance with an end',
      finished({ entries: [...kept, dated] }, { decision: choice('accept') }),
      'accepted',
      [],
    ],
    [
      'closing as accepted what was to be treated, and no entry says until when',
      finished(),
      'accepted',
      [
        { concern: 'against-decision', decided: 'treat' },
        { concern: 'no-expiry', entry: null },
      ],
    ],
    [
      'a decision to accept, and no entry says until when',
      finished({}, { decision: choice('accept') }),
      'treated',
      [
        { concern: 'against-decision', decided: 'accept' },
        { concern: 'no-expiry', entry: null },
      ],
    ],
    ['nothing yet, while nobody said as what', finished(), undefined, []],
    [
      'closing as treated where nothing was chosen, counted once',
      finished({ entries: [watch(1)] }, { c1: choice('partly'), c2: choice('not') }),
      'treated',
      [{ concern: 'nothing-done', list: 'treatments' }],
    ],
    [
      'a stage that waits for a treatment, while nobody said as what',
      finished({ entries: [watch(1)] }, { c1: choice('partly'), c2: choice('not') }),
      undefined,
      [{ concern: 'incomplete', stage: 'plan', gaps: 1 }],
    ],
    [
      'closing as treated where the risk is only accepted, until a day',
      finished({
        entries: [watch(1), acceptance(4, { criteria: picks('C1', 'C2'), until: day('2027-06-30') })],
      }),
      'treated',
      [{ concern: 'nothing-done', list: 'treatments' }],
    ],
    [
      'closing as treated where nobody does anything',
      finished({ entries: [watch(1), plan] }),
      'treated',
      [
        { concern: 'nothing-done', list: 'actions' },
        { concern: 'incomplete', stage: 'execute', gaps: 1 },
      ],
    ],
    [
      'closing as treated what was to be accepted',
      finished({ entries: [...kept, dated] }, { decision: choice('accept') }),
      'treated',
      [{ concern: 'against-decision', decided: 'accept' }],
    ],
    [
      'closing as no chokepoint what was to be treated',
      finished(),
      'no-chokepoint',
      [{ concern: 'against-decision', decided: 'treat' }],
    ],
    [
      'closing as no chokepoint what meets all three criteria',
      finished(
        { entries: [...kept, dated] },
        { decision: choice('accept'), c1: choice('met'), c2: choice('met'), c3: choice('met') },
      ),
      'no-chokepoint',
      [{ concern: 'criteria-met' }, { concern: 'against-decision', decided: 'accept' }],
    ],
    [
      'closing as treated while the level is above the target',
      finished({}, { 'target-likelihood': choice('rare'), 'target-consequence': choice('minor') }),
      'treated',
      [{ concern: 'above-target', level: 'high', target: 'low' }],
    ],
    [
      'nothing of the target once it is reached',
      finished({}, { 'target-likelihood': choice('possible'), 'target-consequence': choice('moderate') }),
      'treated',
      [],
    ],
    [
      'an action that is nobody’s, though the treatment has another',
      finished({ entries: [...kept, action(4, 2, { due: day('2027-01-01') })] }),
      'treated',
      [{ concern: 'unowned-action', entry: 4 }],
    ],
    [
      'stages that still wait for something, by how much',
      assessmentWith({ stage: 'adjust', entries: [plan] }, without('trigger', 'home', 'review')),
      'treated',
      [
        { concern: 'nothing-done', list: 'actions' },
        { concern: 'incomplete', stage: 'identify', gaps: 2 },
        { concern: 'incomplete', stage: 'communicate', gaps: 1 },
        { concern: 'incomplete', stage: 'execute', gaps: 1 },
        { concern: 'incomplete', stage: 'adjust', gaps: 1 },
      ],
    ],
  ];
  test.each(cases)('%s', (_, assessment, decision, concerns) => {
    expect(concernsAt(framework, assessment, decision, LATER)).toEqual(concerns);
    if (decision === undefined) return;
    const outcome = refusal(assessment, close({ decision }));
    if (concerns.length === 0) expect(outcome).toBe('accepted');
    else expect(outcome).toEqual({ code: 'concerns-need-reason', assessment, decision, concerns });
  });
});

describe('closing', () => {
  test('with nothing against it needs no reason, and keeps one that is given', () => {
    const { state, effects } = moved(finished(), close());
    const end = closure({ at: LATER });
    expect(state).toEqual({ ...finished(), version: 8, closure: end });
    expect(effects).toEqual([{ kind: 'closed', closure: end }]);
    expect(moved(finished(), close({ reason: 'Done ' })).state.closure).toEqual({ ...end, reason: 'Done' });
  });

  test('with something against it keeps that and the reason on record', () => {
    const concerns = [
      { concern: 'against-decision', decided: 'treat' },
      { concern: 'no-expiry', entry: null },
    ];
    const event = close({ decision: 'accepted', reason: 'The owner of the risk signs it' });
    expect(moved(finished(), event).state.closure).toEqual({
      decision: 'accepted',
      by: MINA,
      at: LATER,
      concerns,
      reason: 'The owner of the risk signs it',
    });
  });

  test('a blank is no reason', () => {
    expect(refusal(assessmentWith(), close({ reason: ' \n' }))).toMatchObject({
      code: 'concerns-need-reason',
    });
  });

  test('is possible at every stage, for a reason, and leaves the stage as it is', () => {
    for (const stage of STAGES) {
      const { state } = moved(
        assessmentWith({ stage }),
        close({ decision: 'no-chokepoint', reason: 'A typo' }),
      );
      expect(state).toMatchObject({ stage, closure: { decision: 'no-chokepoint' }, passages: [] });
    }
  });

  test.each(['done', '', 'constructor'])('as “%s” is refused', (decision) => {
    expect(refusal(finished(), close({ decision, reason: 'x' }))).toEqual({
      code: 'no-such-closing',
      decision,
    });
  });
});

describe('opening again', () => {
  const reopen = (stage: StageId, reason?: string): AssessmentEvent => ({
    kind: 'reopen',
    by: JUN,
    stage,
    ...(reason !== undefined && { reason }),
  });
  const passage = (stage: StageId) => ({ stage, by: MINA, at: NOW, gaps: [] });
  const passages = [passage('identify'), passage('assess'), passage('communicate')];
  const ofAda = vote(ADA, 'rare', 'minor');

  test('an earlier stage takes back that it was passed, and all after it', () => {
    const state = assessmentWith({ stage: 'plan', passages }, { ...STAGE_1, ...STAGE_2 });
    const { state: after, effects } = moved(state, reopen('assess', 'A new supplier '));
    expect(after).toEqual({ ...state, version: 8, stage: 'assess', passages: passages.slice(0, 1) });
    expect(effects).toEqual([
      { kind: 'reopened', from: 'plan', to: 'assess', passages: passages.slice(1), reason: 'A new supplier' },
    ]);
  });

  test('after a closure is a new review: the last one is kept, and its prompts are open', () => {
    const end = closure({ by: ADA });
    const state = assessmentWith(
      { stage: 'adjust', passages, closure: end, reviews: [review()] },
      { ...STAGE_2, ...STAGE_6 },
    );
    const { state: after, effects } = moved(state, reopen('adjust'));
    expect(after).toEqual({
      ...state,
      version: 8,
      closure: null,
      answers: slots(STAGE_2),
      reviews: [review(), { by: ADA, at: NOW, answers: slots(STAGE_6) }],
    });
    expect(effects).toEqual([{ kind: 'reopened', from: 'closed', to: 'adjust', passages: [] }]);
  });

  test('after a closure keeps what was proposed in the review beside what counted', () => {
    const disputed = slot(text('a'), answered(text('b'), { by: JUN, version: 5 }));
    const state = assessmentWith({ stage: 'adjust', closure: closure() }, { changed: disputed });
    expect(moved(state, reopen('adjust')).state.reviews).toMatchObject([{ answers: { changed: disputed } }]);
  });

  test('after a closure without a review adds none', () => {
    const state = assessmentWith({ stage: 'assess', closure: closure() }, STAGE_1);
    expect(moved(state, reopen('assess')).state).toEqual({ ...state, version: 8, closure: null });
  });

  test('without a closure keeps the answers of the last stage where they are', () => {
    const state = assessmentWith({ stage: 'adjust', passages }, STAGE_6);
    expect(moved(state, reopen('plan')).state).toMatchObject({ answers: slots(STAGE_6), reviews: [] });
  });

  const shown = revealed(ofAda);
  const settled = agreed(agreement('likely', 'major'), ofAda);
  const hidden = secret(ofAda);
  test.each([
    ['the stage that asks for it, where it was agreed', null, 'assess', { inherent: settled }, {}],
    ['a stage before that', null, 'identify', { inherent: settled }, {}],
    ['a stage after that', null, 'communicate', { inherent: settled }, { inherent: settled }],
    ['the stage, while it is yet to be agreed', null, 'assess', { inherent: shown }, {}],
    ['the stage, while it is secret', null, 'assess', { inherent: hidden }, {}],
    ['an earlier stage, of the later rating too', null, 'assess', { current: settled }, {}],
    [
      'a closed assessment',
      closure(),
      'adjust',
      { inherent: settled, current: settled },
      { inherent: settled },
    ],
    ['a closed assessment, where all have seen it', closure(), 'adjust', { current: shown }, {}],
    ['a closed assessment, while it is secret', closure(), 'adjust', { current: hidden }, {}],
    ['a closed assessment, of what nobody voted on', closure(), 'adjust', { current: secret() }, {}],
  ] as const)('%s makes room for new ratings', (_, end, stage, ballots, kept) => {
    const state = assessmentWith({ stage: 'adjust', passages, closure: end, ballots });
    const { state: after, effects } = moved(state, reopen(stage));
    expect(after.ballots).toEqual(kept);
    const gone = VOTED.filter((of) => (ballots as Ballots)[of]?.votes.length && !Object.hasOwn(kept, of));
    expect(after.rounds).toEqual(gone.map((of) => ({ ...(ballots as Ballots)[of], of, ended: 8 })));
    expect(JSON.stringify(effects), 'nobody is told of them').not.toContain('minor');
  });

  test('lets a new round begin in secret, with nobody’s vote late', () => {
    const before = assessmentWith({ stage: 'plan', passages, ballots: { inherent: shown } });
    const again = moved(before, reopen('assess')).state;
    const rate = { by: JUN, likelihood: 'rare', consequence: 'minor', evidence: 'fair' } as const;
    const { state, effects } = moved(again, { kind: 'rate', of: 'inherent', ...rate });
    expect(state.ballots.inherent).toMatchObject({ revealed: null, votes: [{ by: JUN, late: false }] });
    expect(effects).toEqual([{ kind: 'rated', of: 'inherent' }]);
    expect(moved(state, { kind: 'reveal', by: MINA, of: 'inherent' }).effects).toMatchObject([
      { votes: [{ by: JUN }] },
    ]);
  });

  const PAST = ['identify', 'assess', 'communicate'] as const;
  test.each([
    ['the stage where the team is', assessmentWith({ stage: 'plan' }), 'plan', PAST],
    ['a stage that is yet to come', assessmentWith({ stage: 'plan' }), 'execute', PAST],
    [
      'a stage that was not reached before closing',
      assessmentWith({ stage: 'plan', closure: closure() }),
      'adjust',
      [...PAST, 'plan'],
    ],
  ] as const)('is refused for %s, with what can be reopened', (_, state, stage, possible) => {
    expect(refusal(state, reopen(stage, 'x'))).toEqual({ code: 'not-passed', stage, at: 'plan', possible });
  });
});

test('the whole case ends as treated, with no gap on the way and nothing against it', () => {
  const end = photoresistClosed();
  expect(end.passages.map(({ stage, gaps }) => [stage, gaps])).toEqual(
    STAGES.slice(0, -1).map((stage) => [stage, []]),
  );
  expect(end.closure).toMatchObject({ decision: 'treated', concerns: [] });
  expect(PHOTORESIST.every(({ effects }) => effects.length === 1)).toBe(true);
});
