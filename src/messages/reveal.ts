import { type Assessment, participants } from '../domain/assessment/assessment.ts';
import { NO_BALLOT, type Voted } from '../domain/assessment/ballot.ts';
import { listed, person, type Speech } from './speech.ts';
import { inline } from './typed.ts';
import { button, buttons, text, type View } from './view.ts';
import { revealWords } from './words/reveal.ts';

/** Members that are named; all are counted. */
const MOST_NAMED = 20;

/** Asks whether all ratings are to be revealed, and says who took part and has not rated. Alone to whoever facilitates. */
export function revealView(speech: Speech, assessment: Assessment, of: Voted): View {
  const words = revealWords[speech.locale];
  const { votes } = assessment.ballots[of] ?? NO_BALLOT;
  const waiting = [...participants(assessment)].filter((each) => votes.every(({ by }) => by !== each));
  const { id } = assessment;
  return {
    tone: 'caution',
    blocks: [
      text(
        words.ask(votes.length, inline(assessment.technology, 100)),
        waiting.length === 0
          ? words.allRated
          : words.notRated(waiting.length, listed(speech, waiting.slice(0, MOST_NAMED).map(person))),
      ),
      buttons(
        button(words.yes(votes.length), { do: 'revealed', assessment: id, of }, 'grave'),
        button(words.no, { do: 'ratings-again', assessment: id, of }),
      ),
    ],
  };
}
