import type { Assessment, Closure } from '../domain/assessment/assessment.ts';
import type { Concern } from '../domain/assessment/concern.ts';
import { concernsAt } from '../domain/assessment/concerns.ts';
import type { EffectOf } from '../domain/assessment/events.ts';
import { KNOWN_PROMPTS, promptOf, stageOf } from '../domain/framework/framework.ts';
import type { MemberId } from '../domain/ids.ts';
import { entryName, promptTitle } from './gap-lines.ts';
import { stepName } from './rating-text.ts';
import { moment, person, type Speech, said, valueText } from './speech.ts';
import { inline } from './typed.ts';
import { type Button, button, buttons, type Option, text, type View } from './view.ts';
import { assessWords } from './words/assess.ts';
import { closingWords } from './words/closing.ts';

/** More than these are counted, not listed. */
const MOST_LISTED = 12;

/** What speaks against closing, and as what it can be closed, by whoever may. Alone to whoever asked. */
export function closingView(speech: Speech, assessment: Assessment, facilitates: boolean): View {
  const words = closingWords[speech.locale];
  const concerns = concernsAt(speech.framework, assessment, undefined, speech.now);
  const options = speech.framework.closings.map(
    (each): Option => ({ value: each.id, label: said(speech, each.label), means: said(speech, each.means) }),
  );
  return {
    tone: concerns.length === 0 ? 'good' : 'caution',
    blocks: [
      text(
        `### ${words.title(inline(assessment.technology, 100))}`,
        ...againstLines(speech, assessment, concerns, facilitates),
      ),
      facilitates
        ? { kind: 'select', action: { do: 'close-as', assessment: assessment.id }, hint: words.pick, options }
        : text(`-# ${words.whoCloses}`),
    ],
  };
}

function againstLines(
  speech: Speech,
  assessment: Assessment,
  concerns: readonly Concern[],
  facilitates: boolean,
): readonly string[] {
  const words = closingWords[speech.locale];
  if (concerns.length === 0) return [words.nothingAgainst];
  const listed = [words.against(concerns.length), ...concernLines(speech, assessment, concerns)];
  return facilitates ? [...listed, words.allTheSame] : listed;
}

export function concernLines(
  speech: Speech,
  assessment: Assessment,
  concerns: readonly Concern[],
): readonly string[] {
  const listed = concernTexts(speech, assessment, concerns.slice(0, MOST_LISTED));
  return concerns.length > MOST_LISTED ? [...listed, `- … +${concerns.length - MOST_LISTED}`] : listed;
}

/** All of them, each in a line. */
export function concernTexts(
  speech: Speech,
  assessment: Assessment,
  concerns: readonly Concern[],
): readonly string[] {
  return concerns.map((each) => `- ${concernText(speech, assessment, each)}`);
}

function concernText(speech: Speech, assessment: Assessment, concern: Concern): string {
  const { concern: words, rating } = closingWords[speech.locale];
  switch (concern.concern) {
    case 'no-level':
      return words['no-level'];
    case 'incomplete':
      return words.incomplete(said(speech, stageOf(speech.framework, concern.stage).title), concern.gaps);
    case 'unsettled':
      return words.unsettled(promptTitle(speech, concern.prompt));
    case 'disagreement':
      return words.disagreement(rating[concern.of]);
    case 'agreement-changed':
      return words['agreement-changed'](rating[concern.of]);
    case 'unrevealed':
      return words.unrevealed(rating[concern.of]);
    case 'no-evidence':
      return words['no-evidence'](promptTitle(speech, concern.prompt));
    case 'nothing-done':
      return words['nothing-done'][concern.list];
    case 'against-decision':
      return words['against-decision'][concern.decided];
    case 'criteria-met':
      return words['criteria-met'];
    case 'above-target':
      return words['above-target'](
        stepName(speech, 'level', concern.level),
        stepName(speech, 'level', concern.target),
      );
    case 'unowned-action':
      return words['unowned-action'](entryName(speech, assessment, concern.entry));
    case 'expired':
      return words.expired(entryName(speech, assessment, concern.entry));
    case 'no-expiry':
      return concern.entry === null
        ? words['no-acceptance']
        : words['no-expiry'](entryName(speech, assessment, concern.entry));
  }
}

/** For whoever named a decision: what speaks against it, and the way to close all the same. */
export function concernsView(
  speech: Speech,
  assessment: Assessment,
  decision: string,
  concerns: readonly Concern[],
): View {
  const words = closingWords[speech.locale];
  const action = { do: 'close-all-the-same', assessment: assessment.id, decision } as const;
  const technology = inline(assessment.technology, 100);
  return {
    tone: 'caution',
    blocks: [
      text(`### ${words.title(technology)}`, ...againstLines(speech, assessment, concerns, true)),
      buttons(
        button(
          assessWords[speech.locale].showFresh,
          { do: 'fresh-panel', assessment: assessment.id },
          'next',
        ),
        button(words.closeAllTheSame, action, 'grave'),
      ),
    ],
  };
}

/** What a closed assessment says at its head. */
export function closureLines(speech: Speech, assessment: Assessment, closure: Closure): readonly string[] {
  const words = closingWords[speech.locale];
  const review = assessment.answers[KNOWN_PROMPTS.review]?.current.value;
  const prompt = promptOf(speech.framework, KNOWN_PROMPTS.review)?.prompt;
  return [
    words.closedAs(closingName(speech, closure.decision), person(closure.by), moment(closure.at, 'd')),
    ...(closure.concerns.length > 0 ? [`-# ⚠️ ${words.closedDespite(closure.concerns.length)}`] : []),
    ...(closure.reason === undefined
      ? []
      : [`-# ${assessWords[speech.locale].because(inline(closure.reason, 300))}`]),
    ...(review?.kind === 'date' && prompt !== undefined
      ? [words.reviewOn(valueText(speech, prompt, review))]
      : []),
  ];
}

/** As what it was closed, as `knowledge/` names it. */
export function closingName(speech: Speech, decision: string): string {
  const closing = speech.framework.closings.find((each) => each.id === decision);
  return closing === undefined ? decision : said(speech, closing.label);
}

/** What the thread is told. */
export function closedNotice(
  speech: Speech,
  assessment: Assessment,
  { closure }: EffectOf<'closed'>,
  by: MemberId,
): View {
  const words = closingWords[speech.locale];
  const technology = inline(assessment.technology, 100);
  const { concerns, reason } = closure;
  return {
    tone: concerns.length === 0 ? 'good' : 'caution',
    blocks: [
      text(
        words.closedNotice(person(by), technology, closingName(speech, closure.decision)),
        concerns.length > 0 && words.closedDespite(concerns.length),
        ...concernLines(speech, assessment, concerns),
        reason !== undefined && assessWords[speech.locale].because(inline(reason, 1000)),
      ),
      buttons(reportButton(speech, assessment)),
    ],
  };
}

export function reopenedNotice(
  speech: Speech,
  { from, to, reason }: EffectOf<'reopened'>,
  by: MemberId,
): View {
  const words = closingWords[speech.locale];
  const stage = said(speech, stageOf(speech.framework, to).title);
  const line =
    from === 'closed' ? words.reviewNotice(person(by), stage) : words.reopenedNotice(person(by), stage);
  return {
    tone: 'plain',
    blocks: [text(line, reason !== undefined && assessWords[speech.locale].because(inline(reason, 1000)))],
  };
}

/** For whoever closed it from somewhere else than its thread. */
export function closedAlone(speech: Speech, assessment: Assessment): View {
  const { closure } = assessment;
  const action = { do: 'fresh-panel', assessment: assessment.id } as const;
  return {
    tone: 'good',
    blocks: [
      text(
        `**${inline(assessment.technology, 100)}**`,
        ...(closure === null ? [] : closureLines(speech, assessment, closure)),
      ),
      buttons(button(assessWords[speech.locale].showFresh, action, 'next'), reportButton(speech, assessment)),
    ],
  };
}

/** What was finished is worth taking along: the report, for whoever presses it alone. */
function reportButton(speech: Speech, { id }: Assessment): Button {
  return button(closingWords[speech.locale].report, { do: 'risk-report', assessment: id });
}

/** For whoever reopened a stage by a command. */
export function reopenedAlone(speech: Speech, assessment: Assessment): View {
  const stage = said(speech, stageOf(speech.framework, assessment.stage).title);
  const action = { do: 'fresh-panel', assessment: assessment.id } as const;
  return {
    tone: 'good',
    blocks: [
      text(`**${inline(assessment.technology, 100)}**`, closingWords[speech.locale].reopened(stage)),
      buttons(button(assessWords[speech.locale].showFresh, action, 'next')),
    ],
  };
}
