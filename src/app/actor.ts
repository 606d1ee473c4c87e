import { type Assessment, participants } from '../domain/assessment/assessment.ts';
import type { ChannelId, MemberId, ServerId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';

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
  readonly administers: boolean;
  rightsIn(channel: ChannelId): ChannelRights | 'gone';
}

/** What somebody may do with one assessment. */
export const ROLES = ['view', 'contribute', 'facilitate', 'administer'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Whoever sees the channel sees its assessments, whoever may write there contributes; whoever started one or moderates
 * the channel facilitates. A private one is seen by those who are in its thread, by those who took part, and by
 * moderators, who see private threads in Discord as well. Nobody keeps more than the channel gives them, unless it is
 * gone: then those who took part keep theirs, and administrators, so that nothing becomes unreachable.
 */
export function mayDo(actor: Actor, assessment: Assessment, role: Role): boolean {
  if (role === 'administer') return actor.administers;
  const { place, startedBy } = assessment;
  const tookPart = participants(assessment).has(actor.id);
  const rights = actor.rightsIn(place.channel);
  if (rights === 'gone') {
    if (role === 'facilitate') return startedBy === actor.id || actor.administers;
    return tookPart || actor.administers;
  }
  const present = place.thread === actor.here;
  const sees = present || rights.moderate || (rights.see && (tookPart || !assessment.private));
  switch (role) {
    case 'view':
      return sees;
    case 'contribute':
      return sees && (rights.write || rights.moderate);
    case 'facilitate':
      return sees && (rights.moderate || startedBy === actor.id);
  }
}
