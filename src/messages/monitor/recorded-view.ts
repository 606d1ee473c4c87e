import type { Recorded } from '../../app/monitor/record.ts';
import { channelOf } from '../../app/monitor/watch-rights.ts';
import { channel, dayText, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, text, type View } from '../view.ts';
import { readingWords } from '../words/monitor-readings.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { amountText } from './reading-text.ts';
import { originLines } from './reminder-answered.ts';
import { SHOWN_NAME } from './reminder-lines.ts';

/** For whoever recorded a reading: that it is recorded, what it replaced, and who else hears of it. */
export function recordedView(speech: Speech, recorded: Recorded): View {
  const words = reminderWords[speech.locale];
  const { item, reading } = recorded;
  return {
    tone: item.band === 'normal' ? 'good' : 'caution',
    blocks: [
      text(recordedNote(speech, recorded), ...originLines(speech, reading)),
      buttons(button(words.show, { do: 'watch', watch: item.id })),
    ],
  };
}

/** The same in a few lines, to stand above the card of the item. */
export function recordedNote(speech: Speech, recorded: Recorded): string {
  const readings = readingWords[speech.locale];
  const { item, reading, replaced } = recorded;
  const amount = amountText(speech, item.plan, reading.value);
  return [
    readings.saved(amount, dayText(speech, reading.day), inline(item.plan.name, SHOWN_NAME)),
    replaced === undefined
      ? undefined
      : readings.replaced(amountText(speech, item.plan, replaced.value), person(replaced.by)),
    crossingText(speech, recorded),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

function crossingText(speech: Speech, { item, linked, effects }: Recorded): string | undefined {
  const words = reminderWords[speech.locale];
  const readings = readingWords[speech.locale];
  const crossing = effects.find((each) => each.kind === 'alert' || each.kind === 'eased');
  if (crossing === undefined) return undefined;
  const where = channel(channelOf(item, linked));
  const band = words.band[crossing.to];
  return crossing.kind === 'alert' ? readings.savedAlert(band, where) : readings.savedEased(band, where);
}
