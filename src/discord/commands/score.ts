import { z } from 'zod';
import { readDescriptionForm } from '../../app/scoring/description-form.ts';
import { makeScore } from '../../app/scoring/make-score.ts';
import { LONGEST_DESCRIPTION, scoreOf } from '../../app/scoring/score-record.ts';
import { LONGEST_TECHNOLOGY } from '../../domain/assessment/assessment.ts';
import { err, ok } from '../../domain/result.ts';
import { scoreCard } from '../../messages/score-card.ts';
import { descriptionForm } from '../../messages/score-forms.ts';
import { label } from '../../messages/typed.ts';
import { type Command, deed } from './command.ts';
import type { MessageCommand } from './message-command.ts';
import { suggestCountry } from './suggestions.ts';

const Options = z.object({
  technology: z.string(),
  description: z.string().optional(),
  home: z.string().optional(),
});

/** Scores a description; without one, a form asks for it. */
export const score: Command = {
  word: 'score',
  deeds: deed({
    word: 'score',
    options: [
      { word: 'technology', type: 'text', required: true, longest: LONGEST_TECHNOLOGY },
      { word: 'description', type: 'text', longest: LONGEST_DESCRIPTION },
      { word: 'scoreHome', type: 'text', suggest: suggestCountry },
    ],
    schema: Options,
    async form(scene, { technology, description, home }) {
      if (description !== undefined) return undefined;
      const code = home === undefined ? undefined : scene.app.countries.find(home);
      const country = code === undefined ? home : scene.app.countries.name(code, scene.speech.locale);
      const fields = { technology, ...(country !== undefined && { home: country }) };
      return descriptionForm(scene.speech, fields);
    },
    async run(scene, { technology, description = '', home = '' }) {
      const read = readDescriptionForm({ technology, description, home }, scene.app.countries);
      if (!read.ok) return read;
      const made = await makeScore(scene.app, scene.actor, read.value);
      if (!made.ok) return made;
      const { record, scoring } = made.value;
      return ok(
        scoreCard(scene.speech, { record, scoring, score: scoreOf(record, scoring.scales) }, 'alone'),
      );
    },
  }),
};

/** As much of a message as names what it is about, until somebody gives it a better name. */
const NAME = 60;

/** Scores any message: what somebody wrote, or what was quoted into an embed. */
export const scoreMessage: MessageCommand = {
  word: 'scoreMessage',
  async run(scene, { text }) {
    const [first = ''] = text.split(/\n|(?<=[.!?])\s|(?<=[。！？])/u);
    const technology = label(first, NAME);
    if (technology === '') return err({ code: 'nothing-to-read' });
    const made = await makeScore(scene.app, scene.actor, { technology, text });
    if (!made.ok) return made.error.code === 'no-technology' ? err({ code: 'nothing-to-read' }) : made;
    const { record, scoring } = made.value;
    return ok(scoreCard(scene.speech, { record, scoring, score: scoreOf(record, scoring.scales) }, 'alone'));
  },
};
