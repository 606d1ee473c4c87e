import { type ChannelId, MemberId, RoleId } from '../../domain/ids.ts';
import type { Owner } from '../../domain/monitoring/watch-item.ts';
import type { Head } from './exchange-file.ts';

/** Who and what is in this server of what a file names. */
export interface Known {
  owner(owner: Owner): boolean;
  channel(id: ChannelId): boolean;
}

/** Everybody whom a file calls by a name, with that name. */
export function calledIn({ names }: Head): readonly { readonly owner: Owner; readonly name: string }[] {
  return [
    ...Object.entries(names.members).map(([id, name]) => ({
      owner: { kind: 'member', id: MemberId.parse(id) } as const,
      name,
    })),
    ...Object.entries(names.roles).map(([id, name]) => ({
      owner: { kind: 'role', id: RoleId.parse(id) } as const,
      name,
    })),
  ];
}
