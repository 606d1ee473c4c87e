import type { ReadingDoubt, ReadingFailure } from '../../app/monitor/reading-failure.ts';
import type { MeantReading, ReadingProblem } from '../../app/monitor/record-form.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { dayText, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, text, type View } from '../view.ts';
import { monitorFailureWords } from '../words/monitor-failures.ts';
import { readingWords } from '../words/monitor-readings.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { amountLabel, amountText } from './reading-text.ts';

/** One sentence on what keeps a reading or an answer from being taken, with the way on. */
export function readingFailureView(speech: Speech, failure: ReadingFailure): View {
  const words = reminderWords[speech.locale];
  const readings = readingWords[speech.locale];
  switch (failure.code) {
    case 'reading-not-understood': {
      const { item, due, problem } = failure;
      const retry = button(readings.fix, { do: 'reading-retry', watch: item.id, due }, 'next');
      const sentence = text(problemText(speech, item, problem), readings.kept);
      return { tone: 'caution', blocks: [sentence, buttons(retry)] };
    }
    case 'reading-doubtful': {
      const { item, due, meant, doubt } = failure;
      const amount = amountLabel(speech, item.plan, meant.value);
      const retry = button(readings.fix, { do: 'reading-retry', watch: item.id, due }, 'next');
      const sure = button(readings.recordAnyway(amount), { do: 'reading-sure', watch: item.id, due });
      const sentence = text(doubtText(speech, item, meant, doubt), readings.kept);
      return { tone: 'caution', blocks: [sentence, buttons(retry, sure)] };
    }
    case 'already-recorded': {
      const { item, reading } = failure;
      const { value, day, by } = reading;
      const amount = amountText(speech, item.plan, value);
      const { showItem } = monitorFailureWords[speech.locale];
      const show = button(showItem, { do: 'watch', watch: item.id }, 'next');
      const sentence = readings.alreadyRecorded(person(by), amount, dayText(speech, day));
      return { tone: 'caution', blocks: [text(sentence), buttons(show)] };
    }
    case 'no-such-reading':
      return { tone: 'caution', blocks: [text(readings.noSuchReading)] };
    case 'no-reason':
      return { tone: 'caution', blocks: [text(words.noReason)] };
  }
}

function problemText(speech: Speech, { plan }: WatchItem, problem: ReadingProblem): string {
  const words = readingWords[speech.locale].problem;
  const amount = (value: number) => amountText(speech, plan, value);
  switch (problem.what) {
    case 'no-value':
      return words['no-value'];
    case 'not-a-number':
      return words['not-a-number'](inline(problem.typed, 60));
    case 'out-of-range':
      return words['out-of-range'](amount(problem.value), amount(problem.least), amount(problem.most));
    case 'not-a-date':
      return words['not-a-date'](inline(problem.typed, 60));
    case 'in-the-future':
      return words['in-the-future'](dayText(speech, problem.day), dayText(speech, problem.today));
  }
}

function doubtText(
  speech: Speech,
  { plan }: WatchItem,
  { value, day }: MeantReading,
  doubt: ReadingDoubt,
): string {
  const readings = readingWords[speech.locale];
  const yours = amountText(speech, plan, value);
  switch (doubt.kind) {
    case 'far-off': {
      const { from } = doubt;
      return readings.farOff(yours, amountText(speech, plan, from.value), dayText(speech, from.day));
    }
    case 'taken': {
      const { by } = doubt;
      return readings.taken(person(by.by), amountText(speech, plan, by.value), dayText(speech, day), yours);
    }
  }
}
