import { z } from 'zod';
import { RoleId } from '../domain/ids.ts';

/** What a server can give to a role; the rest follows from channels and threads. */
export const SERVER_ROLES = ['contribute', 'facilitate', 'administer'] as const;

const role = RoleId.nullable();
export const ServerRoles = z.object({ contribute: role, facilitate: role, administer: role });
/** Which role may do what in the whole server; `null` where none was settled. */
export type ServerRoles = z.infer<typeof ServerRoles>;

export const NO_ROLES: ServerRoles = { contribute: null, facilitate: null, administer: null };
