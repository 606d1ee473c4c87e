import type { FormProblem } from '../app/assess/form-problem.ts';
import type { RatingProblem } from '../app/assess/rating-form.ts';
import type { Speech } from './speech.ts';
import { inline } from './typed.ts';
import { failureWords } from './words/failures.ts';

/** What is wrong with the form of a prompt. */
export function problemText(speech: Speech, problem: FormProblem): string {
  const words = failureWords[speech.locale].problem;
  switch (problem.what) {
    case 'empty':
      return words.empty;
    case 'answer-and-unknown':
      return words.answerAndUnknown;
    case 'unknown-without-reason':
      return words.unknownWithoutReason;
    case 'not-a-number':
      return words.notANumber(inline(problem.typed, 60));
    case 'not-a-range':
      return words.notARange(inline(problem.typed, 60));
    case 'wrong-order':
      return words.wrongOrder(problem.least, problem.most);
    case 'out-of-range':
      return words.outOfRange(problem.least, problem.most);
    case 'not-a-date':
      return words.notADate(inline(problem.typed, 60));
    case 'not-a-country':
      return words.notACountry(inline(problem.typed, 60));
    case 'too-many-countries':
      return words.tooManyCountries(problem.most);
    case 'too-long':
      return words.tooLong(problem.most);
  }
}

/** The same of a rating. */
export function ratingProblemText(speech: Speech, problem: RatingProblem): string {
  const words = failureWords[speech.locale].problem;
  switch (problem.what) {
    case 'no-likelihood':
      return words.noLikelihood;
    case 'no-consequence':
      return words.noConsequence;
    case 'no-reason':
      return words.noReason;
    case 'too-long':
      return words.tooLong(problem.most);
  }
}
