import { fileURLToPath } from 'node:url';
import type { Description } from '../../src/app/scoring/evidence-reader.ts';
import { supplyOf } from '../../src/domain/scoring/criteria.ts';
import type { Finding } from '../../src/domain/scoring/evidence.ts';
import { quantitiesOf } from '../../src/domain/scoring/quantities.ts';
import { type Score, score } from '../../src/domain/scoring/score.ts';
import { loadScales } from '../../src/knowledge/load-scales.ts';
import { builtInReader } from '../../src/reader/reader.ts';

const loaded = await loadScales(fileURLToPath(new URL('../../knowledge', import.meta.url)));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
export const scales = loaded.value;

const reader = builtInReader();

export async function read(text: string, home?: string): Promise<readonly Finding[]> {
  const description: Description = home === undefined ? { text } : { text, home };
  return (await reader.read(description)).findings;
}

export async function homeOf(text: string): Promise<string | undefined> {
  return (await reader.read({ text })).home;
}

export async function scored(text: string, home: string): Promise<Score> {
  return score([await read(text, home)], scales);
}

/** A finding in one line: what, how much, how firmly. */
export function inShort(finding: Finding): string {
  const { indicator, value, standing, hedged, superseded, scope } = finding;
  const marks = [
    ...(standing === 'fact' ? [] : [standing]),
    ...(hedged ? ['hedged'] : []),
    ...(superseded ? ['over'] : []),
    ...(scope === 'grade' ? ['grade'] : []),
  ];
  return [`${indicator} ${amountOf(value)}`, ...marks].join(', ');
}

function amountOf(value: Finding['value']): string {
  switch (value.kind) {
    case 'number':
      return `${value.bound ?? ''} ${value.number}${value.to === undefined ? '' : `-${value.to}`}`.trim();
    case 'behind':
      return `${value.bound ?? ''} ${value.number}${value.to === undefined ? '' : `-${value.to}`} ${value.unit}`.trim();
    case 'word':
      return value.word;
    case 'step':
      return value.step;
    case 'holds':
      return value.holds ? 'yes' : 'no';
    case 'shares':
      return value.shares.join('/');
  }
}

/** What a text comes to on one matter: all, some, or nothing of its part of a criterion. */
export async function worthOf(matter: string, text: string, home: string): Promise<string> {
  const quantities = quantitiesOf(await read(text, home), scales);
  const { homeLag, stops, iteration } = quantities;
  const parts: Readonly<Record<string, { readonly value: number } | undefined>> = {
    supply: supplyOf(quantities),
    lag: homeLag,
    stops,
    iteration,
  };
  const value = parts[matter]?.value;
  if (value === undefined) return 'unknown';
  if (value >= scales.status.met) return 'all';
  return value >= scales.status.partly ? 'some' : 'nothing';
}
