import { z } from 'zod';
import { RoleId } from '../domain/ids.ts';
import type { Actor } from './actor.ts';

/** What a server can give to a role; the rest follows from channels and threads. */
export const SERVER_ROLES = ['contribute', 'facilitate', 'administer'] as const;
export type ServerRole = (typeof SERVER_ROLES)[number];

const role = RoleId.nullable();
export const ServerRoles = z.object({ contribute: role, facilitate: role, administer: role });
/** Which role may do what in the whole server; `null` where none was settled. */
export type ServerRoles = z.infer<typeof ServerRoles>;

export const NO_ROLES: ServerRoles = { contribute: null, facilitate: null, administer: null };

/** Those of the settled roles that are still there: one that was deleted counts as not settled. */
export function rolesThere(settled: ServerRoles, { hasRole }: Pick<Actor, 'hasRole'>): ServerRoles {
  const there = (id: RoleId | null) => (id === null || hasRole(id) === 'gone' ? null : id);
  const { contribute, facilitate, administer } = settled;
  return {
    contribute: there(contribute),
    facilitate: there(facilitate),
    administer: there(administer),
  };
}

/**
 * A member with what the server's roles give them. Who administers facilitates, and who facilitates contributes. Manage
 * Server stays enough to administer whatever the roles say, so that no server locks itself out.
 */
export function withRoles(actor: Actor, settled: ServerRoles): Actor {
  const roles = rolesThere(settled, actor);
  const holds = (id: RoleId | null) => id !== null && actor.hasRole(id) === true;
  const administers = actor.administers || holds(roles.administer);
  const facilitates = administers || holds(roles.facilitate);
  const contributes = facilitates || roles.contribute === null || holds(roles.contribute);
  return { ...actor, roles, administers, facilitates, contributes };
}
