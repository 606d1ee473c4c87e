import { refuse } from '../errors.ts';
import type { Upload } from '../messages/files.ts';
import { FILE_LIMIT } from '../messages/files.ts';
import { readBytes } from '../read-bytes.ts';
import { objectOf, objectsOf, stringOf } from '../world/json.ts';

export interface ReadBody {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** Ten files of the largest size and their message. */
const BODY_LIMIT = 10 * FILE_LIMIT + 1024 * 1024;

/** Reads JSON, or a multipart form with `payload_json` and `files[n]`; an empty body is undefined. */
export async function readBody(request: Request): Promise<ReadBody> {
  const bytes = await readBytes(request, BODY_LIMIT);
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(await readFormData(bytes, type));
  return { body: bytes.length === 0 ? undefined : parse(new TextDecoder().decode(bytes)), uploads: [] };
}

async function readFormData(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw refuse('badJson', 'The multipart body could not be read');
  }
}

async function readForm(form: FormData): Promise<ReadBody> {
  const payload = form.get('payload_json');
  const body = typeof payload === 'string' ? parse(payload) : {};
  // Descriptions are told beside the files, by the number in `files[n]`; a callback nests them in its data.
  const told = objectOf(body);
  const notes = objectsOf(told['attachments'] ?? objectOf(told['data'])['attachments']);
  const uploads: Upload[] = [];
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') continue;
    if (value.size > FILE_LIMIT) throw refuse('tooLarge');
    const number = /^files\[(\d+)\]$/.exec(key)?.[1];
    const note = notes.find(({ id }) => number !== undefined && String(id) === number);
    uploads.push({
      filename: stringOf(note?.['filename']) ?? value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
      description: stringOf(note?.['description']),
    });
  }
  return { body, uploads };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('badJson');
  }
}
