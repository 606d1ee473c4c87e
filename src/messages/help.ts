import { HELP_TOPICS, type HelpTopic } from '../app/actions.ts';
import type { Locale } from '../domain/locale.ts';
import { button, buttons, type Option, text, type View } from './view.ts';
import { helpWords } from './words/help.ts';

/** Help by task: all tasks in one select, the one that was asked for opened above it. */
export function helpView(locale: Locale, topic: HelpTopic | undefined): View {
  const words = helpWords[locale];
  const opened = topic === undefined ? undefined : words.topics[topic];
  const options = HELP_TOPICS.map(
    (each): Option => ({
      value: each,
      label: words.topics[each].title,
      ...(each === topic && { chosen: true }),
    }),
  );
  return {
    tone: 'plain',
    blocks: [
      opened === undefined ? text(`## ${words.title}`, words.intro) : text(`## ${opened.title}`, opened.text),
      ...(topic === 'example' ? [buttons(button(words.load, { do: 'example-load' }, 'next'))] : []),
      { kind: 'select', action: { do: 'help' }, hint: words.pick, options },
    ],
  };
}
