/** How to read a report: what its figures rest on, and what they are not. */
const en = {
  title: 'How to read this',
  level: (model: string) =>
    `The level of risk is looked up in a matrix of likelihood and consequence (${model}); it is no product of numbers.`,
  tier: 'The tier says how far the three chokepoint criteria are met: foreign and behind, needed and stopping, pace-setting. What is unknown is never counted as zero.',
  evidence:
    'Each answer bears the weight of its evidence: weak, fair or strong. Fair is what is taken where nobody said.',
  quotes: 'Words between quotation marks stand so in what the team wrote.',
  clock: (zone: string) => `Times are by the clock of ${zone}.`,
  now: 'It shows what the one who asked for it may see, at the moment they asked.',
  criteria: 'The criteria of a chokepoint',
  levels: 'The levels of risk',
};

const zh: typeof en = {
  title: '阅读说明',
  level: (model) => `风险等级按可能性和后果查矩阵得出（${model}），不是数字相乘。`,
  tier: '档位表示三项“卡脖子”标准的符合程度：依赖国外且自身落后、离不开且断供即停、决定下游的更新节奏。未知从不按零计算。',
  evidence: '每个回答都注明证据的强弱：弱、中、强；没有说明的按中计。',
  quotes: '引号中的文字均为团队所写原文。',
  clock: (zone) => `时间均为${zone}时间。`,
  now: '内容限于索取者在索取时有权查看的部分。',
  criteria: '“卡脖子”标准',
  levels: '风险等级',
};

export const reportLegendWords = { en, 'zh-CN': zh } as const;
