import { type Assessment, LONGEST_TECHNOLOGY } from '../../domain/assessment/assessment.ts';
import { KNOWN_PROMPTS } from '../../domain/framework/framework.ts';
import type { AssessmentId, ChannelId, Instant, MemberId } from '../../domain/ids.ts';
import type { CountryCode } from '../../domain/locale.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import type { Transaction } from '../store.ts';
import { typedLine } from '../typed-text.ts';

export interface StartInput {
  readonly technology: string;
  readonly home?: CountryCode;
  readonly private: boolean;
}

/**
 * Puts a new assessment on record, at its first stage, with the country of reference answered where it was given or
 * is the server's own. It has no thread yet: it exists, and can be resumed, whatever happens to the thread.
 */
export async function startAssessment(
  app: App,
  actor: Actor,
  input: StartInput,
  channel: ChannelId,
): Promise<Result<Assessment, Failure>> {
  const technology = nameOf(input.technology);
  if (technology === '') return err({ code: 'no-technology' });
  if (!mayStart(actor, channel)) return err({ code: 'not-allowed', needs: 'contribute' });
  const at = app.clock.now();
  const id = app.ids.assessment();
  return app.store.tx<Assessment, Failure>(actor.server, async (t) => {
    const home = input.home ?? (await settingsIn(t, actor)).home;
    return ok(putStarted(t, { ...input, id, technology, home, channel, by: actor.id, at }));
  });
}

export interface Started {
  readonly id: AssessmentId;
  /** As `nameOf` has it, and not empty. */
  readonly technology: string;
  readonly private: boolean;
  readonly home: CountryCode | null;
  readonly channel: ChannelId;
  readonly by: MemberId;
  readonly at: Instant;
  /** The assessment on whose horizon it stood. */
  readonly from?: { readonly id: AssessmentId; readonly technology: string };
}

/** An assessment at its first stage, in which nobody has said anything but, maybe, the country of reference. */
export function newAssessment(started: Started): Assessment {
  const { id, technology, home, channel, by, at } = started;
  const assessment: Assessment = {
    id,
    technology,
    private: started.private,
    startedBy: by,
    startedAt: at,
    place: { channel, thread: null, panel: null },
    people: [by],
    version: 1,
    stage: 'identify',
    passages: [],
    answers: {},
    entries: [],
    ballots: {},
    rounds: [],
    reviews: [],
    closure: null,
  };
  if (home !== null) {
    const value = { kind: 'countries' as const, countries: [home] };
    const current = { value, evidence: 'fair' as const, by, at, version: 1 };
    assessment.answers[KNOWN_PROMPTS.home] = { current, proposals: [] };
  }
  return assessment;
}

/** Puts a new assessment into a transaction, and that it was started on record. */
export function putStarted(t: Transaction<Documents>, started: Started): Assessment {
  const { id, technology, home, by, at, from } = started;
  const assessment = newAssessment(started);
  t.put('assessment', id, assessment, 0);
  const after = {
    technology,
    home,
    ...(from !== undefined && { from: from.id, fromTechnology: from.technology }),
  };
  t.audit({ at, by, subject: id, action: 'started', after });
  return assessment;
}

/** The name of a technology as it is kept: one line, within its length. Empty where there is nothing to read in it. */
export function nameOf(typed: string): string {
  return typedLine(typed, LONGEST_TECHNOLOGY);
}

export function mayStart(actor: Actor, channel: ChannelId): boolean {
  const rights = actor.rightsIn(channel);
  return rights !== 'gone' && (rights.moderate || (rights.write && actor.contributes));
}
