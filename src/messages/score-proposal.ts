import type { ProposedAnswer } from '../app/scoring/carry-over.ts';
import { stillOpen } from '../app/scoring/carry-over.ts';
import type { StageProposal } from '../app/scoring/stage-proposal.ts';
import { type Assessment, slotAt } from '../domain/assessment/assessment.ts';
import { promptOf } from '../domain/framework/framework.ts';
import { shortAnswer } from './answer-line.ts';
import { backed, distinctQuotes, findingText } from './score-findings.ts';
import { questionLines } from './score-lines.ts';
import { reasonLines } from './score-source.ts';
import { type Speech, said, valueText } from './speech.ts';
import { inline } from './typed.ts';
import { type Block, type Button, button, buttons, divider, text, type View } from './view.ts';
import { panelWords } from './words/panel.ts';
import { scoreCardWords } from './words/score-card.ts';
import { scoreProposalWords } from './words/score-proposal.ts';

const QUOTES = 2;
const QUOTE = 120;
const DESCRIPTIONS = 3;

/** What the score proposes for stage 2, each with its reasons, what it rests on, and the button that signs it. */
export function proposalView(speech: Speech, proposal: StageProposal, note?: string): View {
  const words = scoreProposalWords[speech.locale].proposal;
  const { assessment, proposed, score } = proposal;
  const questions = questionLines(score.questions, speech.locale).slice(0, 3);
  return {
    tone: note === undefined ? 'plain' : 'good',
    blocks: [
      ...(note === undefined ? [] : [text(`✅ ${note}`)]),
      text(`## ${words.title}`, `-# ${words.intro}`),
      ...(proposed.length === 0
        ? [text(words.empty, ...questions.map((line) => `- ${line}`))]
        : proposed.map((each) => text(...proposedLines(speech, proposal, each)))),
      divider,
      ...takeButtons(speech, assessment, proposed),
      buttons(
        assessment.closure === null &&
          button(
            words.read,
            { do: 'describe', assessment: assessment.id },
            proposed.length === 0 ? 'next' : 'other',
          ),
        ...seeButtons(speech, proposal),
      ),
    ],
  };
}

function proposedLines(
  speech: Speech,
  { assessment, scales, read }: StageProposal,
  each: ProposedAnswer,
): readonly string[] {
  const words = scoreCardWords[speech.locale];
  const prompt = promptOf(speech.framework, each.prompt)?.prompt;
  if (prompt === undefined) return [];
  const standing = slotAt(assessment, each.prompt)?.current;
  const value = valueText(speech, prompt, each.value);
  const evidence = panelWords[speech.locale].evidence[each.evidence];
  const own = each.findings.filter(({ origin }) => origin.kind !== 'text');
  const told = [...new Set(own.map((finding) => findingText(speech, scales, finding)))].slice(0, 4);
  const reasons = each.reason.of === 'criterion' ? [] : reasonLines(speech, scales, each);
  return [
    `**${said(speech, prompt.title)}** → **${value}** · ${evidence}`,
    ...reasons.map((line) => `- ${line}`),
    ...(told.length === 0 ? [] : [`- ${told.join(' · ')}`]),
    ...distinctQuotes(backed(each.findings, read))
      .slice(0, QUOTES)
      .map((quote) => `> ${words.quote(inline(quote, QUOTE))}`),
    `-# ${
      standing === undefined
        ? scoreProposalWords[speech.locale].proposal.open
        : scoreProposalWords[speech.locale].proposal.standing(...standingText(speech, prompt, standing))
    }`,
  ];
}

function standingText(
  speech: Speech,
  prompt: Parameters<typeof shortAnswer>[1],
  standing: Parameters<typeof shortAnswer>[2],
): [string, string] {
  const [value = '', ...rest] = shortAnswer(speech, prompt, standing).split(' · ');
  return [value, rest.join(' · ')];
}

function takeButtons(
  speech: Speech,
  assessment: Assessment,
  proposed: readonly ProposedAnswer[],
): readonly Block[] {
  const words = scoreProposalWords[speech.locale].proposal;
  if (assessment.closure !== null) return [];
  const take = (prompt: ProposedAnswer['prompt'] | 'all') =>
    ({ do: 'take-over', assessment: assessment.id, version: assessment.version, prompt }) as const;
  const open = stillOpen(assessment, proposed);
  const all: Button[] = open.length > 1 ? [button(words.takeAll(open.length), take('all'), 'next')] : [];
  const single = proposed
    .filter((each) => !saysSo(assessment, each))
    .map((each): Button => {
      const prompt = promptOf(speech.framework, each.prompt)?.prompt;
      const title = prompt === undefined ? each.prompt : said(speech, prompt.title);
      return button(
        words.take(title),
        take(each.prompt),
        open.length === 1 && open[0] === each ? 'next' : 'other',
      );
    });
  return [
    ...(all.length === 0 ? [] : [buttons(...all)]),
    ...(single.length === 0 ? [] : [buttons(...single.slice(0, 5))]),
  ];
}

/** Whether the answer that stands is the one that is proposed. */
function saysSo(assessment: Assessment, { prompt, value }: ProposedAnswer): boolean {
  const standing = slotAt(assessment, prompt);
  return standing !== undefined && JSON.stringify(standing.current.value) === JSON.stringify(value);
}

function seeButtons(speech: Speech, { descriptions }: StageProposal): readonly Button[] {
  const words = scoreProposalWords[speech.locale].proposal;
  return descriptions.slice(0, DESCRIPTIONS).map(({ id }, index) => {
    const name = descriptions.length > 1 ? `${words.see} ${descriptions.length - index}` : words.see;
    return button(name, { do: 'score-why', score: id });
  });
}
