import { z } from 'zod';
import { meantAssessment } from '../../../app/assess/find.ts';
import { ACTION_SCOPES } from '../../../app/register/action-scopes.ts';
import { type ActionFilter, findActions } from '../../../app/register/actions-plan.ts';
import { SECTORS } from '../../../domain/framework/names.ts';
import { ACTION_STATES } from '../../../domain/register/planned-action.ts';
import { ok } from '../../../domain/result.ts';
import { actionsView } from '../../../messages/register/actions-view.ts';
import { registerActionWords } from '../../../messages/words/register-actions.ts';
import { deed } from '../command.ts';
import { suggestAssessments } from '../suggestions.ts';

const { en, 'zh-CN': zh } = registerActionWords;

export const actionsDeed = deed({
  word: 'riskActions',
  options: [
    {
      word: 'actionScope',
      type: 'text',
      choices: ACTION_SCOPES.map((value) => ({ value, en: en.scopes[value], 'zh-CN': zh.scopes[value] })),
    },
    {
      word: 'actionState',
      type: 'text',
      choices: ACTION_STATES.map((value) => ({ value, en: en.states[value], 'zh-CN': zh.states[value] })),
    },
    {
      word: 'actionSector',
      type: 'text',
      choices: SECTORS.map((value) => ({
        value,
        en: en.sectors[value],
        'zh-CN': zh.sectors[value],
      })),
    },
    { word: 'actionOf', type: 'text', suggest: suggestAssessments() },
  ],
  schema: z.object({
    which: z.enum(ACTION_SCOPES).optional(),
    state: z.enum(ACTION_STATES).optional(),
    sector: z.enum(SECTORS).optional(),
    assessment: z.string().optional(),
  }),
  async run({ app, actor, speech }, { which, state, sector, assessment }) {
    const meant = assessment === undefined ? undefined : await meantAssessment(app, actor, assessment);
    if (meant?.ok === false) return meant;
    const filter: ActionFilter = {
      scope: which ?? (state === 'done' ? 'all' : 'open'),
      ...(state !== undefined && { state }),
      ...(sector !== undefined && { sector }),
      ...(meant !== undefined && { assessment: meant.value.id }),
    };
    const found = await findActions(app, actor, filter);
    return found.ok ? ok(actionsView(speech, found.value, filter, 0)) : found;
  },
});
