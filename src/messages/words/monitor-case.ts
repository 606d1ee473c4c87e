import type { Rhythm } from '../../domain/monitoring/cadence.ts';

/** What joins watched items to their assessment: on its panel, on entries of the watch list, and as its level changes. */
const en = {
  rhythm: {
    daily: 'daily',
    weekly: 'weekly',
    fortnightly: 'every two weeks',
    monthly: 'monthly',
    quarterly: 'every three months',
  } satisfies Record<Rhythm, string>,
  levelNow: (level: string, rhythm: string) =>
    `The risk is **${level}** now. At this level a team usually looks **${rhythm}**; these run on another rhythm:`,
  usual: (level: string, rhythm: string) =>
    `-# The risk is ${level}: ${rhythm} is usual. One press changes all items of the assessment.`,
  runs: (name: string, rhythm: string) => `- **${name}** · ${rhythm}`,
  more: (count: number) => `- … and ${count} more`,
  askFirst: '-# Nothing changes unless somebody presses.',
  take: (rhythm: string) => `Watch ${rhythm} from now on`,
  taken: (who: string, rhythm: string) => `${who} lets these be looked at **${rhythm}** from now on:`,
  takenHere: (rhythm: string, count: number) =>
    count === 1
      ? `It is looked at **${rhythm}** from now on.`
      : `All ${count} items of the assessment are looked at **${rhythm}** from now on.`,
  next: (name: string, when: string) => `- **${name}** · next ${when}`,
  left: (count: number) =>
    count === 1
      ? '-# One other item stays as it is: only whoever looks after it may change it.'
      : `-# ${count} other items stay as they are: only whoever looks after them may change them.`,
  settled:
    'Everything is watched as often as is usual at the present level of risk. There is nothing to change.',
  panelTitle: '**What is watched shows**',
  panelMore: (count: number) => `-# and ${count} more; \`/monitor list\` shows all`,
  noReading: 'no reading yet',
  reminds: (count: number, next: string) =>
    count === 1 ? `-# ⏰ One reminder runs, next ${next}` : `-# ⏰ ${count} reminders run, the next ${next}`,
  stands: 'Reminders',
  schedule: (when: string) => `⏰ ${when}`,
  last: (reading: string) => `Last reading: ${reading}`,
  notBegun: '⏰ Nobody is reminded of it yet.',
  begin: 'Start reminders',
  begun: (when: string) => `Reminders run from now on, the first ${when}.`,
  begunNever: 'Reminders run from now on.',
  open: 'Open item',
};

const zh: typeof en = {
  rhythm: {
    daily: '每天',
    weekly: '每周',
    fortnightly: '每两周',
    monthly: '每月',
    quarterly: '每季度',
  },
  levelNow: (level, rhythm) => `风险等级现为**${level}**，通常**${rhythm}**看一次；以下各项的频率不同：`,
  usual: (level, rhythm) => `-# 风险等级为${level}，通常${rhythm}看一次。按一下即可调整该评估的全部监测项。`,
  runs: (name, rhythm) => `- **${name}** · ${rhythm}`,
  more: (count) => `- ……另有${count}项`,
  askFirst: '-# 有人按下按钮才会调整。',
  take: (rhythm) => `今后改为${rhythm}`,
  taken: (who, rhythm) => `${who}已将以下各项改为**${rhythm}**看一次：`,
  takenHere: (rhythm, count) =>
    count === 1 ? `今后**${rhythm}**看一次。` : `该评估的全部${count}项今后**${rhythm}**看一次。`,
  next: (name, when) => `- **${name}** · 下次${when}`,
  left: (count) => `-# 另有${count}项未变：只有负责人才能调整。`,
  settled: '各项的监测频率都与当前风险等级相符，无需调整。',
  panelTitle: '**监测结果**',
  panelMore: (count) => `-# 另有${count}项，用 \`/monitor list\` 查看全部`,
  noReading: '还没有读数',
  reminds: (count, next) => `-# ⏰ 已有${count}项提醒在运行，下次${next}`,
  stands: '提醒',
  schedule: (when) => `⏰ ${when}`,
  last: (reading) => `最近读数：${reading}`,
  notBegun: '⏰ 尚未设提醒。',
  begin: '开始提醒',
  begun: (when) => `提醒已开始，首次${when}。`,
  begunNever: '提醒已开始。',
  open: '打开监测项',
};

export const monitorCaseWords = { en, 'zh-CN': zh };
