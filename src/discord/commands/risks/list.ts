import { z } from 'zod';
import { RiskQuery } from '../../../app/register/query.ts';
import { findRisks } from '../../../app/register/risks.ts';
import { RANKS } from '../../../domain/framework/entry-list.ts';
import type { Framework } from '../../../domain/framework/framework.ts';
import { MemberId } from '../../../domain/ids.ts';
import { SORTS } from '../../../domain/register/order.ts';
import { err, ok } from '../../../domain/result.ts';
import { TIERS } from '../../../domain/scoring/tier.ts';
import { riskListView } from '../../../messages/register/risk-list.ts';
import { registerWords } from '../../../messages/words/register.ts';
import { scoreWords } from '../../../messages/words/score.ts';
import { deed } from '../command.ts';
import { pickedChoice, suggestChoices } from '../suggestions.ts';

const { en, 'zh-CN': zh } = registerWords;
const choicesOf = <T extends string>(
  values: readonly T[],
  ...[english, chinese]: readonly [Readonly<Record<T, string>>, Readonly<Record<T, string>>]
) => values.map((value) => ({ value, en: english[value], 'zh-CN': chinese[value] }));

const stagesAsChoices = (stages: Framework['stages']) =>
  stages.map(({ id, title }) => ({ id, label: title }));

const STATES = ['open', 'closed'] as const;

export const listDeed = deed({
  word: 'riskList',
  options: [
    { word: 'riskSort', type: 'text', choices: choicesOf(SORTS, en.sorts, zh.sorts) },
    { word: 'riskLevel', type: 'text', suggest: suggestChoices(({ level }) => level) },
    {
      word: 'riskTier',
      type: 'text',
      choices: choicesOf(TIERS, scoreWords.en.tiers, scoreWords['zh-CN'].tiers),
    },
    { word: 'riskStage', type: 'text', suggest: suggestChoices(({ stages }) => stagesAsChoices(stages)) },
    { word: 'riskState', type: 'text', choices: choicesOf(STATES, en.states, zh.states) },
    { word: 'riskOwner', type: 'member' },
    { word: 'riskOverdue', type: 'yes-or-no' },
    { word: 'riskRanks', type: 'text', choices: choicesOf(RANKS, en.ranks, zh.ranks) },
  ],
  schema: z.object({
    sort: z.enum(SORTS).optional(),
    level: z.string().optional(),
    tier: z.enum(TIERS).optional(),
    stage: z.string().optional(),
    state: z.enum(STATES).optional(),
    owner: MemberId.optional(),
    overdue: z.boolean().optional(),
    ranked: z.enum(RANKS).optional(),
  }),
  async run({ app, actor, speech }, { sort, level, tier, stage, state, owner, overdue, ranked }) {
    const { framework } = app;
    const pickedLevel = level === undefined ? undefined : pickedChoice(framework.level, level);
    if (level !== undefined && pickedLevel === undefined) return err({ code: 'not-offered', typed: level });
    const pickedStage =
      stage === undefined ? undefined : pickedChoice(stagesAsChoices(framework.stages), stage);
    if (stage !== undefined && pickedStage === undefined) return err({ code: 'not-offered', typed: stage });
    const query = RiskQuery.parse({
      by: sort ?? 'level',
      ...(pickedLevel !== undefined && { level: pickedLevel }),
      ...(tier !== undefined && { tier }),
      ...(pickedStage !== undefined && { stage: pickedStage }),
      ...(state !== undefined && { state }),
      ...(owner !== undefined && { owner }),
      ...(overdue === true && { overdue }),
      ...(ranked !== undefined && { ranks: [ranked] }),
    });
    const found = await findRisks(app, actor, query, query.by);
    return found.ok ? ok(riskListView(speech, found.value, query, 0)) : found;
  },
});
