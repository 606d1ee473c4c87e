import type { Framework } from '../../src/domain/framework/framework.ts';
import type { Prompt } from '../../src/domain/framework/prompt.ts';
import type { Remembered } from './ledger.ts';
import type { Random } from './random.ts';
import type { Town } from './town.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** An assessment that the crew works on, and what they know to be true of it. */
export interface Case extends Remembered {
  readonly id: string;
  readonly thread: string;
  readonly starter: Person;
  /** The stage it must have reached, by what was acknowledged, and the one it may have reached. */
  stage: { atLeast: number; atMost: number };
}

/** A `/assess start` that nobody has looked into yet. */
export interface Opening {
  readonly name: string;
  readonly starter: Person;
  acked: boolean;
}

/** Everybody who answers, and what they remember. */
export interface Crew {
  readonly town: Town;
  readonly framework: Framework;
  readonly random: Random;
  readonly guild: string;
  readonly general: string;
  /** Reads in English and administers. */
  readonly mina: Person;
  readonly people: readonly Person[];
  readonly cases: Case[];
  readonly openings: Opening[];
  /** What somebody worked on since it was looked into. */
  readonly touched: Set<Case>;
  readonly timezone: { acked: string; sent: string[] };
  /** A word that appears nowhere else in the run. */
  mark(): string;
}

/** The number of the stage, from 1, that a prompt belongs to. */
export function stageNumber(framework: Framework, prompt: Prompt): number {
  return framework.stages.findIndex((stage) => stage.prompts.includes(prompt)) + 1;
}
