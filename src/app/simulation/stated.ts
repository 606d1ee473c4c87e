import type { Answer } from '../../domain/assessment/answer.ts';
import { type Assessment, slotAt } from '../../domain/assessment/assessment.ts';
import { DAYS } from '../../domain/assessment/days.ts';
import type { Range } from '../../domain/assessment/exposure.ts';
import type { MemberId, PromptId } from '../../domain/ids.ts';

/** A range as somebody gave it, in a unit of the prompt that asks for it. */
export interface Stated extends Range {
  readonly unit: string;
}

/** In days where the unit is one of time, else as it stands. */
export function inDays({ least, most, unit }: Stated): Range {
  const factor = DAYS[unit] ?? 1;
  return { least: least * factor, most: most * factor };
}

/** What stands for a prompt as a range, or as one number that is both ends. */
export interface Given {
  readonly stated: Stated;
  readonly answer: Answer;
}

export function statedAt(assessment: Assessment, prompt: PromptId): Given | undefined {
  const answer = slotAt(assessment, prompt)?.current;
  if (answer?.value.kind === 'range') {
    const { least, most, unit } = answer.value;
    return { stated: { least, most, unit }, answer };
  }
  if (answer?.value.kind !== 'number') return undefined;
  const { amount, unit } = answer.value;
  return { stated: { least: amount, most: amount, unit }, answer };
}

export function signed({ by, evidence }: Answer): { readonly by: MemberId; readonly weak: boolean } {
  return { by, weak: evidence === 'weak' };
}
