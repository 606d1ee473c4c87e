/*
 * What the tools beside the channel say: the bot's clock, the troubles that can be made, the log. A text that lacks a
 * language does not compile where it is said.
 */

export const clock = {
  title: { en: 'The bot’s clock', zh: '机器人的时钟' },
  open: {
    en: /** @param {string} now */ (now) => `The bot’s clock: ${now}`,
    zh: /** @param {string} now */ (now) => `机器人的时钟：${now}`,
  },
  about: {
    en: 'Time here can be moved forward, so that reminders come at once. It never goes back.',
    zh: '这里的时间可以向前拨，让提醒立即到来；时间不会倒退。',
  },
  ahead: {
    en: /** @param {string} howFar */ (howFar) => `${howFar} ahead of this machine`,
    zh: /** @param {string} howFar */ (howFar) => `比本机快 ${howFar}`,
  },
  inStep: { en: 'The same as on this machine', zh: '与本机一致' },
  next: { en: 'The bot is due next', zh: '机器人的下一项安排' },
  nothingDue: {
    en: 'Nothing is due. A watch item brings reminders: /monitor add',
    zh: '暂无安排。添加监测项后会有提醒：/monitor add',
  },
  hour: { en: '+1 hour', zh: '+1 小时' },
  day: { en: '+1 day', zh: '+1 天' },
  week: { en: '+1 week', zh: '+1 周' },
  toNext: { en: 'To the next reminder', zh: '到下一次提醒' },
  moving: {
    en: /** @param {string} now */ (now) => `Moving… it is ${now}`,
    zh: /** @param {string} now */ (now) => `正在拨动…现在是 ${now}`,
  },
  arrived: {
    en: /** @param {number} count */ (count) =>
      count === 0
        ? 'Nothing was posted on the way.'
        : count === 1
          ? '1 message was posted.'
          : `${count} messages were posted.`,
    zh: /** @param {number} count */ (count) =>
      count === 0 ? '途中没有发出消息。' : `途中发出了 ${count} 条消息。`,
  },
  noneInSight: {
    en: 'Nothing was posted within 120 days.',
    zh: '120 天内没有发出任何消息。',
  },
  fired: { en: 'What the clock brought', zh: '拨动后发出的消息' },
  elsewhere: { en: 'where you can’t look', zh: '你看不到的地方' },
  leftBehind: {
    en: /** @param {number} count */ (count) => `${count} did not answer in time and was left behind.`,
    zh: /** @param {number} count */ (count) => `${count} 个进程没有及时响应，未再等待。`,
  },
};

export const faults = {
  title: { en: 'Make trouble', zh: '制造故障' },
  about: {
    en: 'See how the bot gets over it. Nothing that it has kept is lost, and nothing is posted twice. As with Discord, what is sent while the bot is away can go unanswered.',
    zh: '看看机器人如何恢复：已记下的内容不会丢失，也不会重复发送。与 Discord 一样，机器人离线期间发出的操作可能得不到响应。',
  },
  kinds: {
    'gateway-drop': {
      en: ['Drop the connection', 'The line breaks without a word.'],
      zh: ['断开连接', '连接无预警中断。'],
    },
    'gateway-reconnect': {
      en: ['Ask to reconnect', 'Discord asks the bot to connect anew.'],
      zh: ['要求重新连接', 'Discord 要求机器人重新连接。'],
    },
    'invalid-session': {
      en: ['Forget the session', 'The bot has to log in afresh.'],
      zh: ['使会话失效', '机器人必须重新登录。'],
    },
    'rest-429': {
      en: ['Rate limit', 'The next request is told to wait.'],
      zh: ['速率限制', '下一个请求被要求等待。'],
    },
    'rest-5xx': {
      en: ['Server error', 'The next request gets 502.'],
      zh: ['服务器错误', '下一个请求得到 502。'],
    },
    'lost-response': {
      en: ['Lose an answer', 'The next request is done, its answer never comes.'],
      zh: ['丢失响应', '下一个请求已执行，但响应丢失。'],
    },
    'closed-socket': {
      en: ['Close the socket', 'The next request is cut off before it is done.'],
      zh: ['关闭套接字', '下一个请求在执行前被切断。'],
    },
  },
  waits: { en: 'waits for the bot’s next request', zh: '等待机器人的下一个请求' },
};

/** What became of the line or of a request, in the order in which it happens. */
export const outcome = {
  lost: { en: 'connection lost', zh: '连接中断' },
  'asked-to-reconnect': { en: 'asked to reconnect', zh: '已要求重新连接' },
  invalidated: { en: 'session over', zh: '会话已失效' },
  identified: { en: 'logged in afresh', zh: '已重新登录' },
  'resume-refused': { en: 'could not resume', zh: '无法恢复会话' },
  'broke-a-rule': { en: 'broke a rule of the line', zh: '违反了连接规则' },
  resumed: { en: 'resumed', zh: '会话已恢复' },
  caughtUp: {
    en: /** @param {number} count */ (count) => `caught up on ${count} event${count === 1 ? '' : 's'}`,
    zh: /** @param {number} count */ (count) => `补上了 ${count} 个事件`,
  },
  met: {
    en: /** @param {string} what */ (what) => `met ${what}`,
    zh: /** @param {string} what */ (what) => `命中 ${what}`,
  },
  again: {
    en: /** @param {number} status */ (status) => `tried again: ${status}`,
    zh: /** @param {number} status */ (status) => `重试：${status}`,
  },
};

export const log = {
  title: { en: 'What goes over the line', zh: '往来记录' },
  open: { en: 'Troubles and log', zh: '故障与记录' },
  about: {
    en: 'Each request is checked against Discord’s rules as it comes.',
    zh: '每个请求都按 Discord 的规则检查。',
  },
  all: { en: 'All', zh: '全部' },
  requests: { en: 'Requests', zh: '请求' },
  events: { en: 'Events', zh: '事件' },
  line: { en: 'Line', zh: '连接' },
  wrong: { en: 'Only what was wrong', zh: '仅显示有误的' },
  filter: { en: 'Filter the log', zh: '筛选记录' },
  none: { en: 'Nothing yet', zh: '暂无记录' },
  right: { en: 'right', zh: '符合规则' },
  notRight: { en: 'wrong', zh: '有误' },
  noAnswer: { en: 'no answer was sent', zh: '未发送响应' },
  late: { en: 'No acknowledgement within 3 seconds', zh: '3 秒内没有确认' },
  refused: {
    en: /** @param {number} status */ (status) => `Refused with ${status}`,
    zh: /** @param {number} status */ (status) => `被拒绝：${status}`,
  },
  clockMoved: { en: 'clock', zh: '时钟' },
  sent: { en: 'sent to the bot', zh: '已发给机器人' },
  acknowledged: { en: 'acknowledged', zh: '已确认' },
  failed: { en: 'not acknowledged', zh: '未确认' },
  ordered: { en: 'ordered', zh: '已安排' },
  met: { en: 'met', zh: '已命中' },
};

export const tools = {
  label: { en: 'Tools', zh: '工具' },
  close: { en: 'Close this column', zh: '关闭此栏' },
};
