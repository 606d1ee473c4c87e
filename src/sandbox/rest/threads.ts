import { apiChannel, apiThreadMember } from '../api/channel.ts';
import { refuse, refuseViolations } from '../errors.ts';
import { checkThread } from '../limits/channel.ts';
import { createThread } from '../threads/create.ts';
import type { Channel, Message } from '../world/entities.ts';
import { objectOf } from '../world/json.ts';
import { canView, P } from '../world/permissions.ts';
import { memberKey } from '../world/world.ts';
import { channelAt, guildAt, messageAt, requirePermission } from './access.ts';
import type { ApiReply, ApiRequest, ApiRoute } from './route.ts';
import { created, ok } from './route.ts';

function start(request: ApiRequest): ApiReply {
  const parent = channelAt(request);
  const type = objectOf(request.body)['type'];
  // Discord opens a private thread where the type is not said.
  return open(request, parent, type === 10 || type === 11 ? type : 12, null);
}

function startFromMessage(request: ApiRequest): ApiReply {
  const parent = channelAt(request);
  const starter = messageAt(request, parent);
  if (request.core.world.threads.get(starter.id)) throw refuse('threadExists');
  return open(request, parent, parent.type === 5 ? 10 : 11, starter);
}

function open(request: ApiRequest, parent: Channel, type: 10 | 11 | 12, starter: Message | null): ApiReply {
  if (parent.type !== 0 && parent.type !== 5) throw refuse('wrongChannelType');
  refuseViolations(checkThread(request.body));
  requirePermission(request, parent, type === 12 ? P.CreatePrivateThreads : P.CreatePublicThreads);
  const body = objectOf(request.body);
  const thread = createThread(request.core, {
    parent,
    ownerId: request.botId,
    name: String(body['name']).trim(),
    type,
    autoArchiveMinutes: Number(body['auto_archive_duration'] ?? 4320),
    invitable: body['invitable'] !== false,
    slowModeSeconds: Number(body['rate_limit_per_user'] ?? 0),
    starter,
  });
  return created(apiChannel(request.core.world, thread));
}

function listActive(request: ApiRequest): ApiReply {
  const { world } = request.core;
  const threads = [...world.threads.in(guildAt(request).id).values()].filter(
    (thread) => thread.thread?.archived === false && canView(world, thread, request.botId),
  );
  const channels = threads.map((thread) => apiChannel(world, thread));
  return ok({ threads: channels, members: own(request, threads), has_more: false });
}

function listArchived(types: readonly number[], joinedOnly: boolean) {
  return (request: ApiRequest): ApiReply => {
    const { world } = request.core;
    const parent = channelAt(request);
    requirePermission(request, parent, P.ReadMessageHistory);
    if (types.includes(12) && !joinedOnly) requirePermission(request, parent, P.ManageThreads);
    const limit = Math.min(Number(request.query.get('limit') ?? 50), 100);
    const before = request.query.get('before');
    const all = [...world.threads.in(parent.guildId).values()]
      .filter(
        ({ parentId, type, thread }) => parentId === parent.id && types.includes(type) && thread?.archived,
      )
      .filter(({ id }) => !joinedOnly || world.isThreadMember(id, request.botId))
      .filter(({ thread }) => before === null || (thread?.archiveTimestamp ?? '') < before)
      .toSorted((a, b) => (b.thread?.archiveTimestamp ?? '').localeCompare(a.thread?.archiveTimestamp ?? ''));
    const threads = all.slice(0, limit);
    return ok({
      threads: threads.map((thread) => apiChannel(world, thread)),
      members: own(request, threads),
      has_more: all.length > threads.length,
    });
  };
}

function own(request: ApiRequest, threads: readonly Channel[]) {
  return threads.flatMap(({ id }) => {
    const member = request.core.world.threadMembers.get(memberKey(id, request.botId));
    return member ? [apiThreadMember(member)] : [];
  });
}

export const threadRoutes: readonly ApiRoute[] = [
  { method: 'POST', path: '/channels/:channel/threads', handle: start },
  { method: 'POST', path: '/channels/:channel/messages/:message/threads', handle: startFromMessage },
  { method: 'GET', path: '/guilds/:guild/threads/active', handle: listActive },
  {
    method: 'GET',
    path: '/channels/:channel/threads/archived/public',
    handle: listArchived([10, 11], false),
  },
  { method: 'GET', path: '/channels/:channel/threads/archived/private', handle: listArchived([12], false) },
  {
    method: 'GET',
    path: '/channels/:channel/users/@me/threads/archived/private',
    handle: listArchived([12], true),
  },
];
