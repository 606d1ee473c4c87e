import { RANKING } from './ranking.ts';
import type { Unit } from './read-question.ts';

/** A part of a question with what it counts, and how much of it each lesson speaks of. */
export interface Weighed {
  readonly unit: Unit;
  /** 0.04 to 1.2: rare things count more, and what no lesson speaks of most. */
  readonly weight: number;
  /** Whether any lesson speaks of it. */
  readonly known: boolean;
  /** 0 to 1. */
  share(lesson: string): number;
}

/** A year that no lesson knows is a question about another time. */
const EXTRA = { concept: 1, word: 0.9, number: 0.9, date: 1.2, outside: 1.2, neutral: 0.2 } as const;

/** Weighs what a question asks for by how few lessons speak of it. */
export function weigh(
  units: readonly Unit[],
  holders: ReadonlyMap<string, ReadonlyMap<string, number>>,
  lessons: number,
): readonly Weighed[] {
  const rarest = rarity(0, lessons);
  return units.map((unit) => {
    const [main] = unit.tokens;
    const holding = main === undefined ? 0 : (holders.get(main.text)?.size ?? 0);
    const partly = Math.max(0, ...unit.tokens.map(({ text }) => holders.get(text)?.size ?? 0));
    const known = holding > 0 || shareOf(unit, (token) => (holders.has(token) ? 1 : 0)) >= HALF;
    const rare = rarity(holding > 0 ? holding : partly, lessons) / rarest;
    return {
      unit,
      weight: unit.kind === 'neutral' && !known ? 0 : Math.max(RANKING.lightest, rare) * EXTRA[unit.kind],
      known,
      share: (lesson) => shareOf(unit, (token) => holders.get(token)?.get(lesson) ?? 0),
    };
  });
}

const HALF = 0.5;

/** How much of a unit is answered by what holds its tokens so far. */
function shareOf({ kind, tokens }: Unit, held: (token: string) => number): number {
  const sum = (some: Unit['tokens']) =>
    Math.min(
      1,
      some.reduce((total, { text, weight }) => total + weight * held(text), 0),
    );
  if (kind !== 'word' || tokens.length === 1) return sum(tokens);
  // Of a word in pieces, half the pieces are much less than half the word.
  return Math.max(sum(tokens.slice(0, 1)), sum(tokens.slice(1)) ** 2);
}

function rarity(holding: number, lessons: number): number {
  return Math.log(1 + (lessons - holding + 0.5) / (holding + 0.5));
}
