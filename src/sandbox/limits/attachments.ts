import type { Field } from './field.ts';
import type { AttachmentNames } from './media.ts';

export interface UploadedFile {
  readonly filename: string;
  /** In bytes. */
  readonly size: number;
}

const MAX_FILES = 10;
const MAX_BYTES = 10 * 1024 * 1024;
/** Ids below this count the files of the request, above it they are those of attachments sent before. */
const FIRST_SNOWFLAKE = 1_000_000_000;

/** The uploaded files and what the body says about each; `keepsEarlier` where it may name older attachments. */
export function checkAttachments(
  body: Field,
  files: readonly UploadedFile[],
  { keepsEarlier }: { keepsEarlier: boolean },
): void {
  if (files.length > MAX_FILES)
    body.at('files').refuse('BASE_TYPE_MAX_LENGTH', `Must be ${MAX_FILES} or fewer in length.`);
  for (const [index, file] of files.entries())
    if (file.size > MAX_BYTES)
      body.at(`files.${index}`).refuse('REQUEST_ENTITY_TOO_LARGE', 'Request entity too large');
  for (const attachment of body.at('attachments').list({ max: MAX_FILES })) {
    if (!attachment.isObject({ required: true })) continue;
    attachment.at('filename').text({ min: 1, max: 1024 });
    attachment.at('description').text({ max: 1024 });
    attachment.at('title').text({ max: 1024 });
    const id = attachment.at('id').snowflake({ required: true });
    if (id === undefined || (keepsEarlier && Number(id) >= FIRST_SNOWFLAKE)) continue;
    attachment
      .at('id')
      .refuseUnless(Number(id) < files.length, 'ATTACHMENT_NOT_FOUND', 'No uploaded file has this id');
  }
}

/** The names attachment:// may use; unknown where older attachments, not seen here, may stay. */
export function attachmentNames(
  body: Field,
  files: readonly UploadedFile[],
  { keepsEarlier }: { keepsEarlier: boolean },
): AttachmentNames {
  if (keepsEarlier) return undefined;
  const renamed = body
    .at('attachments')
    .items()
    .map((attachment) => attachment.at('filename').value)
    .filter((name) => typeof name === 'string');
  return new Set([...files.map((file) => file.filename), ...renamed]);
}
