import { refuse } from '../errors.ts';
import type { Channel } from '../world/entities.ts';

/** 50083 for whatever an archived thread does not take: edits, reactions, pins, new members. */
export function refuseArchived(channel: Channel): void {
  if (channel.thread?.archived) throw refuse('threadArchived');
}
