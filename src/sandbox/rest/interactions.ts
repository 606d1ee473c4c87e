import { apiMessage } from '../api/message.ts';
import { acknowledge, apiCallbackResponse } from '../interactions/respond.ts';
import {
  deleteWebhookMessage,
  editWebhookMessage,
  followUp,
  interactionOfToken,
  webhookMessage,
} from '../interactions/webhook.ts';
import type { Bucket } from '../rate-limits.ts';
import type { ApiReply, ApiRequest, ApiRoute } from './route.ts';
import { noContent, ok, param } from './route.ts';

function callback(request: ApiRequest): ApiReply {
  const { core, body, uploads, query } = request;
  const target = { id: param(request, 'interaction'), token: param(request, 'token') };
  const acked = acknowledge(core, target, body, uploads);
  return query.get('with_response') === 'true' ? ok(apiCallbackResponse(core, acked)) : noContent;
}

function interactionAt(request: ApiRequest) {
  return interactionOfToken(request.core, param(request, 'application'), param(request, 'token'));
}

function addressed(request: ApiRequest) {
  const interaction = interactionAt(request);
  const message = webhookMessage(request.core, interaction, param(request, 'message'));
  return { interaction, message };
}

function limited(method: string) {
  return {
    byToken: true,
    bucket: (params: Readonly<Record<string, string>>): Bucket => ({
      key: `webhook-${method}:${params['token']}`,
      name: `webhook-${method}`,
      limit: 5,
      windowMs: 2000,
    }),
  } as const;
}

const hook = '/webhooks/:application/:token';

export const interactionRoutes: readonly ApiRoute[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', handle: callback, byToken: true },
  {
    method: 'POST',
    path: hook,
    ...limited('post'),
    handle: (request) => {
      const message = followUp(request.core, interactionAt(request), request.body, request.uploads);
      return ok(apiMessage(request.core, message));
    },
  },
  {
    method: 'GET',
    path: `${hook}/messages/:message`,
    ...limited('get'),
    handle: (request) => ok(apiMessage(request.core, addressed(request).message)),
  },
  {
    method: 'PATCH',
    path: `${hook}/messages/:message`,
    ...limited('patch'),
    handle: (request) => {
      const { interaction, message } = addressed(request);
      const changed = editWebhookMessage(request.core, interaction, message, request.body, request.uploads);
      return ok(apiMessage(request.core, changed));
    },
  },
  {
    method: 'DELETE',
    path: `${hook}/messages/:message`,
    ...limited('delete'),
    handle: (request) => {
      const { interaction, message } = addressed(request);
      deleteWebhookMessage(request.core, interaction, message);
      return noContent;
    },
  },
];
