import { fileURLToPath } from 'node:url';
import type { Answer, AnswerValue, Slot } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { promptOf } from '../../src/domain/framework/framework.ts';
import type { Prompt } from '../../src/domain/framework/prompt.ts';
import { AssessmentId, ChannelId, Instant, MemberId, PromptId } from '../../src/domain/ids.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { loadCountries } from '../../src/knowledge/countries.ts';
import { loadFramework } from '../../src/knowledge/load-framework.ts';
import { loadIndicators } from '../../src/knowledge/load-indicators.ts';
import type { Speech } from '../../src/messages/speech.ts';
import { must } from './store-examples.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The framework, the countries and the kinds of sign as they are shipped. */
export const framework = must(await loadFramework(KNOWLEDGE));
export const countries = must(await loadCountries(KNOWLEDGE));
export const indicators = must(await loadIndicators(KNOWLEDGE));

export const MINA = MemberId.parse('200000000000000001');
export const JUN = MemberId.parse('200000000000000002');
export const ADA = MemberId.parse('200000000000000003');
export const CHANNEL = ChannelId.parse('300000000000000001');
export const THREAD = ChannelId.parse('300000000000000002');
export const NOW = Instant.parse('2026-11-23T05:30:00.000Z');

export function speechIn(locale: Locale): Speech {
  return { framework, countries, indicators, locale, now: NOW };
}

export function promptNamed(id: string): Prompt {
  const found = promptOf(framework, PromptId.parse(id));
  if (found === undefined) throw new Error(`the framework asks nothing called ${id}`);
  return found.prompt;
}

export function answered(value: AnswerValue, more: Partial<Answer> = {}): Answer {
  return { value, evidence: 'fair', by: MINA, at: NOW, version: 1, ...more };
}

export const choice = (id: string): AnswerValue => ({ kind: 'choice', choice: id });
export const text = (words: string): AnswerValue => ({ kind: 'text', text: words });
export const unknown = (reason = 'Nobody here knows'): AnswerValue => ({ kind: 'unknown', reason });

/** One answer that counts, and what others gave at the same time. */
export function slot(current: AnswerValue | Answer, ...proposals: readonly Answer[]): Slot {
  return { current: 'value' in current ? current : answered(current), proposals: [...proposals] };
}

/** Answers by the names of their prompts. */
export type Given = Readonly<Record<string, AnswerValue | Slot>>;

export function slots(answers: Given): Assessment['answers'] {
  return Object.fromEntries(
    Object.entries(answers).map(([id, given]): [PromptId, Slot] => [
      PromptId.parse(id),
      'current' in given ? given : slot(given),
    ]),
  );
}

/** An assessment at its first stage, started by Mina; all three took part. */
export function assessmentWith(
  more: Partial<Omit<Assessment, 'answers'>> = {},
  answers: Given = {},
): Assessment {
  return {
    id: AssessmentId.parse('a000000001'),
    technology: 'ArF photoresist',
    private: false,
    startedBy: MINA,
    startedAt: NOW,
    place: { channel: CHANNEL, thread: THREAD, panel: null },
    people: [MINA, JUN, ADA],
    version: 7,
    stage: 'identify',
    passages: [],
    answers: slots(answers),
    entries: [],
    ballots: {},
    rounds: [],
    reviews: [],
    closure: null,
    ...more,
  };
}

/** What satisfies the first stage, and the second. */
export const STAGE_1 = {
  home: { kind: 'countries', countries: ['KR'] },
  trigger: choice('in-force'),
  affected: text('Two fabs'),
  stock: { kind: 'number', amount: 7, unit: 'weeks' },
  substitution: choice('generation'),
  sources: { kind: 'countries', countries: ['BE', 'US'] },
} as const satisfies Record<string, AnswerValue>;
export const STAGE_2 = {
  c1: choice('met'),
  c2: choice('met'),
  c3: choice('partly'),
  likelihood: choice('almost-certain'),
  consequence: choice('major'),
  decision: choice('treat'),
} as const satisfies Record<string, AnswerValue>;
/** What the last stage asks for. */
export const STAGE_6 = {
  changed: text('Two suppliers are qualified'),
  'current-likelihood': choice('possible'),
  'current-consequence': choice('moderate'),
  review: { kind: 'date', date: '2027-05-01' },
} as const satisfies Record<string, AnswerValue>;
