import { PromptId } from '../../domain/ids.ts';

/**
 * The prompts of stage 1 that a score answers and is made from. One that a framework does not ask, or asks otherwise, is
 * passed over: nothing breaks by rewording or removing it.
 */
export const SCORED_PROMPTS = {
  trigger: PromptId.parse('trigger'),
  share: PromptId.parse('share'),
  stock: PromptId.parse('stock'),
  substitution: PromptId.parse('substitution'),
  recovery: PromptId.parse('recovery'),
  sources: PromptId.parse('sources'),
} as const;

/** Those that are written in whole sentences, which are read like any description. */
export const WRITTEN_PROMPTS = ['cause', 'affected', 'know-how'].map((id) => PromptId.parse(id));
