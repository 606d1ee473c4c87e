import type { AnswerValue } from '../../domain/assessment/answer.ts';
import type { PromptOf } from '../../domain/framework/prompt.ts';
import type { CountryCode } from '../../domain/locale.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Countries } from '../ports.ts';
import type { FormProblem } from './form-problem.ts';

/** Countries with commas, semicolons or line ends between, by any name that is known; or that there is none. */
export function readCountries(
  typed: string,
  { most, none }: PromptOf<'countries'>,
  countries: Countries,
): Result<AnswerValue, FormProblem> {
  // The label too: an answer that is edited comes back as it reads.
  const ways = none === undefined ? [] : [...none.words, ...Object.values(none.label)];
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const said = plain(typed).replace(/[.。!！]+$/, '');
  if (ways.some((way) => plain(way) === said)) return ok({ kind: 'countries', countries: [] });
  const found: CountryCode[] = [];
  for (const part of typed.split(/[,，、;；\n]+/)) {
    const name = part.trim().replace(/[.。!！]+$/, '');
    if (name === '') continue;
    const code = countries.find(name);
    if (code === undefined) return err({ what: 'not-a-country', typed: name });
    if (!found.includes(code)) found.push(code);
  }
  if (found.length === 0) return err({ what: 'empty' });
  return found.length > most
    ? err({ what: 'too-many-countries', most })
    : ok({ kind: 'countries', countries: found });
}
