import { expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { RATINGS, STAGES, type StageId } from '../../src/domain/framework/names.ts';
import { Instant, PromptId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { conclusion } from '../../src/messages/conclusion.ts';
import { panelView } from '../../src/messages/panel.ts';
import { ratingBlocks } from '../../src/messages/rating-blocks.ts';
import { ratingWords } from '../../src/messages/words/ratings.ts';
import {
  ADA,
  answered,
  assessmentWith,
  choice,
  framework,
  JUN,
  MINA,
  STAGE_2,
  STAGE_6,
  slot,
  speechIn,
} from '../support/examples-assessment.ts';
import { closure } from '../support/examples-entries.ts';
import { AGREED, ballot, REVEALED, vote } from '../support/examples-ratings.ts';
import { read } from '../support/examples-view.ts';

const TARGET = { 'target-likelihood': choice('unlikely'), 'target-consequence': choice('moderate') };
const NOW = { 'current-likelihood': choice('possible'), 'current-consequence': choice('moderate') };

function told(answers: Parameters<typeof assessmentWith>[1], more: Partial<Assessment> = {}) {
  return conclusion(speechIn('en'), assessmentWith(more, answers)).join('\n');
}

function stageText(assessment: Assessment, id: StageId) {
  const stage = framework.stages.find((each) => each.id === id) ?? expect.fail();
  return read({ tone: 'plain', blocks: ratingBlocks(speechIn('en'), assessment, stage) });
}

test('the case of 2019 is extreme, and its review of 2022 stands beside it, lower', () => {
  const at = (value: string, when: string) =>
    slot(answered(choice(value), { at: Instant.parse(`${when}T09:00:00.000Z`) }));
  const korea = assessmentWith(
    {
      stage: 'adjust',
      reviews: [
        {
          by: MINA,
          at: Instant.parse('2020-07-09T09:00:00.000Z'),
          answers: {
            [PromptId.parse('current-likelihood')]: at('likely', '2020-07-01'),
            [PromptId.parse('current-consequence')]: at('major', '2020-07-09'),
          },
        },
      ],
    },
    {
      likelihood: at('almost-certain', '2019-07-10'),
      consequence: at('major', '2019-07-10'),
      decision: choice('treat'),
      ...TARGET,
      'current-likelihood': at('possible', '2022-07-01'),
      'current-consequence': at('moderate', '2022-07-01'),
    },
  );
  expect(conclusion(speechIn('en'), korea).join('\n')).toMatchInlineSnapshot(`
    "🟠 Level of risk now: **High** (Possible × Moderate)
    *Senior management owns a plan with dates; look again every two weeks.*
    Before any treatment: 🟣 **Extreme** (Almost certain × Major)
    **Extreme → High**: likelihood almost certain → possible; consequence major → moderate
    🎯 Target: 🟡 **Moderate** (Unlikely × Moderate)
    Earlier reviews:
    - <t:1594285200:d>: 🟣 Extreme (Likely × Major)
    \`\`\`
    A  H   H   E  [E]I E
    B  M   H   H   E   E
    C  L   M  [H]C E   E
    D  L   L  [M]T H   E
    E  L   L   M   H   H
       1   2   3   4   5
    \`\`\`
    -# A–E likelihood, 1–5 consequence · AS/NZS 4360-style
    -# I inherent: before any treatment; C current: as it is now; T target: where you want to get to
    Decision: **Treat**"
  `);
  expect(conclusion(speechIn('zh-CN'), korea).join('\n')).toMatchInlineSnapshot(`
    "🟠 当前风险等级：**高**（可能性：可能 × 后果：中等）
    *高层负责，制定有时限的方案，每两周复查一次。*
    应对之前：🟣 **极高**（可能性：几乎确定 × 后果：重大）
    **极高 → 高**：可能性 几乎确定 → 可能，后果 重大 → 中等
    🎯 目标：🟡 **中**（可能性：不太可能 × 后果：中等）
    历次复审：
    - <t:1594285200:d>：🟣 极高（可能性：很可能 × 后果：重大）
    \`\`\`
    A  H   H   E  [E]I E
    B  M   H   H   E   E
    C  L   M  [H]C E   E
    D  L   L  [M]T H   E
    E  L   L   M   H   H
       1   2   3   4   5
    \`\`\`
    -# A–E 可能性，1–5 后果 · AS/NZS 4360式
    -# I 固有：应对之前；C 当前：现状；T 目标：希望达到的水平
    决定：**应对**"
  `);
});

test('one rating alone needs no letters, and two in one cell have both', () => {
  expect(told(STAGE_2)).toContain('A  H  H  E [E] E\n');
  expect(
    told({
      ...STAGE_2,
      ...NOW,
      'target-likelihood': choice('possible'),
      'target-consequence': choice('moderate'),
    }),
  ).toContain(
    ['A  H    H    E   [E]I  E', 'B  M    H    H    E    E', 'C  L    M   [H]CT E    E'].join('\n'),
  );
});

test.each([
  [{}, 'Level of risk: not yet. It takes both likelihood and consequence.'],
  [{ likelihood: choice('likely') }, 'Level of risk: not yet.'],
  [TARGET, 'Level of risk: not yet. It takes both likelihood and consequence.\n🎯 Target: 🟡 **Moderate**'],
  [NOW, '🟠 Level of risk now: **High** (Possible × Moderate)\n*Senior'],
  [
    { ...STAGE_2, ...NOW },
    '**Extreme → High**: likelihood almost certain → possible; consequence major → moderate',
  ],
  [
    { ...STAGE_2, 'current-likelihood': choice('almost-certain'), 'current-consequence': choice('major') },
    '**Extreme** as before: likelihood almost certain, unchanged; consequence major, unchanged',
  ],
  [
    { ...STAGE_2, ...TARGET, 'current-likelihood': choice('rare'), 'current-consequence': choice('minor') },
    '🎯 Target: 🟡 **Moderate** (Unlikely × Moderate) The target is reached.',
  ],
])('with %j', (answers, said) => {
  expect(told(answers)).toContain(said);
});

test.each(LOCALES)(
  'where the risk as it is now is asked for, what it still takes is named, and nowhere else (%s)',
  (locale) => {
    const { notYetNow, halfNow, likelihood, consequence } = ratingWords[locale];
    const { 'current-likelihood': likely, 'current-consequence': grave } = STAGE_6;
    const shown = (given: Parameters<typeof assessmentWith>[1], asked: boolean, ended = false) =>
      conclusion(
        speechIn(locale),
        assessmentWith({ stage: 'adjust', closure: ended ? closure() : null }, { ...STAGE_2, ...given }),
        RATINGS,
        asked,
      ).join('\n');
    expect(shown({}, true)).toContain(notYetNow);
    expect(shown({ 'current-likelihood': likely }, true)).toContain(halfNow(consequence.toLowerCase()));
    expect(shown({ 'current-consequence': grave }, true)).toContain(halfNow(likelihood.toLowerCase()));
    expect(shown({}, false)).not.toContain(notYetNow);
    expect(shown({}, true, true)).not.toContain(notYetNow);
  },
);

test('each stage shows what has been asked for by then', () => {
  const all = assessmentWith({}, { ...STAGE_2, ...TARGET, ...NOW });
  const [identify, assess, communicate, plan, execute, adjust] = STAGES.map((id) => stageText(all, id));
  expect([identify, communicate, execute]).toEqual(['(plain)', '(plain)', '(plain)']);
  expect(assess).toContain('Level of risk: **Extreme**');
  expect(assess).toContain('⏳');
  expect(assess).not.toMatch(/Target:|now:|Not rated anew/);
  expect(plan).toContain('Target:');
  expect(plan).not.toMatch(/now:|⏳|Rate independently|Not rated anew/);
  expect(adjust).toContain('Level of risk now: **High**');
  expect(adjust).toContain('Target:');
});

test.each([
  [ballot({ votes: [] }), '[Rate independently]'],
  [ballot(), '[Rate independently (3)]'],
  [ballot({ revealed: REVEALED }), '[Independent ratings (3)]'],
])('the way to the ratings counts them', (inherent, button) => {
  // Where the ratings are the next step, the button stands there, and not twice.
  const assessment = assessmentWith({ ballots: { inherent } });
  expect(read(panelView(speechIn('en'), assessment, 'assess'))).toContain(button);
  expect(stageText(assessment, 'adjust')).toContain('[Rate independently]');
});

test('who disagrees still is named with what they say, who goes along is not', () => {
  const inherent = ballot({ revealed: REVEALED, agreed: AGREED, accords: [JUN] });
  const current = ballot({ votes: [vote(ADA)], revealed: REVEALED, agreed: AGREED });
  const assessment = assessmentWith({ ballots: { inherent, current } }, { ...STAGE_2, ...NOW });
  expect(stageText(assessment, 'assess')).toContain(
    `⚠️ Still rates it otherwise: <@${ADA}> (Unlikely × Moderate)`,
  );
  expect(stageText(assessment, 'assess')).not.toContain(JUN);
  expect(stageText(assessment, 'adjust')).toContain(`<@${ADA}> (Likely × Major)`);
});
