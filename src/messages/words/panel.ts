interface Ends {
  readonly first: string;
  readonly last: string;
}

/** What the panel of an assessment says. Both languages stand side by side: the compiler refuses one without the other. */
const en = {
  stageOf: (number: number, count: number, title: string) => `Stage ${number} of ${count}: ${title}`,
  about: (technology: string, home: string | undefined) =>
    home === undefined ? `**${technology}**` : `**${technology}** · home: ${home}`,
  privately: 'private',
  settles: 'This stage settles:',
  answeredOf: (answered: number, prompts: number) => `${answered} of ${prompts} answered`,
  entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
  answered: (title: string, answer: string) => `${title}: ${answer}`,
  optional: 'optional',
  inBrackets: (note: string) => ` (${note})`,
  open: 'not answered yet',
  unknownBecause: (reason: string) => `unknown: ${reason}`,
  waiting: (count: number) => `${count} answers, choose one`,
  evidence: { weak: 'weak evidence', fair: 'fair evidence', strong: 'strong evidence' },
  level: (level: string, likelihood: string, consequence: string) =>
    `Level of risk: **${level}** (${likelihood} × ${consequence})`,
  levelMissing: 'Level of risk: not yet. It takes both likelihood and consequence.',
  model: (name: string, axes: string) => `By the ${name} matrix, looked up and not multiplied. ${axes}`,
  matrixAxes: (likelihood: Ends, consequence: Ends, letters: string) =>
    `Rows: likelihood, A ${likelihood.first} to E ${likelihood.last}. Columns: consequence, 1 ${consequence.first} to 5 ${consequence.last}. ${letters}.`,
  answer: (title: string) => `Answer: ${title}`,
  settle: (title: string) => `Choose an answer: ${title}`,
  goTo: (title: string) => `Go to stage: ${title}`,
  pick: 'Answer or edit another prompt…',
  back: 'Back',
  moveOn: (title: string) => `Move on to: ${title}`,
  moveOnWithGaps: 'Move on with gaps',
  record: 'All answers',
  history: 'History',
  close: 'Close the assessment…',
  review: 'Review it again…',
  passedWithGaps: (count: number, by: string, reason: string) =>
    `Left with ${count === 1 ? '1 gap' : `${count} gaps`} by ${by}: ${reason}`,
  decision: (decision: string) => `Decision: **${decision}**`,
  recordTitle: (technology: string) => `All answers · ${technology}`,
  recordSource: (source: string) => `Source: ${source}`,
  noAnswers: 'Nothing has been answered yet.',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  following: 'Next',
};

const zh: typeof en = {
  stageOf: (number, count, title) => `第 ${number} 阶段（共 ${count} 个）：${title}`,
  about: (technology, home) =>
    home === undefined ? `**${technology}**` : `**${technology}** · 本国：${home}`,
  privately: '私密',
  settles: '本阶段目标：',
  answeredOf: (answered, prompts) => `已回答 ${answered}/${prompts}`,
  entries: (count) => `${count} 个条目`,
  answered: (title, answer) => `${title}：${answer}`,
  optional: '选填',
  inBrackets: (note) => `（${note}）`,
  open: '尚未回答',
  unknownBecause: (reason) => `未知：${reason}`,
  waiting: (count) => `有 ${count} 个答案，请选定一个`,
  evidence: { weak: '证据较弱', fair: '证据一般', strong: '证据充分' },
  level: (level, likelihood, consequence) =>
    `风险等级：**${level}**（可能性：${likelihood} × 后果：${consequence}）`,
  levelMissing: '风险等级：暂无，可能性与后果都选定后才能得出。',
  model: (name, axes) => `采用 ${name}风险矩阵，查表得出，不做乘法。${axes}`,
  matrixAxes: (likelihood, consequence, letters) =>
    `行表示可能性：A ${likelihood.first}至 E ${likelihood.last}；列表示后果：1 ${consequence.first}至 5 ${consequence.last}。${letters}。`,
  answer: (title) => `回答：${title}`,
  settle: (title) => `选定答案：${title}`,
  goTo: (title) => `前往阶段：${title}`,
  pick: '回答或修改其他问题…',
  back: '上一阶段',
  moveOn: (title) => `进入下一阶段：${title}`,
  moveOnWithGaps: '带待补项继续',
  record: '全部答案',
  history: '修改记录',
  close: '结束评估…',
  review: '再次复审…',
  passedWithGaps: (count, by, reason) => `${by} 带着 ${count} 个待补项进入下一阶段，理由：${reason}`,
  decision: (decision) => `决定：**${decision}**`,
  recordTitle: (technology) => `全部答案 · ${technology}`,
  recordSource: (source) => `依据：${source}`,
  noAnswers: '还没有任何答案。',
  page: (page, pages) => `第 ${page}/${pages} 页`,
  previous: '上一页',
  following: '下一页',
};

export const panelWords = { en, 'zh-CN': zh } as const;
