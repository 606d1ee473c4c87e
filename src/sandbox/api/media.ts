import { keptName } from '../messages/file-name.ts';
import type { Attachment } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { isJsonObject, objectOf, objectsOf, stringOf, withoutNulls } from '../world/json.ts';
import type { Links } from './attachment.ts';
import { attachmentUrl } from './attachment.ts';

function attached(url: string, attachments: readonly Attachment[]): Attachment | undefined {
  if (!url.startsWith('attachment://')) return undefined;
  const name = keptName(url.slice('attachment://'.length));
  return attachments.find((attachment) => attachment.filename === name);
}

/** Embeds with `attachment://` replaced by the link to the file, as clients get them. */
export function apiEmbed(links: Links, embed: JsonObject, attachments: readonly Attachment[]): JsonObject {
  const shown: Record<string, unknown> = withoutNulls({ ...embed, type: 'rich' });
  for (const place of ['image', 'thumbnail'] as const) {
    const media = shown[place];
    if (!isJsonObject(media)) continue;
    const url = stringOf(media['url']) ?? '';
    const file = attached(url, attachments);
    const link = file ? attachmentUrl(links, file) : url;
    shown[place] = withoutNulls({
      ...media,
      url: link,
      proxy_url: link,
      width: file?.width ?? 0,
      height: file?.height ?? 0,
      content_type: file?.contentType,
    });
  }
  for (const place of ['author', 'footer'] as const) {
    const media = shown[place];
    if (!isJsonObject(media)) continue;
    const url = stringOf(media['icon_url']);
    const file = url === null ? undefined : attached(url, attachments);
    const link = file ? attachmentUrl(links, file) : url;
    shown[place] = withoutNulls({ ...media, icon_url: link, proxy_icon_url: link });
  }
  if (shown['fields'] !== undefined) {
    shown['fields'] = objectsOf(shown['fields']).map((field) => ({
      name: field['name'],
      value: field['value'],
      inline: field['inline'] === true,
    }));
  }
  return shown;
}

/** Components with every medium resolved to a link. */
export function apiComponent(
  links: Links,
  component: JsonObject,
  attachments: readonly Attachment[],
): JsonObject {
  const shown: Record<string, unknown> = { ...component };
  const inner = (child: JsonObject) => apiComponent(links, child, attachments);
  if (component['components'] !== undefined)
    shown['components'] = objectsOf(component['components']).map(inner);
  if (isJsonObject(component['accessory'])) shown['accessory'] = inner(component['accessory']);
  if (component['type'] === 11) shown['media'] = apiMedia(links, component['media'], attachments);
  if (component['type'] === 12) {
    shown['items'] = objectsOf(component['items']).map((item) => ({
      ...item,
      media: apiMedia(links, item['media'], attachments),
    }));
  }
  if (component['type'] === 13) {
    const file = attached(stringOf(objectOf(component['file'])['url']) ?? '', attachments);
    shown['file'] = apiMedia(links, component['file'], attachments);
    shown['name'] = file?.filename ?? null;
    shown['size'] = file?.size ?? null;
  }
  return shown;
}

function apiMedia(links: Links, media: unknown, attachments: readonly Attachment[]): JsonObject {
  const url = stringOf(objectOf(media)['url']) ?? '';
  const file = attached(url, attachments);
  const link = file ? attachmentUrl(links, file) : url;
  return {
    // Media from elsewhere have no attachment; Discord gives them an id of their own, which nothing refers to.
    id: file?.id ?? '100000000000000000',
    url: link,
    proxy_url: link,
    width: file?.width ?? null,
    height: file?.height ?? null,
    content_type: file?.contentType ?? null,
    ...(file ? { attachment_id: file.id } : {}),
  };
}
