import { createHmac } from 'node:crypto';
import type { Attachment } from '../world/entities.ts';
import type { World } from '../world/world.ts';

/** How long a link to a file works, by the sandbox clock. */
const LINK_LIFE_MS = 24 * 3_600_000;

/** What links to files are made with. */
export interface Links {
  readonly world: World;
  readonly url: string;
  readonly linkSecret: string;
}

/** A link that expires, as Discord's do: whoever keeps an old one has to fetch the message again. */
export function attachmentUrl(links: Links, attachment: Attachment): string {
  const path = `/attachments/${attachment.channelId}/${attachment.id}/${attachment.filename}`;
  // Rounded to the hour, so that the same message read twice shows the same link.
  const now = links.world.clock.ms();
  const expires = Math.floor((now - (now % 3_600_000) + LINK_LIFE_MS) / 1000).toString(16);
  const issued = Math.floor((now - (now % 3_600_000)) / 1000).toString(16);
  return `${links.url}${encodeURI(path)}?ex=${expires}&is=${issued}&hm=${signature(links, attachment.id, expires)}&`;
}

export function isLinkAlive(links: Links, id: string, expires: string, hm: string): boolean {
  if (hm !== signature(links, id, expires)) return false;
  return Number.parseInt(expires, 16) * 1000 > links.world.clock.ms();
}

function signature(links: Links, id: string, expires: string): string {
  return createHmac('sha256', links.linkSecret).update(`${id}:${expires}`).digest('hex');
}

export function apiAttachment(links: Links, attachment: Attachment, ephemeral: boolean) {
  const url = attachmentUrl(links, attachment);
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.size,
    url,
    proxy_url: url,
    content_type: attachment.contentType,
    ...(attachment.width === null ? {} : { width: attachment.width }),
    ...(attachment.height === null ? {} : { height: attachment.height }),
    ...(attachment.description === null ? {} : { description: attachment.description }),
    ...(ephemeral ? { ephemeral: true } : {}),
  };
}
