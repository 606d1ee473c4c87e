const en = {
  ask: (count: number, technology: string) =>
    count === 1
      ? `Reveal the only rating of **${technology}** to everybody? This cannot be undone.`
      : `Reveal all ${count} ratings of **${technology}** to everybody? This cannot be undone.`,
  allRated: 'Everybody who took part has rated.',
  notRated: (count: number, people: string) => `Took part and have not rated (${count}): ${people}`,
  yes: (count: number) => (count === 1 ? 'Yes, reveal it' : `Yes, reveal all ${count}`),
  no: 'Not yet',
};

const zh: typeof en = {
  ask: (count, technology) => `要向所有人公开对 **${technology}** 的 ${count} 份评定吗？公开后无法撤回。`,
  allRated: '参与者都已评定。',
  notRated: (count, people) => `参与了但还没有评定（${count} 人）：${people}`,
  yes: (count) => `确认公开 ${count} 份评定`,
  no: '暂不公开',
};

/** What is asked before the independent ratings are revealed. */
export const revealWords = { en, 'zh-CN': zh } as const;
