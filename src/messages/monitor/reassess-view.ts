import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { panelView } from '../panel.ts';
import { channel, dayText, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { text, type View } from '../view.ts';
import { assessWords } from '../words/assess.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { amountText } from './reading-text.ts';
import { SHOWN_NAME } from './reminder-lines.ts';

/** The last stage of an assessment, where the old rating stands beside the new one, with what gave rise to it. */
export function reassessView(
  speech: Speech,
  assessment: Assessment,
  item: WatchItem | undefined,
  items: readonly WatchItem[] = [],
): View {
  const words = reminderWords[speech.locale];
  const { thread } = assessment.place;
  const last = item?.latest.at(-1);
  const panel = panelView(speech, assessment, 'adjust', items);
  const because =
    item !== undefined &&
    last !== undefined &&
    words.reassessTitle(
      inline(item.plan.name, SHOWN_NAME),
      amountText(speech, item.plan, last.value),
      dayText(speech, last.day),
    );
  return {
    ...panel,
    blocks: [
      text(
        because,
        assessment.closure !== null && words.reassessClosed,
        thread !== null && `-# ${assessWords[speech.locale].threadIs(channel(thread))}`,
      ),
      ...panel.blocks,
    ].filter((block) => block.kind !== 'text' || block.text !== ''),
  };
}
