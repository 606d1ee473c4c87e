import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Question } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { typedLine } from '../typed-text.ts';

/** A question to the lessons, in characters. */
export const LONGEST_QUESTION = 200;
/** So many of a member's questions are kept; the answers to older ones have to be asked for again. */
const KEPT = 5;

/** A question as it is read and kept: one line, within its length. */
export function questionOf(typed: string): string {
  return typedLine(typed, LONGEST_QUESTION);
}

/**
 * Keeps a question, so that whoever asked it gets back to its answer from a lesson. The number by which `findQuestion`
 * finds it again, for this member alone.
 */
export async function keepQuestion(app: App, actor: Actor, text: string): Promise<Result<number, Failure>> {
  const at = app.clock.now();
  return app.store.tx<number, Failure>(actor.server, async (t) => {
    const stored = await t.get('questions', actor.id);
    const before: readonly Question[] = stored?.value.asked ?? [];
    const number = (before.at(-1)?.number ?? 0) + 1;
    const asked = [...before, { number, text, at }].slice(-KEPT);
    t.put('questions', actor.id, { member: actor.id, asked }, stored?.revision ?? 0);
    return ok(number);
  });
}

/** What this member asked under that number, unless it is no longer kept. */
export async function findQuestion(
  app: App,
  actor: Actor,
  number: number,
): Promise<Result<string | undefined, Failure>> {
  const read = await app.store.read(actor.server, (t) => t.get('questions', actor.id));
  if (!read.ok) return err(read.error);
  return ok(read.value?.value.asked.find((each) => each.number === number)?.text);
}
