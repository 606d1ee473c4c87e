import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { NO_BALLOT, VOTED } from '../../src/domain/assessment/ballot.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { agreementForm, fieldsOfAgreement, ownRatingForm } from '../../src/messages/rating-forms.ts';
import { ratingNotice } from '../../src/messages/rating-notices.ts';
import { ratingsView } from '../../src/messages/ratings.ts';
import { ADA, framework, JUN, MINA, NOW, speechIn } from '../support/examples-assessment.ts';
import { assessments, hostileText } from '../support/examples-generated.ts';
import { vote } from '../support/examples-ratings.ts';
import { expectOpenable, expectSendable, holds, payload } from '../support/sendable.ts';

const some = assessments(framework);
const speech = fc.constantFrom(...LOCALES).map(speechIn);
const of = fc.constantFrom(...VOTED);

test('the ratings, for whoever looks at them', () => {
  const onlooker = fc.record({
    id: fc.constantFrom(MINA, JUN, ADA),
    contributes: fc.boolean(),
    facilitates: fc.boolean(),
  });
  holds(fc.tuple(some, speech, of, onlooker), ([assessment, spoken, which, who]) => {
    expectSendable(ratingsView(spoken, assessment, which, who));
  });
});

test('both forms, empty and as they were typed', () => {
  const typed = fc.record({
    likelihood: hostileText(50),
    consequence: hostileText(50),
    evidence: hostileText(50),
    reason: hostileText(),
  });
  holds(fc.tuple(some, speech, of, typed), ([assessment, spoken, which, fields]) => {
    for (const given of [{}, fields, fieldsOfAgreement(assessment, which)]) {
      expectOpenable(ownRatingForm(spoken, assessment, which, given));
      expectOpenable(agreementForm(spoken, assessment, which, given));
    }
  });
});

test('what the thread is told', () => {
  const transition = assessmentMachine(framework);
  holds(fc.tuple(some, speech, of, hostileText(1000)), ([assessment, spoken, which, reason]) => {
    const votes = [vote(MINA, { reason }), vote(JUN, { reason }), vote(ADA, { likelihood: 'rare', reason })];
    let state: Assessment = { ...assessment, closure: null, ballots: { [which]: { ...NO_BALLOT, votes } } };
    const pair = { likelihood: 'rare', consequence: 'minor' } as const;
    for (const event of [
      { kind: 'reveal', by: MINA, of: which },
      { kind: 'rate', by: JUN, of: which, ...pair, evidence: 'weak', reason },
      {
        kind: 'agree',
        by: MINA,
        of: which,
        basedOn: assessment.version,
        likelihood: 'likely',
        consequence: 'minor',
        reason,
      },
      { kind: 'accord', by: ADA, of: which },
    ] as const) {
      const moved = transition(state, event, NOW);
      if (!moved.ok) throw new Error(moved.error.code);
      const { effects } = moved.value;
      expect(effects).toHaveLength(1);
      for (const effect of effects) {
        if (!('of' in effect)) return expect.fail();
        expectSendable(ratingNotice(spoken, moved.value.state, effect, event.by) ?? expect.fail());
      }
      state = moved.value.state;
    }
  });
});

test('of a crowd with long reasons, the buttons are there all the same', () => {
  const votes = Array.from({ length: 60 }, () => vote(MINA, { reason: '因为库存只够七周。'.repeat(110) }));
  const agreed = {
    likelihood: 'rare',
    consequence: 'minor',
    reason: '已生效'.repeat(300),
    by: MINA,
    at: NOW,
  } as const;
  const revealed = { by: MINA, at: NOW };
  holds(
    fc.tuple(some, speech),
    ([assessment, spoken]) => {
      const crowded = {
        ...assessment,
        closure: null,
        ballots: { inherent: { votes, revealed, agreed, accords: [] } },
      };
      const view = ratingsView(spoken, crowded, 'inherent', {
        id: MINA,
        contributes: true,
        facilitates: true,
      });
      expectSendable(view);
      expect(JSON.stringify(payload(view))).toContain(`"custom_id":"agree/${assessment.id}/inherent"`);
    },
    10,
  );
});
