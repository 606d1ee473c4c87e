import type { Framework } from '../domain/framework/framework.ts';
import type { Indicator } from '../domain/monitoring/indicator.ts';
import type { Calendars } from './calendars.ts';
import type { Charts } from './charts.ts';
import type { UnchokeStore } from './documents.ts';
import type { LazyExample } from './example/lazy-example.ts';
import type { LazyLibrary } from './lessons/lazy-library.ts';
import type { Clock, Countries, Ids } from './ports.ts';
import type { Reports } from './reports.ts';
import type { LazyScoring } from './scoring/scoring.ts';
import type { Tables } from './tables.ts';

/** What every use-case works with. `main` puts it together. */
export interface App {
  readonly store: UnchokeStore;
  readonly framework: Framework;
  readonly countries: Countries;
  /** The kinds of sign that are watched, in the order in which they are offered. */
  readonly indicators: readonly Indicator[];
  readonly library: LazyLibrary;
  readonly scoring: LazyScoring;
  readonly example: LazyExample;
  readonly charts: Charts;
  readonly reports: Reports;
  readonly tables: Tables;
  readonly calendars: Calendars;
  readonly clock: Clock;
  readonly ids: Ids;
}
