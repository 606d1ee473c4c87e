import type { Field } from './field.ts';

/** The file names a message may point at with attachment://; undefined where they can't be known here. */
export type AttachmentNames = ReadonlySet<string> | undefined;

const MAX_URL = 2048;

/** A picture or file shown in a component: a web address, or a file that came with the message. */
export function checkMedia(media: Field, names: AttachmentNames): void {
  checkAddress(media, ['http', 'https', 'attachment'], names);
}

/** A file component shows only what came with the message. */
export function checkAttachedFile(file: Field, names: AttachmentNames): void {
  checkAddress(file, ['attachment'], names);
}

function checkAddress(media: Field, schemes: readonly string[], names: AttachmentNames): void {
  if (!media.isObject({ required: true })) return;
  const field = media.at('url');
  const url = field.url({ schemes, max: MAX_URL, required: true });
  if (url?.protocol === 'attachment:') checkReference(field, names);
}

/** Where the address points at an attachment, that attachment is there. */
export function checkReference(field: Field, names: AttachmentNames): void {
  const prefix = 'attachment://';
  if (names === undefined || typeof field.value !== 'string' || !field.value.startsWith(prefix)) return;
  field.refuseUnless(
    names.has(field.value.slice(prefix.length)),
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    'The referenced attachment was not found',
  );
}
