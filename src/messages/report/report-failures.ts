import type { ReportFailure } from '../../app/reports.ts';
import type { Locale } from '../../domain/locale.ts';
import { reportWords } from '../words/report.ts';

/** Why there is no report, and what to do. */
export function reportFailureText(locale: Locale, code: ReportFailure['code'] | 'nothing-to-report'): string {
  return reportWords[locale].failures[code];
}
