import type { Flaw, Risk } from '../../domain/register/risk.ts';
import { concernTexts } from '../closing.ts';
import { dayText, type Speech } from '../speech.ts';
import { registerWords } from '../words/register.ts';

/** What somebody should see to, a line each, with where that is done. */
export function flawLines(speech: Speech, { assessment, flaws }: Risk): readonly string[] {
  return flaws.flatMap((flaw) => flawLine(speech, assessment, flaw));
}

function flawLine(speech: Speech, assessment: Risk['assessment'], flaw: Flaw): readonly string[] {
  const words = registerWords[speech.locale];
  switch (flaw.concern) {
    case 'review-overdue':
      return [`- ${words.reviewOverdue(dayText(speech, flaw.day))}`];
    case 'actions-overdue':
      return [`- ${words.actionsOverdue(flaw.count)}`];
    case 'plan-more':
      return [`- ${words.planMore(flaw.distance)}`];
    default:
      return concernTexts(speech, assessment, [flaw]);
  }
}
