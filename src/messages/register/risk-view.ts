import type { Risk } from '../../domain/register/risk.ts';
import type { Speech } from '../speech.ts';
import { text, type View } from '../view.ts';
import { riskLine } from './risk-list.ts';

/** One risk as the register holds it. */
export function riskView(speech: Speech, risk: Risk): View {
  return { tone: risk.standing.level ?? 'plain', blocks: [text(riskLine(speech, risk))] };
}
