import type { RoleId } from '../domain/ids.ts';
import type { Actor } from './actor.ts';
import type { ServerRoles } from './server-roles.ts';

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
