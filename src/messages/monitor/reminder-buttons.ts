import type { Instant } from '../../domain/ids.ts';
import { dayIn } from '../../domain/monitoring/local-time.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import type { Speech } from '../speech.ts';
import { type Block, button, buttons, type Option } from '../view.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { shortDay } from './reading-text.ts';

/** All that can be done about one reminder: the obvious step first. */
export function reminderButtons(speech: Speech, item: WatchItem, due: Instant): readonly Block[] {
  const words = reminderWords[speech.locale];
  const { id: watch, nextDue, plan } = item;
  const next = nextDue === null ? undefined : shortDay(speech, dayIn(nextDue, plan.timezone));
  const snoozes = (['a-day', 'three-days', 'next-time'] as const).map((value): Option => {
    const means = value === 'next-time' && next !== undefined ? { means: words.snoozeOver(next) } : {};
    return { value, label: words.snooze[value], ...means };
  });
  return [
    buttons(
      button(words.record, { do: 'reading', watch, due }, 'next'),
      button(words.done, { do: 'reminder-done', watch, due }),
      button(words.skip, { do: 'reminder-skip', watch, due }),
      button(words.show, { do: 'watch', watch }),
    ),
    { kind: 'select', action: { do: 'reminder-snooze', watch, due }, hint: words.putOff, options: snoozes },
  ];
}
