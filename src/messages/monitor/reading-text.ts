import type { Day } from '../../domain/monitoring/local-time.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import type { WatchPlan } from '../../domain/monitoring/watch-item.ts';
import type { Speech } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { plainNumber } from './number-text.ts';

type Counted = Pick<WatchPlan, 'indicator' | 'unit'>;

/** A value with its unit, as the language writes it: 60 days, 60天, 65%. For the texts of messages. */
export function amountText(speech: Speech, plan: Counted, value: number): string {
  return inline(amount(speech, plan, value), 60);
}

/** The same for the labels of buttons, selects and forms. */
export function amountLabel(speech: Speech, plan: Counted, value: number): string {
  return label(amount(speech, plan, value), 60);
}

function amount(speech: Speech, plan: Counted, value: number): string {
  const number = plainNumber(speech, value);
  const unit = unitText(speech, plan);
  if (unit === '') return number;
  const counted =
    speech.locale === 'en' && Math.abs(value) === 1 ? unit.replace(/^(day|supplier)s$/, '$1') : unit;
  // Neither per cent nor what Chinese counts in stands apart from its number.
  return counted === '%' || /^\p{Script=Han}/u.test(counted) ? `${number}${counted}` : `${number} ${counted}`;
}

/** The unit in the language of the reader where it is that of the kind of sign; else as it was typed, not escaped. */
export function unitText({ indicators, locale }: Speech, { indicator, unit }: Counted): string {
  const usual = indicators.find(({ id }) => id === indicator)?.unit;
  return usual !== undefined && Object.values(usual).includes(unit) ? usual[locale] : unit;
}

/** A day of this year without the year, in short: 23 Nov, 11月23日. */
export function shortDay({ locale, now }: Pick<Speech, 'locale' | 'now'>, day: Day): string {
  const style = day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' as const };
  const language = locale === 'en' ? 'en-GB' : locale;
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    ...style,
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Something with its day behind it. */
export function withDay(speech: Pick<Speech, 'locale' | 'now'>, said: string, day: Day): string {
  const short = shortDay(speech, day);
  return speech.locale === 'zh-CN' ? `${said}（${short}）` : `${said} (${short})`;
}

const ARROWS = { up: '↗', down: '↘', level: '→' } as const;

export function arrowBetween(before: Reading, after: Reading): string {
  if (before.value === after.value) return ARROWS.level;
  return before.value < after.value ? ARROWS.up : ARROWS.down;
}

/** The readings of an item in one line, oldest first, with the way from one to the next; the last one in full. */
export function readingsLine(speech: Speech, plan: Counted, readings: readonly Reading[]): string {
  const last = readings.length - 1;
  return readings
    .map((reading, at) => {
      const before = readings[at - 1];
      const way = before === undefined ? '' : `${arrowBetween(before, reading)} `;
      const said =
        at === last ? `**${amountText(speech, plan, reading.value)}**` : plainNumber(speech, reading.value);
      return `${way}${withDay(speech, said, reading.day)}`;
    })
    .join(' ');
}
