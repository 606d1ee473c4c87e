import type { MonitorFailure } from '../../app/monitor/failure.ts';
import type { Speech } from '../speech.ts';
import { button, buttons, text, type View } from '../view.ts';
import { failureWords } from '../words/failures.ts';
import { monitorFailureWords } from '../words/monitor-failures.ts';
import { exchangeFailureView } from './import/exchange-failures.ts';
import { watchNotAllowedText } from './not-allowed.ts';
import { planProblemText } from './plan-problem.ts';
import { readingFailureView } from './reminder-failures.ts';

/** One sentence on what went wrong with something watched, and what to do. */
export function monitorFailureView(speech: Speech, failure: MonitorFailure): View {
  const words = monitorFailureWords[speech.locale];
  const caution = (line: string): View => ({ tone: 'caution', blocks: [text(line)] });
  switch (failure.code) {
    case 'reminder-over': {
      const show = button(words.showItem, { do: 'watch', watch: failure.item.id }, 'next');
      return { tone: 'caution', blocks: [text(words.reminderOver), buttons(show)] };
    }
    case 'already-paused':
      return caution(words.alreadyPaused);
    case 'not-paused':
      return caution(words.notPaused);
    case 'nothing-changed':
      return caution(words.nothingChanged);
    case 'attachment-unavailable':
    case 'import-unreadable':
    case 'import-over':
    case 'nothing-to-export':
      return exchangeFailureView(speech, failure);
    case 'no-such-watch':
      return caution(words.noSuchWatch);
    case 'ambiguous-watch':
      return caution(words.ambiguousWatch(failure.count));
    case 'watch-not-allowed':
      return caution(watchNotAllowedText(speech, failure.needs));
    case 'watch-overtaken': {
      const show = button(words.showItem, { do: 'watch', watch: failure.item.id }, 'next');
      return { tone: 'caution', blocks: [text(words.overtaken), buttons(show)] };
    }
    case 'no-private-thread':
      return caution(words.noPrivateThread);
    case 'no-such-draft':
      return caution(words.noSuchDraft);
    case 'plan-not-understood': {
      const { watch, part, problem } = failure;
      const { kept, fixIt } = failureWords[speech.locale];
      const again = button(fixIt, { do: 'watch-retry', watch, part }, 'next');
      return { tone: 'caution', blocks: [text(kept(planProblemText(speech, problem))), buttons(again)] };
    }
    case 'reading-not-understood':
    case 'reading-doubtful':
    case 'already-recorded':
    case 'no-such-reading':
    case 'no-reason':
      return readingFailureView(speech, failure);
  }
}
