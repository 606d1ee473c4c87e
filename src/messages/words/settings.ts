const en = {
  title: 'Settings of this server',
  saved: 'Saved.',
  line: (name: string, value: string) => `- ${name}: **${value}**`,
  language: 'Language of public posts',
  home: 'Home country',
  homeNone: 'none: each assessment asks for it',
  timezone: 'Timezone',
  daysOff: 'Days without reminders',
  weekends: 'weekends',
  noDaysOff: 'none',
  channel: 'Default channel',
  channelNone: 'none: things go where they are asked for',
  channelOpen: 'everybody in this server reads it',
  channelShut: 'not everybody reads it',
  channelUnusable: 'I cannot work in it any more: things go where they are asked for',
  fallback: 'Fallback channel',
  fallbackNone: 'none: what cannot be posted is kept and tried again',
  fallbackSame:
    'The fallback channel is the default channel: what cannot be posted in the one cannot be posted in the other.',
  range: (first: string, last: string) => `${first} to ${last}`,
  more: (count: number) => `and ${count} more`,
  languages: { en: 'English', 'zh-CN': '简体中文 (Simplified Chinese)' },
  how: 'Change them with `/settings change`. Replies that only you see follow your own Discord language.',
  beside: (value: string, remark: string) => `${value} (${remark})`,
  who: 'Who may do what',
  mayView:
    '**See**: whoever sees the channel. Private ones: whoever started it or is in its thread, and moderators.',
  mayContribute: (role: string | undefined) =>
    `**Contribute** (start, answer, give readings): ${role ?? 'everybody'}${role === undefined ? '' : ', and in an assessment whoever started it or takes part'}; where they may write.`,
  mayFacilitate: (role: string | undefined) =>
    `**Facilitate** (move on with gaps, agree on ratings, decide, close): whoever started it, and moderators of the channel${role === undefined ? '' : `, and ${role}`}; administrators wherever they see it.`,
  mayAdminister: (role: string | undefined) =>
    `**Administer** (settings, digest, ledger, data of the server): whoever has “Manage Server”${role === undefined ? '' : `, and ${role}`}.`,
  everybody: 'everybody',
  roleGone: {
    contribute: 'The role that could contribute was deleted. It counts as not set: everybody contributes.',
    facilitate: 'The role that could facilitate was deleted. It counts as not set.',
    administer: 'The role that could administer was deleted. It counts as not set.',
  },
  resets: {
    contribute: 'Who contributes: everybody',
    facilitate: 'Who facilitates: no role',
    administer: 'Who administers: no role',
    channel: 'Default channel: none',
    fallback: 'Fallback channel: none',
  },
};

const zh: typeof en = {
  title: '本服务器的设置',
  saved: '已保存。',
  line: (name, value) => `- ${name}：**${value}**`,
  language: '公开消息的语言',
  home: '本国',
  homeNone: '未设置：每次评估时询问',
  timezone: '时区',
  daysOff: '不提醒的日子',
  weekends: '周末',
  noDaysOff: '无',
  channel: '默认频道',
  channelNone: '未设置：在哪里发起，就留在哪里',
  channelOpen: '服务器的所有人都能看到',
  channelShut: '并非所有人都能看到',
  channelUnusable: '我已无法在其中工作：在哪里发起，就留在哪里',
  fallback: '备用频道',
  fallbackNone: '未设置：发不出的消息会保留并重试',
  fallbackSame: '备用频道与默认频道相同：其中一个发不出，另一个也发不出。',
  range: (first, last) => `${first}至${last}`,
  more: (count) => `另有${count}段`,
  languages: { en: 'English（英语）', 'zh-CN': '简体中文' },
  how: '用 `/settings change` 修改。仅你可见的回复使用你自己的 Discord 语言。',
  beside: (value, remark) => `${value}（${remark}）`,
  who: '谁可以做什么',
  mayView: '**查看**：能看到该频道的人。私密评估仅限发起人、其子区成员和频道管理者。',
  mayContribute: (role) =>
    `**参与**（发起、回答、填报读数）：${role ?? '所有人'}${role === undefined ? '' : '，以及该项评估的发起人和参与者'}；须能在该频道发言。`,
  mayFacilitate: (role) =>
    `**主持**（带待补项继续、商定评定、决定、结束）：评估的发起人、频道管理者${role === undefined ? '' : `、${role}`}；管理员可主持能看到的所有评估。`,
  mayAdminister: (role) =>
    `**管理**（设置、简报、台账、服务器数据）：拥有“管理服务器”权限的人${role === undefined ? '' : `、${role}`}。`,
  everybody: '所有人',
  roleGone: {
    contribute: '用于“参与”的身份组已被删除，视为未设置：所有人都可参与。',
    facilitate: '用于“主持”的身份组已被删除，视为未设置。',
    administer: '用于“管理”的身份组已被删除，视为未设置。',
  },
  resets: {
    contribute: '参与：所有人',
    facilitate: '主持：不指定身份组',
    administer: '管理：不指定身份组',
    channel: '默认频道：无',
    fallback: '备用频道：无',
  },
};

export const settingsWords = { en, 'zh-CN': zh } as const;
