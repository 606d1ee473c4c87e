import { LONGEST_NOTE } from '../../domain/assessment/answer.ts';
import { type Framework, KNOWN_PROMPTS, promptOf } from '../../domain/framework/framework.ts';
import { CriterionId, CriterionStatus } from '../../domain/framework/names.ts';
import type { PromptOf } from '../../domain/framework/prompt.ts';
import type { MemberId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { LONGEST_REMARK, type Said, type Topic } from '../../domain/scoring/correction.ts';
import { Finding } from '../../domain/scoring/evidence.ts';
import type { FormProblem } from '../assess/form-problem.ts';
import { readMeasure } from '../assess/read-measure.ts';
import { readNumber } from '../assess/read-number.ts';
import type { FormFields } from '../documents.ts';
import { firstCharacters, typedText } from '../typed-text.ts';
import type { Told } from './change-score.ts';

export const TOPIC_FIELDS = { value: 'value', unit: 'unit', instead: 'instead', note: 'note' } as const;

/** What can be said instead of a value. */
export const INSTEAD = { unknown: 'unknown', asRead: 'as-read' } as const;

/** How a topic is answered: with a number in a unit, or by picking from a scale. */
export type TopicKind = 'percent' | 'days' | 'count' | 'index' | 'step' | 'yes-no' | 'status';

export function kindOf(topic: Topic): TopicKind {
  switch (topic) {
    case 'foreignShare':
    case 'gradeShare':
    case 'worldShare':
      return 'percent';
    case 'hhi':
      return 'index';
    case 'foreignOnlySuppliers':
      return 'count';
    case 'stockDays':
    case 'substitutionDays':
    case 'qualifiedSourceDays':
      return 'days';
    case 'homeLag':
    case 'stops':
    case 'iteration':
    case 'demand':
    case 'event':
      return 'step';
    case 'severalSectors':
    case 'otherSource':
    case 'scarce':
    case 'exclusive':
    case 'highValue':
    case 'hardToSurpass':
      return 'yes-no';
    case 'C1':
    case 'C2':
    case 'C3':
      return 'status';
  }
}

const LIMITS = { percent: [0, 100], count: [1, 100_000], index: [0, 10_000] } as const;
const DAYS = { days: 1, weeks: 7, months: 30, years: 365 } as const;

/** The prompt of stage 1 whose units durations are given in. */
export function durationPrompt(framework: Framework): PromptOf<'number'> {
  const prompt = promptOf(framework, KNOWN_PROMPTS.stock)?.prompt;
  if (prompt?.kind !== 'number') throw new Error('the framework asks for no stock');
  return prompt;
}

/** Reads a filled form. A value that is written counts before what is picked instead of one. */
export function readTopicForm(
  framework: Framework,
  topic: Topic,
  fields: FormFields,
  by: MemberId,
): Result<Told, FormProblem> {
  const value = typedText(fields[TOPIC_FIELDS.value] ?? '');
  const instead = fields[TOPIC_FIELDS.instead] ?? '';
  const typed = value === INSTEAD.unknown || value === INSTEAD.asRead ? '' : value;
  const otherwise = typed === value ? instead : value;
  const note = firstCharacters(
    typedText(fields[TOPIC_FIELDS.note] ?? ''),
    Math.min(LONGEST_REMARK, LONGEST_NOTE),
  );
  const told = (said: Said): Result<Told, FormProblem> => ok({ topic, said, ...(note !== '' && { note }) });
  if (otherwise === INSTEAD.asRead) return told({ kind: 'as-read' });
  if (otherwise === INSTEAD.unknown) return told({ kind: 'unknown' });
  if (typed === '') return err({ what: 'empty' });
  if (CriterionId.safeParse(topic).success) {
    const status = CriterionStatus.safeParse(typed);
    return status.success ? told({ kind: 'status', status: status.data }) : err({ what: 'empty' });
  }
  const shaped = shapeOf(framework, topic, typed, fields[TOPIC_FIELDS.unit]);
  if (!shaped.ok) return shaped;
  const finding = Finding.safeParse({
    indicator: topic,
    value: shaped.value,
    attributed: true,
    origin: { kind: 'person', by },
  });
  return finding.success ? told({ kind: 'findings', findings: [finding.data] }) : err({ what: 'empty' });
}

function shapeOf(
  framework: Framework,
  topic: Topic,
  typed: string,
  unit: string | undefined,
): Result<unknown, FormProblem> {
  const kind = kindOf(topic);
  switch (kind) {
    case 'percent':
    case 'count':
    case 'index': {
      const [least, most] = LIMITS[kind];
      const number = readNumber(typed);
      if (number === undefined || (kind === 'count' && !Number.isInteger(number))) {
        return err({ what: 'not-a-number', typed });
      }
      if (number < least || number > most) return err({ what: 'out-of-range', least, most });
      return ok({ kind: 'number', number });
    }
    case 'days': {
      const read = readMeasure(durationPrompt(framework), typed, unit);
      if (!read.ok) return read;
      const days = new Map(Object.entries(DAYS));
      if (read.value.kind !== 'number') return err({ what: 'not-a-number', typed });
      const number = Math.min(100_000, read.value.amount * (days.get(read.value.unit) ?? 1));
      return ok({ kind: 'number', number });
    }
    case 'yes-no':
      return ok({ kind: 'holds', holds: typed === 'yes' });
    case 'step':
    case 'status':
      return ok({ kind: 'step', step: typed });
  }
}
