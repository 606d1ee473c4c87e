import { ok, type Result } from '../../domain/result.ts';
import type { ReportFailure } from '../reports.ts';
import type { ReportDocument } from './document.ts';
import type { MadeFile } from './formats.ts';

/** Bytes of a file, well under the 10 MiB that Discord takes. */
export const LARGEST_FILE = 8 * 1024 * 1024;
/** Discord takes ten files with a message. */
export const MOST_FILES = 10;

type Render = (document: ReportDocument) => Promise<Result<Uint8Array, ReportFailure>>;

/**
 * The document as one file, or, where that would be too large, as several: the brief in the first, and the parts shared
 * out among them. What is too large by itself, or in more files than can be sent, is not made.
 */
export async function withinSize(
  document: ReportDocument,
  render: Render,
  largest = LARGEST_FILE,
): Promise<Result<readonly MadeFile[], ReportFailure>> {
  const whole = await render(document);
  if (!whole.ok) return whole;
  if (whole.value.byteLength <= largest) return ok([{ bytes: whole.value }]);
  const { parts } = document;
  for (
    let files = Math.ceil(whole.value.byteLength / largest);
    files <= Math.min(MOST_FILES, parts.length);
    files += 1
  ) {
    const made = await inFiles(document, render, files);
    if (!made.ok) return made;
    if (made.value.every(({ bytes }) => bytes.byteLength <= largest)) return made;
  }
  return { ok: false, error: { code: 'report-too-large' } };
}

async function inFiles(
  document: ReportDocument,
  render: Render,
  files: number,
): Promise<Result<readonly MadeFile[], ReportFailure>> {
  const made: MadeFile[] = [];
  const each = Math.ceil(document.parts.length / files);
  for (let at = 0; at < files; at += 1) {
    const parts = document.parts.slice(at * each, (at + 1) * each);
    const bytes = await render({
      ...document,
      title: `${document.title} (${at + 1}/${files})`,
      ...(at > 0 && { brief: { ...document.brief, blocks: [] } }),
      parts,
    });
    if (!bytes.ok) return bytes;
    made.push({ part: String(at + 1), bytes: bytes.value });
  }
  return ok(made);
}
