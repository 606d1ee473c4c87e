import { Finding, type FindingDraft, type SupplyEvent } from '../../src/domain/scoring/evidence.ts';
import { type Facts, findingsOf } from '../../src/domain/scoring/facts.ts';
import { type Score, score } from '../../src/domain/scoring/score.ts';
import { loadScales } from '../../src/knowledge/load-scales.ts';
import { SHIPPED } from '../knowledge/shipped.ts';

const loaded = await loadScales(SHIPPED);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
/** The scales that Unchoke ships with. */
export const scales = loaded.value;

/** One technology whose criteria are all met by the strongest evidence there is. */
export const CHOKED = {
  foreignShare: 95,
  homeLag: 'none',
  stops: 'chain',
  iteration: 'lead',
} as const satisfies Facts;

export function scoreFacts(facts: Facts, event?: SupplyEvent): Score {
  return score([findingsOf(facts, event)], scales);
}

/** A value as a finding has it; the schema says which belong to which indicator. */
export function said(indicator: string, value: unknown, marks: Partial<FindingDraft> = {}): Finding {
  return Finding.parse({ indicator, value: shaped(value), origin: { kind: 'facts' }, ...marks });
}

function shaped(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return { kind: 'number', number: value };
    case 'string':
      return { kind: 'step', step: value };
    case 'boolean':
      return { kind: 'holds', holds: value };
    default:
      return value;
  }
}

export function scoreSaid(...findings: readonly Finding[]): Score {
  return score([findings], scales);
}

/** Where in a made-up text a statement stands. */
export function inText(start: number, quote: string): Pick<FindingDraft, 'origin'> {
  return { origin: { kind: 'text', quote: { start, end: start + quote.length, quote } } };
}
