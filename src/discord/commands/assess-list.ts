import { z } from 'zod';
import { countUnreadable } from '../../app/assess/find.ts';
import { filteredAssessments, type ListFilter } from '../../app/assess/list.ts';
import { MemberId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { Level } from '../../domain/risk-matrix.ts';
import { listView } from '../../messages/overview.ts';
import { assessWords } from '../../messages/words/assess.ts';
import { deed } from './command.ts';
import { pickedChoice, suggestChoices } from './suggestions.ts';

const STATES = ['open', 'closed'] as const;

export const listDeed = deed({
  word: 'list',
  options: [
    {
      word: 'state',
      type: 'text',
      choices: STATES.map((value) => ({
        value,
        en: assessWords.en.states[value],
        'zh-CN': assessWords['zh-CN'].states[value],
      })),
    },
    { word: 'level', type: 'text', suggest: suggestChoices(({ level }) => level) },
    { word: 'owner', type: 'member' },
  ],
  schema: z.object({
    state: z.enum(STATES).optional(),
    level: z.string().optional(),
    owner: MemberId.optional(),
  }),
  async run(scene, { state, level: typed, owner }) {
    const { app, actor, speech } = scene;
    const picked = typed === undefined ? undefined : pickedChoice(app.framework.level, typed);
    if (typed !== undefined && picked === undefined) return err({ code: 'not-offered', typed });
    const filter: ListFilter = {
      state: state ?? 'any',
      level: Level.safeParse(picked).data ?? 'any',
      owner: owner ?? 'any',
    };
    const all = await filteredAssessments(app, actor, filter);
    return all.ok ? ok(listView(speech, all.value, filter, await countUnreadable(app, actor), 0)) : all;
  },
});
