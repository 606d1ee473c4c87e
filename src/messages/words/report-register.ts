/** What stands in the report of a whole register. */
const en = {
  risksWord: 'Risks',
  firstOnes: 'What to attack first',
  nothingFirst: 'Nothing waits: every treatment is carried out, or no risk is open.',
  registerTable: 'The register',
  allActions: 'Actions that are not done',
  noActions: 'No action is open.',
  profiles: 'Risk by risk',
  fullRecord:
    'What everybody answered, with authors and dates, stands in the report of each assessment: ask for it by its name.',
  openCount: (open: number, closed: number) => `${open} open, ${closed} closed`,
  unratedCount: (count: number) => `${count} not rated`,
  lateCount: (count: number) => `${count} overdue`,
  alerts: 'Watched past a limit',
};

const zh: typeof en = {
  risksWord: '风险',
  firstOnes: '先攻哪里',
  nothingFirst: '没有待办：应对措施均已落实，或没有进行中的风险。',
  registerTable: '风险清单',
  allActions: '未完成的行动',
  noActions: '没有未完成的行动。',
  profiles: '逐项说明',
  fullRecord: '每个人的回答及其时间，见各项评估自己的报告：索取时指定评估名称即可。',
  openCount: (open, closed) => `进行中${open}项，已结束${closed}项`,
  unratedCount: (count) => `${count}项未评定`,
  lateCount: (count) => `${count}项逾期`,
  alerts: '监测越线',
};

export const reportRegisterWords = { en, 'zh-CN': zh } as const;
