import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { type Ballot, dissentIn, spreadOf } from '../../src/domain/assessment/ballot.ts';
import type { AssessmentEvent, EventOf } from '../../src/domain/assessment/events.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import { Instant, PromptId } from '../../src/domain/ids.ts';
import {
  ADA,
  answered,
  assessmentWith,
  choice,
  framework,
  JUN,
  MINA,
  slot,
} from '../support/examples-assessment.ts';
import { agreed, agreement, revealed, secret, vote } from '../support/examples-entries.ts';
import { must } from '../support/store-examples.ts';

const transition = assessmentMachine(framework);
const LATER = Instant.parse('2026-11-24T08:00:00.000Z');
const LIKELIHOOD = PromptId.parse('likelihood');
const CONSEQUENCE = PromptId.parse('consequence');

function moved(state: Assessment, event: AssessmentEvent) {
  return must(transition(state, event, LATER));
}

function refusal(state: Assessment, event: AssessmentEvent) {
  const outcome = transition(state, event, LATER);
  return outcome.ok ? 'accepted' : outcome.error;
}

function rate(by: typeof JUN, more: Partial<EventOf<'rate'>> = {}): EventOf<'rate'> {
  return {
    kind: 'rate',
    by,
    of: 'inherent',
    likelihood: 'likely',
    consequence: 'major',
    evidence: 'fair',
    ...more,
  };
}

const reveal: EventOf<'reveal'> = { kind: 'reveal', by: MINA, of: 'inherent' };
const accord = (by: typeof JUN): EventOf<'accord'> => ({ kind: 'accord', by, of: 'inherent' });
const agree: EventOf<'agree'> = {
  kind: 'agree',
  by: MINA,
  of: 'inherent',
  basedOn: 7,
  likelihood: 'likely',
  consequence: 'major',
  reason: 'The licence rule is in force',
};

function rated(inherent: Ballot, answers: Parameters<typeof assessmentWith>[1] = {}): Assessment {
  return assessmentWith({ stage: 'assess', ballots: { inherent } }, answers);
}

const ofJun = vote(JUN, 'likely', 'major');
const ofAda = vote(ADA, 'rare', 'minor');

describe('a rating of one’s own', () => {
  test('is kept, and said to be there without saying what it is', () => {
    const { state, effects } = moved(assessmentWith(), rate(JUN, { reason: 'Two letters' }));
    const kept = vote(JUN, 'likely', 'major', { at: LATER, reason: 'Two letters' });
    expect(state).toEqual(assessmentWith({ ballots: { inherent: secret(kept) } }));
    expect(effects).toEqual([{ kind: 'rated', of: 'inherent' }]);
  });

  test('takes the place of an earlier one by the same member, and of nobody else’s', () => {
    const { state, effects } = moved(rated(secret(ofJun, ofAda)), rate(JUN, { likelihood: 'possible' }));
    expect(state.ballots.inherent?.votes).toEqual([ofAda, vote(JUN, 'possible', 'major', { at: LATER })]);
    expect(effects).toEqual([{ kind: 'rated', of: 'inherent' }]);
  });

  test('that is the same again changes nothing, and stays in time', () => {
    for (const ballot of [secret(ofJun), revealed(ofJun)]) {
      expect(moved(rated(ballot), rate(JUN))).toEqual({ state: rated(ballot), effects: [] });
    }
    const { state } = moved(rated(secret(ofJun)), rate(JUN, { evidence: 'strong' }));
    expect(state.ballots.inherent?.votes[0]?.evidence).toBe('strong');
  });

  test('of what is left today is another one', () => {
    const { state } = moved(rated(revealed(ofJun)), rate(JUN, { of: 'current', likelihood: 'rare' }));
    expect(state.ballots).toEqual({
      inherent: revealed(ofJun),
      current: secret(vote(JUN, 'rare', 'major', { at: LATER })),
    });
  });

  test('that comes after the others were shown is marked late, and is on record as it is', () => {
    const late = vote(ADA, 'likely', 'major', { at: LATER, late: true });
    const { state, effects } = moved(rated(revealed(ofJun)), rate(ADA));
    expect(state.ballots.inherent?.votes).toEqual([ofJun, late]);
    expect(effects).toEqual([{ kind: 'rated', of: 'inherent', vote: late }]);
  });

  test('given anew after an agreement takes back that its giver goes along', () => {
    const ballot = { ...agreed(agreement('likely', 'major'), ofJun, ofAda), accords: [ADA, MINA] };
    const { state } = moved(rated(ballot), rate(ADA, { likelihood: 'possible' }));
    expect(state.ballots.inherent?.accords).toEqual([MINA]);
  });
});

describe('revealing', () => {
  test('shows every rating to everybody, as they were given', () => {
    const { state, effects } = moved(rated(secret(ofJun, ofAda)), reveal);
    expect(state.ballots.inherent).toEqual({ ...secret(ofJun, ofAda), revealed: { by: MINA, at: LATER } });
    expect(effects).toEqual([{ kind: 'revealed', of: 'inherent', votes: [ofJun, ofAda] }]);
  });

  test.each([
    ['where nobody has rated', assessmentWith(), 'nothing-rated'],
    ['of the other rating', assessmentWith({ ballots: { current: secret(ofJun) } }), 'nothing-rated'],
    ['twice', rated(revealed(ofJun)), 'already-revealed'],
    ['after an agreement', rated(agreed(agreement('likely', 'major'), ofJun)), 'already-revealed'],
  ])('is refused %s', (_, state, code) => {
    expect(refusal(state, reveal)).toEqual({ code, of: 'inherent' });
  });
});

describe('agreeing', () => {
  const made = { by: MINA, at: LATER, source: 'The licence rule is in force', evidence: 'fair' } as const;

  test('answers both prompts with the reason as their source, each by a version of its own', () => {
    const { state, effects } = moved(rated(revealed(ofJun, ofAda)), agree);
    expect(state.version).toBe(9);
    expect(state.answers).toEqual({
      likelihood: slot(answered(choice('likely'), { ...made, version: 8 })),
      consequence: slot(answered(choice('major'), { ...made, version: 9 })),
    });
    const expected = agreement('likely', 'major', { at: LATER, version: 9 });
    expect(state.ballots.inherent).toEqual({ ...revealed(ofJun, ofAda), agreed: expected });
    expect(effects).toEqual([
      { kind: 'agreed', of: 'inherent', before: [], agreement: expected, dissent: [ofAda] },
    ]);
  });

  test('takes the strongest evidence among those who rated each half so', () => {
    const votes = [
      vote(MINA, 'likely', 'minor', { evidence: 'weak' }),
      vote(JUN, 'likely', 'major', { evidence: 'strong' }),
      vote(ADA, 'rare', 'minor', { evidence: 'strong' }),
    ];
    const evidence = ({ answers }: Assessment) => [
      answers[LIKELIHOOD]?.current.evidence,
      answers[CONSEQUENCE]?.current.evidence,
    ];
    const state = rated(revealed(...votes));
    expect(evidence(moved(state, agree).state)).toEqual(['strong', 'strong']);
    const nobodySaidSo = { ...agree, likelihood: 'unlikely', consequence: 'catastrophic' } as const;
    expect(evidence(moved(state, nobodySaidSo).state)).toEqual(['fair', 'fair']);
    const weak = rated(revealed(vote(MINA, 'likely', 'major', { evidence: 'weak' })));
    expect(evidence(moved(weak, agree).state)).toEqual(['weak', 'weak']);
  });

  test('settles what stood there and waited there, and names all of it', () => {
    const standing = answered(choice('rare'), { version: 2 });
    const waiting = answered(choice('possible'), { by: JUN, version: 3 });
    const other = answered(choice('minor'), { by: ADA, version: 4 });
    const before = rated(revealed(ofJun), { likelihood: slot(standing, waiting), consequence: slot(other) });
    const { state, effects } = moved(before, agree);
    expect(effects).toMatchObject([{ kind: 'agreed', before: [standing, waiting, other] }]);
    expect([state.answers[LIKELIHOOD]?.proposals, state.answers[CONSEQUENCE]?.proposals]).toEqual([[], []]);
  });

  test('again takes the place of the agreement before, and everybody says anew whether they go along', () => {
    const before = { ...agreed(agreement('rare', 'minor'), ofJun, ofAda), accords: [JUN] };
    const { state, effects } = moved(rated(before), agree);
    expect(state.ballots.inherent).toMatchObject({ agreed: { likelihood: 'likely' }, accords: [] });
    expect(effects).toMatchObject([{ dissent: [ofAda] }]);
  });

  test('on a form from before the last agreement is refused, and on one from after it is not', () => {
    const first = moved(rated(revealed(ofJun, ofAda)), agree).state;
    const other = { ...agree, likelihood: 'rare', by: JUN } as const;
    expect(refusal(first, other)).toEqual({
      code: 'agreement-overtaken',
      assessment: first.id,
      of: 'inherent',
    });
    const again = moved(first, { ...other, basedOn: 9 });
    expect(again.effects).toMatchObject([{ agreement: { likelihood: 'rare', version: 11 } }]);
  });

  test('on a form from before the ratings were given anew is refused', () => {
    const round = { ...revealed(ofAda), of: 'inherent', ended: 7 } as const;
    const state = assessmentWith({ rounds: [round], ballots: { inherent: revealed(ofJun) } });
    expect(refusal(state, { ...agree, basedOn: 6 })).toMatchObject({ code: 'agreement-overtaken' });
    expect(moved(state, agree).effects).toHaveLength(1);
  });

  test('on what is left today answers the prompts of the last stage', () => {
    const state = assessmentWith({ stage: 'adjust', ballots: { current: revealed(ofJun) } });
    expect(Object.keys(moved(state, { ...agree, of: 'current' }).state.answers)).toEqual([
      'current-likelihood',
      'current-consequence',
    ]);
  });

  test.each([
    ['while the ratings are secret', rated(secret(ofJun))],
    ['where nobody has rated', assessmentWith()],
  ])('is refused %s', (_, state) => {
    expect(refusal(state, agree)).toEqual({ code: 'not-revealed', of: 'inherent' });
  });
});

describe('going along with what was agreed', () => {
  const said = { likelihood: choice('likely'), consequence: choice('major') };
  const state = rated(agreed(agreement('likely', 'major'), ofJun, ofAda), said);

  test('with an agreement of an earlier round is noted there, while that stands', () => {
    const round = { ...agreed(agreement('likely', 'major'), ofAda), of: 'inherent', ended: 7 } as const;
    const before = assessmentWith({ rounds: [round], ballots: { inherent: secret(ofJun) } }, said);
    const { state: after, effects } = moved(before, accord(ADA));
    expect(after).toEqual({ ...before, rounds: [{ ...round, accords: [ADA] }] });
    expect(effects).toEqual([{ kind: 'accorded', of: 'inherent' }]);
    expect(refusal({ ...before, answers: {} }, accord(ADA))).toMatchObject({ code: 'nothing-to-accord' });
  });

  test('is for whoever rated otherwise, and ends their dissent', () => {
    const { state: after, effects } = moved(state, accord(ADA));
    expect(after).toEqual({
      ...state,
      ballots: { inherent: { ...state.ballots.inherent, accords: [ADA] } },
    });
    expect(effects).toEqual([{ kind: 'accorded', of: 'inherent' }]);
    expect(refusal(after, accord(ADA))).toEqual({ code: 'nothing-to-accord', of: 'inherent' });
  });

  test.each([
    ['whoever rated the same', state, accord(JUN)],
    ['whoever did not rate', state, accord(MINA)],
    ['anybody before there is an agreement', rated(revealed(ofJun, ofAda)), accord(ADA)],
    ['anybody where nobody has rated', assessmentWith(), accord(ADA)],
  ])('is not for %s', (_, before, event) => {
    expect(refusal(before, event)).toEqual({ code: 'nothing-to-accord', of: 'inherent' });
  });
});

test.each([
  ['likelihood alone', vote(ADA, 'rare', 'major'), true],
  ['consequence alone', vote(ADA, 'likely', 'minor'), true],
  ['evidence and reason alone', vote(ADA, 'likely', 'major', { evidence: 'weak', reason: 'x' }), false],
])('a rating that differs in %s is dissent or not', (_, differing, dissents) => {
  expect(dissentIn(agreed(agreement('likely', 'major'), ofJun, differing), undefined)).toEqual(
    dissents ? [differing] : [],
  );
});

test('who votes as the answers say now does not disagree, whatever was agreed', () => {
  const ballot = agreed(agreement('likely', 'major'), ofJun, ofAda);
  expect(dissentIn(ballot, { likelihood: 'rare', consequence: 'minor' })).toEqual([]);
  expect(dissentIn(ballot, { likelihood: 'rare' })).toEqual([ofAda]);
});

test.each([
  ['nobody', secret(), { likelihood: 0, consequence: 0, strongest: [], evidence: undefined }],
  ['one', secret(ofJun), { likelihood: 0, consequence: 0, strongest: [JUN], evidence: 'fair' }],
  ['two', secret(ofJun, ofAda), { likelihood: 3, consequence: 2, strongest: [JUN, ADA], evidence: 'fair' }],
  [
    'three, of whom one knows more',
    revealed(ofJun, ofAda, vote(MINA, 'almost-certain', 'catastrophic', { evidence: 'strong' })),
    { likelihood: 4, consequence: 3, strongest: [MINA], evidence: 'strong' },
  ],
  [
    'three, of whom one knows less',
    revealed(ofJun, vote(ADA, 'likely', 'major', { evidence: 'weak' }), vote(MINA, 'likely', 'moderate')),
    { likelihood: 0, consequence: 1, strongest: [JUN, MINA], evidence: 'fair' },
  ],
])('the spread of %s', (_, ballot, spread) => {
  expect(spreadOf(ballot)).toEqual(spread);
});
