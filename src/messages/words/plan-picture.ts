import type { PlanSign } from '../../app/plan-pictures.ts';

const en = {
  title: 'Actions over time',
  subtitle: (dated: number, undated: number) =>
    [`${dated} actions with a day`, undated > 0 ? `${undated} without` : '']
      .filter((each) => each !== '')
      .join(' · '),
  today: 'today',
  signs: {
    planned: 'planned',
    'under-way': 'under way',
    stuck: 'stuck',
    done: 'done',
    overdue: 'past its day',
  } satisfies Record<PlanSign, string>,
  stuck: 'stuck',
  overdue: 'overdue',
  comma: ', ',
  foot: 'The bar: how far its day is from today; dashed, further than shown.',
  more: (count: number) => `${count} more are in the list only.`,
  row: (name: string, technology: string, note: string) => `${name} (${technology}): ${note}`,
  alt: (title: string, about: string, rows: string) => `${title}: ${about}. ${rows}`,
};

const zh: typeof en = {
  title: '行动时间表',
  subtitle: (dated, undated) =>
    [`${dated}项行动已定日期`, undated > 0 ? `${undated}项未定` : '']
      .filter((each) => each !== '')
      .join(' · '),
  today: '今天',
  signs: { planned: '已计划', 'under-way': '进行中', stuck: '受阻', done: '已完成', overdue: '逾期' },
  stuck: '受阻',
  overdue: '逾期',
  comma: '、',
  foot: '横线：离今天有多远，虚线表示超出图示范围。',
  more: (count) => `另有${count}项只列在清单中。`,
  row: (name, technology, note) => `${name}（${technology}）：${note}`,
  alt: (title, about, rows) => `${title}：${about}。${rows}`,
};

export const planPictureWords = { en, 'zh-CN': zh };
