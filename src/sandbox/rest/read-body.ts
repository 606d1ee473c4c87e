import { refuse } from '../errors.ts';
import type { Upload } from '../messages/files.ts';
import { objectOf, objectsOf, stringOf } from '../world/json.ts';

export interface ReadBody {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** Reads JSON, or a multipart form with `payload_json` and `files[n]`; an empty body is undefined. */
export async function readBody(request: Request): Promise<ReadBody> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(await readFormData(request));
  const text = await request.text();
  return { body: text === '' ? undefined : parse(text), uploads: [] };
}

async function readFormData(request: Request): Promise<FormData> {
  try {
    return await request.formData();
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
