import { z } from 'zod';
import { HELP_TOPICS, HelpTopic } from '../../app/actions.ts';
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
    run: async (scene, { task }) => ok(helpView(scene.speech.locale, task)),
  }),
};
