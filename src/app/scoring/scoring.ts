import type { ScoringScales } from '../../domain/scoring/scales.ts';
import type { EvidenceReader } from './evidence-reader.ts';

/** What it takes to score a description. */
export interface Scoring {
  readonly reader: EvidenceReader;
  readonly scales: ScoringScales;
}

/** Loaded at the first wish for it: nobody waits for it who scores nothing. */
export interface LazyScoring {
  /** Rejects where it could not be loaded; it is not tried again. */
  ready(): Promise<Scoring>;
}

export function lazyScoring(load: () => Promise<Scoring>): LazyScoring {
  let loading: Promise<Scoring> | undefined;
  return {
    ready() {
      loading ??= load();
      return loading;
    },
  };
}
