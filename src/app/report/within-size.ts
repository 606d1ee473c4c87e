import { err, ok, type Result } from '../../domain/result.ts';
import { LARGEST_FILE, MOST_FILES } from '../file-limits.ts';
import type { ReportFailure } from '../reports.ts';
import type { ReportDocument, ReportPart } from './document.ts';
import type { MadeFile } from './made-file.ts';

type Render = (document: ReportDocument) => Promise<Result<Uint8Array, ReportFailure>>;

/**
 * The document as one file, or, where that would be too large, as several: the brief in the first, and the parts shared
 * out among them evenly, some in each. What is too large by itself, or in more files than can be sent, is not made.
 */
export async function withinSize(
  document: ReportDocument,
  render: Render,
  largest = LARGEST_FILE,
): Promise<Result<readonly MadeFile[], ReportFailure>> {
  const whole = await render(document);
  if (!whole.ok) return whole;
  if (whole.value.byteLength <= largest) return ok([{ bytes: whole.value }]);
  const units = unitsOf(document.parts);
  const least = Math.ceil(whole.value.byteLength / largest);
  for (let files = least; files <= Math.min(MOST_FILES, units.length); files += 1) {
    const made = await inFiles(document, units, render, files);
    if (!made.ok) return made;
    if (made.value.every(({ bytes }) => bytes.byteLength <= largest)) return made;
  }
  return err({ code: 'report-too-large' });
}

/** What is not parted any further: a part, or one of those in it, with the heading of the one it is in. */
function unitsOf(parts: readonly ReportPart[]): readonly ReportPart[] {
  return parts.flatMap((part) => {
    const [first, ...more] = part.parts ?? [];
    if (first === undefined) return [part];
    return [{ ...part, parts: [first] }, ...more.map((each) => ({ ...part, blocks: [], parts: [each] }))];
  });
}

/** What was parted comes together again under one heading. */
function joined(units: readonly ReportPart[]): readonly ReportPart[] {
  const parts: ReportPart[] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    if (last?.parts === undefined || unit.parts === undefined || last.heading !== unit.heading)
      parts.push(unit);
    else parts.splice(-1, 1, { ...last, parts: [...last.parts, ...unit.parts] });
  }
  return parts;
}

async function inFiles(
  document: ReportDocument,
  units: readonly ReportPart[],
  render: Render,
  files: number,
): Promise<Result<readonly MadeFile[], ReportFailure>> {
  const made: MadeFile[] = [];
  const cut = (at: number) => Math.floor((at * units.length) / files);
  for (let at = 0; at < files; at += 1) {
    const bytes = await render({
      ...document,
      title: `${document.title} (${at + 1}/${files})`,
      ...(at > 0 && { brief: { ...document.brief, blocks: [] } }),
      parts: joined(units.slice(cut(at), cut(at + 1))),
    });
    if (!bytes.ok) return bytes;
    made.push({ part: String(at + 1), bytes: bytes.value });
  }
  return ok(made);
}
