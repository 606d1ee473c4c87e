import { apiMessage, apiMessageForBot, apiNewMessage } from '../api/message.ts';
import { refuse, refuseViolations } from '../errors.ts';
import { checkMessage, isEmptyMessage } from '../limits/message.ts';
import type { MessageBody } from '../messages/draft.ts';
import { messageBodySchema } from '../messages/draft.ts';
import { findByNonce } from '../messages/nonce.ts';
import { latestMessages } from '../messages/read.ts';
import { createMessage, deleteMessage, editMessage } from '../messages/write.ts';
import type { Bucket } from '../rate-limits.ts';
import { refuseArchived } from '../threads/access.ts';
import type { Channel } from '../world/entities.ts';
import { P } from '../world/permissions.ts';
import { channelAt, may, messageAt, requirePermission, requireSending } from './access.ts';
import type { ApiReply, ApiRequest, ApiRoute } from './route.ts';
import { noContent, ok } from './route.ts';

/** Message types that people and bots write; the others are notices of the system. */
const WRITTEN = new Set([0, 19, 20, 23]);

function create(request: ApiRequest): ApiReply {
  const { core, body, uploads, botId } = request;
  const channel = channelAt(request);
  requireSending(request, channel);
  const files = uploads.map(({ filename, bytes }) => ({ filename, size: bytes.length }));
  if (isEmptyMessage(body, files)) throw refuse('emptyMessage');
  refuseViolations(checkMessage(body, { kind: 'create', files }));
  const draft = messageBodySchema.parse(body);
  if (uploads.length > 0) requirePermission(request, channel, P.AttachFiles);
  const known = findByNonce(core.world, channel, botId, draft);
  if (known) return ok(apiNewMessage(core, known));
  const message = createMessage(core, {
    channel,
    authorId: botId,
    // Without the permission to embed, Discord drops the embeds and keeps the rest.
    body: may(request, channel, P.EmbedLinks) ? draft : { ...draft, embeds: [] },
    uploads,
    ...replyFields(request, channel, draft),
  });
  return ok(apiNewMessage(core, message));
}

function replyFields(request: ApiRequest, channel: Channel, draft: MessageBody) {
  const reference = draft.message_reference;
  if (!reference) return {};
  const replied = request.core.world.messages.get(reference.message_id);
  if (replied?.channelId === channel.id && replied.viewerId === null) {
    requirePermission(request, channel, P.ReadMessageHistory);
    return { type: 19, reference: { channelId: channel.id, messageId: replied.id } };
  }
  if (reference.fail_if_not_exists === false) return {};
  refuseViolations([
    { path: 'message_reference', code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
  return {};
}

function edit(request: ApiRequest): ApiReply {
  const { core, body, uploads, botId } = request;
  const channel = channelAt(request);
  const message = messageAt(request, channel);
  if (message.authorId !== botId) throw refuse('cannotEditOthers');
  if (!WRITTEN.has(message.type)) throw refuse('systemMessage');
  refuseArchived(channel);
  const files = uploads.map(({ filename, bytes }) => ({ filename, size: bytes.length }));
  refuseViolations(checkMessage(body, { kind: 'edit', files, previousFlags: message.flags }));
  const changed = editMessage(core, message, { body: messageBodySchema.parse(body ?? {}), uploads });
  return ok(apiMessage(core, changed));
}

function remove(request: ApiRequest): ApiReply {
  const channel = channelAt(request);
  const message = messageAt(request, channel);
  if (message.authorId !== request.botId) requirePermission(request, channel, P.ManageMessages);
  deleteMessage(request.core, message);
  return noContent;
}

function list(request: ApiRequest): ApiReply {
  const channel = channelAt(request);
  // Without the permission Discord answers as if nothing had been said before.
  if (!may(request, channel, P.ReadMessageHistory)) return ok([]);
  const { query, core } = request;
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    refuseViolations([
      { path: 'limit', code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' },
    ]);
  }
  const messages = latestMessages(core.world, channel.id, {
    limit,
    before: query.get('before'),
    after: query.get('after'),
    around: query.get('around'),
  });
  return ok(messages.map((message) => apiMessageForBot(core, message)));
}

function read(request: ApiRequest): ApiReply {
  const channel = channelAt(request);
  requirePermission(request, channel, P.ReadMessageHistory);
  return ok(apiMessageForBot(request.core, messageAt(request, channel)));
}

function perChannel(name: string) {
  return (params: Readonly<Record<string, string>>): Bucket => ({
    key: `${name}:${params['channel']}`,
    name,
    limit: 5,
    windowMs: 5000,
  });
}

const at = '/channels/:channel/messages';

export const messageRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: at, handle: list },
  { method: 'POST', path: at, handle: create, bucket: perChannel('message-create') },
  { method: 'GET', path: `${at}/:message`, handle: read },
  { method: 'PATCH', path: `${at}/:message`, handle: edit, bucket: perChannel('message-edit') },
  { method: 'DELETE', path: `${at}/:message`, handle: remove, bucket: perChannel('message-delete') },
];
