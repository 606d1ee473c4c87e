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
  used: { en: ' used ', zh: ' 使用了 ' },
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
  files: { en: 'Files', zh: '文件' },
  attach: { en: 'Attach files', zh: '添加文件' },
  send: { en: 'Send', zh: '发送' },
  noCommand: { en: 'No such command', zh: '没有这个命令' },
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
  done: { en: 'Done', zh: '完成' },
  search: { en: 'Search', zh: '搜索' },
  searchIn: {
    en: /** @param {string} label */ (label) => `Search in: ${label}`,
    zh: /** @param {string} label */ (label) => `在“${label}”中搜索`,
  },
  nothingFound: { en: 'Nothing found', zh: '没有找到' },
  atMost: {
    en: /** @param {number} most */ (most) => `Choose ${most} at most.`,
    zh: /** @param {number} most */ (most) => `最多选择 ${most} 项。`,
  },
};
