import type { AssessmentId, ChannelId, MemberId, ScoreId, WatchId } from '../domain/ids.ts';
import { type Actor, threadToAskOf } from './actor.ts';
import type { App } from './app.ts';
import type { Documents } from './documents.ts';
import { draftIdOf } from './monitor/watch-draft.ts';
import { withRoles } from './role-rights.ts';
import { settingsIn } from './settings.ts';
import type { Reading } from './store.ts';

/** What an interaction is about, where it says so: then nothing else has to be looked at. */
export interface About {
  readonly assessment?: AssessmentId;
  readonly watch?: WatchId;
  readonly score?: ScoreId;
}

export interface Recognised {
  readonly actor: Actor;
  /** Where goes what names no channel, where the server settled that. */
  readonly defaultChannel: ChannelId | null;
}

/** A member with what the server's roles give them; as Discord knows them where what was settled can't be read. */
export async function recognise(app: App, actor: Actor): Promise<Recognised> {
  const read = await app.store.read(actor.server, (t) => settingsIn(t, actor));
  if (!read.ok) return { actor, defaultChannel: null };
  const { roles, channel } = read.value;
  return { actor: withRoles(actor, roles), defaultChannel: channel };
}

/**
 * The private threads of which Discord has to be asked whether this member is still in them, those of the latest
 * assessments first. Nobody who can't be asked about is let in, so that none need be named where the store fails.
 */
export async function threadsToAsk(app: App, actor: Actor, about?: About): Promise<readonly ChannelId[]> {
  const read = await app.store.read(actor.server, async (t) => {
    const ids = about === undefined ? undefined : await assessmentsOf(t, actor.id, about);
    const found =
      ids === undefined
        ? [...(await t.names('assessment')).values()]
        : (await Promise.all(ids.map((id) => t.get('assessment', id)))).flatMap((each) => each?.value ?? []);
    return found
      .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
      .flatMap((each) => threadToAskOf(actor, each) ?? []);
  });
  return read.ok ? read.value : [];
}

/** `undefined` where it is about none in particular. */
async function assessmentsOf(
  t: Reading<Documents>,
  member: MemberId,
  { assessment, watch, score }: About,
): Promise<readonly AssessmentId[] | undefined> {
  if (assessment !== undefined) return [assessment];
  if (watch !== undefined) {
    const item = (await t.get('watch', watch))?.value;
    const draft = (await t.get('watch-draft', draftIdOf(member, watch)))?.value;
    const link = item?.plan.link ?? draft?.starts?.plan.link;
    return link === undefined || link === null ? [] : [link.assessment];
  }
  if (score !== undefined) {
    const of = (await t.get('score', score))?.value.assessment;
    return of === undefined || of === null ? [] : [of];
  }
  return undefined;
}
