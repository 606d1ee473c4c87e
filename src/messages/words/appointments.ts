const en = {
  title: (technology: string) => `📅 ${technology}: what the calendar says`,
  action: {
    late: (name: string, day: string) => `**${name}** was due on ${day} and is not done.`,
    near: (name: string, day: string) => `**${name}** is due on ${day}.`,
  },
  acceptance: {
    late: (name: string, day: string) =>
      `The risk was accepted until ${day}: **${name}**. Decide again: extend it with a reason, or treat it.`,
    near: (name: string, day: string) =>
      `The risk is accepted until ${day}: **${name}**. Time to look ahead.`,
  },
  review: {
    late: (_name: string, day: string) => `The review was set for ${day}. Rate the risk anew.`,
    near: (_name: string, day: string) => `The next review is on ${day}.`,
  },
  source: {
    late: (name: string, day: string) =>
      `What binds **${name}** to you ended on ${day}. Renew it, or count it no more.`,
    near: (name: string, day: string) => `What binds **${name}** to you ends on ${day}.`,
  },
  asked: (who: string) => `-# For ${who}`,
  done: 'Done',
  date: { action: 'New date', acceptance: 'Extend', source: 'New date' },
  look: 'Start the review',
  panel: 'Open the panel',
  settled: '✅ Nothing of this waits any more.',
  formTitle: { action: 'New date', acceptance: 'Accept for longer' },
  guarded: 'A private assessment has days that somebody should see to, and I cannot post in its thread.',
  isClosed: '-# It is closed: reopen it from the panel to change anything.',
};

const zh: typeof en = {
  title: (technology) => `📅 ${technology}：到期提醒`,
  action: {
    late: (name, day) => `**${name}**应于${day}完成，目前尚未完成。`,
    near: (name, day) => `**${name}**将于${day}到期。`,
  },
  acceptance: {
    late: (name, day) => `风险接受期限为${day}：**${name}**。请重新决定：说明理由后延期，或采取应对措施。`,
    near: (name, day) => `风险接受期限为${day}：**${name}**。请提前考虑下一步。`,
  },
  review: {
    late: (_name, day) => `复审日期为${day}，请重新评定风险。`,
    near: (_name, day) => `下次复审日期为${day}。`,
  },
  source: {
    late: (name, day) => `与**${name}**的约定已于${day}到期。请续签，或不再计入。`,
    near: (name, day) => `与**${name}**的约定将于${day}到期。`,
  },
  asked: (who) => `-# 请${who}处理`,
  done: '已完成',
  date: { action: '改期', acceptance: '延期', source: '改期' },
  look: '开始复审',
  panel: '打开面板',
  settled: '✅ 这里没有待处理的事项了。',
  formTitle: { action: '改期', acceptance: '延长接受期限' },
  guarded: '有一份私密评估的日期需要处理，但我无法在它的子区里发言。',
  isClosed: '-# 评估已关闭：如需修改，请先从面板重新打开。',
};

export const appointmentWords = { en, 'zh-CN': zh };
