import { createHash } from 'node:crypto';
import { z } from 'zod';
import { err, ok, type Result } from '../../domain/result.ts';

/*
 * Every file but the audit lines is sealed: a first line with the format and the checksum of the rest, then the
 * content as JSON. So each file can prove by itself that it is whole.
 */
const FIRST_FORMAT = 1;
const NEWEST_FORMAT = 3;
const Head = z.object({ format: z.int(), sha256: z.string() });

export type Broken = 'missing' | 'unreadable' | 'checksum' | 'schema' | 'too-new';

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** `format` is raised only by content that an older release would get wrong, so that it refuses just that. */
export function seal(content: unknown, format = FIRST_FORMAT): Buffer {
  const body = `${JSON.stringify(content)}\n`;
  return Buffer.from(`${JSON.stringify({ format, sha256: sha256(body) })}\n${body}`);
}

/** The content of a sealed file when it is whole and fits `schema`. */
export function unseal<T>(bytes: Buffer | undefined, schema: z.ZodType<T>): Result<T, Broken> {
  if (bytes === undefined) return err('missing');
  const end = bytes.indexOf('\n');
  const head = Head.safeParse(parseJson(bytes.subarray(0, Math.max(end, 0)).toString()));
  if (!head.success) return err('unreadable');
  if (head.data.format > NEWEST_FORMAT) return err('too-new');
  const body = bytes.subarray(end + 1);
  if (sha256(body) !== head.data.sha256) return err('checksum');
  const content = schema.safeParse(parseJson(body.toString()));
  return content.success ? ok(content.data) : err('schema');
}

/** Undefined for what is not JSON, which no JSON text can mean. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
