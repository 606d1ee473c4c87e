import { err, ok, type Result } from '../../domain/result.ts';
import type { FormFields } from '../documents.ts';
import type { Failure } from '../failure.ts';
import type { Countries } from '../ports.ts';
import { typedText } from '../typed-text.ts';
import type { Description } from './make-score.ts';

export const DESCRIPTION_FIELDS = {
  technology: 'technology',
  description: 'description',
  home: 'home',
} as const;

/** Reads a filled form of a description, or the options of the command. An empty description is one, too. */
export function readDescriptionForm(fields: FormFields, countries: Countries): Result<Description, Failure> {
  const typed = typedText(fields[DESCRIPTION_FIELDS.home] ?? '');
  const home = typed === '' ? undefined : countries.find(typed);
  if (typed !== '' && home === undefined) return err({ code: 'unknown-country', typed });
  return ok({
    technology: fields[DESCRIPTION_FIELDS.technology] ?? '',
    text: fields[DESCRIPTION_FIELDS.description] ?? '',
    ...(home !== undefined && { home }),
  });
}
