const en = {
  reminderOver:
    'That reminder is over: somebody answered it, or the next one has come. Open the item to see how it stands.',
  alreadyPaused: 'It is paused already. Run `/monitor resume` to start it again.',
  notPaused: 'It is running already. Run `/monitor show` to see when it is due next.',
  nothingChanged: 'Everything is as it was. Edit at least one field, then send it again.',
  noSuchWatch: 'No such item here that you can see. Run `/monitor list` and pick one.',
  ambiguousWatch: (count: number) =>
    `${count} items bear that name. Pick the one you mean from the list that Discord shows while you type.`,
  notAllowed: {
    view: 'You cannot see that item. Ask somebody in its channel.',
    contribute: 'Only those who may write in its channel can answer for it. Ask somebody there.',
    manage:
      'Only its owner, whoever created it and those who moderate its channel can change it. Ask one of them.',
  },
  notAllowedByRole: {
    contribute: (role: string) =>
      `In this server ${role}, its owner and those who take part already answer for it. Ask somebody with ${role}.`,
    manage: (role: string) =>
      `Only its owner, whoever created it, those who moderate its channel and ${role} can change it. Ask somebody with ${role}.`,
  },
  overtaken:
    'Somebody changed it meanwhile. Look at how it stands now, then do it again if it is still needed.',
  noPrivateThread:
    'That assessment is private and its thread is gone, so reminders have no place. Run `/assess resume` for it, then add the item in the new thread.',
  noSuchDraft:
    'That preview is of no use any more: it was started or cancelled, or is a month old. Run `/monitor add` again, or `/monitor list` to see what runs.',
  showItem: 'Show the item',
};

const zh: typeof en = {
  reminderOver: '这条提醒已经处理过，或者下一条已经发出。打开监测项可查看现状。',
  alreadyPaused: '已经是暂停状态。要重新开始，请用 `/monitor resume`。',
  notPaused: '它正在运行。下次到期的时间请用 `/monitor show` 查看。',
  nothingChanged: '和原来完全一样。请至少改动一项后再提交。',
  noSuchWatch: '这里没有你能看到的这个监测项。请用 `/monitor list` 查看并选择。',
  ambiguousWatch: (count) => `有${count}个监测项同名。请输入几个字，再从Discord列出的选项中选一个。`,
  notAllowed: {
    view: '你看不到这个监测项。请找所属频道的成员。',
    contribute: '只有能在所属频道发言的成员才能处理。请找那里的成员。',
    manage: '只有负责人、创建者和频道管理者可以修改。请找他们。',
  },
  notAllowedByRole: {
    contribute: (role) => `在本服务器中，由 ${role}、负责人和已经参与的人处理。请找拥有 ${role} 的人。`,
    manage: (role) => `只有负责人、创建者、频道管理者和 ${role} 可以修改。请找拥有 ${role} 的人。`,
  },
  overtaken: '期间有人改动过。先看看现在的情况，仍有需要再操作一次。',
  noPrivateThread:
    '该评估是私密的，其子区已不在，提醒无处可发。请先对它运行 `/assess resume`，再在新子区中新增。',
  noSuchDraft:
    '这份预览已失效：可能已开始、已取消，或已过一个月。请重新运行 `/monitor add`，或用 `/monitor list` 查看正在运行的监测项。',
  showItem: '查看监测项',
};

export const monitorFailureWords = { en, 'zh-CN': zh };
