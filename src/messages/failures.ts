import type { Failure } from '../app/failure.ts';
import { stageOf } from '../domain/framework/framework.ts';
import type { StageId } from '../domain/framework/names.ts';
import { unreachable } from '../domain/result.ts';
import { closingName, concernsView } from './closing.ts';
import { entryFailureView } from './entry-failures.ts';
import { exchangeFaultText } from './exchange.ts';
import { problemText, ratingProblemText } from './form-problems.ts';
import { gapLines } from './gap-lines.ts';
import { monitorFailureView } from './monitor/failures.ts';
import { isMonitorFailure } from './monitor/is-monitor-failure.ts';
import { notAllowedText } from './not-allowed.ts';
import { reportFailureText } from './report/report-failures.ts';
import { scoreFailureView } from './score-failures.ts';
import { simulationFailureView } from './simulation/simulation-failure.ts';
import { channel, listed, role, type Speech, said } from './speech.ts';
import { inline, quotation } from './typed.ts';
import { button, buttons, text, type View } from './view.ts';
import { assessWords } from './words/assess.ts';
import { exampleWords } from './words/example.ts';
import { exchangeWords } from './words/exchange.ts';
import { failureWords } from './words/failures.ts';
import { settingsWords } from './words/settings.ts';

/** Characters of what was typed that are handed back; a message takes little more. */
const HANDED_BACK = 3000;

/** Room for each of several texts: what short ones leave goes to the long ones. */
function shared(room: number, lengths: readonly number[]): readonly number[] {
  const shares = lengths.map(() => 0);
  const shortestFirst = [...lengths.entries()].sort(([, a], [, b]) => a - b);
  let left = room;
  for (const [done, [index, length]] of shortestFirst.entries()) {
    const share = Math.min(length, Math.floor(left / (lengths.length - done)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

/** One sentence on what went wrong and what to do, with the button that does it where there is one. */
export function failureView(speech: Speech, failure: Failure): View {
  const words = failureWords[speech.locale];
  const caution = (...lines: string[]): View => ({ tone: 'caution', blocks: [text(...lines)] });
  const bad = (line: string): View => ({ tone: 'bad', blocks: [text(line)] });
  if (isMonitorFailure(failure)) return monitorFailureView(speech, failure);
  switch (failure.code) {
    case 'stale-panel': {
      const { stale, showFresh } = assessWords[speech.locale];
      const action = { do: 'fresh-panel', assessment: failure.assessment.id } as const;
      return { tone: 'caution', blocks: [text(stale), buttons(button(showFresh, action, 'next'))] };
    }
    case 'form-not-understood': {
      const { assessment, prompt, problem } = failure;
      const action = { do: 'retry', assessment, prompt } as const;
      const said = problemText(speech, problem);
      const sentence = problem.what === 'empty' ? said : words.kept(said);
      return { tone: 'caution', blocks: [text(sentence), buttons(button(words.fixIt, action, 'next'))] };
    }
    case 'rating-not-understood': {
      const { assessment, of, form, problem } = failure;
      const sentence = words.kept(ratingProblemText(speech, problem));
      const again = button(words.fixIt, { do: form, assessment, of }, 'next');
      return { tone: 'caution', blocks: [text(sentence), buttons(again)] };
    }
    case 'form-not-taken': {
      const why = failureView(speech, failure.why);
      const typed = failure.typed.filter((each) => each.trim() !== '');
      const room = shared(
        HANDED_BACK,
        typed.map((each) => each.length),
      );
      const handedBack = typed.map((each, index) => text(quotation(each, room[index] ?? 0)));
      return typed.length === 0
        ? why
        : { ...why, blocks: [...why.blocks, text(words.typedWas), ...handedBack] };
    }
    case 'not-allowed':
      return caution(notAllowedText(speech, failure.needs));
    case 'no-such-assessment':
      return caution(words.noSuchAssessment);
    case 'no-assessment-here':
      return caution(words.noAssessmentHere);
    case 'exchange-unreadable':
      return caution(exchangeFaultText(speech.locale, failure.fault));
    case 'exchange-too-large':
      return caution(exchangeWords[speech.locale].tooLarge(inline(failure.name, 60)));
    case 'no-example':
      return caution(exampleWords[speech.locale].noneHere);
    case 'ambiguous-name':
      return caution(words.ambiguousName(failure.count));
    case 'no-technology':
      return caution(words.noTechnology);
    case 'unknown-country':
      return caution(words.unknownCountry(inline(failure.typed, 60)));
    case 'unknown-timezone':
      return caution(words.unknownTimezone(inline(failure.typed, 60)));
    case 'not-offered':
      return caution(words.notOffered(inline(failure.typed, 60)));
    case 'nothing-to-change':
      return caution(words.nothingToChange);
    case 'given-and-reset':
      return caution(words.givenAndReset(settingsWords[speech.locale].resets[failure.setting]));
    case 'role-not-given':
      return caution(words.roleNotGiven[failure.whose](role(failure.role)));
    case 'not-a-time':
      return caution(words.notATime(inline(failure.typed, 60)));
    case 'days-off-not-understood': {
      const { problem } = failure;
      if (problem.what === 'too-many') return caution(words.daysOff['too-many'](problem.most));
      return caution(words.daysOff[problem.what](inline(problem.typed, 60)));
    }
    case 'nothing-to-show-here':
      return caution(words.nothingToShowHere);
    case 'no-threads-here':
      return caution(words.noThreadsHere);
    case 'bot-lacks-permissions':
      return caution(
        words.botLacks(
          channel(failure.channel),
          listed(
            speech,
            failure.lacks.map((each) => words.permissions[each]),
          ),
        ),
      );
    case 'only-in-servers':
      return caution(words.onlyInServers);
    case 'old-button':
      return caution(words.oldButton);
    case 'old-command':
      return caution(words.oldCommand);
    case 'no-such-prompt':
      return caution(words.noSuchPrompt);
    case 'value-does-not-fit':
      return caution(words.valueDoesNotFit);
    case 'nothing-to-settle':
      return caution(words.nothingToSettle);
    case 'already-moved-on':
      return caution(words.alreadyMovedOn(said(speech, stageOf(speech.framework, failure.at).title)));
    case 'gaps-need-reason':
      return caution(words.gapsNeedReason, ...gapLines(speech, failure.assessment, failure.gaps));
    case 'last-stage':
      return caution(words.lastStage);
    case 'closed':
      return caution(words.closed(closingName(speech, failure.closure.decision)));
    case 'not-passed':
      return caution(
        words.notPassed(
          stageTitle(speech, failure.at),
          failure.possible
            .map((each) => `**${stageTitle(speech, each)}**`)
            .join(speech.locale === 'zh-CN' ? '、' : ', '),
        ),
      );
    case 'no-such-closing':
      return caution(words.noSuchClosing);
    case 'concerns-need-reason':
      return concernsView(speech, failure.assessment, failure.decision, failure.concerns);
    case 'nothing-rated':
      return caution(words.nothingRated);
    case 'already-revealed':
      return caution(words.alreadyRevealed);
    case 'not-revealed':
      return caution(words.notRevealed);
    case 'agreement-overtaken': {
      const { assessment, of } = failure;
      const open = button(words.openRatings, { do: 'ratings', assessment, of }, 'next');
      return { tone: 'caution', blocks: [text(words.agreementOvertaken), buttons(open)] };
    }
    case 'nothing-to-accord':
      return caution(words.nothingToAccord);
    case 'no-such-entry':
    case 'no-such-field':
    case 'field-needed':
    case 'entry-changed':
    case 'entry-in-use':
    case 'list-full':
    case 'already-pursued':
    case 'entry-overtaken':
    case 'entry-form-not-understood':
      return entryFailureView(speech, failure);
    case 'no-such-score':
    case 'not-yours':
    case 'already-shared':
    case 'nothing-to-confirm':
    case 'nothing-to-read':
    case 'score-not-understood':
    case 'already-started':
    case 'nothing-to-take-over':
      return scoreFailureView(speech, failure, (problem) => problemText(speech, problem));
    case 'reports-busy':
    case 'report-too-large':
    case 'report-not-made':
    case 'nothing-dated':
    case 'reports-closed':
    case 'nothing-to-report':
      return caution(reportFailureText(speech.locale, failure.code));
    case 'inputs-not-understood':
      return simulationFailureView(speech, failure);
    case 'conflict':
      return bad(words.conflict);
    case 'disk-full':
      return bad(words.diskFull);
    case 'read-only':
      return bad(words.readOnly);
    case 'store-unavailable':
      return bad(words.storeAway);
    case 'too-new':
      return bad(words.tooNew);
    case 'damaged':
      return bad(words.damaged);
    default:
      return unreachable(failure);
  }
}

function stageTitle(speech: Speech, id: StageId): string {
  return said(speech, stageOf(speech.framework, id).title);
}

/** For a fault of ours: a reference to find it in the log, and nothing of what it was. */
export function bugView(locale: Speech['locale'], reference: string): View {
  return { tone: 'bad', blocks: [text(failureWords[locale].bug(reference))] };
}
