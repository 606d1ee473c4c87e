const en = {
  title: (count: number) => `Watched: ${count}`,
  empty: 'Nothing is watched here yet that you can see. `/monitor add` starts the first.',
  noMatch: 'Nothing that you can see is like that. `/monitor list` without options shows everything.',
  states: {
    running: 'running',
    paused: 'paused',
    overdue: 'waiting for an answer',
    past: 'past a threshold',
  },
  onlyState: (state: string) => `only: ${state}`,
  onlyOwner: (owner: string) => `only for ${owner}`,
  onlyAssessment: (name: string) => `only of ${name}`,
  next: (when: string) => `next ${when}`,
  open: (since: string) => `⏰ since ${since}`,
  ignored: (count: number, since: string | undefined) =>
    `⏰❗ ${count} unanswered${since === undefined ? '' : ` since ${since}`}`,
  pick: 'Open an item…',
  begun: 'You have begun these and not started them:',
};

const zh: typeof en = {
  title: (count) => `监测项：${count}`,
  empty: '这里还没有你能看到的监测项。用 `/monitor add` 新增第一项。',
  noMatch: '没有符合条件且你能看到的监测项。不带选项运行 `/monitor list` 可查看全部。',
  states: { running: '运行中', paused: '已暂停', overdue: '等待处理', past: '已越过阈值' },
  onlyState: (state) => `仅${state}`,
  onlyOwner: (owner) => `仅提醒${owner}的`,
  onlyAssessment: (name) => `仅属于${name}的`,
  next: (when) => `下次${when}`,
  open: (since) => `⏰ 自${since}`,
  ignored: (count, since) =>
    since === undefined ? `⏰❗ ${count}次无人处理` : `⏰❗ 自${since}起${count}次无人处理`,
  pick: '打开一项…',
  begun: '你已填写、尚未开始的：',
};

export const monitorListWords = { en, 'zh-CN': zh };
