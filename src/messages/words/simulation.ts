import type { InputName } from '../../app/simulation/inputs.ts';
import type { UncountedSource } from '../../app/simulation/sources.ts';
import type { Ends } from '../../domain/simulation/estimate.ts';

/** Time to survive against time to recover, drawn many times. */
const en = {
  title: (technology: string) => `If supply were cut today · ${technology}`,
  chance: (chance: string) => `${chance} chance of a supply gap`,
  gap: (middle: string, bad: string) =>
    `Where there is a gap, demand is not met for ${middle} in the middle case, and for more than ${bad} in one of ten.`,
  certainGap: (middle: string, bad: string) =>
    `Demand is not met for ${middle} in the middle case, and for more than ${bad} in one of ten.`,
  always: (length: string) => `Demand is not met for ${length}.`,
  noGap: (draws: string) =>
    `In none of ${draws} cases did stock and other sources end before the substitute delivered.`,
  allStop: 'Nothing at all is delivered in that time.',
  someStop: (chance: string) =>
    `For some of that time nothing at all is delivered in ${chance} of all cases.`,
  neverStop: 'Other sources or the ramp-up deliver a part all that time.',
  longer: (lengths: string) => `Chance of a gap longer than ${lengths}`,
  longerThan: (length: string, chance: string) => `${length}: ${chance}`,
  average: (length: string, missing: string) =>
    `On average over all cases: ${length} with unmet demand, and ${missing} of today’s use missing.`,
  helps: 'What would help',
  helpsHow: 'One at a time, on the same draws. Sizes are examples, not forecasts.',
  noHelp: 'Nothing to help against: there is no gap.',
  help: (what: string, before: string, after: string) => `${what}: **${before} → ${after}**`,
  lessMissing: (before: string, after: string) => `missing on average ${before} → ${after} of today’s use`,
  chosen: 'chosen',
  moreHelps: (count: number) => `…and ${count} more that ${count === 1 ? 'helps' : 'help'} less.`,
  tenth: (stock: string) => `Stock for about ${stock} more would bring the chance down to 10 %.`,
  trials: {
    moreStock: (time: string) => `stock for ${time} more`,
    recovery: (percent: string) => `time to a substitute ${percent} shorter`,
    demand: (percent: string) => `use ${percent} lower`,
    source: (share: string, time: string) => `a source for ${share} of use after ${time}`,
    hoped: (name: string, share: string, time: string) =>
      `${name} qualified: ${share} after ${time}, as listed`,
  },
  rests: 'What it rests on',
  inputs: {
    stock: 'Stock lasts',
    demand: 'Use during the cut-off',
    recovery: 'Until a substitute meets the demand',
    rampUp: 'Of that, ramp-up',
  } satisfies Record<InputName, string>,
  /** The same inside a sentence. */
  called: {
    stock: 'stock',
    demand: 'use during the cut-off',
    recovery: 'time to a substitute',
    rampUp: 'ramp-up',
  } satisfies Record<InputName, string>,
  sources: 'Other sources',
  input: (name: string, value: string, origin: string) => `${name}: ${value} · ${origin}`,
  likeliest: (value: string) => `likeliest ${value}`,
  missing: 'not known',
  noneAnswered: 'nobody has answered',
  answeredUnknown: (name: string, why: string) => `${name}: answered as unknown · ${why}`,
  noSources: 'none',
  together: 'together',
  delivers: (share: string, time: string) => `${share} after ${time}`,
  deliversNow: (share: string) => `${share} from the first day`,
  uncounted: (name: string, why: string) => `Not counted: ${name}, ${why}`,
  why: {
    'no-country': 'no country is given',
    'same-country': 'it lies where the risk comes from',
    'answered-together': 'stage 2 answers for all other sources together',
    'no-share': 'no share is given',
    'no-time': 'no time to switch is given',
  } satisfies Record<UncountedSource['why'], string>,
  moreSources: (count: number) => `…and ${count} more ${count === 1 ? 'source' : 'sources'}`,
  origins: {
    answer: (who: string) => `answer by ${who}`,
    single: (who: string) => `single figure of stage 1 by ${who}, without a range`,
    weak: 'weak evidence',
    source: (who: string) => `list of sources, ${who}`,
    defaults: {
      stock: 'nobody has answered',
      demand: 'assumed: as today',
      recovery: 'nobody has answered',
      rampUp: 'not set apart',
    } satisfies Record<InputName, string>,
    supposed: 'supposed by you',
    instead: (value: string) => `the assessment says ${value}`,
    noSources: 'no source counts',
  },
  guesses: (what: string) =>
    `Guesses, or figures without a range: ${what}. The chance is no better than they are.`,
  draws: (draws: string, seed: number) => `${draws} draws, seed ${seed}`,
  method: (draws: string, least: string, most: string) =>
    `${draws}; as far as drawing goes, the chance lies between ${least} and ${most}. Each input is drawn independently.`,
  methodAlone: (draws: string) => `${draws}. Each input is drawn independently.`,
  ends: {
    limits:
      'Ends of ranges are limits: every value between is equally likely, or peaks at the figure of stage 1.',
    'eight-in-ten':
      'Ends of ranges hold in 8 cases of 10: one in ten is below, one in ten above (lognormal; a range from 0 stays within its limits).',
  } satisfies Record<Ends, string>,
  switchTo: {
    limits: 'Take ends as limits',
    'eight-in-ten': 'If ends hold in 8 of 10 cases',
  } satisfies Record<Ends, string>,
  change: 'Change inputs',
  reset: 'As in the assessment',
  notYet: (what: string) => `Nothing can be drawn yet. It takes: ${what}.`,
  suppose: 'Answer it in the assessment, or suppose something here: that stays yours alone.',
  openPanel: 'Open panel',
  simulate: 'Simulate',
};

const zh: typeof en = {
  title: (technology) => `假如今天断供 · ${technology}`,
  chance: (chance) => `出现供应缺口的概率：${chance}`,
  gap: (middle, bad) => `出现缺口时，需求得不到满足的时间中位数为${middle}，十次中有一次超过${bad}。`,
  certainGap: (middle, bad) => `需求得不到满足的时间中位数为${middle}，十次中有一次超过${bad}。`,
  always: (length) => `需求得不到满足的时间为${length}。`,
  noGap: (draws) => `抽样${draws}次，库存和其他来源每次都撑到了替代到位。`,
  allStop: '其间完全断供。',
  someStop: (chance) => `所有情形中有${chance}会在一段时间内完全断供。`,
  neverStop: '其间其他来源或爬坡中的产能始终能供应一部分。',
  longer: (lengths) => `缺口超过以下时长的概率：${lengths}`,
  longerThan: (length, chance) => `${length} ${chance}`,
  average: (length, missing) => `所有情形平均：需求得不到满足${length}，缺口总量相当于目前${missing}的用量。`,
  helps: '哪些措施有用',
  helpsHow: '用同一组随机数逐项试算。力度只是举例，不是预测。',
  noHelp: '没有缺口，无需措施。',
  help: (what, before, after) => `${what}：**${before} → ${after}**`,
  lessMissing: (before, after) => `平均缺口总量由目前${before}的用量降到${after}`,
  chosen: '已选定',
  moreHelps: (count) => `……另有${count}项作用较小。`,
  tenth: (stock) => `再多备约${stock}用量的库存，概率可降到10%。`,
  trials: {
    moreStock: (time) => `多备${time}用量`,
    recovery: (percent) => `替代到位时间缩短${percent}`,
    demand: (percent) => `用量减少${percent}`,
    source: (share, time) => `新增一个${time}后可供用量${share}的来源`,
    hoped: (name, share, time) => `${name}通过验证：按清单${time}后供${share}`,
  },
  rests: '计算依据',
  inputs: {
    stock: '库存可用',
    demand: '断供期间用量',
    recovery: '替代品满足全部需求还需',
    rampUp: '其中产能爬坡',
  },
  called: {
    stock: '库存',
    demand: '断供期间用量',
    recovery: '替代到位时间',
    rampUp: '产能爬坡',
  },
  sources: '其他来源',
  input: (name, value, origin) => `${name}：${value} · ${origin}`,
  likeliest: (value) => `最可能${value}`,
  missing: '未知',
  noneAnswered: '尚无人回答',
  answeredUnknown: (name, why) => `${name}：已答“未知” · ${why}`,
  noSources: '无',
  together: '合计',
  delivers: (share, time) => `${time}后供${share}`,
  deliversNow: (share) => `首日起供${share}`,
  uncounted: (name, why) => `未计入：${name}，${why}`,
  why: {
    'no-country': '未填生产国',
    'same-country': '与风险来源同在一国',
    'answered-together': '第二阶段已对其他来源合并作答',
    'no-share': '未填可承担的占比',
    'no-time': '未填切换所需时间',
  },
  moreSources: (count) => `……另有${count}个来源`,
  origins: {
    answer: (who) => `${who}的回答`,
    single: (who) => `第一阶段的单一数值（${who}），没有区间`,
    weak: '证据较弱',
    source: (who) => `替代来源清单，${who}`,
    defaults: {
      stock: '尚无人回答',
      demand: '假设与目前相同',
      recovery: '尚无人回答',
      rampUp: '未单列',
    },
    supposed: '你的假设',
    instead: (value) => `评估中为${value}`,
    noSources: '没有可计入的来源',
  },
  guesses: (what) => `属于猜测或没有区间的数值：${what}。概率的可靠程度不会超过这些数值。`,
  draws: (draws, seed) => `抽样${draws}次，种子${seed}`,
  method: (draws, least, most) =>
    `${draws}；仅就抽样误差而言，概率在${least}至${most}之间。各项输入相互独立地抽取。`,
  methodAlone: (draws) => `${draws}。各项输入相互独立地抽取。`,
  ends: {
    limits: '区间两端视为上下限：其间各值机会均等，或以第一阶段的数值为峰。',
    'eight-in-ten':
      '区间两端在十次中有八次成立：一次更低，一次更高（对数正态分布；从0起的区间仍以两端为限）。',
  },
  switchTo: {
    limits: '两端视为上下限',
    'eight-in-ten': '若两端只有八成把握',
  },
  change: '修改输入',
  reset: '恢复为评估中的数值',
  notYet: (what) => `尚无法计算，还需要：${what}。`,
  suppose: '请在评估中作答，或在此输入假设：假设只有你看得到。',
  openPanel: '打开面板',
  simulate: '模拟',
};

export const simulationWords = { en, 'zh-CN': zh } as const;
