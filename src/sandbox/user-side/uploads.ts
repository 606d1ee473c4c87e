import { z } from 'zod';
import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import type { Upload } from '../messages/files.ts';
import type { Attachment, Channel } from '../world/entities.ts';

/** A file as the user side takes it. */
export const fileSchema = z.object({
  filename: z.string().min(1).max(260),
  base64: z.base64(),
  content_type: z.string().optional(),
});

export type UserFile = z.infer<typeof fileSchema>;

const typesByEnding: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
};

export function uploadOf(file: UserFile): Upload {
  const ending = file.filename.split('.').at(-1)?.toLowerCase() ?? '';
  return {
    filename: file.filename,
    contentType: file.content_type ?? typesByEnding[ending] ?? 'application/octet-stream',
    bytes: Buffer.from(file.base64, 'base64'),
    description: null,
  };
}

/** Keeps a file that somebody attaches; 40005 when it is too large. */
export function keepFile(core: Core, channel: Channel, file: UserFile): Attachment {
  return core.files.keep(channel.id, uploadOf(file));
}

/** The file in a value, or a refusal that names where it was expected. */
export function readFile(value: unknown, where: string): UserFile {
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) throw refuse('invalidForm', `${where} takes {filename, base64}`);
  return parsed.data;
}
