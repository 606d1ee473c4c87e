import type { Answer } from '../domain/assessment/answer.ts';
import type { Prompt } from '../domain/framework/prompt.ts';
import { person, type Speech, valueText } from './speech.ts';
import { inline } from './typed.ts';
import { panelWords } from './words/panel.ts';

const SHORT_ANSWER = 90;

export function markOf(answer: Answer): string {
  return answer.value.kind === 'unknown' ? '❔' : '✅';
}

/** An answer in a line: what, how strong where that is not the usual, and by whom. */
export function shortAnswer(speech: Speech, prompt: Prompt, answer: Answer): string {
  const evidence =
    answer.evidence === 'fair' ? '' : ` · ${panelWords[speech.locale].evidence[answer.evidence]}`;
  return `${inline(valueText(speech, prompt, answer.value), SHORT_ANSWER)}${evidence} · ${person(answer.by)}`;
}
