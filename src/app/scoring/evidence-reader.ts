import type { CountryCode } from '../../domain/locale.ts';
import type { Finding } from '../../domain/scoring/evidence.ts';

export interface Description {
  readonly text: string;
  /** The language it is mostly written in; told from the text where absent. Mixed text is read either way. */
  readonly lang?: 'en' | 'zh';
  /** The country of reference: what "home" and "abroad" mean. Told from the text where absent. */
  readonly home?: CountryCode;
}

export interface Reading {
  /** The country of reference that was given or told from the text; absent where neither says. */
  readonly home?: CountryCode;
  /**
   * Everything the text says of any indicator, in the order of the text, facts or not, each with an origin of kind
   * `text`. Nothing is guessed: what the text does not say has no finding.
   */
  readonly findings: readonly Finding[];
}

/**
 * Turns a description into statements. It never judges what they are worth, so that one reader can stand in for another
 * and the score never changes with it. Any text is read, however hostile; the time grows with its length alone, and the
 * event loop is never held for more than 20 ms.
 */
export interface EvidenceReader {
  read(description: Description): Promise<Reading>;
}
