import { nearIndicators } from '../../app/monitor/plan-indicator.ts';
import type { PlanProblem } from '../../app/monitor/plan-part.ts';
import { channel, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { monitorPlanWords } from '../words/monitor-plan.ts';
import { plainNumber } from './number-text.ts';

/** What is wrong with a part of a plan, and what to write instead: a sentence or two. */
export function planProblemText(speech: Speech, problem: PlanProblem): string {
  const { problem: words, threshold } = monitorPlanWords[speech.locale];
  switch (problem.what) {
    case 'empty-name':
      return words.emptyName;
    case 'not-an-indicator': {
      const near = nearIndicators(speech.indicators, problem.typed).map(({ label }) =>
        words.kind(said(speech, label)),
      );
      const any = new Intl.ListFormat(speech.locale, { type: 'disjunction' }).format(near);
      return words.notAnIndicator(inline(problem.typed, 60), any);
    }
    case 'not-a-number':
      return words.notANumber(threshold[problem.threshold], inline(problem.typed, 60));
    case 'out-of-range': {
      const [least, most] = [plainNumber(speech, problem.least), plainNumber(speech, problem.most)];
      return words.outOfRange(threshold[problem.threshold], least, most);
    }
    case 'thresholds-in-wrong-order':
      return problem.worse === 'rising' ? words.wrongOrderRising : words.wrongOrderFalling;
    case 'thresholds-the-same':
      return words.same;
    case 'not-a-time':
      return words.notATime(inline(problem.typed, 60));
    case 'not-a-date':
      return words.notADate(inline(problem.typed, 60));
    case 'no-such-timezone':
      return words.noSuchTimezone(inline(problem.typed, 60));
    case 'expression-missing':
      return words.expressionMissing;
    case 'bad-expression':
      return words.badExpression(inline(problem.typed, 60));
    case 'too-often':
      return words.tooOften(inline(problem.typed, 60));
    case 'never-due':
      return words.neverDue(inline(problem.typed, 60));
    case 'no-owner':
      return words.noOwner;
    case 'nobody-in-particular':
      return words.nobodyInParticular;
    case 'may-not-write':
      return words.mayNotWrite(channel(problem.channel));
  }
}
