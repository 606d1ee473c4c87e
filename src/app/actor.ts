import { type Assessment, participants } from '../domain/assessment/assessment.ts';
import type { ChannelId, MemberId, ServerId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';

/** What Discord lets a member do in a channel. All false where the channel is gone. */
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
  readonly locale: Locale;
  /** The server's own language in Discord, for servers that have not settled one here. */
  readonly serverLocale: Locale;
  readonly administers: boolean;
  rightsIn(channel: ChannelId): ChannelRights;
}

/** What somebody may do with one assessment. */
export const ROLES = ['view', 'contribute', 'facilitate', 'administer'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Whoever sees the channel sees its assessments, whoever may write there contributes; whoever started one or moderates
 * the channel facilitates. A private one is seen by those who are in its thread, took part, or moderate. Where the
 * channel is gone, those who took part keep their rights, so that nothing becomes unreachable.
 */
export function mayDo(actor: Actor, assessment: Assessment, role: Role): boolean {
  const { place } = assessment;
  const rights = actor.rightsIn(place.channel);
  const present = place.thread === actor.here;
  const tookPart = participants(assessment).has(actor.id);
  const moderates = actor.administers || rights.moderate;
  const sees = moderates || present || (assessment.private ? tookPart : rights.see || tookPart);
  switch (role) {
    case 'view':
      return sees;
    case 'contribute':
      return sees && (moderates || rights.write || (!rights.see && tookPart));
    case 'facilitate':
      return sees && (moderates || assessment.startedBy === actor.id);
    case 'administer':
      return actor.administers;
  }
}
