import type { Description, EvidenceReader, Reading } from '../app/scoring/evidence-reader.ts';
import type { Finding, Indicator } from '../domain/scoring/evidence.ts';
import { type Drafted, drafted } from './draft.ts';
import { folded } from './fold.ts';
import { homeTold } from './home.ts';
import type { Manner } from './manner.ts';
import { type MarkedSentence, marked } from './passage.ts';
import { iterationIn } from './rules/iteration.ts';
import { lagIn } from './rules/lag.ts';
import { sharesIn, wordSharesIn } from './rules/shares.ts';
import type { Rule, Statement } from './rules/statement.ts';
import { bridgesIn } from './rules/stock.ts';
import { stopsIn } from './rules/stops.ts';
import { suppliersIn } from './rules/suppliers.ts';
import { concentrationIn, surroundingsIn } from './rules/surroundings.ts';
import { weakSigns } from './rules/weak-signs.ts';
import { sentencesOf } from './sentences.ts';
import { settled } from './settle.ts';

const RULES: readonly Rule[] = [
  wordSharesIn,
  suppliersIn,
  lagIn,
  iterationIn,
  bridgesIn,
  surroundingsIn,
  concentrationIn,
];

/** How much of a text is read before others have their turn, in UTF-16 units. */
const TURN = 1500;

/**
 * The reader that comes with Unchoke: words, numbers and places by lexicon, then rules over what they mean. It needs no
 * network and no model, reads the same text the same way every time, and finds nothing where nothing is said.
 */
export function builtInReader(pause: () => Promise<void> = nextTurn): EvidenceReader {
  return {
    async read({ text, home: given }: Description): Promise<Reading> {
      const plain = folded(text);
      const home = given ?? homeTold(plain, text);
      const drafts: Drafted[] = [];
      const sentences: MarkedSentence[] = [];
      let since = 0;
      for (const sentence of sentencesOf(plain)) {
        const current = marked(sentence, home);
        drafts.push(...statementsOf(current, sentences.at(-1)).map((statement) => drafted(statement, text)));
        sentences.push(current);
        since += sentence.end - sentence.start;
        if (since < TURN) continue;
        since = 0;
        await pause();
      }
      const isKnown = (...indicators: readonly Indicator[]) =>
        drafts.some(
          ({ finding, manner }) => indicators.includes(finding.indicator) && isCountable(finding, manner),
        );
      drafts.push(...weakSigns(sentences, isKnown).map((statement) => drafted(statement, text)));
      const findings: readonly Finding[] = settled(drafts);
      return { ...(home !== undefined && { home }), findings };
    },
  };
}

function isCountable(finding: Finding, manner: Manner): boolean {
  return finding.standing === 'fact' && !manner.left;
}

function statementsOf(sentence: MarkedSentence, before: MarkedSentence | undefined): readonly Statement[] {
  return [
    ...sharesIn(sentence, before),
    ...RULES.flatMap((rule) => rule(sentence)),
    ...stopsIn(sentence, before),
  ];
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
