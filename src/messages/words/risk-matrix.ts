import type { MatrixSign } from '../../app/charts.ts';
import type { MatrixScope } from '../../app/register/matrix-scopes.ts';

const en = {
  title: 'Risk matrix',
  subtitle: (model: string, rated: number, unrated: number) =>
    [
      model,
      rated === 1 ? '1 technology' : `${rated} technologies`,
      unrated > 0 ? `${unrated} not rated yet` : '',
    ]
      .filter((each) => each !== '')
      .join(' · '),
  rows: 'Likelihood',
  columns: 'Consequence',
  signs: {
    now: 'today',
    before: 'before treatment',
    target: 'target',
  } satisfies Record<MatrixSign, string>,
  foot: 'L low, M moderate, H high, E extreme: a look-up, not a product.',
  inText: 'Names: beside it.',
  onTheWay: (from: string, to: string) => `${from} → ${to}`,
  target: (level: string) => `target ${level}`,
  comma: ', ',
  line: (number: string, mark: string, name: string, note: string) =>
    `${number}. ${mark} **${name}**: ${note}`,
  pair: (likelihood: string, consequence: string) => `${likelihood} × ${consequence}`,
  alt: (count: number, lines: string) => `Risk matrix with ${count} technologies. ${lines}`,
  unrated: (count: number) =>
    count === 1 ? '-# 1 risk is not rated yet.' : `-# ${count} risks are not rated yet.`,
  nothing: 'Nothing is rated yet that you can see. Run `/risks list` and open one to rate it.',
  nothingSuch: 'Nothing that you can see is rated and like that. Leave `which` out to see all that is open.',
  nothingShared: 'Nothing is rated yet of what everybody here may see. Run `/risks list` to rate it.',
  shared: 'Only what everybody here may see.',
  scopes: {
    open: 'All that are open',
    mine: 'Yours: started by you, or something to do in it',
    overdue: 'Those with something past its day',
    urgent: 'Those with an urgent treatment',
    important: 'Those with an important treatment',
    feasible: 'Those with a feasible treatment',
    closed: 'Closed ones',
    all: 'All, closed ones too',
  } satisfies Record<MatrixScope, string>,
  more: (count: number) => `… and ${count} more: run \`/risks list\`.`,
};

const zh: typeof en = {
  title: '风险矩阵',
  subtitle: (model, rated, unrated) =>
    [model, `${rated}项技术`, unrated > 0 ? `${unrated}项尚未评定` : '']
      .filter((each) => each !== '')
      .join(' · '),
  rows: '可能性',
  columns: '后果',
  signs: { now: '现在', before: '应对前', target: '目标' },
  foot: 'L低，M中，H高，E极高。等级由查表得出，不是相乘。',
  inText: '名称列在图旁。',
  onTheWay: (from, to) => `${from}→${to}`,
  target: (level) => `目标${level}`,
  comma: '，',
  line: (number, mark, name, note) => `${number}. ${mark} **${name}**：${note}`,
  pair: (likelihood, consequence) => `${likelihood} × ${consequence}`,
  alt: (count, lines) => `风险矩阵，共${count}项技术。${lines}`,
  unrated: (count) => `-# 另有${count}项风险尚未评定。`,
  nothing: '你能看到的风险都还没有评定。请用 `/risks list` 打开一项进行评定。',
  nothingSuch: '你能看到的风险中，没有符合条件且已评定的。不填“范围”即可查看全部进行中的风险。',
  nothingShared: '这里所有人都能看到的风险都还没有评定。请用 `/risks list` 进行评定。',
  shared: '仅含这里所有人都能看到的内容。',
  scopes: {
    open: '全部进行中的',
    mine: '你的：由你发起，或有你的任务',
    overdue: '有事项逾期的',
    urgent: '有紧迫应对措施的',
    important: '有重要应对措施的',
    feasible: '有可行应对措施的',
    closed: '已结束的',
    all: '全部，包括已结束的',
  },
  more: (count) => `……另有${count}项，请用 \`/risks list\` 查看。`,
};

export const riskMatrixWords = { en, 'zh-CN': zh };
