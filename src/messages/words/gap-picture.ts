/** The picture of a simulation. */
const en = {
  subtitle: 'If supply were cut today',
  badge: (chance: string) => chance,
  under: 'chance of a supply gap',
  survive: 'Stock and other sources last',
  recover: 'Until a substitute delivers',
  endless: 'for good',
  now: 'As it is',
  after: (what: string, chance: string | undefined) =>
    chance === undefined ? `With ${what}` : `With ${what}: ${chance}`,
  axis: 'Chance of being short of supply on that day',
  unit: { day: 'days from today', month: 'months from today', year: 'years from today' },
  foot: (draws: string) =>
    `${draws} draws. The bars run from the best to the worst tenth, the line is the middle case.`,
  alt: (title: string, chance: string, survive: string, recover: string) =>
    `${title}: ${chance} chance of a supply gap. Stock and other sources last ${survive}; a substitute takes ${recover}.`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  spread: (middle: string, range: string) => `${middle} (${range})`,
};

const zh: typeof en = {
  subtitle: '假如今天断供',
  badge: (chance) => chance,
  under: '出现供应缺口的概率',
  survive: '库存和其他来源可支撑',
  recover: '替代到位还需',
  endless: '长期',
  now: '现状',
  after: (what, chance) => (chance === undefined ? what : `${what}：${chance}`),
  axis: '当天处于供应不足的概率',
  unit: { day: '从今天起（天）', month: '从今天起（月）', year: '从今天起（年）' },
  foot: (draws) => `抽样${draws}次。横条为最好与最坏各一成之间的范围，竖线为中位数。`,
  alt: (title, chance, survive, recover) =>
    `${title}：出现供应缺口的概率${chance}。库存和其他来源可支撑${survive}，替代到位还需${recover}。`,
  fromTo: (from, to) => `${from}至${to}`,
  spread: (middle, range) => `${middle}（${range}）`,
};

export const gapPictureWords = { en, 'zh-CN': zh } as const;
