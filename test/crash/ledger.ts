import type { Entry } from './reading.ts';

/** An answer that somebody sent. */
export interface Given {
  readonly mark: string;
  readonly prompt: string;
  readonly by: string;
  /** Whether this is what was written, letter for letter. */
  readonly isIn: (entry: Entry) => boolean;
  /** The marks of the answers that this one takes the place of: the one on its form, and earlier ones of its author. */
  readonly over: readonly string[];
  /** The bot said that it has it. */
  acked: boolean;
  /** It was read back at least once. */
  seen: boolean;
}

export interface Fault {
  readonly kind: 'lost' | 'altered' | 'doubled' | 'broken';
  readonly what: string;
}

/** One assessment as its members remember it. */
export interface Remembered {
  readonly name: string;
  readonly given: Given[];
  /** Prompts for which somebody pressed a button that drops all answers but one, and how many were given by then. */
  readonly settled: { readonly prompt: string; readonly before: number }[];
}

/** What is wrong with all the answers that can be read, set against all that were sent. */
export function compareAnswers(remembered: Remembered, entries: readonly Entry[]): Fault[] {
  const faults: Fault[] = [];
  const fault = (kind: Fault['kind'], what: string) =>
    faults.push({ kind, what: `${remembered.name}: ${what}` });
  const present = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.mark === undefined) continue;
    const given = remembered.given.find((each) => each.mark === entry.mark);
    if (present.has(entry.mark)) fault('doubled', `${entry.mark} stands there twice`);
    else if (given === undefined) fault('altered', `nobody ever wrote ${entry.mark}`);
    else if (!given.isIn(entry)) fault('altered', `${entry.mark} reads ${JSON.stringify(entry)}`);
    if (given !== undefined) given.seen = true;
    present.set(entry.mark, entry);
  }

  const stored = (given: Given): boolean => present.has(given.mark) || isReplaced(given);
  const isReplaced = (given: Given): boolean => {
    const at = remembered.given.indexOf(given);
    return (
      remembered.given.slice(at + 1).some((later) => later.over.includes(given.mark) && stored(later)) ||
      remembered.settled.some((each) => each.prompt === given.prompt && each.before > at)
    );
  };
  const prompts = new Set(remembered.given.map((each) => each.prompt));
  for (const prompt of prompts) {
    const sent = remembered.given.filter((each) => each.prompt === prompt);
    for (const given of sent) {
      if (given.acked && !stored(given)) fault('lost', `${given.mark} by ${given.by} to ${prompt}`);
    }
    if (sent.some((each) => each.acked) && !sent.some((each) => present.has(each.mark)))
      fault('lost', `every answer to ${prompt}`);
  }
  return faults;
}
