import type { ExposureInputs } from '../../domain/assessment/exposure.ts';

/** Time to survive against time to recover. */
const en = {
  title: 'Time to survive against time to recover',
  survive: (time: string) => `Stock and other sources last: ${time}`,
  recover: (time: string) => `Until a substitute or another source delivers: ${time}`,
  about: (time: string) => `about ${time}`,
  fromTo: (least: string, most: string) => `${least} to ${most}`,
  atLeast: (time: string) => `at least ${time}`,
  endless: 'as long as the other sources deliver',
  certain: (time: string, others: string | undefined) =>
    others === undefined
      ? `**Exposed.** Without supply for ${time}.`
      : `**Exposed.** Short of supply for ${time}, while others deliver ${others} % of today’s use.`,
  possible: (time: string, others: string | undefined) =>
    others === undefined
      ? `**Perhaps exposed.** Without supply for up to ${time}, if it goes badly.`
      : `**Perhaps exposed.** Short of supply for up to ${time}, if it goes badly, while others deliver ${others} % of today’s use.`,
  none: (time: string) =>
    `**Not exposed.** Supply lasts at least ${time} longer than the substitute takes, even if it goes badly.`,
  justNone: '**Not exposed, and nothing to spare.** Supply lasts just until the substitute delivers.',
  coveredByOthers: '**Not exposed.** The other sources meet the whole use.',
  assumed: (parts: string) => `Assumed: ${parts}.`,
  assumes: {
    stock: 'stock as the single figure of stage 1',
    demand: 'use as today',
    other: 'no other source',
    recovery: 'time to a substitute as the single figure of stage 1',
  } satisfies Record<keyof ExposureInputs, string>,
  method:
    'Stock ÷ (use − other sources), from the worst case to the best. After Simchi-Levi and others (Harvard Business Review, 2014; Interfaces, 2015).',
  missing: (prompts: string) => `Exposed or not is still open. It takes: ${prompts}.`,
};

const zh: typeof en = {
  title: '可支撑时间与恢复时间',
  survive: (time) => `库存和其他来源可支撑：${time}`,
  recover: (time) => `替代品或其他来源供货还需：${time}`,
  about: (time) => `约${time}`,
  fromTo: (least, most) => `${least}至${most}`,
  atLeast: (time) => `至少${time}`,
  endless: '只要其他来源持续供货',
  certain: (time, others) =>
    others === undefined
      ? `**存在供应缺口。**将断供${time}。`
      : `**存在供应缺口。**将供应不足${time}，其间其他来源可供目前用量的${others}%。`,
  possible: (time, others) =>
    others === undefined
      ? `**可能存在供应缺口。**情况不利时，最多断供${time}。`
      : `**可能存在供应缺口。**情况不利时，最多供应不足${time}，其间其他来源可供目前用量的${others}%。`,
  none: (time) => `**不存在供应缺口。**即使情况不利，供应也比替代到位至少多撑${time}。`,
  justNone: '**不存在供应缺口，但没有余量。**供应恰好撑到替代到位。',
  coveredByOthers: '**不存在供应缺口。**其他来源即可满足全部用量。',
  assumed: (parts) => `假设：${parts}。`,
  assumes: {
    stock: '库存取第一阶段的单一数值',
    demand: '用量与目前相同',
    other: '没有其他来源',
    recovery: '替代到位时间取第一阶段的单一数值',
  },
  method:
    '库存 ÷（用量 − 其他来源），取最坏到最好的情况。方法见西姆奇-利维等（《哈佛商业评论》2014年；Interfaces，2015年）。',
  missing: (prompts) => `是否存在供应缺口尚无法判断，还需要：${prompts}。`,
};

export const exposureWords = { en, 'zh-CN': zh } as const;
