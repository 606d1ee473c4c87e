const en = {
  untold:
    'Saved. Discord could not be reached to tell the thread about it; `/assess resume` brings the panel up to date.',
};

const zh: typeof en = {
  untold: '已保存。但暂时连不上 Discord，没能通知子区；可用 `/assess resume` 更新面板。',
};

/** What is said where a change is saved and the thread could not be told. */
export const untoldWords = { en, 'zh-CN': zh } as const;
