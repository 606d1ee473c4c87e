import type { Assessment } from '../domain/assessment/assessment.ts';
import { type Ballot, NO_BALLOT, VOTED, type Vote, type Voted } from '../domain/assessment/ballot.ts';
import { dissentOn } from '../domain/assessment/dissent.ts';
import type { Stage } from '../domain/framework/stage.ts';
import { PIECE_ESCAPED, pieces, type RecordItem } from './pieces.ts';
import { isSamePair, levelParts, voteText } from './rating-text.ts';
import { dissentLine, peopleLines } from './ratings.ts';
import { moment, person, type Speech } from './speech.ts';
import { quotation } from './typed.ts';
import { assessWords } from './words/assess.ts';
import { ratingWords } from './words/ratings.ts';
import { recordWords } from './words/record.ts';

/**
 * The independent ratings that a stage asks for, each in full with its reason, what was agreed and why, and who agrees
 * and who does not. Of ratings that are still secret only how many there are.
 */
export function ballotRecord(speech: Speech, assessment: Assessment, stage: Stage): readonly RecordItem[] {
  const asked = VOTED.filter((of) =>
    stage.prompts.some((prompt) => prompt.kind === 'likelihood' && prompt.rates === of),
  );
  return asked.flatMap((of) => [
    ...assessment.rounds
      .filter((round) => round.of === of)
      .flatMap((round) => itemsOf(speech, round, of, earlierDissent(round))),
    ...itemsOf(speech, assessment.ballots[of] ?? NO_BALLOT, of, dissentOn(speech.framework, assessment, of)),
  ]);
}

/** Who had not gone along with what was agreed when the round ended. */
function earlierDissent({ votes, agreed, accords }: Ballot): readonly Vote[] {
  if (agreed === null) return [];
  return votes.filter((vote) => !accords.includes(vote.by) && !isSamePair(vote, agreed));
}

function itemsOf(speech: Speech, ballot: Ballot, of: Voted, dissent: readonly Vote[]): readonly RecordItem[] {
  const words = recordWords[speech.locale];
  const { votes, revealed, agreed, accords } = ballot;
  const name = words.ratings[of];
  if (votes.length === 0) return [];
  if (revealed === null) return [{ name, parts: [`${name}: ${words.unrevealed(votes.length)}`] }];
  const given = votes.flatMap((vote) => voteTexts(speech, vote));
  return [
    {
      name,
      parts: [
        `${name}\n-# ${assessWords[speech.locale].by(person(revealed.by), moment(revealed.at))}`,
        ...given,
        ...(agreed === null
          ? []
          : [
              ratingWords[speech.locale].agreed(...levelParts(speech, agreed), person(agreed.by)),
              `-# ${moment(agreed.at)}`,
              ...quoted(agreed.reason),
            ]),
        ...(accords.length === 0
          ? []
          : peopleLines(speech, accords).map((each) => ratingWords[speech.locale].accorded(each))),
        ...dissent.flatMap((each) => dissentLine(speech, [each])),
      ],
    },
  ];
}

function voteTexts(speech: Speech, { reason, ...vote }: Vote): readonly string[] {
  const [first, ...more] = quoted(reason ?? '');
  const line = `- ${ratingWords[speech.locale].voteOf(person(vote.by), voteText(speech, vote, 0))} · ${moment(vote.at)}`;
  return [first === undefined ? line : `${line}\n${first}`, ...more];
}

function quoted(typed: string): readonly string[] {
  return pieces(typed).map((each) => quotation(each, PIECE_ESCAPED));
}
