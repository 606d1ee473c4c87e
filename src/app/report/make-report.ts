import type { Locale } from '../../domain/locale.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Failure } from '../failure.ts';
import { MOST_FILES } from '../file-limits.ts';
import type { ReportFacts } from './facts.ts';
import { type FormatName, REPORT_FORMATS, type ReportSource } from './formats.ts';
import type { MadeFile } from './made-file.ts';

export interface ReportFile {
  /** Of letters, digits and dashes alone, so that it is the same wherever it is kept. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Report {
  readonly format: FormatName;
  readonly files: readonly ReportFile[];
}

/** Bytes of a file. */
const DISCORD_TAKES = 10 * 1024 * 1024;

/** A report as files that Discord takes in one message. */
export async function makeReport(
  source: ReportSource,
  format: FormatName,
  locale: Locale,
): Promise<Result<Report, Failure>> {
  const { make, extension } = REPORT_FORMATS[format];
  const made = await make(source);
  if (!made.ok) return made;
  if (made.value.length === 0) return err({ code: 'nothing-to-report' });
  const tooLarge = made.value.some(({ bytes }) => bytes.byteLength > DISCORD_TAKES);
  if (tooLarge || made.value.length > MOST_FILES) return err({ code: 'report-too-large' });
  const stem = stemOf(source.facts, locale);
  const name = ({ part }: MadeFile) =>
    `${[stem, ...(part === undefined ? [] : [part])].join('-')}.${extension}`;
  return ok({ format, files: made.value.map((each) => ({ name: name(each), bytes: each.bytes })) });
}

const LONGEST_SLUG = 40;

/** What it is of and of what day; the id where the technology has no name in Latin letters. */
function stemOf(facts: ReportFacts, locale: Locale): string {
  const of = facts.of === 'register' ? 'register' : slugOf(facts.risk.assessment.technology);
  const called = of === '' && facts.of === 'assessment' ? facts.risk.assessment.id : of;
  return ['unchoke', called, facts.at.slice(0, 10), ...(locale === 'en' ? [] : ['zh'])].join('-');
}

function slugOf(technology: string): string {
  const plain = technology.normalize('NFKD').toLowerCase();
  // A name of which most would be lost is no name any more.
  if (!/^[\p{ASCII}\p{M}]*$/u.test(plain)) return '';
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}
