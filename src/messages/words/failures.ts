const en = {
  notAllowed: {
    view: 'You cannot see this assessment. Ask whoever started it to add you to its thread.',
    contribute:
      'You cannot write in that channel, so you cannot add to its assessments. Ask a moderator for access.',
    facilitate:
      'This is for whoever started the assessment or moderates its channel. Ask one of them to do it.',
    administer: 'This needs the permission “Manage Server”. Ask an administrator of this server.',
  },
  notAllowedByRole: {
    contribute: (role: string) =>
      `In this server ${role} and those who take part already add to assessments. Ask somebody with ${role} to do it, or an administrator for the role.`,
    facilitate: (role: string) =>
      `This is for whoever started the assessment, moderates its channel or has ${role}. Ask somebody with ${role} to do it.`,
    administer: (role: string) =>
      `This needs ${role} or the permission “Manage Server”. Ask somebody with ${role} to do it.`,
  },
  noSuchAssessment: 'No assessment by that name that you can see. Pick one from `/assess list`.',
  ambiguousName: (count: number) =>
    `${count} assessments bear that name. Pick the one you mean from the suggestions while you type.`,
  noAssessmentHere:
    'This is not the thread of an assessment. Name one with the option `assessment`, or see `/assess list`.',
  noTechnology: 'Name the technology: a material, part, tool or program that somebody abroad could cut off.',
  unknownCountry: (typed: string) =>
    `I know no country called “${typed}”. Pick one from the suggestions while you type.`,
  unknownTimezone: (typed: string) =>
    `“${typed}” is not a timezone I know. Pick one from the suggestions, such as Asia/Seoul.`,
  notOffered: (typed: string) =>
    `“${typed}” is not one of the choices. Pick one from the suggestions while you type.`,
  notATime: (typed: string) => `“${typed}” is no time of day. Write it such as 09:00 or 17:30.`,
  daysOff: {
    'not-a-day': (typed: string) =>
      `“${typed}” is no day and no range of days. Write them such as 2026-12-24..2027-01-01, 2027-02-06.`,
    backwards: (typed: string) => `“${typed}” ends before it begins. Write the earlier day first.`,
    'too-many': (most: number) => `That is more than ${most} days. Give a shorter list, for a year or two.`,
  },
  givenAndReset: (reset: string) =>
    `The same setting cannot be given and taken back at once (“${reset}”). Nothing was changed. Choose one of the two.`,
  roleNotGiven: {
    bot: (role: string) =>
      `${role} is a bot’s own role, which nobody can be given. Nothing was changed. Pick a role that members have.`,
    everybody: (role: string) =>
      `Everybody has ${role}, so that it would keep nobody out. Nothing was changed. Pick a role that only some have.`,
  },
  nothingToChange: 'Nothing was given to change. Fill in at least one of the options.',
  nothingToShowHere:
    'There is nothing of that which everybody in this channel may see. Run it again without `public` to see it by yourself.',
  noThreadsHere: 'A thread cannot be opened here. Run this in a text channel of the server.',
  permissions: {
    ViewChannel: 'View Channel',
    ReadMessageHistory: 'Read Message History',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    CreatePublicThreads: 'Create Public Threads',
    CreatePrivateThreads: 'Create Private Threads',
  },
  botLacks: (channel: string, permissions: string) =>
    `I lack permissions in ${channel}: ${permissions}. Ask an administrator to grant them, then try again.`,
  onlyInServers:
    'This works in a server, not in direct messages. Run it in a channel of a server that I am in.',
  oldCommand:
    'This command is from another version of Unchoke. Reload Discord to see the current ones, or use `/help`.',
  oldButton: 'This button is from an older version of Unchoke. Run the command again to get a fresh one.',
  noSuchPrompt: 'This prompt is no longer asked. Open the current panel with `/assess resume`.',
  valueDoesNotFit:
    'That answer does not fit this prompt any more. Open the form again; the choices may have changed.',
  nothingToSettle: 'This has been settled meanwhile. Open the current panel with `/assess resume`.',
  alreadyMovedOn: (stage: string) =>
    `The team has moved on already: it is at **${stage}** now. Open the current panel with \`/assess resume\`.`,
  gapsNeedReason: 'There are gaps left in this stage. Press “Move on with gaps” and say why.',
  lastStage:
    'This is the last stage. Close the assessment with the button below the panel or `/assess close`.',
  closed: (decision: string) =>
    `This assessment is closed (${decision}). Open it again with \`/assess reopen\` to change anything.`,
  notPassed: (stage: string, possible: string) =>
    possible.length === 0
      ? `That stage cannot be reopened: the team is at **${stage}** and has not gone past it. Edit its answers from the panel; that is possible at any stage.`
      : `That stage cannot be reopened: the team got as far as **${stage}**. Pick one of ${possible}.`,
  noSuchClosing: 'An assessment cannot be closed like that any more. Pick a decision from the list.',
  nothingRated:
    'Nobody has rated yet, so there is nothing to reveal. Open “Rate independently” on the panel and rate first.',
  alreadyRevealed: 'The ratings have been revealed already. Open them from the panel to see who rated how.',
  notRevealed:
    'Nobody can see the ratings yet. Reveal them first, so that the team agrees with all of them in view.',
  agreementOvertaken:
    'Meanwhile somebody recorded what was agreed, or the ratings began anew, so this was not recorded. Look at the ratings; if it should be changed, record it again.',
  openRatings: 'Show the ratings',
  nothingToAccord:
    'Nothing was agreed that differs from your rating, or you have gone along with it already. Open the ratings from the panel to see how it stands.',
  conflict: 'Somebody else saved at the same moment. Try again; nothing was lost.',
  diskFull: 'The disk is full, so this was **not** saved. Tell whoever runs Unchoke, then try again.',
  readOnly:
    'The data folder cannot be written to, so this was **not** saved. Tell whoever runs Unchoke, then try again.',
  storeAway: 'The data cannot be reached right now, so nothing was saved. Try again in a minute.',
  damaged:
    'The stored data of this could not be read and was set aside. Tell whoever runs Unchoke; its log names the file.',
  tooNew:
    'The stored data was written by a newer version of Unchoke. Ask whoever runs it to update it first.',
  problem: {
    empty: 'The form was empty. Give an answer, or say why it is not known.',
    answerAndUnknown: 'There was an answer and also a reason why it is unknown. Keep just one of them.',
    unknownWithoutReason:
      'Unknown needs a reason, so that others know what to look for. Add it in the last field.',
    notANumber: (typed: string) => `“${typed}” is not a plain number. Write one such as 120 or 1.5.`,
    notARange: (typed: string) =>
      `“${typed}” does not say from how much to how much. Write the smallest and the largest, such as 3-5, or one number where both are the same.`,
    wrongOrder: (least: number, most: number) =>
      `The first number (${least}) is larger than the second (${most}). Write the smaller one first.`,
    noLikelihood: 'No likelihood was picked. Pick one of the five steps; without it there is no level.',
    noConsequence: 'No consequence was picked. Pick one of the five steps; without it there is no level.',
    noReason:
      'What the team agrees on needs a reason, so that others can follow it. Add it in the last field.',
    outOfRange: (least: number, most: number) => `The number must lie between ${least} and ${most}.`,
    notADate: (typed: string) => `“${typed}” is not a date. Write year, month and day, such as 2026-11-23.`,
    notACountry: (typed: string) =>
      `I know no country called “${typed}”. Write names or two-letter codes with commas between, such as Belgium, US.`,
    tooManyCountries: (most: number) =>
      `At most ${most === 1 ? 'one country fits' : `${most} countries fit`} here.`,
    tooLong: (most: number) =>
      `That is longer than ${most} characters. Shorten it, or put the rest into another answer.`,
  },
  kept: (problem: string) => `${problem} What you typed is kept.`,
  typedWas: 'This is what you typed, for you to copy:',
  fixIt: 'Open the form again',
  bug: (reference: string) =>
    `Something went wrong on our side; nothing saved before is lost. Try again, and if it happens again tell whoever runs Unchoke this reference: \`${reference}\``,
};

const zh: typeof en = {
  notAllowed: {
    view: '你无权查看这项评估。请联系发起人把你加入它的子区。',
    contribute: '你在该频道没有发言权限，因此不能补充其中的评估。请联系管理员开通。',
    facilitate: '这一步由评估的发起人或频道管理员操作，请联系他们。',
    administer: '需要“管理服务器”权限，请联系服务器管理员。',
  },
  notAllowedByRole: {
    contribute: (role) =>
      `在本服务器中，由 ${role} 和已经参与的人补充评估。请让拥有 ${role} 的人代为操作，或请管理员授予该身份组。`,
    facilitate: (role) => `这一步由评估的发起人、频道管理者或 ${role} 操作。请联系拥有 ${role} 的人。`,
    administer: (role) => `需要 ${role} 或“管理服务器”权限。请联系拥有 ${role} 的人。`,
  },
  noSuchAssessment: '没有找到你能看到的这项评估。请从 `/assess list` 中选择。',
  ambiguousName: (count) => `有 ${count} 项评估同名。请在输入时从提示中选择。`,
  noAssessmentHere: '这里不是评估的子区。请用选项“评估项”（assessment）指定一项，或查看 `/assess list`。',
  noTechnology: '请写明技术名称：可能被国外断供的材料、零部件、设备或软件。',
  unknownCountry: (typed) => `找不到名为“${typed}”的国家或地区。请在输入时从提示中选择。`,
  unknownTimezone: (typed) => `“${typed}”不是可识别的时区。请从提示中选择，例如 Asia/Shanghai。`,
  notOffered: (typed) => `没有“${typed}”这个选项。请在输入时从提示中选择。`,
  notATime: (typed) => `“${typed}”不是时间。请写成09:00或17:30这样的形式。`,
  daysOff: {
    'not-a-day': (typed) =>
      `“${typed}”不是日期，也不是日期区间。请写成2026-12-24..2027-01-01, 2027-02-06这样的形式。`,
    backwards: (typed) => `“${typed}”的结束日期早于开始日期。请把较早的日期写在前面。`,
    'too-many': (most) => `超过了${most}天。请缩短清单，列一两年的即可。`,
  },
  givenAndReset: (reset) => `同一项设置不能同时指定又恢复默认（“${reset}”）。没有做任何修改，请只选其一。`,
  roleNotGiven: {
    bot: (role) => `${role} 是机器人自己的身份组，无法授予任何人。没有做任何修改，请选择成员拥有的身份组。`,
    everybody: (role) =>
      `所有人都有 ${role}，起不到限制作用。没有做任何修改，请选择只有部分成员拥有的身份组。`,
  },
  nothingToChange: '没有要修改的内容。请至少填写一个选项。',
  nothingToShowHere: '其中没有这个频道所有人都能看到的内容。请去掉“公开”选项后自己查看。',
  noThreadsHere: '这里无法建立子区。请在服务器的文字频道中使用。',
  permissions: {
    ViewChannel: '查看频道',
    ReadMessageHistory: '阅读消息历史记录',
    SendMessages: '发送消息',
    SendMessagesInThreads: '在子区内发送消息',
    CreatePublicThreads: '创建公开子区',
    CreatePrivateThreads: '创建私密子区',
  },
  botLacks: (channel, permissions) => `我在 ${channel} 缺少权限：${permissions}。请管理员授予后重试。`,
  onlyInServers: '请在服务器中使用，私信中不可用。',
  oldCommand: '这个命令来自其他版本的 Unchoke。请重新加载 Discord，或使用 `/help`。',
  oldButton: '这个按钮来自旧版本的 Unchoke。请重新运行命令。',
  noSuchPrompt: '这个问题已不再询问。请用 `/assess resume` 打开最新面板。',
  valueDoesNotFit: '这个答案已不适用于该问题。请重新打开表单，选项可能有变。',
  nothingToSettle: '答案已由他人选定。请用 `/assess resume` 打开最新面板。',
  alreadyMovedOn: (stage) => `团队已经进入 **${stage}** 阶段。请用 \`/assess resume\` 打开最新面板。`,
  gapsNeedReason: '本阶段还有待补项。请按“带待补项继续”并说明理由。',
  lastStage: '这是最后一个阶段。请用面板下方的按钮或 `/assess close` 结束评估。',
  closed: (decision) => `这项评估已结束（${decision}）。如需修改，请先用 \`/assess reopen\` 重新打开。`,
  notPassed: (stage, possible) =>
    possible.length === 0
      ? `无法重新打开该阶段：团队目前在 **${stage}**，还没有走过它。请在面板中直接修改答案，任何阶段都可以。`
      : `无法重新打开该阶段：团队只走到 **${stage}**。请从这些阶段中选择：${possible}。`,
  noSuchClosing: '不能再以这个结论结束评估。请从列表中选择。',
  nothingRated: '还没有人评定，因此没有可公开的内容。请各成员按面板上的“独立评定”。',
  alreadyRevealed: '各人的评定已经公开。请从面板打开查看。',
  notRevealed: '各人的评定仍然保密。请先公开，让团队看到全部评定后再商定。',
  agreementOvertaken:
    '其间有人记录了商定结果，或已开始新一轮评定，因此这次没有记录。请先查看各人评定，如仍需修改，再重新记录。',
  openRatings: '查看各人评定',
  nothingToAccord: '商定的结果与你的评定没有不同，或你已表示可以接受。请从面板打开各人评定查看。',
  conflict: '有人在同一时刻保存了修改。请重试，内容没有丢失。',
  diskFull: '磁盘已满，这次**没有**保存。请告知 Unchoke 的运维人员后重试。',
  readOnly: '数据目录不可写，这次**没有**保存。请告知 Unchoke 的运维人员后重试。',
  storeAway: '暂时无法访问数据，这次没有保存任何内容。请稍后再试。',
  damaged: '这部分数据无法读取，已另行存放。请告知 Unchoke 的运维人员，日志中有文件名。',
  tooNew: '数据由更新版本的 Unchoke 写入，请运维人员先升级。',
  problem: {
    empty: '表单是空的。请给出答案，或说明为什么不清楚。',
    answerAndUnknown: '既填了答案，又填了未知的原因。请只保留其中一个。',
    unknownWithoutReason: '选“未知”需要说明原因，便于他人继续查找。请填写最后一栏。',
    notANumber: (typed) => `“${typed}”不是单纯的数字。请填写例如 120 或 1.5。`,
    notARange: (typed) =>
      `“${typed}”没有说明从多少到多少。请填写最小值和最大值，例如 3-5；两者相同时填一个数即可。`,
    wrongOrder: (least, most) => `前一个数（${least}）大于后一个数（${most}）。请把较小的写在前面。`,
    noLikelihood: '没有选择可能性。请从五档中选择一档，否则得不出等级。',
    noConsequence: '没有选择后果。请从五档中选择一档，否则得不出等级。',
    noReason: '商定的结果需要说明理由，便于他人理解。请填写最后一栏。',
    outOfRange: (least, most) => `数字必须在 ${least} 到 ${most} 之间。`,
    notADate: (typed) => `“${typed}”不是有效日期。请按年、月、日填写，例如 2026-11-23。`,
    notACountry: (typed) =>
      `找不到名为“${typed}”的国家或地区。请填写名称或两位代码，用逗号分隔，例如：比利时, US。`,
    tooManyCountries: (most) => `这里最多填 ${most} 个国家或地区。`,
    tooLong: (most) => `超过了 ${most} 个字符。请缩短，或把其余内容写进别的问题。`,
  },
  kept: (problem) => `${problem}你填写的内容已保留。`,
  typedWas: '以下是你填写的内容，可以复制：',
  fixIt: '重新打开表单',
  bug: (reference) =>
    `我们这边出了问题，之前保存的内容都没有丢失。请重试；若再次出现，请把编号告知 Unchoke 的运维人员：\`${reference}\``,
};

export const failureWords = { en, 'zh-CN': zh } as const;
