import type { SimulationFailure, SupposedProblem } from '../../app/simulation/failure.ts';
import { problemText } from '../form-problems.ts';
import type { Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, text, type View } from '../view.ts';
import { failureWords } from '../words/failures.ts';
import { whatIfWords } from '../words/what-if.ts';

/** One sentence on what could not be understood, and the form again as it was filled. */
export function simulationFailureView(
  speech: Speech,
  { assessment, ends, field, problem }: SimulationFailure,
): View {
  const words = whatIfWords[speech.locale];
  const { kept, fixIt } = failureWords[speech.locale];
  const sentence = words.problem.field(words.labels[field], supposedProblemText(speech, problem));
  return {
    tone: 'caution',
    blocks: [text(kept(sentence)), buttons(button(fixIt, { do: 'suppose', assessment, ends }, 'next'))],
  };
}

function supposedProblemText(speech: Speech, problem: SupposedProblem): string {
  const words = whatIfWords[speech.locale].problem;
  switch (problem.what) {
    case 'not-a-source':
      return words.notASource(inline(problem.typed, 60));
    case 'too-many-sources':
      return words.tooManySources(problem.most);
    case 'longer-than-recovery':
      return words.longerThanRecovery;
    case 'not-a-range':
    case 'wrong-order':
    case 'out-of-range':
      return problemText(speech, problem);
  }
}
