import { apiMessage } from '../api/message.ts';
import { replaceMessage } from '../messages/write.ts';
import { refuseArchived } from '../threads/access.ts';
import type { Message } from '../world/entities.ts';
import { P } from '../world/permissions.ts';
import { channelAt, messageAt, requirePermission } from './access.ts';
import type { ApiReply, ApiRequest, ApiRoute } from './route.ts';
import { noContent, ok } from './route.ts';

function setPinned(pinned: boolean) {
  return (request: ApiRequest): ApiReply => {
    const channel = channelAt(request);
    const message = messageAt(request, channel);
    requirePermission(request, channel, P.PinMessages);
    refuseArchived(channel);
    if (message.pinned !== pinned) replaceMessage(request.core, { ...message, pinned });
    return noContent;
  };
}

function pinned(request: ApiRequest): Message[] {
  const messages = [...request.core.world.messages.in(channelAt(request).id).values()];
  return messages.filter((message) => message.pinned).reverse();
}

export const pinRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/channels/:channel/messages/pins',
    handle: (request) =>
      ok({
        items: pinned(request).map((message) => ({
          pinned_at: message.timestamp,
          message: apiMessage(request.core, message),
        })),
        has_more: false,
      }),
  },
  {
    method: 'GET',
    path: '/channels/:channel/pins',
    handle: (request) => ok(pinned(request).map((message) => apiMessage(request.core, message))),
  },
  ...(['/channels/:channel/messages/pins/:message', '/channels/:channel/pins/:message'] as const).flatMap(
    (path): ApiRoute[] => [
      { method: 'PUT', path, handle: setPinned(true) },
      { method: 'DELETE', path, handle: setPinned(false) },
    ],
  ),
];
