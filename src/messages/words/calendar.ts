import type { Appointment } from '../../domain/register/appointments.ts';

type What = Appointment['what'] | 'reading';

const en = {
  name: 'Unchoke',
  nameOf: (technology: string) => `Unchoke: ${technology}`,
  summary: {
    action: (name: string) => `Due: ${name}`,
    acceptance: (name: string) => `Acceptance ends: ${name}`,
    review: (name: string) => `Review: ${name}`,
    source: (name: string) => `Contract or memorandum ends: ${name}`,
    reading: (name: string) => `Reading: ${name}`,
  } satisfies Record<What, (name: string) => string>,
  category: {
    action: 'Action',
    acceptance: 'Acceptance',
    review: 'Review',
    source: 'Source',
    reading: 'Reading',
  } satisfies Record<What, string>,
  technology: (name: string) => `Technology: ${name}`,
  level: (level: string) => `Level: ${level}`,
  owners: (names: string) => `Who: ${names}`,
  private: 'Private assessment: keep it to those who may know of it.',
};

const zh: typeof en = {
  name: 'Unchoke',
  nameOf: (technology) => `Unchoke：${technology}`,
  summary: {
    action: (name) => `到期：${name}`,
    acceptance: (name) => `接受到期：${name}`,
    review: (name) => `复审：${name}`,
    source: (name) => `合同或备忘录到期：${name}`,
    reading: (name) => `读数：${name}`,
  },
  category: { action: '行动', acceptance: '接受', review: '复审', source: '来源', reading: '读数' },
  technology: (name) => `技术：${name}`,
  level: (level) => `风险等级：${level}`,
  owners: (names) => `负责人：${names}`,
  private: '私密评估：请勿让无权知悉的人看到。',
};

export const calendarWords = { en, 'zh-CN': zh } as const;
