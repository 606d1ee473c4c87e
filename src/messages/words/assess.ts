const en = {
  started: (who: string, technology: string, thread: string) =>
    `${who} opened an assessment of **${technology}**. Work on it in ${thread}.`,
  startedPrivately: (technology: string, thread: string) =>
    `Your private assessment of **${technology}** is open in ${thread}. Only people added to that thread and moderators who may manage threads see it; mention people there to add them.`,
  startedWithoutThread: (technology: string) =>
    `The assessment of **${technology}** is on record, but its thread could not be opened. Run \`/assess resume\` to try again; nothing is lost.`,
  changed: (who: string, title: string) => `${who} changed **${title}**:`,
  severalKept: (title: string, first: string, others: string) =>
    `**${title}** was answered by several people at the same time. ${first}’s answer counts for now, kept beside it: ${others}. Choose the one that counts; it can still be edited afterwards.`,
  notChosen: (who: string, evidence: string) => `Not chosen, by ${who}, ${evidence}:`,
  saved: 'Saved.',
  settled: (who: string, title: string, whose: string) =>
    `${who} settled **${title}**: ${whose}’s answer counts.`,
  by: (who: string, when: string) => `${who}, ${when}`,
  keep: (name: string) => `Keep: ${name}`,
  movedOnWithGaps: (who: string, stage: string, count: number) =>
    `${who} moved on from **${stage}** with ${count === 1 ? '1 gap' : `${count} gaps`}:`,
  gap: {
    unanswered: 'not answered',
    unknown: 'still unknown',
    unsettled: 'two answers, none chosen',
    'nothing-listed': 'nothing yet, and no reason why',
    'review-past': 'that day is past: set the next one',
    expired: 'the acceptance has ended: set a new date, or treat the risk',
    'nothing-chosen': 'none yet, although you decided to treat the risk',
    untreated: 'met, and no treatment answers it',
    'no-expiry': 'accepted without an expiry date',
    'no-action': 'no action carries it out',
    'no-owner': 'nobody owns this action',
    'no-due-date': 'no due date',
  },
  removedEntry: 'an entry that was removed since',
  because: (reason: string) => `Reason: ${reason}`,
  panelMoved: (link: string) => `This panel has moved: ${link}`,
  stale: 'This panel is out of date: something has changed since it was drawn. Nothing was done.',
  showFresh: 'Show the current panel',
  resumedHere: (technology: string) => `Here is the current panel of **${technology}**.`,
  threadIs: (thread: string) => `The team works on it in ${thread}.`,
  threadReplaced: (thread: string) =>
    `Its old thread is gone. It goes on in ${thread}; every answer is there.`,
  letInAgain:
    'It is private, and lets in no more than whoever began it and you: the old one cannot be asked who was in it. Mention there whoever else is to be in it.',
  threadLocked: (thread: string) =>
    `Its thread ${thread} is locked. You can go on here, or ask a moderator to unlock it.`,
  threadUnreachable: 'Its thread cannot be reached right now. You can go on here; every answer is kept.',
  startedBy: (who: string, when: string) => `Started by ${who}, ${when}`,
  tookPart: (people: string) => `Took part: ${people}`,
  gapsLeft: 'Still missing:',
  noGaps: 'Nothing is missing in this stage.',
  listTitle: 'Assessments',
  listEmpty: 'There is no assessment yet that you can see. Start one with `/assess start`.',
  listNoMatch: 'No assessment that you can see is like that. Leave an option out to see more.',
  states: { open: 'open', closed: 'closed' },
  ownedBy: (who: string) => `with work for ${who}`,
  listLine: (technology: string, stage: string, level: string, place: string) =>
    `**${technology}** · ${stage} · ${level} · ${place}`,
  unreadable: (count: number) =>
    `${count === 1 ? 'One assessment' : `${count} assessments`} could not be read from the disk. Tell whoever runs Unchoke; its log names the files.`,
  listHint: 'Open any of them with `/assess resume`, also when its thread was archived or deleted.',
  noLevel: 'not rated',
  noThread: 'no thread, use `/assess resume`',
};

const zh: typeof en = {
  started: (who, technology, thread) => `${who} 发起了对 **${technology}** 的评估，请到 ${thread} 一起完成。`,
  startedPrivately: (technology, thread) =>
    `对 **${technology}** 的私密评估已在 ${thread} 建立。只有加入该子区的人和有权管理子区的管理员能看到；在那里提及他人即可将其加入。`,
  startedWithoutThread: (technology) =>
    `对 **${technology}** 的评估已保存，但子区没有建成。请用 \`/assess resume\` 重试，内容不会丢失。`,
  changed: (who, title) => `${who} 修改了 **${title}**：`,
  severalKept: (title, first, others) =>
    `**${title}** 同时收到几个人的答案。目前以 ${first} 的为准，同时保留：${others}。请选定一个，之后仍可修改。`,
  notChosen: (who, evidence) => `未采用，${who}，${evidence}：`,
  saved: '已保存。',
  settled: (who, title, whose) => `${who} 选定了 **${title}** 的答案：以 ${whose} 的为准。`,
  by: (who, when) => `${who}，${when}`,
  keep: (name) => `采用：${name}`,
  movedOnWithGaps: (who, stage, count) => `${who} 带着 ${count} 个待补项离开了 **${stage}**：`,
  gap: {
    unanswered: '未回答',
    unknown: '仍为未知',
    unsettled: '有两个答案，尚未选定',
    'nothing-listed': '还没有任何一项，也没有说明原因',
    'review-past': '日期已过，请定下一次',
    expired: '接受期限已过，请重新定期或改为应对',
    'nothing-chosen': '已决定应对风险，但还没有选定措施',
    untreated: '符合该标准，但没有对应措施',
    'no-expiry': '已接受，但没有到期日',
    'no-action': '没有落实的行动',
    'no-owner': '这项行动没有负责人',
    'no-due-date': '没有完成期限',
  },
  removedEntry: '（该条目已移除）',
  because: (reason) => `理由：${reason}`,
  panelMoved: (link) => `面板已移到这里：${link}`,
  stale: '这个面板已过期：显示之后内容又有变化，刚才的操作没有执行。',
  showFresh: '显示最新面板',
  resumedHere: (technology) => `这是 **${technology}** 的最新面板。`,
  threadIs: (thread) => `团队在 ${thread} 中进行这项评估。`,
  threadReplaced: (thread) => `原来的子区已不存在，评估转到 ${thread} 继续，所有答案都在。`,
  letInAgain:
    '新子区是私密的，原来有哪些人已无从得知，因此目前只有发起人和你。请在其中提及其他应当加入的人。',
  threadLocked: (thread) => `子区 ${thread} 已被锁定。可以先在这里继续，或请管理员解锁。`,
  threadUnreachable: '暂时无法访问它的子区。可以先在这里继续，所有答案都会保留。',
  startedBy: (who, when) => `由 ${who} 发起，${when}`,
  tookPart: (people) => `参与者：${people}`,
  gapsLeft: '还缺：',
  noGaps: '本阶段没有待补项。',
  listTitle: '评估列表',
  listEmpty: '还没有你能看到的评估。用 `/assess start` 发起一个。',
  listNoMatch: '没有符合条件、且你能看到的评估。少填一个选项可以看到更多。',
  states: { open: '进行中', closed: '已结束' },
  ownedBy: (who) => `有 ${who} 负责的事项`,
  listLine: (technology, stage, level, place) => `**${technology}** · ${stage} · ${level} · ${place}`,
  unreadable: (count) => `有 ${count} 项评估无法从磁盘读取。请告知 Unchoke 的运维人员，日志中有文件名。`,
  listHint: '用 `/assess resume` 打开其中任何一项，子区已归档或被删除也可以。',
  noLevel: '未评定',
  noThread: '没有子区，请用 `/assess resume`',
};

export const assessWords = { en, 'zh-CN': zh } as const;
