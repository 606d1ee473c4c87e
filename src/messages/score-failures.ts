import type { FormProblem } from '../app/assess/form-problem.ts';
import type { Failure } from '../app/failure.ts';
import { unreachable } from '../domain/result.ts';
import type { Speech } from './speech.ts';
import { button, buttons, text, type View } from './view.ts';
import { failureWords } from './words/failures.ts';
import { scoreFailureWords } from './words/score-failures.ts';

export type ScoreFailure = Extract<
  Failure,
  {
    code:
      | 'no-such-score'
      | 'not-yours'
      | 'already-shared'
      | 'nothing-to-confirm'
      | 'nothing-to-read'
      | 'score-not-understood'
      | 'already-started'
      | 'nothing-to-take-over';
  }
>;

export function scoreFailureView(
  speech: Speech,
  failure: ScoreFailure,
  problemText: (problem: FormProblem) => string,
): View {
  const words = scoreFailureWords[speech.locale];
  const caution = (line: string): View => ({ tone: 'caution', blocks: [text(line)] });
  switch (failure.code) {
    case 'no-such-score':
      return caution(words.noSuchScore);
    case 'not-yours':
      return caution(words.notYours);
    case 'already-shared':
      return caution(words.alreadyShared);
    case 'nothing-to-confirm':
      return caution(words.nothingToConfirm);
    case 'nothing-to-read':
      return caution(words.nothingToRead);
    case 'nothing-to-take-over':
      return caution(words.nothingToTakeOver);
    case 'score-not-understood': {
      const { score, topic, problem } = failure;
      const again = { do: 'score-ask', score, topic, seen: 'alone' } as const;
      return {
        tone: 'caution',
        blocks: [
          text(problemText(problem)),
          buttons(button(failureWords[speech.locale].fixIt, again, 'next')),
        ],
      };
    }
    case 'already-started': {
      const action = { do: 'fresh-panel', assessment: failure.assessment } as const;
      return {
        tone: 'caution',
        blocks: [text(words.alreadyStarted), buttons(button(words.openAssessment, action, 'next'))],
      };
    }
    default:
      return unreachable(failure);
  }
}
