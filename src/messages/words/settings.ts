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
  fallback: 'Fallback channel',
  fallbackNone: 'none: what cannot be posted is kept and tried again',
  range: (first: string, last: string) => `${first} to ${last}`,
  more: (count: number) => `and ${count} more`,
  languages: { en: 'English', 'zh-CN': '简体中文 (Simplified Chinese)' },
  how: 'Change them with `/settings change`. Replies that only you see follow your own Discord language.',
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
  fallback: '备用频道',
  fallbackNone: '未设置：发不出的消息会保留并重试',
  range: (first, last) => `${first}至${last}`,
  more: (count) => `另有${count}段`,
  languages: { en: 'English（英语）', 'zh-CN': '简体中文' },
  how: '用 `/settings change` 修改。仅你可见的回复使用你自己的 Discord 语言。',
};

export const settingsWords = { en, 'zh-CN': zh } as const;
