import type { Rhythm } from '../../domain/monitoring/cadence.ts';

/** 1st, 2nd, 31st. */
function ordinal(n: number): string {
  const last = n % 10;
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
}

const NTH_EN = ['last', 'first', 'second', 'third', 'fourth', 'fifth'];
const NTH_ZH = ['最后一个', '第一个', '第二个', '第三个', '第四个', '第五个'];

/** What a rhythm is said with; a language uses what it needs of it. */
interface InRhythm {
  readonly time: string;
  /** "Monday", "周一". */
  readonly weekday: string;
  /** The day of the month. */
  readonly day: number;
  /** Whether one of its months has no such day. */
  readonly short: boolean;
  /** The months of a quarterly one. */
  readonly months: string;
}

const orLast = (short: boolean) => (short ? ' (or the last day of a shorter month)' : '');

const en = {
  rhythm: {
    daily: ({ time }: InRhythm) => `every day, ${time}`,
    weekly: ({ time, weekday }: InRhythm) => `every week, ${weekday}s ${time}`,
    fortnightly: ({ time, weekday }: InRhythm) => `every two weeks, ${weekday}s ${time}`,
    monthly: ({ time, day, short }: InRhythm) =>
      `every month, on the ${ordinal(day)}${orLast(short)}, ${time}`,
    quarterly: ({ time, day, months, short }: InRhythm) =>
      `every three months, on the ${ordinal(day)} of ${months}${orLast(short)}, ${time}`,
  } satisfies Record<Rhythm, (said: InRhythm) => string>,
  days: (days: readonly number[]) => days.map(ordinal),
  everyDay: (months: string) => (months === '' ? 'every day' : `every day in ${months}`),
  onWeekdays: (days: string, months: string) => (months === '' ? days : `${days} in ${months}`),
  weekdays: (name: string) => `${name}s`,
  fromTo: (first: string, last: string) => `${first} to ${last}`,
  onDays: (days: string, months: string) => `on the ${days} of ${months === '' ? 'the month' : months}`,
  lastDay: (months: string) => `on the last day of ${months === '' ? 'the month' : months}`,
  lastWorkingDay: (months: string) =>
    `on the last day from Monday to Friday of ${months === '' ? 'the month' : months}`,
  nearestWorkingDay: (day: number, months: string) =>
    `on the day from Monday to Friday nearest to the ${ordinal(day)} of ${months === '' ? 'the month' : months}`,
  nth: (n: number, weekday: string) => `${NTH_EN[n]} ${weekday}`,
  either: (one: string, other: string) => `${one}, and ${other}`,
  times: (days: string, times: string) => `${days}, ${times}`,
  everyHour: (minute: number) => (minute === 0 ? 'every hour on the hour' : `every hour at minute ${minute}`),
  hourly: (from: string, to: string, hours: number) =>
    `every ${hours === 1 ? 'hour' : `${hours} hours`} from ${from} to ${to}`,
  expression: (cron: string) => `by the expression \`${cron}\``,
  zone: (zone: string, _common: string) => ` (${zone})`,
  next: (moment: string) => `, next: ${moment}`,
  never: ', with none to come',
};

const orMonthEnd = (short: boolean) => (short ? '（没有这一天则为月末）' : '');
/** 每年2月29日, 每年1月和7月的1日. */
const yearly = (months: string) => `每年${months}${/[、和]/.test(months) ? '的' : ''}`;

const zh: typeof en = {
  rhythm: {
    daily: ({ time }) => `每天${time}`,
    weekly: ({ time, weekday }) => `每${weekday}${time}`,
    fortnightly: ({ time, weekday }) => `每两周${weekday}${time}`,
    monthly: ({ time, day, short }) => `每月${day}日${orMonthEnd(short)}${time}`,
    quarterly: ({ time, day, months, short }) =>
      `每三个月一次，${months}的${day}日${orMonthEnd(short)}${time}`,
  },
  days: (days) => days.map((day) => `${day}日`),
  everyDay: (months) => (months === '' ? '每天' : `每年${months}每天`),
  onWeekdays: (days, months) => (months === '' ? `每${days}` : `每年${months}的每${days}`),
  weekdays: (name) => name,
  fromTo: (first, last) => `${first}至${last}`,
  onDays: (days, months) => (months === '' ? `每月${days}` : `${yearly(months)}${days}`),
  lastDay: (months) => (months === '' ? '每月最后一天' : `${yearly(months)}最后一天`),
  lastWorkingDay: (months) => `${months === '' ? '每月' : yearly(months)}最后一天（逢周末则为此前的周五）`,
  nearestWorkingDay: (day, months) =>
    `${months === '' ? '每月' : yearly(months)}${day}日（逢周末则为最近的周一至周五）`,
  nth: (n, weekday) => `${NTH_ZH[n]}${weekday}`,
  either: (one, other) => `${one}，以及${other}`,
  times: (days, times) => `${days}${times}`,
  everyHour: (minute) => (minute === 0 ? '每小时整点' : `每小时第${minute}分`),
  hourly: (from, to, hours) => `${from}至${to}每${hours === 1 ? '' : hours}小时一次`,
  expression: (cron) => `按表达式 \`${cron}\``,
  zone: (zone, common) => (common === '' ? `（${zone}）` : `（${common}，${zone}）`),
  next: (moment) => `，下次：${moment}`,
  never: '，之后不再到期',
};

export const cadenceWords = { en, 'zh-CN': zh };
