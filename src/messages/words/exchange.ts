import type { ExchangeFault } from '../../app/exchange/exchange-file.ts';

const en = {
  title: (file: string) => `Import of ${file}`,
  made: {
    here: (when: string) => `Made in this server, ${when}.`,
    elsewhere: (when: string) => `Made in another server, ${when}.`,
  },
  part: (part: number, parts: number) => `It is part ${part} of ${parts}; each can be imported by itself.`,
  fresh: (counts: string) => `**New:** ${counts}`,
  inThem: (counts: string) => `-# In them: ${counts}`,
  differs: (count: number) =>
    count === 1
      ? '**1 is here already and says something else.** It stays as it is, unless you let the file take its place.'
      : `**${count} are here already and say something else.** They stay as they are, unless you let the file take their place.`,
  same: (count: number) =>
    count === 1 ? '1 is here already, just the same.' : `${count} are here already, just the same.`,
  name: (name: string) => `- ${name}`,
  secret: (name: string) => `- 🔒 ${name}`,
  more: (count: number) => `- … and ${count} more`,
  strangers: (names: string) =>
    `Not in this server: ${names}. They are named as in the file; nobody is pinged.`,
  moreStrangers: (names: string, more: number) =>
    `Not in this server: ${names} and ${more} more. They are named as in the file; nobody is pinged.`,
  here: (channel: string) => `What comes from a channel that is not here goes to ${channel}.`,
  paused: 'What is watched begins paused where its owner or channel is not here.',
  votes: (count: number) => `${count} ratings that were not revealed are not in the file.`,
  take: 'Import what is new',
  replace: 'Import, and replace what differs',
  nothing: '✅ All of it is here already, just the same: nothing to import.',
  done: (file: string) => `Imported: ${file}`,
  counts: (assessments: number, items: number, readings: number) =>
    `Assessments: ${assessments}. Watched: ${items}. Readings: ${readings}.`,
  replaced: (count: number) => `In the place of what was here: ${count}.`,
  pausedNow: (count: number) =>
    `Paused, since nobody here would be reminded: ${count}. Give each an owner with \`/monitor edit\`, then \`/monitor resume\`.`,
  open: 'A thread opens for each when somebody runs `/assess resume`.',
  changed: '⚠️ Something has changed since: nothing was imported. This is what it would do now.',
  reason: 'Imported: owner or channel not in this server',
  tooLarge: (name: string) =>
    `As JSON **${name}** would be larger than 9 MB and could not be imported again. Ask for it as Excel or CSV, and for the others one assessment at a time.`,
  faults: {
    'too-large': 'That file is larger than 9 MB. Run `/risks report` for one assessment at a time.',
    'not-json': 'That is no JSON file, or not whole. Run `/risks report format:` JSON and give me that file.',
    'something-else':
      'That file was not made by `/risks report`. Run it with the format JSON and give me that file.',
    'data-export':
      'That is a download of `/settings data`, which cannot be imported. Run `/risks report format:` JSON.',
    newer:
      'A newer version of Unchoke made that file. Ask whoever runs Unchoke here to update it, then try again.',
    broken: (field: string) =>
      `That file was changed, or not all of it is there: **${field}** cannot be. Run \`/risks report\` again and give me its file as it is.`,
  } satisfies Record<ExchangeFault['what'], string | ((field: string) => string)>,
};

const zh: typeof en = {
  title: (file) => `导入：${file}`,
  made: {
    here: (when) => `由本服务器于${when}生成。`,
    elsewhere: (when) => `由其他服务器于${when}生成。`,
  },
  part: (part, parts) => `这是第${part}个文件（共${parts}个），每个都可单独导入。`,
  fresh: (counts) => `**新增：**${counts}`,
  inThem: (counts) => `-# 其中：${counts}`,
  differs: (count) => `**已有${count}项与文件不同。** 除非选择用文件替换，否则保持不变。`,
  same: (count) => `已有${count}项，内容相同。`,
  name: (name) => `- ${name}`,
  secret: (name) => `- 🔒 ${name}`,
  more: (count) => `- ……另有${count}项`,
  strangers: (names) => `不在本服务器的人：${names}。名称以文件为准，不会提醒任何人。`,
  moreStrangers: (names, more) =>
    `不在本服务器的人：${names}等，另有${more}人。名称以文件为准，不会提醒任何人。`,
  here: (channel) => `原频道不在这里的，放到${channel}。`,
  paused: '负责人或频道不在这里的监测项，导入后先暂停。',
  votes: (count) => `有${count}份尚未公开的评定不在文件中。`,
  take: '导入新增的',
  replace: '导入，并替换不同的',
  nothing: '✅ 文件中的内容这里都已有，完全相同，无需导入。',
  done: (file) => `已导入：${file}`,
  counts: (assessments, items, readings) => `评估：${assessments}，监测项：${items}，读数：${readings}。`,
  replaced: (count) => `替换原有内容：${count}项。`,
  pausedNow: (count) =>
    `有${count}个监测项已暂停，因为这里没有人会收到提醒。请用 \`/monitor edit\` 指定负责人，再用 \`/monitor resume\` 恢复。`,
  open: '运行 `/assess resume` 时会为每项评估建立子区。',
  changed: '⚠️ 内容在此期间有变动，没有导入任何东西。现在导入的结果如下。',
  reason: '导入：负责人或频道不在本服务器',
  tooLarge: (name) =>
    `**${name}**的JSON文件会超过9 MB，无法再次导入。请对它改用Excel或CSV格式，其余评估逐项生成。`,
  faults: {
    'too-large': '文件超过9 MB。请按单项评估重新生成。',
    'not-json': '这不是JSON文件，或文件不完整。请运行 `/risks report format:` 选择JSON，再上传生成的文件。',
    'something-else': '这个文件不是由 `/risks report` 生成的。请选择JSON格式重新生成后上传。',
    'data-export': '这是 `/settings data` 下载的数据，不能导入。请运行 `/risks report format:` 选择JSON。',
    newer: '这个文件由更新版本的 Unchoke 生成。请联系这里的 Unchoke 运行者升级后再试。',
    broken: (field) => `文件被改动过或不完整：**${field}** 不成立。请重新生成，不要改动，再上传。`,
  },
};

export const exchangeWords = { en, 'zh-CN': zh } as const;
