import { z } from 'zod';
import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import type { Upload } from '../messages/files.ts';
import { createMessage } from '../messages/write.ts';
import type { Message } from '../world/entities.ts';
import { can, P, sendingPermission } from '../world/permissions.ts';
import { actorIn } from './actor.ts';
import { fileSchema, uploadOf } from './uploads.ts';

const CONTENT_MAX = 2000;

export const saySchema = z.object({
  user: z.string(),
  content: z.string().default(''),
  attachments: z.array(fileSchema).max(10).default([]),
  reply_to: z.string().optional(),
});

/** Somebody writes a message, under the same rules as in Discord's client. */
export function say(
  core: Core,
  channelId: string,
  { user, content, attachments, reply_to: replyTo }: z.infer<typeof saySchema>,
): Message {
  const { world } = core;
  const { channel } = actorIn(world, user, channelId);
  const needed = sendingPermission(channel) | (attachments.length > 0 ? P.AttachFiles : 0n);
  if (!can(world, channel, user, needed)) throw refuse('missingPermissions');
  if (channel.thread?.locked && !can(world, channel, user, P.ManageThreads)) throw refuse('threadLocked');
  if (content.trim() === '' && attachments.length === 0) throw refuse('emptyMessage');
  if (content.length > CONTENT_MAX) {
    throw refuse('invalidForm', `A message takes ${CONTENT_MAX} characters, not ${content.length}`);
  }
  const replied = replyTo === undefined ? undefined : world.messages.get(replyTo);
  if (replyTo !== undefined && (replied?.channelId !== channel.id || replied.viewerId !== null)) {
    throw refuse('unknownMessage');
  }
  const uploads: Upload[] = attachments.map(uploadOf);
  return createMessage(core, {
    channel,
    authorId: user,
    body: { content },
    uploads,
    ...(replied ? { type: 19, reference: { channelId: channel.id, messageId: replied.id } } : {}),
  });
}
