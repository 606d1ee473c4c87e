import type { FormFields } from '../../app/documents.ts';
import type { PressedReminder } from '../../app/monitor/reading-failure.ts';
import { READING_FIELDS } from '../../app/monitor/record-form.ts';
import type { Instant } from '../../domain/ids.ts';
import { dayIn } from '../../domain/monitoring/local-time.ts';
import { LONGEST_NOTE, LONGEST_SOURCE } from '../../domain/monitoring/reading.ts';
import { LONGEST_REASON, type WatchItem } from '../../domain/monitoring/watch-item.ts';
import { typedBefore } from '../forms.ts';
import { person, type Speech, said } from '../speech.ts';
import { label, quotation } from '../typed.ts';
import type { Field, FormView } from '../view.ts';
import { readingWords } from '../words/monitor-readings.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { plainNumber } from './number-text.ts';
import { amountText, readingsLine, unitText } from './reading-text.ts';
import { thresholdsLine } from './reminder-lines.ts';

export const SKIP_FIELD = 'reason';
const LONGEST_VALUE = 60;

/** What stands on the form of a reading when it opens: today, and where the last one was read. */
export function suggestedReading({ plan, latest }: WatchItem, now: Instant): FormFields {
  const source = latest.at(-1)?.source;
  return {
    [READING_FIELDS.date]: dayIn(now, plan.timezone),
    ...(source !== undefined && { [READING_FIELDS.source]: source }),
  };
}

/** The form of a reading, with what to look at and how it stood lately above it. */
export function readingForm(
  speech: Speech,
  item: WatchItem,
  due: PressedReminder,
  fields: FormFields,
): FormView {
  const readings = readingWords[speech.locale];
  const { id: watch, plan, version, latest } = item;
  const unit = unitText(speech, plan);
  const last = latest.at(-1);
  const field = (
    kind: 'line' | 'paragraph',
    id: string,
    longest: number,
    texts: { label: string; hint: string },
  ): Field => ({ kind, id, longest, required: false, ...texts, ...typedBefore(fields, id) });
  return {
    title: label(readings.formTitle(plan.name), 45),
    introduction: introduction(speech, item),
    action: { do: 'reading-told', watch, due, version },
    fields: [
      {
        kind: 'line',
        id: READING_FIELDS.value,
        label: label(unit === '' ? readings.value : readings.valueIn(unit), 45),
        hint: readings.valueHint,
        required: true,
        longest: LONGEST_VALUE,
        ...(last !== undefined && { example: plainNumber(speech, last.value) }),
        ...typedBefore(fields, READING_FIELDS.value),
      },
      field('line', READING_FIELDS.date, 40, { label: readings.date, hint: readings.dateHint }),
      field('line', READING_FIELDS.source, LONGEST_SOURCE, {
        label: readings.sourceField,
        hint: readings.sourceHint,
      }),
      field('paragraph', READING_FIELDS.note, LONGEST_NOTE, {
        label: readings.noteField,
        hint: readings.noteHint,
      }),
    ],
  };
}

function introduction(speech: Speech, { plan, latest }: WatchItem): string {
  const words = reminderWords[speech.locale];
  const readings = readingWords[speech.locale];
  const indicator = speech.indicators.find(({ id }) => id === plan.indicator);
  const today = dayIn(speech.now, plan.timezone);
  const ofToday = latest.find(({ day }) => day === today);
  return [
    plan.look === undefined ? '' : quotation(plan.look, 300),
    indicator?.counts === undefined ? '' : said(speech, indicator.counts),
    latest.length === 0 ? words.noReading : words.lately(readingsLine(speech, plan, latest)),
    thresholdsLine(speech, plan),
    ofToday === undefined
      ? ''
      : readings.replacesToday(amountText(speech, plan, ofToday.value), person(ofToday.by)),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Asks why a reminder is skipped. */
export function skipForm(speech: Speech, { id: watch, plan }: WatchItem, due: Instant): FormView {
  const words = reminderWords[speech.locale];
  return {
    title: label(words.skipTitle(plan.name), 45),
    action: { do: 'reminder-skipped', watch, due },
    fields: [
      {
        kind: 'paragraph',
        id: SKIP_FIELD,
        label: words.reason,
        hint: words.reasonHint,
        required: true,
        longest: LONGEST_REASON,
      },
    ],
  };
}
