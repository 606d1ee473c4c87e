import type { WatchCard } from '../../app/monitor/watch-card.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import { bandOf } from '../../domain/monitoring/threshold.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { moment, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { type Block, button, buttons, divider, type Tone, text, type View } from '../view.ts';
import { monitorCardWords } from '../words/monitor-card.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';
import { cadenceBlocks } from './cadence-proposal.ts';
import { dateInZone, lineText, planLines } from './plan-lines.ts';
import { amountText, shortDay } from './reading-text.ts';
import { trendPicture } from './trend-picture.ts';

const SHOWN_READINGS = 5;

const BAND_MARKS = { normal: '🟢', warning: '🟡', critical: '🔴' } as const;
const TONES = { normal: 'plain', warning: 'moderate', critical: 'extreme' } as const satisfies Record<
  WatchItem['band'],
  Tone
>;

/** How an item stands at a glance; words beside say the same, for whoever does not tell the colours apart. */
export function markOf({ paused, latest, band }: WatchItem): string {
  if (paused !== null) return '⏸️';
  return latest.length === 0 ? '⚪' : BAND_MARKS[band];
}

/** Which way the last reading went from the one before. */
export function trendOf(readings: readonly Pick<Reading, 'value'>[]): string {
  const [before, last] = readings.slice(-2);
  if (before === undefined || last === undefined) return '';
  if (last.value === before.value) return '→';
  return last.value > before.value ? '↗' : '↘';
}

/** One item as it stands. `note` stands above it. */
export function watchCard(speech: Speech, card: WatchCard, note?: string): View {
  const words = monitorCardWords[speech.locale];
  const { item, linked } = card;
  const { id, plan, createdBy, createdAt } = item;
  const manages = card.may.has('manage');
  const contributes = card.may.has('contribute');
  return {
    tone: note !== undefined && item.band === 'normal' ? 'good' : TONES[item.band],
    blocks: [
      ...(note === undefined ? [] : [text(note)]),
      text(`## ${markOf(item)} ${inline(plan.name, 100)}`, ...standingLines(speech, card)),
      ...readingBlocks(speech, card),
      text(...planLines(speech, plan, linked, card.settings.daysOff).map((each) => lineText(speech, each))),
      text(...nextLines(speech, card)),
      ...(manages ? cadenceBlocks(speech, card.cadence, item) : []),
      divider,
      text(`-# ${words.createdBy(person(createdBy), moment(createdAt, 'd'))}`),
      buttons(
        contributes &&
          button(
            words.record,
            { do: 'reading', watch: id, due: 'none' },
            item.paused === null ? 'next' : 'other',
          ),
        manages && button(words.edit, { do: 'watch-edit', watch: id }),
        manages &&
          (item.paused === null
            ? button(words.pause, { do: 'watch-pause', watch: id })
            : button(words.resume, { do: 'watch-resume', watch: id }, 'next')),
        manages && button(words.remove, { do: 'watch-remove', watch: id }),
        button(words.history, { do: 'watch-history', watch: id, page: 0 }),
      ),
      buttons(
        button(words.all, { do: 'watch-list', page: 0, standing: 'any', reminded: 'any', assessment: 'any' }),
      ),
    ],
  };
}

function standingLines(speech: Speech, { item }: WatchCard): readonly string[] {
  const words = monitorCardWords[speech.locale];
  const { bands } = monitorWatchWords[speech.locale];
  const { band, bandSince, open, paused, latest } = item;
  const since = bandSince ?? item.createdAt;
  return [
    latest.length === 0 ? words.noReading : words.stands(bands[band], moment(since, 'd')),
    ...(open === null ? [] : [words.open(moment(open.due))]),
    ...(open === null || open.missedCount === 0 ? [] : [words.missed(open.missedCount)]),
    ...(paused === null ? [] : [words.paused(person(paused.by), moment(paused.at, 'd'))]),
    ...(paused?.reason === undefined ? [] : [words.because(inline(paused.reason, 300))]),
  ];
}

function readingBlocks(speech: Speech, { item, readings }: WatchCard): readonly Block[] {
  const words = monitorCardWords[speech.locale];
  const { plan } = item;
  if (readings.length === 0) return [];
  const lines = readings
    .map((each, at) => ({ each, trend: trendOf(readings.slice(0, at + 1)) }))
    .slice(-SHOWN_READINGS)
    .map(({ each, trend }) => {
      const mark = BAND_MARKS[bandOf(each.value, plan.thresholds, plan.worse)];
      const amount = amountText(speech, plan, each.value);
      return `- ${mark} ${words.reading(shortDay(speech, each.day), amount, trend, person(each.by))}`;
    });
  const picture = readings.length > 1 ? trendPicture(speech, item, readings) : undefined;
  return [text(`**${words.readings}**`, ...lines.toReversed()), ...(picture === undefined ? [] : [picture])];
}

function nextLines(speech: Speech, { item, next }: WatchCard): readonly string[] {
  const words = monitorCardWords[speech.locale];
  if (item.paused !== null) return [];
  if (next.length === 0) return [`⚠️ ${words.noNext}`];
  const dates = next.map((each) => `- ${dateInZone(speech, each, item.plan.timezone)}`);
  return [`**${words.next}**`, ...dates];
}
