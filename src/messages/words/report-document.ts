/** What stands in a report: headings, labels and the sentences around what people gave. */
const en = {
  maker: 'Unchoke',
  subject: {
    assessment: 'Technology chokepoint: assessment',
    register: 'Technology chokepoints: risk register',
  },
  registerTitle: 'Risk register',
  asOf: (when: string, zone: string) => `As of ${when} (${zone})`,
  startedBy: (who: string, when: string) => `begun by ${who} on ${when}`,
  home: (country: string) => `for ${country}`,
  privately: 'PRIVATE: hand on only to people who may know of it',
  privateCount: (count: number) =>
    `PRIVATE: ${count === 1 ? 'one assessment in it is' : `${count} assessments in it are`} not for everybody`,
  foot: (of: string, when: string) => `${of} · Unchoke, ${when}`,
  pages: ['Page ', ' of ', ''] as readonly [string, string, string],
  erased: 'a member whose data was deleted',
  unknownMember: (end: string) => `member …${end}`,
  role: (name: string) => `role ${name}`,
  none: '—',
  comma: ', ',
  colon: (name: string, text: string) => `${name}: ${text}`,
};

const zh: typeof en = {
  maker: 'Unchoke',
  subject: { assessment: '技术“卡脖子”风险：评估报告', register: '技术“卡脖子”风险：风险清单' },
  registerTitle: '风险清单',
  asOf: (when, zone) => `截至${when}（${zone}）`,
  startedBy: (who, when) => `由${who}于${when}发起`,
  home: (country) => `本国：${country}`,
  privately: '非公开：仅限转交给有权知悉的人',
  privateCount: (count) => `非公开：其中${count}项评估不向所有人公开`,
  foot: (of, when) => `${of} · Unchoke，${when}`,
  pages: ['第', '页，共', '页'],
  erased: '一名已删除数据的成员',
  unknownMember: (end) => `成员…${end}`,
  role: (name) => `身份组${name}`,
  none: '—',
  comma: '，',
  colon: (name, text) => `${name}：${text}`,
};

export const reportDocumentWords = { en, 'zh-CN': zh } as const;
