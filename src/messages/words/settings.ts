const en = {
  title: 'Settings of this server',
  saved: 'Saved.',
  line: (name: string, value: string) => `- ${name}: **${value}**`,
  language: 'Language of public posts',
  home: 'Home country',
  homeNone: 'none: each assessment asks for it',
  timezone: 'Timezone',
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
  languages: { en: 'English（英语）', 'zh-CN': '简体中文' },
  how: '用 `/settings change` 修改。仅你可见的回复使用你自己的 Discord 语言。',
};

export const settingsWords = { en, 'zh-CN': zh } as const;
