import type { Simulation } from '../../app/simulation/simulate.ts';
import type { Simulated } from '../../app/simulation/what-if.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { ENDS } from '../../domain/simulation/estimate.ts';
import { listed, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { type Block, button, buttons, text, type View } from '../view.ts';
import { simulationWords } from '../words/simulation.ts';
import { lengthText } from './amounts.ts';
import { gapPicture, toneOf } from './gap-picture.ts';
import { guessesText, type Hand, helpText, inputLines, methodLines, outcomeText } from './simulation-text.ts';

const MOST_HELPS = 5;
const HAND: Hand = {
  typed: (typed) => `**${inline(typed, 60)}**`,
  reason: (typed) => inline(typed, 200),
  person,
};

/** What a cut-off today would come to, for one member: the chance, the picture, what would help, what it rests on. */
export function simulationView(speech: Speech, simulated: Simulated): View {
  const words = simulationWords[speech.locale];
  const { assessment, result } = simulated;
  const lock = assessment.private ? '🔒 ' : '';
  const title = text(`## 🎲 ${words.title(`${lock}${inline(assessment.technology, 80)}`)}`);
  const inputs = result.ok ? result.value.inputs : result.error.inputs;
  const guesses = guessesText(speech, inputs);
  const rests = text(`**${words.rests}**`, ...inputLines(speech, inputs, HAND).map((each) => `- ${each}`));
  if (!result.ok) {
    const missing = result.error.missing.map((each) => `**${words.called[each]}**`);
    const lines = [words.notYet(listed(speech, missing)), words.suppose];
    return { tone: 'caution', blocks: [title, text(...lines), rests, controls(speech, simulated)] };
  }
  const simulation = result.value;
  const { outcome } = simulation;
  const { headline, sentence, more } = outcomeText(speech, outcome);
  return {
    tone: toneOf(outcome.chance),
    blocks: [
      title,
      text(`# ${headline}`, sentence, ...more.map((each) => `-# ${each}`)),
      { kind: 'picture', picture: { name: 'gap', data: gapPicture(speech, assessment, simulation) } },
      helpsBlock(speech, assessment, simulation),
      rests,
      text(
        guesses !== undefined && `⚠️ ${guesses}`,
        ...methodLines(speech, simulation).map((each) => `-# ${each}`),
      ),
      controls(speech, simulated),
    ],
  };
}

function helpsBlock(speech: Speech, assessment: Assessment, simulation: Simulation): Block {
  const words = simulationWords[speech.locale];
  const { helps, outcome, stockForTenth } = simulation;
  if (outcome.gap === undefined) return text(`**${words.helps}**`, words.noHelp);
  const lines = helps
    .slice(0, MOST_HELPS)
    .map((each) => helpText(speech, assessment, each, simulation, HAND));
  const more = helps.length - MOST_HELPS;
  return text(
    `**${words.helps}**`,
    ...lines.map((each) => `- ${each}`),
    more > 0 && `- ${words.moreHelps(more)}`,
    stockForTenth > 0 && `- ${words.tenth(lengthText(speech.locale, stockForTenth))}`,
    `-# ${words.helpsHow}`,
  );
}

function controls(speech: Speech, { assessment, ends, supposed, result }: Simulated): Block {
  const words = simulationWords[speech.locale];
  const at = { assessment: assessment.id, ends };
  const other = ENDS.find((each) => each !== ends) ?? ends;
  return buttons(
    button(words.change, { do: 'suppose', ...at }, result.ok ? 'other' : 'next'),
    Object.keys(supposed).length > 0 && button(words.reset, { do: 'suppose-nothing', ...at }),
    result.ok && button(words.switchTo[other], { do: 'simulate', assessment: assessment.id, ends: other }),
    button(words.openPanel, { do: 'fresh-panel', assessment: assessment.id }),
  );
}
