import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/app/assess/list.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { STAGES, type StageId } from '../../src/domain/framework/names.ts';
import { AssessmentId, PromptId } from '../../src/domain/ids.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { comparison, noticeOf } from '../../src/messages/notices.ts';
import { listView, statusView } from '../../src/messages/overview.ts';
import { panelView } from '../../src/messages/panel.ts';
import { valueText } from '../../src/messages/speech.ts';
import { panelWords } from '../../src/messages/words/panel.ts';
import {
  ADA,
  answered,
  assessmentWith,
  choice,
  JUN,
  MINA,
  NOW,
  promptNamed,
  STAGE_1,
  STAGE_2,
  slot,
  speechIn,
  text,
  unknown,
} from '../support/examples-assessment.ts';
import { closure } from '../support/examples-entries.ts';
import { photoresistAt, photoresistClosed } from '../support/examples-photoresist.ts';
import { buttonsOf, read, textsOf } from '../support/examples-view.ts';

const panel = (locale: Locale, assessment: Assessment, viewed: StageId = assessment.stage) =>
  read(panelView(speechIn(locale), assessment, viewed));

const AFFECTED = PromptId.parse('affected');
const full = { ...STAGE_1, ...STAGE_2 };
const rated = assessmentWith(
  { stage: 'assess' },
  { ...full, c3: unknown('Nobody downstream has *answered*') },
);
const waiting = answered(text('Three fabs'), { by: JUN, version: 5 });
const disputed = assessmentWith(
  { private: true, people: [MINA, JUN] },
  { ...STAGE_1, affected: slot(text('Two fabs'), waiting) },
);
const left = assessmentWith({
  stage: 'communicate',
  passages: [
    {
      stage: 'identify',
      by: JUN,
      at: NOW,
      gaps: [{ prompt: PromptId.parse('stock'), cause: 'unanswered' }],
      reason: 'The board meets today',
    },
  ],
});

describe('a panel', () => {
  test('of a stage that is rated, in English', () => {
    expect(panel('en', rated)).toMatchInlineSnapshot(`
      "(extreme)
      **ArF photoresist** · home: South Korea
      ## Stage 2 of 6: Assess
      🟩🟦⬜⬜⬜⬜ · 6 of 6 answered
      -# 1 Identify › **2 Assess** › 3 Communicate and monitor › 4 Plan treatment › 5 Execute › 6 Adjust
      *This stage settles:* Whether it is a chokepoint, how likely and how severe a cut-off is, which level of risk follows, and whether you treat or accept it.
      ────
      ✅ **C1 Foreign and behind**: Met · <@200000000000000001>
      ✅ **C2 Needed and stopping**: Met · <@200000000000000001>
      ❔ **C3 Sets the pace**: unknown: Nobody downstream has \\*answered\\* · <@200000000000000001>
      ▫️ **Stock lasts (range)** · optional
      ▫️ **Use during a cut-off (range)** · optional
      ▫️ **Other sources meanwhile (range)** · optional
      ▫️ **Time to a substitute (range)** · optional
      ✅ **Likelihood**: Almost certain · <@200000000000000001>
      ✅ **Consequence**: Major · <@200000000000000001>
      ▫️ **What this level means here** · optional
      ✅ **Decision**: Treat · <@200000000000000001>
      [Move on to: Communicate and monitor]
      [▾ Answer or edit another prompt…]
      ────
      -# ⏳ Exposed or not is still open. It takes: **Time to a substitute (range)**.
      ────
      🟣 Level of risk: **Extreme** (Almost certain × Major)
      *Act now, with top management in charge; look again every week.*
      \`\`\`
      A  H  H  E [E] E
      B  M  H  H  E  E
      C  L  M  H  E  E
      D  L  L  M  H  E
      E  L  L  M  H  H
         1  2  3  4  5
      \`\`\`
      -# A–E likelihood, 1–5 consequence · AS/NZS 4360-style
      Decision: **Treat**
      [Rate independently] [Proposal for stage 2]
      [Back] [All answers] [History]
      [Lessons]"
    `);
  });

  test('of a stage that is rated, in Chinese', () => {
    expect(panel('zh-CN', rated)).toMatchInlineSnapshot(`
      "(extreme)
      **ArF photoresist** · 本国：韩国
      ## 第 2 阶段（共 6 个）：风险评估
      🟩🟦⬜⬜⬜⬜ · 已回答 6/6
      -# 1 风险识别 › **2 风险评估** › 3 风险沟通与监测 › 4 制定应对策略 › 5 执行应对策略 › 6 调整应对计划
      *本阶段目标：* 判定是否属于“卡脖子”，断供的可能性和后果有多大，得出风险等级，并决定应对还是接受。
      ────
      ✅ **C1 依赖国外且国产落后**：符合 · <@200000000000000001>
      ✅ **C2 高度依赖且断供即停**：符合 · <@200000000000000001>
      ❔ **C3 决定下游升级**：未知：Nobody downstream has \\*answered\\* · <@200000000000000001>
      ▫️ **库存可用时间（区间）** · 选填
      ▫️ **断供期间用量（区间）** · 选填
      ▫️ **其他来源供货（区间）** · 选填
      ▫️ **替代到位时间（区间）** · 选填
      ✅ **可能性**：几乎确定 · <@200000000000000001>
      ✅ **后果**：重大 · <@200000000000000001>
      ▫️ **该等级意味着什么** · 选填
      ✅ **决定**：应对 · <@200000000000000001>
      [进入下一阶段：风险沟通与监测]
      [▾ 回答或修改其他问题…]
      ────
      -# ⏳ 是否存在供应缺口尚无法判断，还需要：**替代到位时间（区间）**。
      ────
      🟣 风险等级：**极高**（可能性：几乎确定 × 后果：重大）
      *立即行动，最高管理层挂帅，每周复查一次。*
      \`\`\`
      A  H  H  E [E] E
      B  M  H  H  E  E
      C  L  M  H  E  E
      D  L  L  M  H  E
      E  L  L  M  H  H
         1  2  3  4  5
      \`\`\`
      -# A–E 可能性，1–5 后果 · AS/NZS 4360式
      决定：**应对**
      [独立评定] [第 2 阶段的建议]
      [上一阶段] [全部答案] [修改记录]
      [经验]"
    `);
  });

  test('of two answers that wait, in Chinese', () => {
    expect(panel('zh-CN', disputed)).toMatchInlineSnapshot(`
      "(plain)
      **ArF photoresist** · 本国：韩国 · 🔒 私密
      ## 第 1 阶段（共 6 个）：风险识别
      🟦⬜⬜⬜⬜⬜ · 已回答 6/6
      -# **1 风险识别** › 2 风险评估 › 3 风险沟通与监测 › 4 制定应对策略 › 5 执行应对策略 › 6 调整应对计划
      *本阶段目标：* 弄清什么会被断供、波及谁、因何而起，库存和技术储备能撑多久，还有谁可以供货。
      ────
      ✅ **本国**：韩国 · <@200000000000000001>
      ✅ **触发事件**：管制已生效 · <@200000000000000001>
      ▫️ **生效日期** · 选填
      ▫️ **风险成因** · 选填
      ⚠️ **受影响范围** · 有 2 个答案，请选定一个
      ▫️ **对外依赖度** · 选填
      ▫️ **风险来源国** · 选填
      ✅ **库存可用时间**：7周 · <@200000000000000001>
      ▫️ **技术储备** · 选填
      ✅ **国产替代进展**：落后一代以上 · <@200000000000000001>
      ▫️ **替代到位时间** · 选填
      ✅ **替代来源国**：比利时、美国 · <@200000000000000001>
      [选定答案：受影响范围]
      [▾ 回答或修改其他问题…]
      [带待补项继续] [全部答案] [修改记录]
      [经验]"
    `);
  });

  test('of a stage with nothing in its lists, in English', () => {
    expect(panel('en', left)).toMatchInlineSnapshot(`
      "(plain)
      **ArF photoresist**
      ## Stage 3 of 6: Communicate and monitor
      🟨🟨🟦⬜⬜⬜
      -# 1 Identify › 2 Assess › **3 Communicate and monitor** › 4 Plan treatment › 5 Execute › 6 Adjust
      *This stage settles:* Who speaks with the side the risk comes from and with those who bear it, and what is watched, how often and by whom.
      ────
      [Add a talk]
      **Talks** · 0
      *No talks yet. Plan one with the side the risk comes from, and one with those who bear it.*
      **Watch list** · 0
      *Nothing is watched yet. Start with the sign that would show first.*
      [Add something to watch]
      ▫️ **Why nothing is watched** · optional
      [▾ Answer or edit another prompt…]
      [Back] [Move on with gaps] [All answers] [History]
      [Lessons]"
    `);
  });

  test('of a stage that was left with gaps names who left it and why', () => {
    const said = panel('en', left, 'identify');
    expect(said).toContain(`-# ⚠️ Left with 1 gap by <@${JUN}>: The board meets today`);
    expect(said).toContain('[Answer: Home country]');
    expect(said).not.toContain('[Move on');
  });

  test.each(LOCALES)('closed early has no green square for what nobody went through (%s)', (locale) => {
    const ended = assessmentWith({ stage: 'assess', closure: closure() }, full);
    const words = panelWords[locale];
    expect(panel(locale, ended, 'identify')).toContain(`🟩🟩⬜⬜⬜⬜ · ${words.answeredOf(6, 6)}`);
    expect(panel(locale, ended, 'communicate')).toMatch(/^🟩🟩⬜⬜⬜⬜$/m);
  });

  test('of a case that was closed, in both languages', () => {
    const closed = photoresistClosed();
    expect(panel('en', closed)).toMatchInlineSnapshot(`
      "(high)
      **ArF photoresist** · home: South Korea
      ## Stage 6 of 6: Adjust
      🟩🟩🟩🟩🟩🟩 · 4 of 4 answered · 1 entry
      -# 1 Identify › 2 Assess › 3 Communicate and monitor › 4 Plan treatment › 5 Execute › **6 Adjust**
      🔒 **Closed: Treated** · <@200000000000000001>, <t:1562290920:d>
      Next review: **March 1, 2027**
      *This stage settles:* What the measures have achieved, how the risk is rated now, which new chokepoints are in sight, and when you look again.
      ────
      [Review it again…]
      **What each treatment achieved**
      ✅ **1 Qualify the Belgian resist** · It worked · Half of the need comes from Belgium
      ✅ **2 A resist of our own** · It worked in part · First lots for KrF
      [Treatments: see all (2)]
      **On the horizon** · 1
      🔭 **1 EUV pellicles** · One maker
      [On the horizon: see all (1)]
      ✅ **What has changed**: Two sources deliver · <@200000000000000001>
      ✅ **Likelihood now**: Possible · <@200000000000000001>
      ✅ **Consequence now**: Moderate · <@200000000000000001>
      ✅ **Next review**: March 1, 2027 · <@200000000000000001>
      ────
      🟠 Level of risk now: **High** (Possible × Moderate)
      *Senior management owns a plan with dates; look again every two weeks.*
      Before any treatment: 🟣 **Extreme** (Almost certain × Major)
      **Extreme → High**: likelihood almost certain → possible; consequence major → moderate
      🎯 Target: 🟠 **High** (Possible × Moderate) The target is reached.
      \`\`\`
      A  H    H    E   [E]I  E
      B  M    H    H    E    E
      C  L    M   [H]CT E    E
      D  L    L    M    H    E
      E  L    L    M    H    H
         1    2    3    4    5
      \`\`\`
      -# A–E likelihood, 1–5 consequence · AS/NZS 4360-style
      -# I inherent: before any treatment; C current: as it is now; T target: where you want to get to
      Decision: **Treat**
      [Back] [All answers] [History]
      [Lessons]"
    `);
    expect(panel('zh-CN', closed)).toMatchInlineSnapshot(`
      "(high)
      **ArF photoresist** · 本国：韩国
      ## 第 6 阶段（共 6 个）：调整应对计划
      🟩🟩🟩🟩🟩🟩 · 已回答 4/4 · 1 个条目
      -# 1 风险识别 › 2 风险评估 › 3 风险沟通与监测 › 4 制定应对策略 › 5 执行应对策略 › **6 调整应对计划**
      🔒 **已结束：已应对** · <@200000000000000001>，<t:1562290920:d>
      下次复审：**2027年3月1日**
      *本阶段目标：* 检验措施成效，重新评定风险等级，预判新的“卡脖子”环节，并定下次复审日期。
      ────
      [再次复审…]
      **各项措施的成效**
      ✅ **1 Qualify the Belgian resist** · 奏效 · Half of the need comes from Belgium
      ✅ **2 A resist of our own** · 部分奏效 · First lots for KrF
      [应对措施：查看全部（2）]
      **前瞻清单** · 1
      🔭 **1 EUV pellicles** · One maker
      [前瞻清单：查看全部（1）]
      ✅ **有哪些变化**：Two sources deliver · <@200000000000000001>
      ✅ **当前可能性**：可能 · <@200000000000000001>
      ✅ **当前后果**：中等 · <@200000000000000001>
      ✅ **下次复审**：2027年3月1日 · <@200000000000000001>
      ────
      🟠 当前风险等级：**高**（可能性：可能 × 后果：中等）
      *高层负责，制定有时限的方案，每两周复查一次。*
      应对之前：🟣 **极高**（可能性：几乎确定 × 后果：重大）
      **极高 → 高**：可能性 几乎确定 → 可能，后果 重大 → 中等
      🎯 目标：🟠 **高**（可能性：可能 × 后果：中等） 已达到目标。
      \`\`\`
      A  H    H    E   [E]I  E
      B  M    H    H    E    E
      C  L    M   [H]CT E    E
      D  L    L    M    H    E
      E  L    L    M    H    H
         1    2    3    4    5
      \`\`\`
      -# A–E 可能性，1–5 后果 · AS/NZS 4360式
      -# I 固有：应对之前；C 当前：现状；T 目标：希望达到的水平
      决定：**应对**
      [上一阶段] [全部答案] [修改记录]
      [经验]"
    `);
  });

  test('has one obvious next step at every stage, and never two', () => {
    for (const assessment of [
      assessmentWith(),
      rated,
      disputed,
      left,
      ...STAGES.map(photoresistAt),
      photoresistClosed(),
    ]) {
      for (const viewed of STAGES) {
        const { blocks } = panelView(speechIn('en'), assessment, viewed);
        const next = blocks
          .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
          .filter((button) => button.kind === 'action' && button.weight === 'next');
        expect(next.length, `${assessment.stage} seen at ${viewed}`).toBe(1);
      }
    }
  });
});

test('from every stage on view a button leads to where the team is, and no two buttons lead to one place', () => {
  const everything = { ...full, likelihood: choice('rare') };
  for (const stage of STAGES) {
    for (const answers of [{}, STAGE_1, full, everything]) {
      for (const viewed of STAGES) {
        const there = assessmentWith({ stage }, answers);
        const led = buttonsOf(panelView(speechIn('en'), there, viewed)).flatMap(({ action }) =>
          action.do === 'view' ? [action.stage] : [],
        );
        expect(new Set(led).size, `${stage} seen at ${viewed}`).toBe(led.length);
        expect(led.includes(stage), `${stage} seen at ${viewed}`).toBe(viewed !== stage);
      }
    }
  }
});

describe('a number is shown in the words of its language', () => {
  test.each([
    [1, 'months', '1 month', '1个月'],
    [2.5, 'months', '2.5 months', '2.5个月'],
    [1, 'weeks', '1 week', '1周'],
    [1200, 'days', '1,200 days', '1,200天'],
    [0, 'days', '0 days', '0天'],
  ])('%d %s: %s, %s', (amount, unit, english, chinese) => {
    const value = { kind: 'number', amount, unit } as const;
    expect(valueText(speechIn('en'), promptNamed('stock'), value)).toBe(english);
    expect(valueText(speechIn('zh-CN'), promptNamed('stock'), value)).toBe(chinese);
  });

  test('with a unit that only the framework knows', () => {
    const value = { kind: 'number', amount: 91.9, unit: 'percent-abroad' } as const;
    expect(valueText(speechIn('en'), promptNamed('share'), value)).toMatch(/^91\.9 ?% from abroad/);
    expect(valueText(speechIn('zh-CN'), promptNamed('share'), value)).toMatch(/^91\.9 ?% 来自国外/);
  });
});

test('ten long Chinese answers stand side by side, each to be read and kept; none is cut away', () => {
  const answer = (index: number) =>
    answered(text(`${index}号${'光刻胶断供以后库存仅够维持七周'.repeat(133)}`.slice(0, 2000)), {
      by: JUN,
      version: index,
    });
  const [first, ...others] = Array.from({ length: 10 }, (_, index) => answer(index + 1));
  const assessment = assessmentWith({}, { affected: slot(first ?? expect.fail(), ...others) });
  for (const locale of LOCALES) {
    const view = comparison(speechIn(locale), assessment, AFFECTED) ?? expect.fail();
    const shown = textsOf(view);
    expect(shown.map((each) => /> (\d+)号光刻胶断供以后/.exec(each)?.[1]).filter(Boolean)).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1)),
    );
    expect(buttonsOf(view).map(({ action }) => action)).toEqual(
      Array.from({ length: 10 }, (_, index) => ({
        do: 'keep',
        assessment: assessment.id,
        prompt: AFFECTED,
        answer: index + 1,
      })),
    );
  }
});

test('what was settled says whose answer counts, and quotes what was not chosen', () => {
  const current = disputed.answers[AFFECTED]?.current ?? expect.fail();
  const third = answered(text('No *fab*\nat all'), { by: ADA, evidence: 'weak', version: 6 });
  const effect = { kind: 'settled', prompt: AFFECTED, kept: waiting, dropped: [current, third] } as const;
  expect(read(noticeOf(speechIn('en'), disputed, effect, ADA))).toMatchInlineSnapshot(`
    "(good)
    <@200000000000000003> settled **Who is affected**: <@200000000000000002>’s answer counts.
    ────
    -# Not chosen, by <@200000000000000001>, fair evidence:
    > Two fabs
    -# Not chosen, by <@200000000000000003>, weak evidence:
    > No \\*fab\\*
    > at all"
  `);
  expect(read(noticeOf(speechIn('zh-CN'), disputed, effect, ADA))).toContain('> Two fabs');
});

test('two answers stand side by side, each with its author and the button that keeps it', () => {
  const id = PromptId.parse('affected');
  expect(read(comparison(speechIn('en'), disputed, id))).toMatchInlineSnapshot(`
    "(caution)
    **Who is affected** was answered by several people at the same time. <@200000000000000001>’s answer counts for now, kept beside it: <@200000000000000002>. Choose the one that counts; it can still be edited afterwards.
    ────
    **1** · <@200000000000000001>, <t:1795411800:R> · fair evidence
    > Two fabs
    ────
    **2** · <@200000000000000002>, <t:1795411800:R> · fair evidence
    > Three fabs
    [Keep: 1 · Two fabs] [Keep: 2 · Three fabs]"
  `);
  expect(comparison(speechIn('en'), assessmentWith({}, STAGE_1), id)).toBeUndefined();
  expect(comparison(speechIn('en'), disputed, PromptId.parse('constructor'))).toBeUndefined();
});

test('the status tells what is missing and who took part', () => {
  expect(read(statusView(speechIn('en'), disputed))).toMatchInlineSnapshot(`
    "(plain)
    **ArF photoresist** · home: South Korea · 🔒 private
    ## Stage 1 of 6: Identify
    🟦⬜⬜⬜⬜⬜ · 6 of 6 answered
    -# **1 Identify** › 2 Assess › 3 Communicate and monitor › 4 Plan treatment › 5 Execute › 6 Adjust
    Still missing:
    - **Who is affected**: two answers, none chosen
    Level of risk: not yet. It takes both likelihood and consequence.
    ────
    -# Started by <@200000000000000001>, <t:1795411800:d>
    -# Took part: <@200000000000000001> and <@200000000000000002>
    -# The team works on it in <#300000000000000002>.
    [Show the current panel] [History]"
  `);
});

describe('a list', () => {
  const many = Array.from({ length: 23 }, (_, index) =>
    assessmentWith({ id: AssessmentId.parse(`b${String(index).padStart(9, '0')}`), technology: `T${index}` }),
  );
  const page = (wanted: number) => read(listView(speechIn('en'), many, NO_FILTER, 0, wanted));

  test('of none says how to start', () => {
    expect(read(listView(speechIn('zh-CN'), [], NO_FILTER, 0, 0))).toContain('`/assess start`');
  });

  test('says how many cannot be read, and hides none of the others for them', () => {
    const said = read(listView(speechIn('en'), many.slice(0, 2), NO_FILTER, 3, 0));
    expect(said).toMatch(/⚠️.*3/);
    expect(said).toContain('**T1**');
  });

  test.each([
    [0, 'T0', 'T9', '[Next]'],
    [1, 'T10', 'T19', '[Previous] [Next]'],
    [2, 'T20', 'T22', '[Previous]'],
    [99, 'T20', 'T22', '[Previous]'],
  ])('page %i', (wanted, first, last, turns) => {
    const lines = page(wanted).split('\n');
    const shown = lines.filter((line) => line.startsWith('- '));
    expect(shown[0]).toContain(`**${first}**`);
    expect(shown.at(-1)).toContain(`**${last}**`);
    expect(lines.at(-1)).toBe(turns);
  });
});
