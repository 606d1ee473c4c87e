const en = {
  preview: (name: string) => `Preview: ${name}`,
  alone: 'Nobody else sees this, and nothing runs before you press “Start watching”.',
  changed: 'It was changed since you looked. Look once more, then start it.',
  unclear: 'not understood yet, see above',
  start: 'Start watching',
  fix: (part: string) => `Fix “${part}”`,
  cancel: 'Cancel',
  cancelled: (name: string) => `**${name}** was not started, and is forgotten. \`/monitor add\` begins anew.`,
  goOn: (name: string) => `Go on with “${name}”`,
  limitsFrom: (source: string) => `About the limits: ${source}.`,
  caution: {
    roleNotPingable: (role: string) =>
      `${role} cannot be mentioned by me, so nobody would be notified. Let an administrator switch on “Allow anyone to @mention this role”, or pick a member under “Who”.`,
    cannotSee: (owner: string, channel: string) =>
      `${owner} cannot see ${channel}, so the reminder would not reach them. Pick another channel or another owner under “Who”.`,
    notInThread: (owner: string, channel: string) =>
      `${owner} is not in the private thread ${channel}. Add them there, or pick somebody who is under “Who”.`,
    isBot: (owner: string) => `${owner} is a bot, and answers no reminders. Pick somebody else under “Who”.`,
    isGone: (owner: string) => `${owner} is not in this server any more. Pick somebody else under “Who”.`,
    botCannotWrite: (channel: string) =>
      `I may not write in ${channel}. Let an administrator allow me to see it and to send messages there, or pick another channel under “Who”.`,
    nameTaken: 'An item of this name runs already. Give this one another name under “What”, or cancel it.',
    channelLeftOut:
      'It belongs to a private assessment, so its reminders stay in that thread: the channel that you named was left out.',
  },
};

const zh: typeof en = {
  preview: (name) => `预览：${name}`,
  alone: '只有你能看到，按“开始监测”之前不会运行。',
  changed: '你查看之后它有改动。请再看一遍，然后开始。',
  unclear: '尚未看懂，见上',
  start: '开始监测',
  fix: (part) => `修正“${part}”`,
  cancel: '取消',
  cancelled: (name) => `**${name}**没有开始，已放弃。需要时请重新运行 \`/monitor add\`。`,
  goOn: (name) => `继续设置“${name}”`,
  limitsFrom: (source) => `阈值的来源：${source}。`,
  caution: {
    roleNotPingable: (role) =>
      `我无法提及${role}，因此不会有人收到通知。请管理员允许任何人提及该身份组，或在“人员”中改选成员。`,
    cannotSee: (owner, channel) => `${owner}看不到${channel}，收不到提醒。请在“人员”中换一个频道或负责人。`,
    notInThread: (owner, channel) =>
      `${owner}不在私密子区${channel}中。请先把对方加入，或在“人员”中改选其中的成员。`,
    isBot: (owner) => `${owner}是机器人，不会处理提醒。请在“人员”中改选他人。`,
    isGone: (owner) => `${owner}已不在本服务器。请在“人员”中改选他人。`,
    botCannotWrite: (channel) =>
      `我不能在${channel}发言。请管理员允许我查看并在那里发消息，或在“人员”中换一个频道。`,
    nameTaken: '已有同名的监测项在运行。请在“内容”中换个名称，或取消。',
    channelLeftOut: '它属于一项私密评估，提醒只留在该子区，因此没有采用你指定的频道。',
  },
};

export const monitorDraftWords = { en, 'zh-CN': zh };
