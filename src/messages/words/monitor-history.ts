const en = {
  title: (name: string) => `What happened to “${name}”`,
  nothing: 'Nothing is on record yet.',
  newer: 'Newer',
  older: 'Older',
  started: (who: string) => `${who} started watching`,
  edited: (who: string) => `${who} changed the plan`,
  paused: (who: string) => `${who} paused it`,
  resumed: (who: string) => `${who} resumed it`,
  removed: (who: string) => `${who} removed it`,
  recorded: (who: string, count: number) =>
    `${who} recorded ${count === 1 ? 'a reading' : `${count} readings`}`,
  reminded: 'a reminder became due',
  remindedAgain: 'the reminder came again',
  escalated: (to: string) => `nobody had answered, so ${to} heard of it`,
  ended: {
    recorded: (who: string) => `${who} answered the reminder with a reading`,
    done: (who: string) => `${who} marked the reminder as done`,
    skipped: (who: string) => `${who} skipped the reminder`,
    snoozed: (who: string) => `${who} put the reminder off`,
    overtaken: 'the reminder ended unanswered',
  },
  crossed: (from: string, to: string) => `from ${from} to ${to}`,
  other: (who: string, action: string) => `${who}: ${action}`,
};

const zh: typeof en = {
  title: (name) => `“${name}”的记录`,
  nothing: '还没有记录。',
  newer: '较新',
  older: '较早',
  started: (who) => `${who}开始监测`,
  edited: (who) => `${who}修改了设置`,
  paused: (who) => `${who}暂停了监测`,
  resumed: (who) => `${who}恢复了监测`,
  removed: (who) => `${who}删除了监测项`,
  recorded: (who, count) => `${who}填写了${count}个读数`,
  reminded: '提醒到期',
  remindedAgain: '再次提醒',
  escalated: (to) => `无人处理，已通知${to}`,
  ended: {
    recorded: (who) => `${who}填写读数，完成了提醒`,
    done: (who) => `${who}将提醒标为完成`,
    skipped: (who) => `${who}跳过了提醒`,
    snoozed: (who) => `${who}推迟了提醒`,
    overtaken: '提醒无人处理而结束',
  },
  crossed: (from, to) => `由${from}变为${to}`,
  other: (who, action) => `${who}：${action}`,
};

export const monitorHistoryWords = { en, 'zh-CN': zh };
