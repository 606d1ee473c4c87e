import { z } from 'zod';
import { LONGEST_DESCRIPTION } from '../../app/scoring/score-record.ts';
import { LONGEST_TECHNOLOGY } from '../../domain/assessment/assessment.ts';
import { type Command, deed } from './command.ts';
import type { MessageCommand } from './message-command.ts';
import { suggestCountry } from './suggestions.ts';

/** Loaded when somebody scores something. */
const load = () => import('./score-deeds.ts');

/** Scores a description; without one, a form asks for it. */
export const score: Command = {
  word: 'score',
  deeds: deed({
    word: 'score',
    options: [
      {
        word: 'technology',
        type: 'text',
        required: true,
        longest: LONGEST_TECHNOLOGY,
        suggest: async (scene, typed) => (await load()).suggestOwn(scene, typed),
      },
      { word: 'description', type: 'text', longest: LONGEST_DESCRIPTION },
      { word: 'scoreHome', type: 'text', suggest: suggestCountry },
    ],
    schema: z.object({
      technology: z.string(),
      description: z.string().optional(),
      home: z.string().optional(),
    }),
    form: async (scene, options) => (await load()).askForDescription(scene, options),
    run: async (scene, options) => (await load()).scoreDescription(scene, options),
  }),
};

/** Scores any message: what somebody wrote, or what was quoted into an embed. */
export const scoreMessage: MessageCommand = {
  word: 'scoreMessage',
  run: async (scene, message) => (await load()).scoreText(scene, message.text),
};
