/** What stands on the pages of “All answers” beside the answers themselves. */
const en = {
  goesOn: (name: string) => `-# … ${name}, continued`,
  review: (when: string, who: string) => `**Earlier review**, closed ${when} by ${who}`,
  ratings: {
    inherent: '**Independent ratings** before any treatment',
    current: '**Independent ratings** of the risk now',
  },
  unrevealed: (count: number) =>
    `${count === 1 ? '1 member has' : `${count} members have`} rated; not revealed`,
};

const zh: typeof en = {
  goesOn: (name) => `-# … ${name}（续）`,
  review: (when, who) => `**此前的复审**，由 ${who} 于 ${when} 结束`,
  ratings: { inherent: '**独立评定**：应对之前的风险', current: '**独立评定**：当前风险' },
  unrevealed: (count) => `已有 ${count} 人评定，尚未公开`,
};

export const recordWords = { en, 'zh-CN': zh } as const;
