import { type Assessment, participants } from '../domain/assessment/assessment.ts';
import type { ChannelId, MemberId, RoleId, ServerId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';
import type { ServerRoles } from './server-roles.ts';

/** What Discord lets a member do in a channel that is there. */
export interface ChannelRights {
  readonly see: boolean;
  readonly write: boolean;
  readonly moderate: boolean;
}

/** Who acts, where, and with which rights; as Discord said it with this one interaction. */
export interface Actor {
  readonly id: MemberId;
  readonly server: ServerId;
  /** The channel or thread they act in: being there is proof that they may see it. */
  readonly here: ChannelId;
  /** Whether Discord lets them write there themselves. */
  readonly writesHere: boolean;
  readonly locale: Locale;
  /** The server's own language in Discord, for servers that have not settled one here. */
  readonly serverLocale: Locale;
  /** By Manage Server, or by the server's role for it. */
  readonly administers: boolean;
  /** Whether the server lets them facilitate whatever they see. */
  readonly facilitates: boolean;
  /** Whether the server lets them contribute where they may write; true where it gave that to no role. */
  readonly contributes: boolean;
  /** What the server gave to which role, as far as the roles are there. */
  readonly roles: ServerRoles;
  hasRole(role: RoleId): boolean | 'gone';
  /** Whether Discord says that they are in a private thread; false where nobody asked or nobody can tell. */
  isIn(thread: ChannelId): boolean;
  rightsIn(channel: ChannelId): ChannelRights | 'gone';
}

/** As much of an assessment as it takes to say who may do what with it. */
export interface Placed extends Pick<Assessment, 'private' | 'startedBy' | 'people'> {
  readonly place: Pick<Assessment['place'], 'channel' | 'thread'>;
}

/** What somebody may do with one assessment. */
export const ROLES = ['view', 'contribute', 'facilitate', 'administer'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Whoever sees the channel sees its assessments. A private one is seen by whoever started it, by those in its thread, and
 * by moderators, who see private threads in Discord as well; from elsewhere also by those who took part, as long as
 * Discord says that they are in the thread.
 *
 * Whoever may write there contributes; where the server gave that to a role, those who have it, and besides them whoever
 * started it, took part, or was let into its private thread. Whoever started it, moderates the channel or has the
 * server's role for it facilitates. Nobody keeps more than the channel gives them, unless it is gone: then whoever
 * started it keeps theirs, those who took part where it was open to see, and administrators, so that nothing becomes
 * unreachable.
 */
export function mayDo(actor: Actor, assessment: Placed, role: Role): boolean {
  if (role === 'administer') return actor.administers;
  const { place, startedBy } = assessment;
  const own = startedBy === actor.id;
  const tookPart = participants(assessment).has(actor.id);
  const rights = actor.rightsIn(place.channel);
  if (rights === 'gone') {
    const keeps = own || actor.administers || (tookPart && !assessment.private);
    return keeps && (role !== 'facilitate' || own || actor.facilitates);
  }
  const present = place.thread === actor.here;
  const letIn = present || own || (tookPart && isInThread(actor, assessment));
  const sees = present || rights.moderate || (rights.see && (letIn || !assessment.private));
  const belongs = own || tookPart || (assessment.private && present);
  switch (role) {
    case 'view':
      return sees;
    case 'contribute':
      return sees && (rights.moderate || (rights.write && (belongs || actor.contributes)));
    case 'facilitate':
      return sees && (rights.moderate || own || actor.facilitates);
  }
}

function isInThread(actor: Actor, { place }: Placed): boolean {
  return place.thread !== null && actor.isIn(place.thread);
}

/**
 * The private thread that it depends on whether somebody sees an assessment: Discord has to be asked whether they are
 * still in it. `undefined` where it depends on nothing more.
 */
export function threadToAskOf(actor: Actor, assessment: Placed): ChannelId | undefined {
  const { thread, channel } = assessment.place;
  if (!assessment.private || thread === null || thread === actor.here) return undefined;
  if (assessment.startedBy === actor.id || !participants(assessment).has(actor.id)) return undefined;
  const rights = actor.rightsIn(channel);
  return rights !== 'gone' && rights.see && !rights.moderate ? thread : undefined;
}
