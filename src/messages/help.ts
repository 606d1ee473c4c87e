import { HELP_TOPICS, type HelpTopic } from '../app/actions.ts';
import type { Loaded } from '../app/example/load-example.ts';
import type { Locale } from '../domain/locale.ts';
import { channel } from './speech.ts';
import { type Block, button, buttons, type Option, text, type View } from './view.ts';
import { exampleWords } from './words/example.ts';
import { helpWords } from './words/help.ts';

/** The worked example that is there already. */
type There = Pick<Loaded, 'channel' | 'removable'>;

/** Help by task: all tasks in one select, the one that was asked for opened above it. */
export function helpView(locale: Locale, topic: HelpTopic | undefined, example?: There): View {
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
      ...(topic === 'example' ? exampleBlocks(locale, example) : []),
      { kind: 'select', action: { do: 'help' }, hint: words.pick, options },
    ],
  };
}

function exampleBlocks(locale: Locale, there: There | undefined): readonly Block[] {
  const words = helpWords[locale];
  if (there === undefined) return [buttons(button(words.load, { do: 'example-load' }, 'next'))];
  return [
    text(words.isLoaded(channel(there.channel))),
    buttons(
      button(words.look, { do: 'example-load' }, 'next'),
      there.removable &&
        button(exampleWords[locale].remove, { do: 'example-remove', channel: there.channel }, 'grave'),
    ),
  ];
}
