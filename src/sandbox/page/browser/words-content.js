/*
 * What the page says in and around messages, the composer and forms, said by `say(message.…)`. A text that lacks a
 * language does not compile where it is said.
 */

export const message = {
  by: {
    en: /** @param {string} name */ (name) => `Message by ${name}`,
    zh: /** @param {string} name */ (name) => `${name} 的消息`,
  },
  thinking: {
    en: /** @param {string} name */ (name) => `${name} is thinking…`,
    zh: /** @param {string} name */ (name) => `${name} 正在思考…`,
  },
  edited: { en: '(edited)', zh: '（已编辑）' },
  app: { en: 'APP', zh: '应用' },
  seeThread: { en: 'See thread ›', zh: '查看子区 ›' },
  inThread: {
    en: /** @param {number} count */ (count) => (count === 1 ? '1 message ›' : `${count} messages ›`),
    zh: /** @param {number} count */ (count) => `${count} 条消息 ›`,
  },
  used: { en: ' used ', zh: ' 使用了 ' },
  unknownUser: { en: 'unknown-user', zh: '未知用户' },
  deletedRole: { en: 'deleted-role', zh: '已删除的身份组' },
  unknownChannel: { en: 'unknown', zh: '未知' },
  role: { en: 'role', zh: '身份组' },
  memberApp: { en: 'app', zh: '应用' },
  noDate: { en: 'Invalid date', zh: '无效日期' },
  startedThread: { en: ' started a thread: ', zh: ' 创建了子区：' },
  someMessage: { en: 'a message', zh: '一条消息' },
  earlier: { en: 'Show earlier messages', zh: '显示更早的消息' },
  jump: { en: 'Jump to the newest message ↓', zh: '跳到最新消息 ↓' },
  goneMessage: { en: 'The message was deleted', zh: '消息已被删除' },
  onlyYou: { en: 'Only you can see this', zh: '只有你能看见' },
  dismiss: { en: 'Dismiss message', zh: '关闭此消息' },
  apps: { en: 'Apps', zh: '应用' },
  onThisMessage: { en: 'on this message', zh: '用于这条消息' },
  onMember: {
    en: /** @param {string} name */ (name) => `on ${name}`,
    zh: /** @param {string} name */ (name) => `用于 ${name}`,
  },
  select: { en: 'Make a selection', zh: '请选择' },
  picture: { en: 'Picture', zh: '图片' },
  thumbnail: { en: 'Thumbnail', zh: '缩略图' },
  pictureElsewhere: { en: 'Picture elsewhere: ', zh: '站外图片：' },
  enlarge: {
    en: /** @param {string} what */ (what) => `${what}, open large`,
    zh: /** @param {string} what */ (what) => `${what}，点击放大`,
  },
  openOriginal: { en: 'Open in a new tab', zh: '在新标签页中打开' },
  earlierPicture: { en: 'Previous picture', zh: '上一张' },
  laterPicture: { en: 'Next picture', zh: '下一张' },
  close: { en: 'Close', zh: '关闭' },
  panel: { en: 'Panel', zh: '面板' },
  spoilerMark: { en: 'SPOILER', zh: '剧透' },
  spoiler: { en: 'Spoiler, press to show', zh: '剧透内容，按下显示' },
  notDrawn: {
    en: /** @param {number} type */ (type) => `A component of type ${type}, not drawn here`,
    zh: /** @param {number} type */ (type) => `类型为 ${type} 的组件，此处不绘制`,
  },
};

export const composer = {
  label: { en: 'Message', zh: '消息' },
  placeholder: {
    en: /** @param {string} channel */ (channel) => `Message #${channel}, or / for commands`,
    zh: /** @param {string} channel */ (channel) => `发消息到 #${channel}，或输入 / 使用命令`,
  },
  commands: { en: 'Commands', zh: '命令' },
  mentions: { en: 'People, roles and channels', zh: '成员、身份组和频道' },
  commandsButton: { en: 'Show the commands', zh: '显示命令' },
  files: { en: 'Files', zh: '文件' },
  attach: { en: 'Attach files', zh: '添加文件' },
  send: { en: 'Send', zh: '发送' },
  chooseFile: { en: 'Choose a file', zh: '选择文件' },
  chooseFiles: { en: 'Choose files', zh: '选择文件' },
  leaveOut: {
    en: /** @param {string} name */ (name) => `Leave out ${name}`,
    zh: /** @param {string} name */ (name) => `移除 ${name}`,
  },
  leaveOutOption: {
    en: /** @param {string} name */ (name) => `Take “${name}” away`,
    zh: /** @param {string} name */ (name) => `去掉“${name}”`,
  },
  addOption: {
    en: /** @param {string} name */ (name) => `Add “${name}”`,
    zh: /** @param {string} name */ (name) => `添加“${name}”`,
  },
  found: {
    en: /** @param {number} count */ (count) => (count === 1 ? '1 command' : `${count} commands`),
    zh: /** @param {number} count */ (count) => `${count} 个命令`,
  },
  tooMany: { en: 'Discord takes 10 files with a message.', zh: '一条消息最多带 10 个文件。' },
  noCommand: { en: 'No such command', zh: '没有这个命令' },
  asMessage: { en: 'Send it as a message', zh: '作为消息发送' },
  findOption: { en: 'Find an option, or press Enter to run', zh: '查找选项，或按 Enter 运行' },
  noBot: { en: 'The bot is not here yet', zh: '机器人还没有上线' },
  cancelCommand: { en: 'Cancel the command', zh: '取消命令' },
  run: { en: 'Run', zh: '运行' },
  yes: { en: 'True', zh: '是' },
  no: { en: 'False', zh: '否' },
  noSuggestion: { en: 'No suggestion', zh: '没有建议' },
};

export const form = {
  cancel: { en: 'Cancel', zh: '取消' },
  submit: { en: 'Submit', zh: '提交' },
  sending: { en: 'Sending…', zh: '正在发送…' },
  warning: {
    en: 'This form goes to the bot. Don’t share passwords.',
    zh: '此表单将提交给机器人。请勿填写密码。',
  },
  nothing: { en: 'Nothing to fill in here', zh: '此处无需填写' },
  clear: { en: 'Clear', zh: '清除' },
  done: { en: 'Done', zh: '完成' },
  search: { en: 'Search', zh: '搜索' },
  searchIn: {
    en: /** @param {string} label */ (label) => `Search in: ${label}`,
    zh: /** @param {string} label */ (label) => `在“${label}”中搜索`,
  },
  nothingFound: { en: 'Nothing found', zh: '没有找到' },
};

/** What is wrong with a field, said beside it, and what may be filled in. */
export const field = {
  requiredMark: { en: 'required', zh: '必填' },
  required: { en: 'This is required.', zh: '此项必填。' },
  notNumber: { en: 'This must be a number, such as 12 or 0.5.', zh: '请填写数字，例如 12 或 0.5。' },
  notWhole: { en: 'This must be a whole number, such as 12.', zh: '请填写整数，例如 12。' },
  ambiguous: {
    en: 'Write the number without a comma between thousands.',
    zh: '请不要使用千位分隔符。',
  },
  tooSmall: {
    en: /** @param {number} least */ (least) => `This must be ${least} or more.`,
    zh: /** @param {number} least */ (least) => `不能小于 ${least}。`,
  },
  tooLarge: {
    en: /** @param {number} most */ (most) => `This must be ${most} or less.`,
    zh: /** @param {number} most */ (most) => `不能大于 ${most}。`,
  },
  tooShort: {
    en: /** @param {number} least */ (least) => `This needs at least ${least} characters.`,
    zh: /** @param {number} least */ (least) => `至少需要 ${least} 个字符。`,
  },
  tooLong: {
    en: /** @type {(most: number, now: number) => string} */ (most, now) =>
      `This takes ${most} characters at most; it has ${now}.`,
    zh: /** @type {(most: number, now: number) => string} */ (most, now) =>
      `最多 ${most} 个字符，现有 ${now} 个。`,
  },
  atLeast: {
    en: /** @param {number} least */ (least) => `Choose at least ${least}.`,
    zh: /** @param {number} least */ (least) => `至少选择 ${least} 项。`,
  },
  atMost: {
    en: /** @param {number} most */ (most) => `Choose ${most} at most.`,
    zh: /** @param {number} most */ (most) => `最多选择 ${most} 项。`,
  },
  fromList: { en: 'Choose one from the list.', zh: '请从列表中选择。' },
  fileTooLarge: {
    en: /** @param {string} name */ (name) => `${name} is too large: Discord takes 10 MiB.`,
    zh: /** @param {string} name */ (name) => `${name} 过大：Discord 最多接受 10 MiB。`,
  },
  fromTo: {
    en: /** @type {(least: number, most: number) => string} */ (least, most) => `From ${least} to ${most}.`,
    zh: /** @type {(least: number, most: number) => string} */ (least, most) => `${least} 至 ${most}。`,
  },
  from: {
    en: /** @param {number} least */ (least) => `${least} or more.`,
    zh: /** @param {number} least */ (least) => `不小于 ${least}。`,
  },
  upTo: {
    en: /** @param {number} most */ (most) => `${most} or less.`,
    zh: /** @param {number} most */ (most) => `不大于 ${most}。`,
  },
  lengths: {
    en: /** @type {(least: number, most: number) => string} */ (least, most) =>
      `${least} to ${most} characters.`,
    zh: /** @type {(least: number, most: number) => string} */ (least, most) =>
      `${least} 至 ${most} 个字符。`,
  },
};
