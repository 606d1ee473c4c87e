/*
 * What the frame of the page says: servers, channels, members, the clock, the faults, the log, the guide. A text that
 * lacks a language does not compile where it is said.
 */

export const frame = {
  title: { en: 'Local Discord', zh: '本地 Discord' },
  titleOf: {
    en: /** @param {string} channel */ (channel) => `${channel} · local Discord`,
    zh: /** @param {string} channel */ (channel) => `${channel} · 本地 Discord`,
  },
  standIn: {
    en: 'A local stand-in for Discord, for trying and testing. Nothing here leaves this machine.',
    zh: '本地的 Discord 替身，供试用和测试。一切都不会离开本机。',
  },
  servers: { en: 'Servers', zh: '服务器' },
  channels: { en: 'Channels', zh: '频道' },
  textChannels: { en: 'Text channels', zh: '文字频道' },
  messages: { en: 'Messages', zh: '消息' },
  empty: {
    en: 'Nothing here yet. Type / to see what the bot can do.',
    zh: '这里还没有消息。输入 / 看看机器人能做什么。',
  },
  close: { en: 'Close', zh: '关闭' },
  goThere: { en: 'Go there', zh: '前往' },
  locked: { en: 'locked', zh: '已锁定' },
  archived: { en: 'archived', zh: '已归档' },
  thread: { en: 'Thread', zh: '子区' },
  privateThread: { en: 'Private thread', zh: '私密子区' },
  archivedThreads: {
    en: /** @param {number} count */ (count) => `${count} archived`,
    zh: /** @param {number} count */ (count) => `${count} 个已归档`,
  },
  unread: { en: 'unread', zh: '有未读消息' },
  mentions: {
    en: /** @param {number} count */ (count) => (count === 1 ? '1 mention' : `${count} mentions`),
    zh: /** @param {number} count */ (count) => `${count} 次提及`,
  },
  switchServer: {
    en: /** @param {string} name */ (name) => `Server ${name}`,
    zh: /** @param {string} name */ (name) => `服务器 ${name}`,
  },
  noChannel: { en: 'no channel', zh: '没有频道' },
  readOnly: {
    en: 'This member may not write in this channel.',
    zh: '这位成员不能在此频道发言。',
  },
  threadOpened: {
    en: /** @param {string} name */ (name) => `A thread was opened: ${name}`,
    zh: /** @param {string} name */ (name) => `新建了子区：${name}`,
  },
};

export const people = {
  members: { en: 'Members', zh: '成员' },
  show: { en: 'Show the members', zh: '显示成员' },
  hide: { en: 'Hide the members', zh: '隐藏成员' },
  apps: { en: 'Apps', zh: '应用' },
  withoutRole: { en: 'Without a role', zh: '无身份组' },
  you: { en: 'you', zh: '你' },
  online: { en: 'Online', zh: '在线' },
  offline: { en: 'Offline', zh: '离线' },
  youAre: { en: 'You are', zh: '当前身份' },
  switchTo: {
    en: /** @param {string} name */ (name) => `Look as ${name}`,
    zh: /** @param {string} name */ (name) => `切换为 ${name}`,
  },
  owner: { en: 'Owner', zh: '所有者' },
};

export const status = {
  ready: { en: 'The bot is ready', zh: '机器人已就绪' },
  waiting: { en: 'Waiting for the bot…', zh: '正在等待机器人…' },
  noConnection: { en: 'No connection', zh: '没有连接' },
};

export const theme = {
  label: { en: 'Colours', zh: '配色' },
  dark: { en: 'Dark', zh: '深色' },
  light: { en: 'Light', zh: '浅色' },
  system: { en: 'As the system', zh: '跟随系统' },
};

export const doing = {
  working: { en: 'The bot is working…', zh: '机器人正在处理…' },
  running: {
    en: /** @param {string} name */ (name) => `Running “${name}”…`,
    zh: /** @param {string} name */ (name) => `正在运行“${name}”…`,
  },
  sent: {
    en: /** @param {string} name */ (name) => `Sent /${name}, the bot is thinking…`,
    zh: /** @param {string} name */ (name) => `已发送 /${name}，机器人正在思考…`,
  },
  failed: {
    en: /** @param {string} why */ (why) => `That failed: ${why}`,
    zh: /** @param {string} why */ (why) => `操作失败：${why}`,
  },
};

/** What the local Discord refuses, by its code: more words than Discord's own. */
export const refusals = {
  40005: {
    en: 'That file is too large: Discord takes 10 MiB.',
    zh: '文件过大：Discord 最多接受 10 MiB。',
  },
  50001: { en: 'You cannot see that channel as this member.', zh: '这位成员看不到该频道。' },
  50006: { en: 'There is nothing to send.', zh: '没有可发送的内容。' },
  50013: { en: 'This member may not do that here.', zh: '这位成员在此处没有相应权限。' },
  50083: { en: 'This thread is archived.', zh: '该子区已归档。' },
  away: {
    en: 'The local Discord does not answer. Is it still running?',
    zh: '本地 Discord 没有响应。它还在运行吗？',
  },
  late: {
    en: 'The bot did not answer in time. Is it running?',
    zh: '机器人没有及时响应。它在运行吗？',
  },
};
