import type { LedgerAction } from '../../app/monitor/ledger.ts';
import type { PostTrouble } from '../../domain/monitoring/delivery.ts';

const en = {
  title: 'Ledger of messages, last 30 days',
  counts: {
    'delivery-sent': (count: number) => `sent: **${count}**`,
    'delivery-failed': (count: number) => `failed attempts: **${count}**`,
    'delivery-redirected': (count: number) => `sent elsewhere: **${count}**`,
    'delivery-dropped': (count: number) => `no longer needed: **${count}**`,
  } satisfies Record<LedgerAction, (count: number) => string>,
  late: (count: number, worst: string) => `late: **${count}**, the worst by ${worst}`,
  onTime: 'late: **0**',
  pending: (count: number) => `**Waiting (${count})**`,
  nothingPending: '✅ Nothing waits to be sent.',
  pendingLine: (what: string, place: string, due: string, next: string, why: string) =>
    `- ${what} to ${place}, due ${due}, next try ${next}${why}`,
  because: (why: string) => `: ${why}`,
  latest: '**Latest**',
  older: '**Older**',
  nothing: 'Nothing has been sent yet.',
  line: (when: string, action: string, what: string, place: string, why: string) =>
    `- ${when} ${action}: ${what} to ${place}${why}`,
  attempts: (count: number) => (count > 1 ? `, attempt ${count}` : ''),
  by: (time: string) => `, late by ${time}`,
  actions: {
    'delivery-sent': 'sent',
    'delivery-failed': 'failed',
    'delivery-redirected': 'sent elsewhere',
    'delivery-dropped': 'not needed any more',
  } satisfies Record<LedgerAction, string>,
  whats: {
    reminder: 'reminder',
    escalation: 'escalation',
    alert: 'alert',
    crossings: 'alerts of an import',
    eased: 'all-clear',
    digest: 'digest',
    appointment: 'day that has come',
    undelivered: 'notice of trouble',
    other: 'message',
  },
  why: {
    gone: 'the channel is gone',
    forbidden: 'no permission',
    locked: 'the thread is locked',
    unreachable: 'Discord did not answer',
  } satisfies Record<PostTrouble, string>,
  more: (count: number) => `- … and ${count} more`,
};

const zh: typeof en = {
  title: '消息台账（近30天）',
  counts: {
    'delivery-sent': (count) => `已发送：**${count}**`,
    'delivery-failed': (count) => `发送失败：**${count}**次`,
    'delivery-redirected': (count) => `改发他处：**${count}**`,
    'delivery-dropped': (count) => `已无需发送：**${count}**`,
  },
  late: (count, worst) => `迟发：**${count}**，最迟晚了${worst}`,
  onTime: '迟发：**0**',
  pending: (count) => `**待发送（${count}）**`,
  nothingPending: '✅ 没有待发送的消息。',
  pendingLine: (what, place, due, next, why) =>
    `- ${what}，发往${place}，应发于${due}，下次尝试${next}${why}`,
  because: (why) => `：${why}`,
  latest: '**最近记录**',
  older: '**更早的记录**',
  nothing: '还没有发送过消息。',
  line: (when, action, what, place, why) => `- ${when} ${action}：${what}，发往${place}${why}`,
  attempts: (count) => (count > 1 ? `，第${count}次尝试` : ''),
  by: (time) => `，晚了${time}`,
  actions: {
    'delivery-sent': '已发送',
    'delivery-failed': '失败',
    'delivery-redirected': '改发他处',
    'delivery-dropped': '无需发送',
  },
  whats: {
    reminder: '提醒',
    escalation: '升级提醒',
    alert: '警报',
    crossings: '导入触发的警报',
    eased: '解除通知',
    digest: '简报',
    appointment: '到期提醒',
    undelivered: '故障通知',
    other: '消息',
  },
  why: {
    gone: '频道已不存在',
    forbidden: '没有权限',
    locked: '子区已锁定',
    unreachable: 'Discord没有响应',
  },
  more: (count) => `- ……另有${count}条`,
};

export const monitorLedgerWords = { en, 'zh-CN': zh };
