import { z } from 'zod';
import { apiChannel } from '../api/channel.ts';
import { removeChannel, updateChannel } from '../channels/change.ts';
import { refuse, refuseViolations } from '../errors.ts';
import { changeThread } from '../threads/change.ts';
import type { Channel } from '../world/entities.ts';
import { can, P } from '../world/permissions.ts';
import { channelAt, requirePermission } from './access.ts';
import type { ApiReply, ApiRequest, ApiRoute } from './route.ts';
import { noContent, ok } from './route.ts';

const threadPatch = z.looseObject({
  name: z.string().trim().min(1).max(100).optional(),
  archived: z.boolean().nullish(),
  locked: z.boolean().nullish(),
  invitable: z.boolean().nullish(),
  auto_archive_duration: z.literal([60, 1440, 4320, 10_080]).nullish(),
  rate_limit_per_user: z.int().min(0).max(21_600).nullish(),
});

const channelPatch = z.looseObject({
  name: z.string().trim().min(1).max(100).optional(),
  topic: z.string().max(1024).nullish(),
  rate_limit_per_user: z.int().min(0).max(21_600).nullish(),
});

function modify(request: ApiRequest): ApiReply {
  const channel = channelAt(request);
  const changed =
    channel.thread === null
      ? modifyChannel(request, channel)
      : modifyThread(request, channel, channel.thread);
  return ok(apiChannel(request.core.world, changed));
}

function modifyThread(request: ApiRequest, channel: Channel, state: NonNullable<Channel['thread']>): Channel {
  const patch = parsed(threadPatch, request.body);
  const { core, botId } = request;
  const mayManage = can(core.world, channel, botId, P.ManageThreads);
  const { archived, locked } = patch;
  const onlyUnarchives = archived === false && Object.keys(patch).length === 1;
  if (state.archived && archived !== false) throw refuse('threadArchived');
  if (onlyUnarchives && !state.locked) {
    // Whoever may write in a thread may wake it.
    if (!mayManage) requirePermission(request, channel, P.SendMessagesInThreads);
  } else if (!mayManage) {
    const ownThread = state.ownerId === botId;
    const touchesLock = (locked !== undefined && locked !== null) || state.locked;
    const slows = patch.rate_limit_per_user !== undefined && patch.rate_limit_per_user !== null;
    if (!ownThread || touchesLock || slows) throw refuse('missingPermissions');
  }
  return changeThread(core, channel, {
    ...(patch.name === undefined ? {} : { name: patch.name }),
    ...(typeof archived === 'boolean' ? { archived } : {}),
    ...(typeof locked === 'boolean' ? { locked } : {}),
    ...(typeof patch.invitable === 'boolean' ? { invitable: patch.invitable } : {}),
    ...(patch.auto_archive_duration ? { autoArchiveMinutes: patch.auto_archive_duration } : {}),
    ...(typeof patch.rate_limit_per_user === 'number' ? { slowModeSeconds: patch.rate_limit_per_user } : {}),
  });
}

function modifyChannel(request: ApiRequest, channel: Channel): Channel {
  requirePermission(request, channel, P.ManageChannels);
  const patch = parsed(channelPatch, request.body);
  return updateChannel(request.core, {
    ...channel,
    name: patch.name ?? channel.name,
    topic: patch.topic === undefined ? channel.topic : patch.topic,
    slowModeSeconds: patch.rate_limit_per_user ?? channel.slowModeSeconds,
  });
}

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  refuseViolations(
    result.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      code: 'BASE_TYPE_BAD_VALUE',
      message,
    })),
  );
  throw refuse('invalidForm');
}

function remove(request: ApiRequest): ApiReply {
  const channel = channelAt(request);
  requirePermission(request, channel, channel.thread === null ? P.ManageChannels : P.ManageThreads);
  const shown = apiChannel(request.core.world, channel);
  removeChannel(request.core, channel);
  return ok(shown);
}

export const channelRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    handle: (request) => ok(apiChannel(request.core.world, channelAt(request))),
  },
  { method: 'PATCH', path: '/channels/:channel', handle: modify },
  { method: 'DELETE', path: '/channels/:channel', handle: remove },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    handle: (request) => {
      const channel = channelAt(request);
      requirePermission(request, channel, channel.thread === null ? P.SendMessages : P.SendMessagesInThreads);
      return noContent;
    },
  },
];
