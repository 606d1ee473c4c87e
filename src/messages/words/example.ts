const en = {
  title: 'Worked example: Korea and three chip materials',
  loaded:
    'Loaded: three materials under control since July 2019, and again three years on, as the paper tells it, with sources. What the paper does not tell is marked as assumed, or unknown.',
  wasThere: 'It is here already; nothing was added.',
  otherLanguage: 'Its texts and names are in Chinese, the language of this server when it was loaded.',
  prefix: 'Example',
  calm: (prefix: string) =>
    `Each name begins with “${prefix}”. It reminds nobody, and each material gets its thread when you open it.`,
  pick: 'Look at one…',
  remove: 'Remove the example',
  removed: (count: number) =>
    `The example is removed: ${count === 1 ? 'one assessment' : `${count} assessments`}, with what was watched. Nothing else was touched.`,
  threads: (threads: string) =>
    `What was opened for it stays in Discord until somebody deletes it there: ${threads}`,
  asks: 'Somebody has worked on the example since it was loaded:',
  assessment: (name: string) => `- ${name}: answers, entries or ratings`,
  item: (name: string) => `- ${name}: readings or settings`,
  added: (name: string) => `- ${name}: added to it; it would stay, by itself`,
  goes: 'That would be lost with it.',
  anyway: 'Remove it all the same',
  noneHere: 'There is no example here any more. Run `/help task:` to load it again.',
};

const zh: typeof en = {
  title: '完整示例：韩国与三种芯片材料',
  loaded:
    '已加载：2019年7月起受管制的三种材料，以及三年后的复审，内容依据论文并注明出处。论文没有写的，注明为推定或未知。',
  wasThere: '示例已经在这里，没有重复添加。',
  otherLanguage: '示例内容和名称都是英文，即加载时本服务器的语言。',
  prefix: '示例',
  calm: (prefix) => `名称都以“${prefix}”开头，不会提醒任何人；打开某种材料时才会建立它的子区。`,
  pick: '查看其中一项…',
  remove: '移除示例',
  removed: (count) => `示例已移除：${count}项评估及其监测项。其他内容未受影响。`,
  threads: (threads) => `为它建立的子区仍留在 Discord 中，需自行删除：${threads}`,
  asks: '示例加载之后有人改动过：',
  assessment: (name) => `- ${name}：答案、条目或评定`,
  item: (name) => `- ${name}：读数或设置`,
  added: (name) => `- ${name}：后来添加的监测项，将单独保留`,
  goes: '移除后这些改动也会丢失。',
  anyway: '仍然移除',
  noneHere: '这里已没有示例。如需重新加载，请用 `/help task:`。',
};

export const exampleWords = { en, 'zh-CN': zh } as const;
