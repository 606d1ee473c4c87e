import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/app/assess/audit-record.ts';
import { EVIDENCE } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { NO_BALLOT, VOTED, type Vote, type Voted } from '../../src/domain/assessment/ballot.ts';
import type { AssessmentEvent } from '../../src/domain/assessment/events.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import { STAGES } from '../../src/domain/framework/names.ts';
import type { MemberId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../../src/domain/risk-matrix.ts';
import { closingView } from '../../src/messages/closing.ts';
import { noticeOf, resumedNotice } from '../../src/messages/notices.ts';
import { statusView } from '../../src/messages/overview.ts';
import { panelView } from '../../src/messages/panel.ts';
import { fieldsOfAgreement, ownRatingForm } from '../../src/messages/rating-forms.ts';
import { type Onlooker, ratingsView } from '../../src/messages/ratings.ts';
import { recordView } from '../../src/messages/record.ts';
import type { Speech } from '../../src/messages/speech.ts';
import {
  ADA,
  assessmentWith,
  choice,
  framework,
  JUN,
  MINA,
  NOW,
  STAGE_2,
  speechIn,
  THREAD,
} from '../support/examples-assessment.ts';
import { AGREED, ballot, REVEALED, VOTES, vote } from '../support/examples-ratings.ts';
import { read } from '../support/examples-view.ts';

const transition = assessmentMachine(framework);

function onlooker(id: MemberId, more: Partial<Onlooker> = {}): Onlooker {
  return { id, contributes: true, facilitates: false, ...more };
}

const facilitator = onlooker(MINA, { facilitates: true });

describe('as long as a rating is secret', () => {
  const rating = fc.record({
    likelihood: fc.constantFrom(...LIKELIHOODS),
    consequence: fc.constantFrom(...CONSEQUENCES),
    evidence: fc.constantFrom(...EVIDENCE),
    reason: fc.option(fc.string({ minLength: 1, maxLength: 1000 }), { nil: undefined }),
  });
  type Rating = typeof rating extends fc.Arbitrary<infer R> ? R : never;

  function given(by: MemberId, { reason, ...rated }: Rating): Vote {
    return vote(by, { ...rated, ...(reason !== undefined && { reason }) });
  }

  /** All that anybody but its giver is ever shown of an assessment. */
  function shown(speech: Speech, assessment: Assessment, of: Voted, who: Onlooker) {
    return [
      ratingsView(speech, assessment, of, who),
      ownRatingForm(speech, assessment, of, {}),
      statusView(speech, assessment),
      closingView(speech, assessment, true),
      resumedNotice(speech, assessment, { kind: 'alive', thread: THREAD }),
      ...STAGES.flatMap((stage) => [
        panelView(speech, assessment, stage),
        recordView(speech, assessment, { stage }),
      ]),
    ];
  }

  const scene = fc.record({
    of: fc.constantFrom(...VOTED),
    one: rating,
    other: rating,
    others: fc.subarray([given(MINA, fc.sample(rating, 1)[0] ?? expect.fail()), VOTES[0]], { maxLength: 1 }),
    who: fc.constantFrom(MINA, ADA),
    facilitates: fc.boolean(),
    locale: fc.constantFrom(...LOCALES),
  });

  test('nothing that is shown to somebody else depends on what it says', () => {
    fc.assert(
      fc.property(scene, ({ of, one, other, others, who, facilitates, locale }) => {
        const [first, second] = [one, other].map((each) => {
          const assessment = assessmentWith(
            { ballots: { [of]: { ...NO_BALLOT, votes: [...others, given(JUN, each)] } } },
            STAGE_2,
          );
          return shown(speechIn(locale), assessment, of, onlooker(who, { facilitates }));
        });
        expect(first).toEqual(second);
      }),
    );
  });

  test('nothing that goes on record or into the thread depends on what it says', () => {
    fc.assert(
      fc.property(scene, ({ of, one, other, others, locale }) => {
        const before = assessmentWith({ ballots: { [of]: { ...NO_BALLOT, votes: others } } }, STAGE_2);
        const [first, second] = [one, other].map((each) => {
          const { reason, ...rated } = each;
          const event: AssessmentEvent = {
            kind: 'rate',
            by: JUN,
            of,
            ...rated,
            ...(reason !== undefined && { reason }),
          };
          const moved = transition(before, event, NOW);
          if (!moved.ok) throw new Error(moved.error.code);
          const { state, effects } = moved.value;
          return {
            records: effects.map(recordOf),
            notices: effects.map((effect) => noticeOf(speechIn(locale), state, effect, JUN)),
          };
        });
        expect(first).toEqual(second);
        expect(first?.notices).toEqual([undefined]);
        expect(first?.records).toEqual([{ action: 'rated', part: of }]);
      }),
    );
  });

  test('its giver sees it, and who else has rated', () => {
    const [rare, likely] = (['rare', 'likely'] as const).map((likelihood) => {
      const votes = [vote(JUN, { likelihood })];
      return shown(
        speechIn('en'),
        assessmentWith({ ballots: { inherent: ballot({ votes }) } }),
        'inherent',
        onlooker(JUN),
      );
    });
    expect(rare).not.toEqual(likely);
    const assessment = assessmentWith({ ballots: { inherent: ballot() } });
    expect(read(ratingsView(speechIn('en'), assessment, 'inherent', onlooker(ADA)))).toMatchInlineSnapshot(`
      "(plain)
      ### Independent ratings: ArF photoresist
      The risk before any treatment.
      Everybody rates without seeing the others. Nobody sees a value, not even whoever facilitates, until all are revealed at once.
      Your rating: 🟡 **Unlikely × Moderate**, moderate · fair evidence · “They \\*bluff\\*”
      Rated so far (3): <@200000000000000001>, <@200000000000000002>, and <@200000000000000003>
      -# Whoever started the assessment, or a moderator, reveals them when the team is ready.
      [Change my rating]"
    `);
    expect(read(ratingsView(speechIn('zh-CN'), assessment, 'inherent', facilitator))).toMatchInlineSnapshot(`
      "(plain)
      ### 独立评定：ArF photoresist
      评定采取应对措施之前的风险。
      各人互不可见地评定。公开之前，任何人都看不到他人的结果，主持人（发起评估的人或频道管理员）也不例外；公开时所有结果同时显示。
      你的评定：🟣 **可能性：几乎确定 × 后果：重大**，等级为极高 · 证据充分 · “The notice of 1 July”
      已评定（3 人）：<@200000000000000001>、<@200000000000000002>和<@200000000000000003>
      -# 公开后，所有人的评定都会显示在子区中，且无法撤回。此后给出的评定会另行标注。
      [修改我的评定] [公开 3 份评定]"
    `);
  });
});

test('revealed, all are there, how far apart they are, and whose evidence is stronger', () => {
  const assessment = assessmentWith({ ballots: { inherent: ballot({ revealed: REVEALED }) } });
  expect(read(ratingsView(speechIn('en'), assessment, 'inherent', facilitator))).toMatchInlineSnapshot(`
    "(plain)
    ### Independent ratings: ArF photoresist
    The risk before any treatment.
    Likelihood: 3 steps apart, unlikely to almost certain
    Consequence: 2 steps apart, moderate to catastrophic
    Strongest evidence: <@200000000000000001> (strong evidence)
    ────
    - <@200000000000000001>: 🟣 **Almost certain × Major**, extreme · strong evidence · “The notice of 1 July”
    - <@200000000000000002>: 🟣 **Likely × Catastrophic**, extreme · fair evidence
    - <@200000000000000003>: 🟡 **Unlikely × Moderate**, moderate · fair evidence · “They \\*bluff\\*”
    -# Talk about the widest gap first; then whoever facilitates records the agreed value and why.
    [Record what is agreed] [Change my rating]"
  `);
  expect(read(ratingsView(speechIn('zh-CN'), assessment, 'inherent', onlooker(JUN)))).toMatchInlineSnapshot(`
    "(plain)
    ### 独立评定：ArF photoresist
    评定采取应对措施之前的风险。
    可能性：相差 3 档，从不太可能到几乎确定
    后果：相差 2 档，从中等到灾难性
    依据最充分：<@200000000000000001>（证据充分）
    ────
    - <@200000000000000001>：🟣 **可能性：几乎确定 × 后果：重大**，等级为极高 · 证据充分 · “The notice of 1 July”
    - <@200000000000000002>：🟣 **可能性：很可能 × 后果：灾难性**，等级为极高 · 证据一般
    - <@200000000000000003>：🟡 **可能性：不太可能 × 后果：中等**，等级为中 · 证据一般 · “They \\*bluff\\*”
    -# 请先讨论分歧最大之处，再由主持人记录商定的结果和理由。
    [修改我的评定]"
  `);
});

test('agreed on, it stands above them, with who goes along and who does not', () => {
  const agreed = ballot({ revealed: REVEALED, agreed: AGREED, accords: [JUN] });
  const assessment = assessmentWith({ ballots: { inherent: agreed } }, STAGE_2);
  expect(read(ratingsView(speechIn('en'), assessment, 'inherent', onlooker(ADA)))).toMatchInlineSnapshot(`
    "(plain)
    ### Independent ratings: ArF photoresist
    The risk before any treatment.
    🤝 Agreed: 🟣 **Extreme** (Almost certain × Major), recorded by <@200000000000000001>
    > The control is in force
    Rated otherwise and can live with it: <@200000000000000002>
    ⚠️ Still rates it otherwise: <@200000000000000003> (Unlikely × Moderate)
    Likelihood: 3 steps apart, unlikely to almost certain
    Consequence: 2 steps apart, moderate to catastrophic
    Strongest evidence: <@200000000000000001> (strong evidence)
    ────
    - <@200000000000000001>: 🟣 **Almost certain × Major**, extreme · strong evidence · “The notice of 1 July”
    - <@200000000000000002>: 🟣 **Likely × Catastrophic**, extreme · fair evidence
    - <@200000000000000003>: 🟡 **Unlikely × Moderate**, moderate · fair evidence · “They \\*bluff\\*”
    [I can live with it] [Change my rating]"
  `);
});

test('what the answers say since then is said', () => {
  const agreed = ballot({ revealed: REVEALED, agreed: AGREED });
  const edited = { ...STAGE_2, likelihood: choice('likely'), consequence: choice('catastrophic') };
  const assessment = assessmentWith({ ballots: { inherent: agreed } }, edited);
  const said = read(ratingsView(speechIn('en'), assessment, 'inherent', onlooker(ADA)));
  expect(said).toContain(
    '⚠️ The answers were changed after that: they say 🟣 **Extreme** (Likely × Catastrophic) now.',
  );
  const panel = read(panelView(speechIn('en'), assessment, 'assess'));
  expect(panel).toContain(`⚠️ Still rates it otherwise: <@${ADA}> (Unlikely × Moderate)`);
});

const labels = (assessment: Assessment, who: Onlooker) =>
  ratingsView(speechIn('en'), assessment, 'inherent', who).blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map((each) => each.label) : [],
  );
const CLOSURE = { decision: 'treated', by: MINA, at: NOW, concerns: [] };

describe('what can be pressed', () => {
  test.each([
    ['nothing yet', NO_BALLOT, onlooker(JUN), ['Rate']],
    ['nothing yet, by the facilitator', NO_BALLOT, facilitator, ['Rate']],
    ['somebody else’s', ballot({ votes: [vote(ADA)] }), onlooker(JUN), ['Rate']],
    ['one’s own', ballot(), onlooker(JUN), ['Change my rating']],
    ['all, by the facilitator', ballot(), facilitator, ['Change my rating', 'Reveal 3 ratings']],
    ['all, by a reader', ballot(), onlooker(JUN, { contributes: false }), []],
    ['revealed', ballot({ revealed: REVEALED }), onlooker(JUN), ['Change my rating']],
    [
      'revealed, by the facilitator',
      ballot({ revealed: REVEALED }),
      facilitator,
      ['Record what is agreed', 'Change my rating'],
    ],
    [
      'agreed, by who rated otherwise',
      ballot({ revealed: REVEALED, agreed: AGREED }),
      onlooker(ADA),
      ['I can live with it', 'Change my rating'],
    ],
    [
      'agreed, by who went along',
      ballot({ revealed: REVEALED, agreed: AGREED, accords: [ADA] }),
      onlooker(ADA),
      ['Change my rating'],
    ],
    [
      'agreed, by the facilitator',
      ballot({ revealed: REVEALED, agreed: AGREED }),
      facilitator,
      ['Change what was agreed', 'Change my rating'],
    ],
  ])('%s', (_what, inherent, who, expected) => {
    expect(labels(assessmentWith({ ballots: { inherent } }), who)).toEqual(expected);
    expect(labels(assessmentWith({ ballots: { inherent }, closure: CLOSURE }), who)).toEqual([]);
  });
});

describe('the spread', () => {
  const spread = (...votes: Vote[]) =>
    read(
      ratingsView(
        speechIn('en'),
        assessmentWith({ ballots: { inherent: ballot({ votes, revealed: REVEALED }) } }),
        'inherent',
        onlooker(JUN),
      ),
    );
  test.each([
    [
      [vote(MINA), vote(JUN)],
      'Likelihood: all say likely\nConsequence: all say major\nEvidence: the same weight for all (fair evidence)',
    ],
    [[vote(MINA), vote(JUN, { likelihood: 'possible' })], 'Likelihood: 1 step apart, possible to likely'],
    [
      [vote(MINA, { likelihood: 'rare' }), vote(JUN, { likelihood: 'almost-certain' })],
      'Likelihood: 4 steps apart, rare to almost certain',
    ],
    [[vote(MINA, { consequence: 'minor' }), vote(JUN)], 'Consequence: 2 steps apart, minor to major'],
    [
      [vote(MINA, { evidence: 'weak' }), vote(JUN), vote(ADA)],
      `Strongest evidence: <@${JUN}> and <@${ADA}> (fair evidence)`,
    ],
    [
      [vote(MINA, { late: true }), vote(JUN)],
      `<@${MINA}>: 🟣 **Likely × Major**, extreme · fair evidence · given after the reveal`,
    ],
  ])('%j', (votes, said) => {
    expect(spread(...votes)).toContain(said);
  });

  test('of one rating is none', () => {
    expect(spread(vote(MINA))).not.toMatch(/all say|apart|vidence:/);
  });

  test('of a crowd names as many as there is room for, and counts the rest', () => {
    const crowd = Array.from({ length: 60 }, () => vote(MINA, { reason: '因为库存只够七周。'.repeat(100) }));
    const said = spread(...crowd);
    expect(said).toContain('… and 40 more');
    expect(said.length).toBeLessThan(6000);
  });
});

describe('the form of what is agreed', () => {
  test.each([
    [ballot({ votes: [vote(MINA), vote(JUN)] }), { likelihood: 'likely', consequence: 'major' }],
    [ballot({ votes: [vote(MINA), vote(JUN, { likelihood: 'rare' })] }), { consequence: 'major' }],
    [ballot(), {}],
    [NO_BALLOT, {}],
    [
      ballot({ agreed: AGREED }),
      { likelihood: 'almost-certain', consequence: 'major', reason: AGREED.reason },
    ],
  ])('suggests only what all say, or what was agreed before', (inherent, fields) => {
    expect(fieldsOfAgreement(assessmentWith({ ballots: { inherent } }), 'inherent')).toEqual(fields);
  });
});

describe('the thread', () => {
  const said = (state: Assessment, event: AssessmentEvent, locale: 'en' | 'zh-CN' = 'en') => {
    const moved = transition(state, event, NOW);
    if (!moved.ok) throw new Error(moved.error.code);
    const [effect = expect.fail()] = moved.value.effects;
    return read(noticeOf(speechIn(locale), moved.value.state, effect, event.by));
  };
  const open = assessmentWith({ ballots: { inherent: ballot() } }, STAGE_2);
  const revealed = assessmentWith({ ballots: { inherent: ballot({ revealed: REVEALED }) } }, STAGE_2);
  const agreed = assessmentWith({ ballots: { inherent: ballot({ revealed: REVEALED, agreed: AGREED }) } });
  const { at: _at, ...value } = AGREED;

  test('is shown the spread, what was agreed, and who goes along', () => {
    expect(said(open, { kind: 'reveal', by: MINA, of: 'inherent' })).toMatchInlineSnapshot(`
      "(plain)
      **<@200000000000000001> revealed 3 independent ratings.**
      Likelihood: 3 steps apart, unlikely to almost certain
      Consequence: 2 steps apart, moderate to catastrophic
      Strongest evidence: <@200000000000000001> (strong evidence)
      ────
      - <@200000000000000001>: 🟣 **Almost certain × Major**, extreme · strong evidence · “The notice of 1 July”
      - <@200000000000000002>: 🟣 **Likely × Catastrophic**, extreme · fair evidence
      - <@200000000000000003>: 🟡 **Unlikely × Moderate**, moderate · fair evidence · “They \\*bluff\\*”
      -# Talk about the widest gap first; then whoever facilitates records the agreed value and why.
      [Independent ratings (3)]"
    `);
    expect(
      said(revealed, { kind: 'agree', of: 'inherent', basedOn: revealed.version, ...value }),
    ).toMatchInlineSnapshot(`
      "(extreme)
      🤝 <@200000000000000001> recorded what the team agreed on: 🟣 **Extreme** (Almost certain × Major)
      > The control is in force
      -# In place of: Almost certain and Major
      ⚠️ Still rates it otherwise: <@200000000000000002> (Likely × Catastrophic) and <@200000000000000003> (Unlikely × Moderate)
      -# Who rated otherwise can go along with it, or stay on record as it is.
      [Independent ratings (3)]"
    `);
    expect(said(agreed, { kind: 'accord', by: JUN, of: 'inherent' })).toMatchInlineSnapshot(`
      "(good)
      <@200000000000000002> rated otherwise and can live with what was agreed.
      ⚠️ Still rates it otherwise: <@200000000000000003> (Unlikely × Moderate)"
    `);
    expect(said(agreed, { kind: 'accord', by: JUN, of: 'inherent' }, 'zh-CN')).toMatchInlineSnapshot(`
      "(good)
      <@200000000000000002> 的评定不同，但可以接受商定的结果。
      ⚠️ 仍有不同意见：<@200000000000000003>（可能性：不太可能 × 后果：中等）"
    `);
  });

  test('is told when nobody disagrees any more', () => {
    const last = assessmentWith({
      ballots: { inherent: ballot({ revealed: REVEALED, agreed: AGREED, accords: [ADA] }) },
    });
    expect(said(last, { kind: 'accord', by: JUN, of: 'inherent' })).toContain('Nobody disagrees any more.');
  });
});
