import { z } from 'zod';
import { HELP_TOPICS, HelpTopic } from '../../app/actions.ts';
import { exampleSeen } from '../../app/example/load-example.ts';
import { ok } from '../../domain/result.ts';
import { helpView } from '../../messages/help.ts';
import { helpWords } from '../../messages/words/help.ts';
import { type Command, deed } from './command.ts';

export const help: Command = {
  word: 'help',
  deeds: deed({
    word: 'help',
    options: [
      {
        word: 'task',
        type: 'text',
        choices: HELP_TOPICS.map((value) => ({
          value,
          en: helpWords.en.topics[value].title,
          'zh-CN': helpWords['zh-CN'].topics[value].title,
        })),
      },
    ],
    schema: z.object({ task: HelpTopic.optional() }),
    async run({ app, actor, speech }, { task }) {
      const there = task === 'example' ? await exampleSeen(app, actor) : undefined;
      return ok(helpView(speech.locale, task, there));
    },
  }),
};
