const en = {
  redirected: (channel: string) => `It belongs in ${channel}, where I cannot post.`,
  guarded:
    'Something that is watched needs you. I do not name it here, because not everybody who reads this may see it. Open the item, or `/monitor list`, to see what it is.',
  unposted: 'I could not post it where it belongs.',
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
  redirected: (channel) => `它本应发到${channel}，但我无法在那里发言。`,
  guarded:
    '有一个监测项需要你处理。并非这里所有人都能查看它，因此不写出名称。打开监测项或 `/monitor list` 即可查看。',
  unposted: '它没能发到原定的地方。',
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
