import { LONGEST_NOTE } from '../../domain/assessment/answer.ts';
import { firstCharacters, typedText } from '../typed-text.ts';

/** Why something on the course of an assessment is done, as it was typed; nothing where there is nothing to read in it. */
export function reasonGiven(typed: string | undefined): { readonly reason?: string } {
  const reason = firstCharacters(typedText(typed ?? ''), LONGEST_NOTE);
  return reason === '' ? {} : { reason };
}
