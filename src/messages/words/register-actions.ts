import type { ActionScope } from '../../app/register/action-scopes.ts';
import type { Sector } from '../../domain/framework/names.ts';
import type { ActionHorizon, ActionState } from '../../domain/register/planned-action.ts';

const en = {
  title: (count: number) => `Actions (${count})`,
  scopes: {
    open: 'not done yet',
    mine: 'yours, not done yet',
    overdue: 'past their day',
    all: 'all',
  } satisfies Record<ActionScope, string>,
  states: {
    planned: 'planned',
    'under-way': 'under way',
    stuck: 'stuck',
    done: 'done',
  } satisfies Record<ActionState, string>,
  none: {
    open: 'No action waits. Add them in stage 5 of an assessment: run `/risks show` and open the panel.',
    mine: 'Nothing waits for you.',
    overdue: '✅ No action is past its day.',
    all: 'No action is planned yet. Add them in stage 5 of an assessment: run `/risks show` and open the panel.',
  } satisfies Record<ActionScope, string>,
  noMatch: 'No action fits. Leave out a filter, then run `/risks actions` again.',
  due: (day: string) => `due ${day}`,
  late: (day: string) => `⚠️ was due ${day}`,
  noDue: 'no day set',
  nobody: 'nobody owns it',
  horizons: { short: 'short-term', long: 'long-term' } satisfies Record<ActionHorizon, string>,
  cost: (cost: string) => `costs ${cost}`,
  add: 'Add an action',
  open: 'Open an action',
  done: 'Mark as done',
  sectors: {
    government: 'government',
    industry: 'industry',
    academia: 'academia',
    public: 'public',
  } satisfies Record<Sector, string>,
  noPart: (sectors: string) => `-# Without a part in any plan: ${sectors}.`,
};

const zh: typeof en = {
  title: (count) => `行动（${count}）`,
  scopes: { open: '未完成', mine: '你负责、未完成', overdue: '已逾期', all: '全部' },
  states: { planned: '已计划', 'under-way': '进行中', stuck: '受阻', done: '已完成' },
  none: {
    open: '没有未完成的行动。请用 `/risks show` 打开面板，在第五阶段添加。',
    mine: '没有等你处理的行动。',
    overdue: '✅ 没有逾期的行动。',
    all: '还没有行动。请用 `/risks show` 打开面板，在第五阶段添加。',
  },
  noMatch: '没有符合条件的行动。请去掉一个筛选条件，再用一次 `/risks actions`。',
  due: (day) => `截止${day}`,
  late: (day) => `⚠️ 应于${day}完成`,
  noDue: '未定日期',
  nobody: '无人负责',
  horizons: { short: '短期', long: '长期' },
  cost: (cost) => `花费${cost}`,
  add: '添加行动',
  open: '打开一项行动',
  done: '标为已完成',
  sectors: { government: '政府', industry: '产业', academia: '学界', public: '公众' },
  noPart: (sectors) => `-# 在所有计划中都没有角色：${sectors}。`,
};

export const registerActionWords = { en, 'zh-CN': zh };
