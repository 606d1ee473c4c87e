import type { Assessment } from '../assessment/assessment.ts';
import { choicesIn, dateIn, type EntryOf, entriesIn } from '../assessment/entry.ts';
import { countingSources } from '../assessment/listed-sources.ts';
import type { Instant } from '../ids.ts';

/** A bond that ends within so many days is said beforehand. */
export const SOON_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

type Source = EntryOf<'sources'>;

/** The other sources of one technology; those that are ruled out are kept in `sources` alone. */
export interface SourcesOf {
  readonly assessment: Assessment;
  readonly sources: readonly Source[];
  /** How many are qualified. */
  readonly qualified: number;
  /** How many of these count in a cut-off: not from where the risk comes from, and with a time to switch. */
  readonly counting: number;
  /** Memoranda and contracts that have ended or end within 60 days, the earliest first. */
  readonly ending: readonly { readonly source: Source; readonly date: string }[];
}

export function sourcesOf(assessment: Assessment, now: Instant): SourcesOf {
  const sources = entriesIn(assessment.entries, 'sources');
  const until = new Date(Date.parse(now) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
  const ending = sources
    .filter((source) => isBound(source) && !isIn(source, 'ruled-out'))
    .flatMap((source) => {
      const date = dateIn(source, 'expires');
      return date === undefined || date > until ? [] : [{ source, date }];
    })
    .toSorted((a, b) => compare(a.date, b.date));
  return {
    ...{ assessment, sources, ending },
    qualified: sources.filter((each) => isIn(each, 'qualified')).length,
    counting: countingSources(assessment).filter(({ days }) => days !== undefined).length,
  };
}

/** What ends first comes first, then technologies without a source that counts, then the rest by name. */
export function sourcesInOrder(all: readonly SourcesOf[]): readonly SourcesOf[] {
  return all.toSorted(
    (a, b) =>
      compare(a.ending[0]?.date ?? '9', b.ending[0]?.date ?? '9') ||
      Number(a.counting > 0) - Number(b.counting > 0) ||
      compare(a.assessment.technology, b.assessment.technology) ||
      compare(a.assessment.id, b.assessment.id),
  );
}

function isIn(source: Source, state: string): boolean {
  return choicesIn(source, 'state').includes(state);
}

function isBound(source: Source): boolean {
  return choicesIn(source, 'bound').some((each) => each !== 'none');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
