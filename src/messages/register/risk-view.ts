import { stageOf } from '../../domain/framework/framework.ts';
import { CRITERIA } from '../../domain/framework/names.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { conclusion } from '../conclusion.ts';
import { exposureLines } from '../exposure.ts';
import { LEVEL_MARKS } from '../rating-text.ts';
import { afterSwitchingLines } from '../source-worth.ts';
import { channel, dayText, person, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, divider, text, type View } from '../view.ts';
import { registerWords } from '../words/register.ts';
import { scoreWords } from '../words/score.ts';
import { simulationWords } from '../words/simulation.ts';
import { flawLines } from './flaw-lines.ts';
import { helixBlocks } from './helix-picture.ts';

/** One risk as the register holds it: how grave, how far the plan is, what somebody should see to. */
export function riskView(speech: Speech, risk: Risk): View {
  const words = registerWords[speech.locale];
  const { assessment, standing } = risk;
  const { id, place, startedBy, closure } = assessment;
  const stage = said(speech, stageOf(speech.framework, assessment.stage).title);
  const mark = standing.level === undefined ? '▫️' : LEVEL_MARKS[standing.level];
  const flaws = flawLines(speech, risk);
  const exposure = [...exposureLines(speech, assessment), ...afterSwitchingLines(speech, assessment)];
  return {
    tone: standing.level ?? 'plain',
    blocks: [
      text(
        `## ${mark} ${assessment.private ? words.lock : ''}${inline(assessment.technology, 100)}`,
        `-# ${[closure === null ? words.at(stage) : words.closed, words.owner(person(startedBy)), ...threadOf(place.thread)].join(' · ')}`,
      ),
      text(...conclusion(speech, assessment), tierLine(speech, risk)),
      ...(exposure.length === 0 ? [] : [text(...exposure)]),
      divider,
      text(...planLines(speech, risk)),
      ...helixBlocks(speech, assessment),
      text(seeTo(speech, risk, flaws.length), ...flaws),
      buttons(
        button(words.openPanel, { do: 'fresh-panel', assessment: id }, 'next'),
        button(words.history, { do: 'history', assessment: id }),
        button(simulationWords[speech.locale].simulate, { do: 'simulate', assessment: id, ends: 'limits' }),
      ),
    ],
  };
}

const threadOf = (thread: Risk['assessment']['place']['thread']) =>
  thread === null ? [] : [channel(thread)];

/** Nobody can say that nothing is to be seen to while nobody knows how grave it is. */
function seeTo(speech: Speech, { standing }: Risk, flaws: number): string {
  const words = registerWords[speech.locale];
  if (flaws > 0) return words.toSeeTo(flaws);
  return standing.level === undefined ? words.rateFirst : words.noFlaws;
}

/** The tier with the criteria it follows from. */
function tierLine(speech: Speech, { tier, statuses }: Risk): string {
  const words = registerWords[speech.locale];
  const score = scoreWords[speech.locale];
  const each = CRITERIA.map((id) => `${id} ${score.statuses[statuses[id]]}`);
  return words.tierFrom(score.tiers[tier], each.join(words.comma));
}

function planLines(speech: Speech, { actions, review, acceptedUntil }: Risk): readonly string[] {
  const words = registerWords[speech.locale];
  const done = actions.filter(({ state }) => state === 'done').length;
  const stuck = actions.filter(({ state }) => state === 'stuck').length;
  const overdue = actions.filter((each) => each.overdue).length;
  return [
    actions.length === 0 ? words.noActions : words.actions(done, actions.length, stuck, overdue),
    ...(acceptedUntil === undefined ? [] : [words.accepted(dayText(speech, acceptedUntil))]),
    review === undefined ? words.noReview : words.nextReview(dayText(speech, review)),
  ];
}
