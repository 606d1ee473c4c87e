import { apiThreadMember } from '../api/channel.ts';
import { apiMember } from '../api/user.ts';
import { refuse } from '../errors.ts';
import { createMessage } from '../messages/write.ts';
import { refuseArchived } from '../threads/access.ts';
import { addThreadMember, removeThreadMember } from '../threads/members.ts';
import type { ThreadMember } from '../world/entities.ts';
import { can, P, permissionsIn } from '../world/permissions.ts';
import { memberKey } from '../world/world.ts';
import { requirePermission, threadAt } from './access.ts';
import type { ApiReply, ApiRequest, ApiRoute } from './route.ts';
import { noContent, ok, userParam } from './route.ts';

function add(request: ApiRequest): ApiReply {
  const { core, botId } = request;
  const thread = threadAt(request);
  const userId = userParam(request, 'user');
  refuseArchived(thread);
  requirePermission(request, thread, P.SendMessagesInThreads);
  if (!core.world.member(thread.guildId, userId)) throw refuse('unknownMember');
  // Whoever cannot see the channel cannot be let into its threads.
  if ((permissionsIn(core.world, thread, userId) & P.ViewChannel) === 0n) throw refuse('missingAccess');
  const mayInvite =
    thread.type !== 12 ||
    thread.thread.invitable ||
    thread.thread.ownerId === botId ||
    can(core.world, thread, botId, P.ManageThreads);
  if (userId !== botId && !mayInvite) throw refuse('missingPermissions');
  if (addThreadMember(core, thread, userId) && userId !== botId) {
    createMessage(core, { channel: thread, authorId: botId, body: {}, type: 1, namedIds: [userId] });
  }
  return noContent;
}

function remove(request: ApiRequest): ApiReply {
  const { core, botId } = request;
  const thread = threadAt(request);
  const userId = userParam(request, 'user');
  refuseArchived(thread);
  const mayRemove =
    userId === botId ||
    (thread.type === 12 && thread.thread.ownerId === botId) ||
    can(core.world, thread, botId, P.ManageThreads);
  if (!mayRemove) throw refuse('missingPermissions');
  if (!removeThreadMember(core, thread, userId)) throw refuse('unknownMember');
  return noContent;
}

function shown(request: ApiRequest, member: ThreadMember) {
  const { world } = request.core;
  const inGuild = world.member(world.threads.get(member.threadId)?.guildId ?? '', member.userId);
  const withMember = request.query.get('with_member') === 'true' && inGuild;
  return { ...apiThreadMember(member), ...(withMember ? { member: apiMember(world, inGuild) } : {}) };
}

function read(request: ApiRequest): ApiReply {
  const { world } = request.core;
  const member = world.threadMembers.get(memberKey(threadAt(request).id, userParam(request, 'user')));
  if (!member) throw refuse('unknownMember');
  return ok(shown(request, member));
}

function list(request: ApiRequest): ApiReply {
  const members = [...request.core.world.threadMembers.in(threadAt(request).id).values()];
  return ok(members.map((member) => shown(request, member)));
}

const at = '/channels/:channel/thread-members';

export const threadMemberRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: at, handle: list },
  { method: 'GET', path: `${at}/:user`, handle: read },
  { method: 'PUT', path: `${at}/:user`, handle: add },
  { method: 'DELETE', path: `${at}/:user`, handle: remove },
];
