import type { ReportBlock, ReportPart } from '../../app/report/document.ts';
import { type Simulation, simulationOf } from '../../app/simulation/simulate.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { exposureLines } from '../exposure.ts';
import { lengthText } from '../simulation/amounts.ts';
import { gapPicture } from '../simulation/gap-picture.ts';
import {
  guessesText,
  type Hand,
  helpText,
  inputLines,
  methodLines,
  outcomeText,
} from '../simulation/simulation-text.ts';
import { person } from '../speech.ts';
import { inline } from '../typed.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { simulationWords } from '../words/simulation.ts';
import { onPaper, type ReportSpeech } from './report-speech.ts';

const MOST_HELPS = 8;
/** As in Discord: what is typed is escaped, and all of it put on paper together. */
const HAND: Hand = {
  typed: (text) => inline(text, 200),
  reason: (text) => inline(text, 200),
  person,
};

/** Time to survive against time to recover: the chance of a gap, what would help, and what that rests on. */
export function simulationPart(speech: ReportSpeech, assessment: Assessment): ReportPart {
  const words = simulationWords[speech.locale];
  const heading = reportDocumentWords[speech.locale].survival;
  const simulated = simulationOf(speech.framework, assessment);
  if (!simulated.ok) {
    const lines = exposureLines(speech, assessment).map((line) => onPaper(speech, line));
    return { heading, blocks: lines.map((text) => ({ kind: 'text', text })) };
  }
  const simulation = simulated.value;
  const { headline, sentence, more } = outcomeText(speech, simulation.outcome);
  const guesses = guessesText(speech, simulation.inputs);
  const rests = [
    ...inputLines(speech, simulation.inputs, HAND),
    ...(guesses === undefined ? [] : [guesses]),
    ...methodLines(speech, simulation),
  ];
  return {
    heading,
    blocks: [
      { kind: 'item', name: onPaper(speech, headline), text: onPaper(speech, sentence), notes: more },
      {
        ...{ kind: 'picture', wish: { name: 'gap', data: gapPicture(speech, assessment, simulation) } },
        ...{ share: 0.62, otherwise: reportDocumentWords[speech.locale].pictureMissing },
      },
      { kind: 'heading', text: words.helps },
      helpBlock(speech, assessment, simulation),
      { kind: 'heading', text: words.rests },
      { kind: 'list', items: rests.map((line) => onPaper(speech, line)) },
    ],
  };
}

function helpBlock(speech: ReportSpeech, assessment: Assessment, simulation: Simulation): ReportBlock {
  const words = simulationWords[speech.locale];
  const { helps, outcome, stockForTenth } = simulation;
  if (outcome.gap === undefined || helps.length === 0) return { kind: 'text', text: words.noHelp };
  const lines = helps
    .slice(0, MOST_HELPS)
    .map((each) => helpText(speech, assessment, each, simulation, HAND));
  const tenth = stockForTenth > 0 ? [words.tenth(lengthText(speech.locale, stockForTenth))] : [];
  return { kind: 'list', items: [...lines, ...tenth, words.helpsHow].map((line) => onPaper(speech, line)) };
}

/** The same in two or three lines; what the ranges say where nothing can be drawn from them. */
export function simulationLines(speech: ReportSpeech, assessment: Assessment): readonly string[] {
  const survival = exposureLines(speech, assessment).map((line) => onPaper(speech, line));
  const simulated = simulationOf(speech.framework, assessment);
  if (!simulated.ok) return survival.slice(0, 1);
  const { headline, sentence } = outcomeText(speech, simulated.value.outcome);
  const [best] = simulated.value.helps;
  return [
    ...survival.slice(1, 3),
    `${headline}${reportDocumentWords[speech.locale].stop}${sentence}`,
    ...(best === undefined ? [] : [helpText(speech, assessment, best, simulated.value, HAND)]),
  ].map((line) => onPaper(speech, line));
}
