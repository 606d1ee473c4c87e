/** What is said of other sources over all technologies. */
const en = {
  title: (count: number) => `Alternative sources (${count === 1 ? '1 technology' : `${count} technologies`})`,
  order:
    'First what ends within 60 days or has ended, then technologies without a source that counts in a cut-off.',
  empty: 'No technology is being assessed that you can see. Start one with `/assess start`.',
  none: 'no source listed',
  counts: (qualified: number, all: number, counting: number) =>
    `${qualified} of ${all} qualified${counting === qualified ? '' : `, ${counting} of which ${counting === 1 ? 'counts' : 'count'} in a cut-off`}`,
  ended: (supplier: string, date: string) => `${supplier}: ended ${date}`,
  ends: (supplier: string, date: string) => `${supplier}: ends ${date}`,
};

const zh: typeof en = {
  title: (count) => `替代来源（${count} 项技术）`,
  order: '先列 60 天内到期或已到期的，再列没有可计入来源的技术。',
  empty: '没有你能看到的进行中评估。可用 `/assess start` 开始一项。',
  none: '尚未列出来源',
  counts: (qualified, all, counting) =>
    `${all} 个来源中 ${qualified} 个已通过验证${counting === qualified ? '' : `，断供时可计入 ${counting} 个`}`,
  ended: (supplier, date) => `${supplier}：已于${date}到期`,
  ends: (supplier, date) => `${supplier}：${date}到期`,
};

export const registerSourceWords = { en, 'zh-CN': zh } as const;
