import type { ReportSpeech } from './report-speech.ts';

/** Says each of many things, and lets others have their turn in between: a register may hold hundreds. */
export async function inTurns<T, R>(
  { breathe }: Pick<ReportSpeech, 'breathe'>,
  all: readonly T[],
  say: (each: T, at: number) => R,
): Promise<readonly R[]> {
  const said: R[] = [];
  for (const [at, each] of all.entries()) {
    said.push(say(each, at));
    await breathe();
  }
  return said;
}
