/** What a score says to an assessment. */
const en = {
  source: (rests: string) => `Read from a description: ${rests}`,
  sourceOfAnswers: (rests: string) => `Proposed by the score: ${rests}`,
  proposal: {
    title: 'Proposal for stage 2',
    intro:
      'By the answers of stage 1 and the descriptions that were read for this assessment. Nothing counts until somebody takes it over with their name; correct it through the prompts of the panel.',
    standing: (value: string, who: string) => `answered: ${value} · ${who}`,
    open: 'not answered yet',
    none: 'nothing to go by yet',
    take: (what: string) => `Take over ${what}`,
    takeAll: (count: number) => `Take over all ${count} that are open`,
    read: 'Read a description…',
    see: 'See what was read',
    openButton: 'Proposal for stage 2',
    taken: 'Taken over. You can still edit each answer from the panel.',
    read1: 'The description was read; it belongs to this assessment now.',
    empty: 'Nothing can be proposed yet. What would help most:',
  },
};

const zh: typeof en = {
  source: (rests) => `读自描述：${rests}`,
  sourceOfAnswers: (rests) => `评分建议：${rests}`,
  proposal: {
    title: '第 2 阶段的建议',
    intro:
      '根据第 1 阶段的答案和为本评估读取的描述得出。有人署名采用之前不算数；如需更正，请在面板中回答相应问题。',
    standing: (value, who) => `已回答：${value} · ${who}`,
    open: '尚未回答',
    none: '暂无依据',
    take: (what) => `采用：${what}`,
    takeAll: (count) => `采用全部 ${count} 项未答建议`,
    read: '读取一段描述…',
    see: '查看读到的内容',
    openButton: '第 2 阶段的建议',
    taken: '已采用，仍可在面板中逐项修改。',
    read1: '描述已读取，现归本评估所有。',
    empty: '暂时无法提出建议。最有帮助的是弄清：',
  },
};

export const scoreProposalWords = { en, 'zh-CN': zh } as const;
