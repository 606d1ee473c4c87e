import type { Trend } from '../../app/charts.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import { bandOf } from '../../domain/monitoring/threshold.ts';
import type { WatchItem, WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { dayText, type Speech, said } from '../speech.ts';
import { label } from '../typed.ts';
import type { Block } from '../view.ts';
import { trendWords } from '../words/monitor-trend.ts';
import { plainNumber } from './number-text.ts';

/** More than these could not be told apart in a picture. */
const MOST = 400;
const LONGEST_UNIT_SHOWN = 20;

/**
 * What was read of an item over time, with its thresholds; the latest 400 readings where there are more. `readings` are
 * in the order of their days; `undefined` where there are none.
 */
export function trendPicture(
  speech: Speech,
  { plan }: Pick<WatchItem, 'plan'>,
  readings: readonly Reading[],
): Block | undefined {
  const shown = readings.slice(-MOST);
  const latest = shown.at(-1);
  if (latest === undefined) return undefined;
  return { kind: 'picture', picture: { name: 'trend', data: trend(speech, plan, shown, latest) } };
}

function trend(speech: Speech, plan: WatchPlan, readings: readonly Reading[], latest: Reading): Trend {
  const words = trendWords[speech.locale];
  const { worse } = plan;
  const unit = unitOf(speech, plan);
  const band = bandOf(latest.value, plan.thresholds, worse);
  const thresholds = thresholdsOf(speech, plan);
  const indicator = speech.indicators.find(({ id }) => id === plan.indicator);
  const counted = words.counted(indicator === undefined ? '' : said(speech, indicator.label), unit);
  return {
    alt: altText(speech, plan, readings, latest),
    title: label(plan.name, 100),
    subtitle: [counted, ...(thresholds.length === 0 ? [] : [words.worse[worse]])].join(words.between),
    latest: {
      value: plainNumber(speech, latest.value),
      unit: behind(latest.value, unit),
      about: words.about(words.bands[band], dayText(speech, latest.day)),
      band,
    },
    points: readings.map(({ day, value }) => ({ day, value, band: bandOf(value, plan.thresholds, worse) })),
    worse,
    thresholds,
    foot: footOf(speech, readings, latest),
  };
}

function thresholdsOf(speech: Speech, plan: WatchPlan): Trend['thresholds'] {
  const words = trendWords[speech.locale];
  return (['warning', 'critical'] as const).flatMap((band) => {
    const value = plan.thresholds[band];
    if (value === null) return [];
    return [
      { band, value, name: words.names[band], from: words.from[plan.worse](amountOf(speech, plan, value)) },
    ];
  });
}

function footOf(speech: Speech, readings: readonly Reading[], latest: Reading): string {
  const words = trendWords[speech.locale];
  const [first] = readings;
  if (first === undefined || readings.length === 1) return words.oneReading(dayText(speech, latest.day));
  const [from, to] = [first, latest].map(({ day }) => dayText(speech, day));
  return words.readings(plainNumber(speech, readings.length), from ?? '', to ?? '');
}

/** The same in words, for whoever can't see it. */
function altText(speech: Speech, plan: WatchPlan, readings: readonly Reading[], latest: Reading): string {
  const { alt, bands } = trendWords[speech.locale];
  const amount = (value: number) => amountOf(speech, plan, value);
  const values = readings.map(({ value }) => value);
  const [first] = readings;
  const before = readings.at(-2);
  const thresholds = thresholdsOf(speech, plan);
  const band = bandOf(latest.value, plan.thresholds, plan.worse);
  const day = (of: Reading) => dayText(speech, of.day);
  return [
    alt.latest(label(plan.name, 100), amount(latest.value), day(latest), bands[band]),
    ...(before === undefined ? [] : [alt.before(amount(before.value), day(before))]),
    ...(first === undefined || readings.length < 3
      ? []
      : [
          alt.range(
            plainNumber(speech, readings.length),
            day(first),
            day(latest),
            amount(Math.min(...values)),
            amount(Math.max(...values)),
          ),
        ]),
    ...thresholds.map(({ name, from }) => alt.threshold(name, from)),
    ...(thresholds.length === 0 ? [alt.none] : []),
  ].join(alt.between);
}

function amountOf(speech: Speech, plan: WatchPlan, value: number): string {
  return plainNumber(speech, value) + behind(value, unitOf(speech, plan));
}

/** In the language of the reader where it is the usual one of its kind of sign; else as it was typed. */
function unitOf(speech: Speech, { indicator, unit }: WatchPlan): string {
  const usual = speech.indicators.find(({ id }) => id === indicator)?.unit;
  const known = usual !== undefined && Object.values(usual).includes(unit);
  return known ? said(speech, usual) : label(unit, LONGEST_UNIT_SHOWN);
}

/** As it stands behind a number: neither per cent nor what Chinese counts in is set apart. */
function behind(value: number, unit: string): string {
  if (unit === '') return '';
  if (value === 1) return behind(2, unit.replace(/^(day|supplier)s$/, '$1'));
  return unit.startsWith('%') || /^\p{Script=Han}/u.test(unit) ? unit : ` ${unit}`;
}
