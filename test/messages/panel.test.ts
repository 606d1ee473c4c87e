import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { STAGES, type StageId } from '../../src/domain/framework.ts';
import { AssessmentId, PromptId } from '../../src/domain/ids.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { comparison } from '../../src/messages/notices.ts';
import { listView, statusView } from '../../src/messages/overview.ts';
import { panelView } from '../../src/messages/panel.ts';
import { recordView } from '../../src/messages/record.ts';
import type { Block, View } from '../../src/messages/view.ts';
import {
  answered,
  assessmentWith,
  JUN,
  NOW,
  STAGE_1,
  STAGE_2,
  slot,
  speechIn,
  text,
  unknown,
} from '../support/examples-assessment.ts';

function line(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'divider':
      return '────';
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`).join(' ');
    case 'select':
      return `[▾ ${block.hint}]`;
  }
}

/** A view as it is read: texts, and in brackets what can be pressed. */
function read(view: View | undefined): string {
  return [`(${view?.tone})`, ...(view?.blocks ?? []).map(line)].join('\n');
}

const panel = (locale: Locale, assessment: Assessment, viewed: StageId = assessment.stage) =>
  read(panelView(speechIn(locale), assessment, viewed));

const full = { ...STAGE_1, ...STAGE_2 };
const rated = assessmentWith(
  { stage: 'assess' },
  { ...full, c3: unknown('Nobody downstream has *answered*') },
);
const waiting = answered(text('Three fabs'), { by: JUN, version: 5 });
const disputed = assessmentWith({ private: true }, { ...STAGE_1, affected: slot(text('Two fabs'), waiting) });
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
      🟩🟦⬜⬜⬜⬜ · 6 of 7 answered
      -# 1 Identify › **2 Assess** › 3 Communicate and monitor › 4 Plan treatment › 5 Execute › 6 Adjust
      *When this stage ends:* Whether it is a chokepoint, how likely and how severe a cut-off is, which level of risk follows, and whether you treat or accept it.
      ────
      ✅ **C1 Foreign and behind**: Met · <@200000000000000001>
      ✅ **C2 Needed and stopping**: Met · <@200000000000000001>
      ❔ **C3 Sets the pace**: unknown: Nobody downstream has \\*answered\\* · <@200000000000000001>
      ✅ **Likelihood**: Almost certain · <@200000000000000001>
      ✅ **Consequence**: Major · <@200000000000000001>
      ▫️ **What this level means here** · optional
      ✅ **Decision**: Treat · <@200000000000000001>
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
      -# By the AS/NZS 4360-style matrix, looked up and not multiplied. Rows: likelihood, A almost certain to E rare. Columns: consequence, 1 insignificant to 5 catastrophic. L low, M moderate, H high, E extreme.
      Decision: **Treat**
      [Move on to: Communicate and monitor]
      [▾ Answer or edit another prompt…]
      [Back] [All answers]"
    `);
  });

  test('of a stage that is rated, in Chinese', () => {
    expect(panel('zh-CN', rated)).toMatchInlineSnapshot(`
      "(extreme)
      **ArF photoresist** · 本国：韩国
      ## 第 2 阶段（共 6 个）：风险评估
      🟩🟦⬜⬜⬜⬜ · 已回答 6/7
      -# 1 风险识别 › **2 风险评估** › 3 风险沟通与监测 › 4 制定应对策略 › 5 执行应对策略 › 6 调整应对计划
      *本阶段结束时：* 判定是否属于“卡脖子”，断供的可能性和后果有多大，得出风险等级，并决定应对还是接受。
      ────
      ✅ **C1 依赖国外且国产落后**：符合 · <@200000000000000001>
      ✅ **C2 高度依赖且断供即停**：符合 · <@200000000000000001>
      ❔ **C3 决定下游升级**：未知：Nobody downstream has \\*answered\\* · <@200000000000000001>
      ✅ **可能性**：几乎确定 · <@200000000000000001>
      ✅ **后果**：重大 · <@200000000000000001>
      ▫️ **该等级意味着什么** · 选填
      ✅ **决定**：应对 · <@200000000000000001>
      ────
      🟣 风险等级：**极高**（可能性几乎确定 × 后果重大）
      *立即行动，最高管理层挂帅，每周复查一次。*
      \`\`\`
      A  H  H  E [E] E 
      B  M  H  H  E  E 
      C  L  M  H  E  E 
      D  L  L  M  H  E 
      E  L  L  M  H  H 
         1  2  3  4  5 
      \`\`\`
      -# 采用 AS/NZS 4360式风险矩阵，查表得出，不做乘法。 行为可能性：A 几乎确定至 E 罕见；列为后果：1 可忽略至 5 灾难性。L 低、M 中、H 高、E 极高。
      决定：**应对**
      [进入下一阶段：风险沟通与监测]
      [▾ 回答或修改其他问题…]
      [上一阶段] [全部答案]"
    `);
  });

  test('of two answers that wait, in Chinese', () => {
    expect(panel('zh-CN', disputed)).toMatchInlineSnapshot(`
      "(plain)
      **ArF photoresist** · 本国：韩国 · 🔒 私密
      ## 第 1 阶段（共 6 个）：风险识别
      🟦⬜⬜⬜⬜⬜ · 已回答 6/11
      -# **1 风险识别** › 2 风险评估 › 3 风险沟通与监测 › 4 制定应对策略 › 5 执行应对策略 › 6 调整应对计划
      *本阶段结束时：* 弄清什么会被断供、波及谁、因何而起，库存和技术储备能撑多久，还有谁可以供货。
      ────
      ✅ **本国**：韩国 · <@200000000000000001>
      ✅ **触发事件**：管制已生效 · <@200000000000000001>
      ▫️ **生效日期** · 选填
      ▫️ **风险成因** · 选填
      ⚠️ **受影响范围** · 有 2 个答案，请选定一个
      ▫️ **对外依赖度** · 选填
      ✅ **库存可用时间**：7 周 · <@200000000000000001>
      ▫️ **技术储备** · 选填
      ✅ **国产替代进展**：落后一代以上 · <@200000000000000001>
      ▫️ **替代到位时间** · 选填
      ✅ **替代来源国**：比利时、美国 · <@200000000000000001>
      [选定答案：受影响范围]
      [▾ 回答或修改其他问题…]
      [带缺口继续] [全部答案]"
    `);
  });

  test('of a stage that is yet to come, in English', () => {
    expect(panel('en', left)).toMatchInlineSnapshot(`
      "(plain)
      **ArF photoresist**
      ## Stage 3 of 6: Communicate and monitor
      🟨🟨🟦⬜⬜⬜
      -# 1 Identify › 2 Assess › **3 Communicate and monitor** › 4 Plan treatment › 5 Execute › 6 Adjust
      *When this stage ends:* Who speaks with the side the risk comes from and with those who bear it, and what is watched, how often and by whom.
      ────
      This stage comes with the next version of Unchoke. Everything settled so far is kept, and earlier stages can still be edited.
      Level of risk: not yet. It takes both likelihood and consequence.
      [Back] [All answers]"
    `);
  });

  test('of a stage that was left with gaps names who left it and why', () => {
    const said = panel('en', left, 'identify');
    expect(said).toContain(`-# ⚠️ Left with 1 gap by <@${JUN}>: The board meets today`);
    expect(said).toContain('[Answer: Home country]');
    expect(said).not.toContain('[Move on');
  });

  test('has one obvious next step at every stage, and never two', () => {
    for (const assessment of [assessmentWith(), rated, disputed, left]) {
      for (const viewed of STAGES) {
        const { blocks } = panelView(speechIn('en'), assessment, viewed);
        const next = blocks
          .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
          .filter((button) => button.kind === 'action' && button.weight === 'next');
        const nothing = viewed === 'communicate' && assessment.stage === viewed;
        expect(next.length, `${assessment.stage} seen at ${viewed}`).toBe(nothing ? 0 : 1);
      }
    }
  });
});

test('two answers stand side by side, each with its author and the button that keeps it', () => {
  const id = PromptId.parse('affected');
  expect(read(comparison(speechIn('en'), disputed, id))).toMatchInlineSnapshot(`
    "(caution)
    **Who is affected** was answered twice at the same time. <@200000000000000001>’s answer counts for now, <@200000000000000002>’s is kept beside it. Choose the one that counts; to combine them, edit the prompt.
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
    🟦⬜⬜⬜⬜⬜ · 6 of 11 answered
    -# **1 Identify** › 2 Assess › 3 Communicate and monitor › 4 Plan treatment › 5 Execute › 6 Adjust
    Still missing:
    - **Who is affected**: two answers, none chosen
    Level of risk: not yet. It takes both likelihood and consequence.
    ────
    -# Started by <@200000000000000001>, <t:1795411800:d>
    -# Took part: <@200000000000000001> and <@200000000000000002>
    -# The team works on it in <#300000000000000002>.
    [Show the current panel]"
  `);
});

describe('a list', () => {
  const many = Array.from({ length: 23 }, (_, index) =>
    assessmentWith({ id: AssessmentId.parse(`b${String(index).padStart(9, '0')}`), technology: `T${index}` }),
  );
  const page = (wanted: number) => read(listView(speechIn('en'), many, 0, wanted));

  test('of none says how to start', () => {
    expect(read(listView(speechIn('zh-CN'), [], 0, 0))).toContain('`/assess start`');
  });

  test('says how many cannot be read, and hides none of the others for them', () => {
    const said = read(listView(speechIn('en'), many.slice(0, 2), 3, 0));
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

describe('all answers', () => {
  test('stand in full with author, strength and source, those that wait as well', () => {
    const sourced = slot(
      answered(text('Two fabs\n# and a line'), { evidence: 'strong', source: 'The *plan*' }),
      waiting,
    );
    const assessment = assessmentWith({}, { home: STAGE_1.home, affected: sourced });
    expect(read(recordView(speechIn('en'), assessment, 'identify', 0))).toMatchInlineSnapshot(`
      "(plain)
      ### All answers: Identify · ArF photoresist
      ────
      ✅ **Home country** · fair evidence
      > South Korea
      -# <@200000000000000001>, <t:1795411800:f>
      ✅ **Who is affected** · strong evidence
      > Two fabs
      > \\# and a line
      -# <@200000000000000001>, <t:1795411800:f>
      -# Source: The \\*plan\\*
      ✅ **Who is affected** · fair evidence
      > Three fabs
      -# <@200000000000000002>, <t:1795411800:f>"
    `);
  });

  test('are on pages that together hold every answer once', () => {
    const long = (mark: string) => text(`${mark} ${'long words '.repeat(120)}`);
    const assessment = assessmentWith(
      {},
      { cause: long('AAA'), affected: long('BBB'), 'know-how': long('CCC') },
    );
    const pages = [0, 1, 2].map((page) => read(recordView(speechIn('en'), assessment, 'identify', page)));
    for (const mark of ['AAA', 'BBB', 'CCC']) {
      expect(new Set(pages.filter((each) => each.includes(mark))).size).toBe(1);
    }
    expect(pages[0]).toContain('Page 1 of 2');
    expect(pages[2]).toBe(pages[1]);
  });
});
