const en = {
  due: 'Due now',
  late: (when: string) => `It was due ${when}; this comes late.`,
  missed: (count: number) => (count === 1 ? 'One before it was missed.' : `${count} before it were missed.`),
  forWhom: (whom: string) => `For ${whom}`,
  instead: (left: string, whom: string) => `${left} has left the server, so this goes to ${whom}.`,
  left: (left: string) => `${left} has left the server, and so has everybody who could be asked instead.`,
  about: (technology: string) => `Part of the assessment of ${technology}`,
  unreadable: (count: number) =>
    `${count} more could not be read at the moment; whoever runs the bot finds out why in its log.`,
  unanswered: (when: string) => `Nobody has answered the reminder of ${when} yet.`,
  past: { normal: 'It is back to normal.', warning: 'It is past its warning.', critical: 'It is critical.' },
  reading: (value: string, day: string) => `${value} on ${day}`,
  digest: 'What is watched here',
  nothingWatched: 'Nothing is watched here yet. Run `/monitor add` to begin.',
  redirected: (channel: string) => `It belongs in ${channel}, where I cannot post.`,
  guarded:
    'Something that is watched in a private thread needs you, and I cannot post there. Open the item to see what it is.',
  undelivered: (channel: string) => `A message is waiting that I cannot post in ${channel}.`,
  why: {
    gone: 'The channel is gone. Edit the item and choose another one.',
    forbidden: 'I am not allowed to write there. Give me back the permission, or choose another channel.',
    locked: 'The thread is locked. Unlock it, or choose another channel.',
    unreachable: 'Discord does not answer.',
  },
  keptTrying: 'I keep trying; nothing is lost.',
  show: 'Show the item',
};

const zh: typeof en = {
  due: '到期提醒',
  late: (when) => `原定时间是${when}，这条提醒迟到了。`,
  missed: (count) => `此前错过了${count}次。`,
  forWhom: (whom) => `请${whom}处理`,
  instead: (left, whom) => `${left}已离开服务器，改由${whom}处理。`,
  left: (left) => `${left}已离开服务器，可以代为处理的人也都不在了。`,
  about: (technology) => `属于对${technology}的评估`,
  unreadable: (count) => `另有${count}项暂时无法读取；运行机器人的人可以在日志中查明原因。`,
  unanswered: (when) => `${when}的提醒还没有人处理。`,
  past: { normal: '已恢复正常。', warning: '已越过预警线。', critical: '已越过警戒线。' },
  reading: (value, day) => `${day}：${value}`,
  digest: '这里的监测项',
  nothingWatched: '这里还没有监测项。请用 `/monitor add` 添加。',
  redirected: (channel) => `它本应发到${channel}，但我无法在那里发言。`,
  guarded: '私密子区里有一个监测项需要你处理，但我无法在那里发言。打开监测项即可查看。',
  undelivered: (channel) => `有一条消息无法发到${channel}，正在等待。`,
  why: {
    gone: '频道已不存在。请编辑监测项，另选频道。',
    forbidden: '我没有在那里发言的权限。请恢复权限，或另选频道。',
    locked: '子区已锁定。请解锁，或另选频道。',
    unreachable: 'Discord没有回应。',
  },
  keptTrying: '我会继续尝试，内容不会丢失。',
  show: '查看监测项',
};

export const deliveryWords = { en, 'zh-CN': zh };
