/** What is said where an assessment ends, and where it begins again. */
const en = {
  title: (technology: string) => `Close the assessment of **${technology}**`,
  nothingAgainst: 'Nothing speaks against it.',
  against: (count: number) =>
    count === 1 ? 'One thing speaks against closing now:' : `${count} things speak against closing now:`,
  allTheSame:
    'You may close all the same and say why; both stay on the record. Or go back and put them right.',
  whoCloses: 'Whoever started the assessment, or a moderator of its channel, closes it.',
  pick: 'Close it as…',
  closeAllTheSame: 'Close all the same…',
  formTitle: (decision: string) => `Close the assessment: ${decision}`,
  reason: 'Why close it now?',
  reasonNeeded: (count: number) =>
    count === 1
      ? 'One thing speaks against it; say why all the same.'
      : `${count} things speak against it; say why all the same.`,
  reasonOptional: 'Optional; it stays on the record.',
  closedAs: (decision: string, who: string, when: string) => `🔒 **Closed: ${decision}** · ${who}, ${when}`,
  closedDespite: (count: number) =>
    count === 1
      ? 'Closed although 1 thing spoke against it.'
      : `Closed although ${count} things spoke against it.`,
  reviewOn: (date: string) => `Next review: **${date}**`,
  report: 'Report (PDF)',
  closedNotice: (who: string, technology: string, decision: string) =>
    `${who} closed the assessment of **${technology}**: **${decision}**.`,
  reopened: (stage: string) => `Reopened: **${stage}**`,
  reopenTitle: (stage: string) => `Reopen: ${stage}`,
  reopenReason: 'Why is it opened again?',
  reopenHint: 'What has changed, or what was wrong. Optional; it stays on the record.',
  reopenedNotice: (who: string, stage: string) =>
    `${who} reopened **${stage}**. Every answer is still there.`,
  reviewNotice: (who: string, stage: string) =>
    `${who} opened the assessment again at **${stage}** for a new review. The last review is kept beside it.`,
  concern: {
    'no-level': 'there is no level of risk yet',
    incomplete: (stage: string, gaps: number) => `**${stage}** has ${gaps === 1 ? '1 gap' : `${gaps} gaps`}`,
    unsettled: (title: string) => `**${title}** has several answers, none chosen`,
    disagreement: (rating: string) => `members still disagree on the ${rating} rating`,
    'agreement-changed': (rating: string) =>
      `the answers to the ${rating} rating differ from what the team agreed on`,
    unrevealed: (rating: string) => `members rated the ${rating} risk, and nobody has looked at it`,
    'no-evidence': (title: string) => `**${title}** names no source`,
    'nothing-done': {
      treatments: 'no treatment was chosen, so nothing was treated',
      actions: 'no action carries out any treatment',
    },
    'against-decision': {
      treat: 'the decision in stage 2 was to treat the risk',
      accept: 'the decision in stage 2 was to accept the risk',
    },
    'criteria-met': 'C1, C2 and C3 were all answered as met: by the criteria it is a chokepoint',
    'above-target': (level: string, target: string) =>
      `the level is still **${level}**, above the target (**${target}**)`,
    'unowned-action': (name: string) => `nobody owns the action **${name}**`,
    expired: (name: string) => `the acceptance **${name}** has ended`,
    'no-expiry': (name: string) => `**${name}** accepts the risk without an expiry date`,
    'no-acceptance': 'the risk is accepted, and no entry of stage 4 says until when',
  },
  rating: { inherent: 'inherent', current: 'current', target: 'target' },
};

const zh: typeof en = {
  title: (technology) => `结束对 **${technology}** 的评估`,
  nothingAgainst: '没有遗留问题，可以结束。',
  against: (count) => `现在结束还有 ${count} 个遗留问题：`,
  allTheSame: '也可以说明理由后照样结束，问题和理由都会留档；或者先回去处理。',
  whoCloses: '由发起评估的人或频道的管理员结束评估。',
  pick: '以什么结论结束…',
  closeAllTheSame: '仍要结束…',
  formTitle: (decision) => `结束评估：${decision}`,
  reason: '为什么现在结束？',
  reasonNeeded: (count) => `还有 ${count} 个遗留问题，请说明为什么仍要结束。`,
  reasonOptional: '选填，会留档。',
  closedAs: (decision, who, when) => `🔒 **已结束：${decision}** · ${who}，${when}`,
  closedDespite: (count) => `结束时有 ${count} 个遗留问题。`,
  reviewOn: (date) => `下次复审：**${date}**`,
  report: '报告（PDF）',
  closedNotice: (who, technology, decision) => `${who} 结束了对 **${technology}** 的评估：**${decision}**。`,
  reopened: (stage) => `已重新打开：**${stage}**`,
  reopenTitle: (stage) => `重新打开：${stage}`,
  reopenReason: '为什么重新打开？',
  reopenHint: '情况有什么变化，或哪里有误。选填，会留档。',
  reopenedNotice: (who, stage) => `${who} 重新打开了 **${stage}** 阶段，所有答案都在。`,
  reviewNotice: (who, stage) => `${who} 重新打开评估，从 **${stage}** 开始新一轮复审，上一轮的结果保留在旁。`,
  concern: {
    'no-level': '还没有风险等级',
    incomplete: (stage, gaps) => `**${stage}** 阶段还有 ${gaps} 个待补项`,
    unsettled: (title) => `**${title}** 有多个答案，尚未选定`,
    disagreement: (rating) => `成员对${rating}的评定仍有分歧`,
    'agreement-changed': (rating) => `${rating}的答案与商定的结果不同`,
    unrevealed: (rating) => `成员已分别评定${rating}，但还没有公开`,
    'no-evidence': (title) => `**${title}** 没有注明依据`,
    'nothing-done': {
      treatments: '没有选定任何应对措施，谈不上已应对',
      actions: '没有任何行动来落实措施',
    },
    'against-decision': {
      treat: '第二阶段的决定是应对风险',
      accept: '第二阶段的决定是接受风险',
    },
    'criteria-met': 'C1、C2、C3 均评为符合：按标准属于“卡脖子”',
    'above-target': (level, target) => `风险等级仍为 **${level}**，高于目标（**${target}**）`,
    'unowned-action': (name) => `行动 **${name}** 没有负责人`,
    expired: (name) => `**${name}** 的接受期限已过`,
    'no-expiry': (name) => `**${name}** 接受了风险，但没有到期日`,
    'no-acceptance': '决定接受风险，但第四阶段没有写明接受到何时',
  },
  rating: { inherent: '固有风险', current: '当前风险', target: '目标风险' },
};

export const closingWords = { en, 'zh-CN': zh } as const;
