import { refuse } from './errors.ts';

/**
 * Reads a request's body, and refuses with 40005 as soon as it is known to be larger than `limit` bytes.
 * (Hono's own middleware for this needs the global Request replaced, which would reach into the bot's process.)
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw refuse('tooLarge');
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body) {
      size += chunk.length;
      if (size > limit) throw refuse('tooLarge');
      chunks.push(chunk);
    }
  }
  return new Uint8Array(Buffer.concat(chunks));
}
