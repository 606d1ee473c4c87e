/*
 * The first-time guide. It knows the commands of the bot that this local Discord comes with, and is shown to nobody
 * whose bot has not got them. A text that lacks a language does not compile where it is said.
 */

export const guide = {
  title: { en: 'New here? Three steps, about a minute', zh: '第一次来？三步，约一分钟' },
  allDone: { en: 'You have seen it all', zh: '三步都完成了' },
  open: { en: 'Guide', zh: '入门引导' },
  hide: { en: 'Hide the guide', zh: '隐藏引导' },
  comesBack: {
    en: 'The question mark above brings this back.',
    zh: '点击上方的问号可再次打开。',
  },
  unfold: { en: 'Show the steps', zh: '显示步骤' },
  progress: {
    en: /** @param {number} done @param {number} all */ (done, all) => `${done} of ${all} done`,
    zh: /** @param {number} done @param {number} all */ (done, all) => `已完成 ${done}/${all}`,
  },
  done: { en: 'done', zh: '已完成' },
  score: {
    title: { en: 'Score a technology', zh: '给一项技术打分' },
    scored: {
      en: 'Open /score, name the technology, and describe in a few sentences what you buy, from whom, and what stops without it.',
      zh: '打开 /score，填写技术名称，再用几句话描述：买什么、从谁那里买、断供会停掉什么。',
    },
  },
  stage: {
    title: { en: 'Walk a stage', zh: '走完一个阶段' },
    begun: {
      en: 'Start an assessment with /assess start, or from the score.',
      zh: '用 /assess start 开始评估，或从打分结果开始。',
    },
    answered: { en: 'In its thread, answer a question.', zh: '在它的子区里回答一个问题。' },
    moved: { en: 'Go on to the next stage.', zh: '进入下一阶段。' },
  },
  reminder: {
    title: { en: 'See a reminder', zh: '看到一次提醒' },
    watched: {
      en: 'Watch an indicator: /monitor add, then start it.',
      zh: '用 /monitor add 添加监测项并启动。',
    },
    fired: { en: 'Move the clock to the next reminder.', zh: '把时钟拨到下一次提醒。' },
  },
  openCommand: {
    en: /** @param {string} command */ (command) => `Open /${command}`,
    zh: /** @param {string} command */ (command) => `打开 /${command}`,
  },
  openClock: { en: 'Open the clock', zh: '打开时钟' },
  example: { en: 'Show the Korean case as an example', zh: '载入韩国案例作为示例' },
};
