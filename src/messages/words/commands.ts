import { monitorCommandWords } from './monitor-commands.ts';
import { registerCommandWords } from './register-commands.ts';

/**
 * Names and descriptions of commands and options, as Discord lists them. English names are the commands' own and always
 * work; the others are added beside them. A name holds 32 characters without blanks, a description 100.
 */
const en = {
  assess: { name: 'assess', description: 'Take a technology through the six stages of risk management' },
  start: { name: 'start', description: 'Open a thread and assess a technology together' },
  status: { name: 'status', description: 'Where an assessment stands and what is missing' },
  list: { name: 'list', description: 'All assessments of this server that you can see' },
  resume: { name: 'resume', description: 'A fresh panel; also when the thread was archived or deleted' },
  reopen: {
    name: 'reopen',
    description: 'Go back to a stage, or open a closed assessment again for a review',
  },
  stage: { name: 'stage', description: 'Which stage the team goes back to' },
  why: { name: 'why', description: 'The reason; it stays on the record' },
  close: { name: 'close', description: 'End an assessment, after a check of what is still open' },
  decision: { name: 'decision', description: 'As what it is closed' },
  history: { name: 'history', description: 'Who changed what, from what to what, when and why' },
  state: { name: 'state', description: 'Only open ones, or only closed ones' },
  level: { name: 'level', description: 'Only those of this level of risk today' },
  owner: { name: 'owner', description: 'Only those that this member started or has something to do in' },
  score: { name: 'score', description: 'Score a technology as a chokepoint, from a description' },
  description: {
    name: 'description',
    description: 'What you know of it, English or Chinese; leave it out for a form with more room',
  },
  scoreHome: {
    name: 'home',
    description: 'Country whose supply is at risk; the server’s own where you leave it out',
  },
  technology: { name: 'technology', description: 'Material, part, tool or software that could be cut off' },
  startHome: {
    name: 'home',
    description: 'Country whose supply is at risk; the server’s own where you leave it out',
  },
  private: { name: 'private', description: 'A private thread, seen only by those who are added to it' },
  startChannel: { name: 'channel', description: 'Where its thread opens, instead of the usual channel' },
  assessment: { name: 'assessment', description: 'Which one; the one of this thread where you leave it out' },
  lesson: { name: 'lesson', description: 'What Korea did when Japan cut it off in 2019, with sources' },
  ask: { name: 'ask', description: 'Ask the Korean case a question' },
  question: { name: 'question', description: 'What you want to know, in a sentence or a few words' },
  browse: { name: 'browse', description: 'All lessons from the Korean case, page by page' },
  lessonStage: { name: 'stage', description: 'Only those that help with this stage' },
  kind: { name: 'kind', description: 'Only those of this kind' },
  actor: { name: 'actor', description: 'Only those in which this one acts' },
  timeline: { name: 'timeline', description: 'What happened from 2019 to 2022, year by year' },
  figures: { name: 'figures', description: 'Korea’s dependence before and after, its money and its plans' },
  compare: { name: 'compare', description: 'Your own numbers beside Korea’s, then and after' },
  settings: {
    name: 'settings',
    description: 'Language, home country, timezone, channels and roles of this server',
  },
  show: { name: 'show', description: 'What is set now' },
  change: {
    name: 'change',
    description: 'Change language, home country, timezone, days off, channels, and who may do what',
  },
  language: { name: 'language', description: 'Language of what everybody sees' },
  settingsHome: { name: 'home', description: 'Country of reference where an assessment names none' },
  timezone: { name: 'timezone', description: 'Where the team’s clock stands, such as Asia/Seoul' },
  weekends: { name: 'weekends', description: 'Whether nobody is reminded on Saturdays and Sundays' },
  daysOff: {
    name: 'days_off',
    description: 'Days without reminders: 2026-12-24..2027-01-01, 2027-02-06; “none” for none',
  },
  defaultChannel: {
    name: 'channel',
    description: 'Channel for assessments, reminders and the digest that name none',
  },
  roleContribute: {
    name: 'contribute',
    description: 'Role that starts and answers, instead of everybody who may write',
  },
  roleFacilitate: { name: 'facilitate', description: 'Role that facilitates whatever it sees' },
  roleAdminister: { name: 'administer', description: 'Role that changes settings, beside “Manage Server”' },
  reset: { name: 'reset', description: 'Take one of these back' },
  fallback: { name: 'fallback', description: 'Channel for messages that cannot be posted where they belong' },
  data: { name: 'data', description: 'What is kept about you or this server: download it, delete it' },
  whose: { name: 'whose', description: 'Your own data, or for administrators that of the server' },
  help: { name: 'help', description: 'What you can do here, by task' },
  task: { name: 'task', description: 'What you want to do' },
};

const zh: typeof en = {
  assess: { name: '评估', description: '按风险管理六个阶段评估一项技术' },
  start: { name: '开始', description: '建立子区，和团队一起评估一项技术' },
  status: { name: '进度', description: '评估进行到哪里、还缺什么' },
  list: { name: '列表', description: '本服务器中你能看到的全部评估' },
  resume: { name: '继续', description: '取得最新面板，子区已归档或被删除时也可用' },
  reopen: { name: '重开', description: '回到某个阶段，或重新打开已结束的评估进行复审' },
  stage: { name: '阶段', description: '团队回到哪个阶段' },
  why: { name: '理由', description: '为什么，会留档' },
  close: { name: '结束', description: '检查遗留问题后结束评估' },
  decision: { name: '结论', description: '以什么结论结束' },
  history: { name: '记录', description: '谁在何时把什么改成了什么，理由是什么' },
  state: { name: '状态', description: '只看进行中的，或只看已结束的' },
  level: { name: '等级', description: '只看当前为该风险等级的' },
  owner: { name: '负责人', description: '只看该成员发起或有任务的' },
  score: { name: '评分', description: '根据描述，按“卡脖子”标准给一项技术评分' },
  description: { name: '描述', description: '你所了解的情况，中英文均可；不填则打开表单，可以写得更长' },
  scoreHome: { name: '本国', description: '供应面临风险的国家或地区，不填则用服务器的设置' },
  technology: { name: '技术', description: '可能被断供的材料、零部件、设备或软件' },
  startHome: { name: '本国', description: '供应面临风险的国家或地区，不填则用服务器的设置' },
  private: { name: '私密', description: '建立私密子区，只有被加入的人能看到' },
  startChannel: { name: '频道', description: '子区建在哪个频道，不填则为常用频道' },
  assessment: { name: '评估项', description: '哪一项评估，不填则为当前子区的评估' },
  lesson: { name: '经验', description: '韩国2019年被日本“卡脖子”时怎么做，均注明出处' },
  ask: { name: '提问', description: '向韩国案例提问' },
  question: { name: '问题', description: '想了解什么，一句话或几个词都行' },
  browse: { name: '浏览', description: '逐页查看韩国案例的全部经验' },
  lessonStage: { name: '阶段', description: '只看适用于该阶段的' },
  kind: { name: '类型', description: '只看该类型的' },
  actor: { name: '行动者', description: '只看有该行动者参与的' },
  timeline: { name: '时间线', description: '2019年至2022年逐年大事' },
  figures: { name: '数据', description: '韩国前后的依赖度、投入的资金和各项计划' },
  compare: { name: '对照', description: '把你们的数字与当时和后来的韩国对照' },
  settings: { name: '设置', description: '本服务器的语言、本国、时区、频道和身份组' },
  show: { name: '查看', description: '查看当前设置' },
  change: { name: '修改', description: '修改语言、本国、时区、休息日、频道，以及谁可以做什么' },
  language: { name: '语言', description: '所有人可见内容所用的语言' },
  settingsHome: { name: '本国', description: '评估没有指定时采用的国家或地区' },
  timezone: { name: '时区', description: '团队所在时区，例如 Asia/Shanghai' },
  weekends: { name: '周末休息', description: '周六、周日是否不提醒' },
  daysOff: {
    name: '休息日',
    description: '不提醒的日子，如2026-12-24..2027-01-01, 2027-02-06；填“无”则清空',
  },
  defaultChannel: { name: '默认频道', description: '未指定频道的评估、提醒和简报发到这里' },
  roleContribute: { name: '参与者', description: '由该身份组发起和回答，不再是所有能发言的人' },
  roleFacilitate: { name: '主持人', description: '该身份组可主持能看到的所有评估' },
  roleAdminister: { name: '管理员', description: '除“管理服务器”外，该身份组也可修改设置' },
  reset: { name: '恢复', description: '把其中一项恢复为未设置' },
  fallback: { name: '备用频道', description: '消息发不到原频道时改发到这里' },
  data: { name: '数据', description: '这里保存的与你或本服务器有关的数据：下载或删除' },
  whose: { name: '范围', description: '你自己的数据；管理员也可选整个服务器的' },
  help: { name: '帮助', description: '按任务说明你能在这里做什么' },
  task: { name: '任务', description: '你想做什么' },
};

export const commandWords = {
  en: { ...en, ...monitorCommandWords.en, ...registerCommandWords.en },
  'zh-CN': { ...zh, ...monitorCommandWords['zh-CN'], ...registerCommandWords['zh-CN'] },
} as const;
export type CommandWord = keyof typeof commandWords.en;

/** Names in the menu of a message. They may hold blanks and have no description. */
export const menuWords = {
  en: { scoreMessage: 'Score as chokepoint' },
  'zh-CN': { scoreMessage: '按卡脖子标准评分' },
} as const;
