import type { MarkedSentence } from '../passage.ts';
import { iterationIn } from './iteration.ts';
import { lagIn } from './lag.ts';
import { wordSharesIn } from './share-words.ts';
import { sharesIn } from './shares.ts';
import type { Rule, Statement } from './statement.ts';
import { bridgesIn } from './stock.ts';
import { stopsIn } from './stops.ts';
import { suppliersIn } from './suppliers.ts';
import { concentrationIn, surroundingsIn } from './surroundings.ts';

const RULES: readonly Rule[] = [
  wordSharesIn,
  suppliersIn,
  lagIn,
  iterationIn,
  bridgesIn,
  surroundingsIn,
  concentrationIn,
];

/** What plain words of a sentence say, going by the sentence before where it goes on from there. */
export function statementsIn(sentence: MarkedSentence, before?: MarkedSentence): readonly Statement[] {
  return [
    ...sharesIn(sentence, before),
    ...RULES.flatMap((rule) => rule(sentence)),
    ...stopsIn(sentence, before),
  ];
}
