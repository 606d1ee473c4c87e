/** The form of the inputs that somebody supposes. */
const en = {
  title: 'Suppose other inputs, for you alone',
  labels: {
    stock: 'Stock lasts (at today’s use)',
    demand: 'Use during the cut-off (% of today’s)',
    recovery: 'Until a substitute meets the demand',
    rampUp: 'Of that, ramp-up',
    sources: 'Other sources, one a line',
  },
  hints: {
    stock: 'From the least to the most, with the unit. An empty field is as in the assessment.',
    demand: '100 is today’s use.',
    recovery: 'Tests and ramp-up included.',
    rampUp: 'The last part of that time, in which deliveries grow from nothing to the whole.',
    sources: 'Share of today’s use, and when it begins; “none” for none.',
  },
  examples: {
    stock: '20-60 days',
    demand: '80-110 %',
    recovery: '3-9 months',
    rampUp: '0-60 days',
    sources: '10-25 % after 40 days',
  },
  line: (share: string, time: string) => `${share} after ${time}`,
  problem: {
    field: (label: string, problem: string) => `“${label}”: ${problem}`,
    notASource: (typed: string) =>
      `“${typed}” does not say how much and when. Write it like 25 % after 90 days.`,
    longerThanRecovery: 'It is part of the time until a substitute meets the demand, so it cannot be longer.',
    tooManySources: (most: number) => `${most} sources at most.`,
  },
};

const zh: typeof en = {
  title: '假设其他输入（只有你看得到）',
  labels: {
    stock: '库存可用时间（按目前用量）',
    demand: '断供期间用量（占目前的%）',
    recovery: '替代品满足全部需求还需',
    rampUp: '其中产能爬坡',
    sources: '其他来源，每行一个',
  },
  hints: {
    stock: '由少到多，写明单位。任何一项留空，都以评估为准。',
    demand: '目前用量为100。',
    recovery: '含验证和产能爬坡。',
    rampUp: '这段时间的最后一部分，供货由零逐步增至全部。',
    sources: '占目前用量的比例，以及何时开始供货；没有则填“无”。',
  },
  examples: {
    stock: '20-60天',
    demand: '80-110 %',
    recovery: '3-9个月',
    rampUp: '0-60天',
    sources: '10-25%，40天后',
  },
  line: (share, time) => `${share}，${time}后`,
  problem: {
    field: (label, problem) => `“${label}”：${problem}`,
    notASource: (typed) => `“${typed}”没有写明供多少、何时开始，请写成“25%，90天后”这样。`,
    longerThanRecovery: '它是“替代品满足全部需求还需”的一部分，不能比它更长。',
    tooManySources: (most) => `最多填${most}个来源。`,
  },
};

export const whatIfWords = { en, 'zh-CN': zh } as const;
