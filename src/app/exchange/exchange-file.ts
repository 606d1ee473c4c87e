import { z } from 'zod';
import { Assessment } from '../../domain/assessment/assessment.ts';
import { AssessmentId, Instant, ServerId } from '../../domain/ids.ts';
import { Locale } from '../../domain/locale.ts';
import { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { YearlyReadings } from '../../domain/monitoring/yearly-readings.ts';
import type { AuditEntry } from '../audit.ts';
import { ScoreRecord } from '../scoring/score-record.ts';

export const FORMAT = 'unchoke-risks';
/** Of the file. What it holds has versions of its own, those of the store. */
export const VERSION = 1;

/** The largest file that is read or written, in bytes. */
export const LARGEST_EXCHANGE = 9 * 1024 * 1024;

/** What such a file carries of the documents that the store keeps. */
export const CARRIED = ['assessment', 'watch', 'readings', 'score'] as const;
type Carried = (typeof CARRIED)[number];

export const LONGEST_CALLED = 100;
const Called = z.record(z.string().regex(/^\d{15,20}$/), z.string().min(1).max(LONGEST_CALLED));

/** What is said of a file before what it carries is looked at. */
export const Head = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  from: z.object({ server: ServerId }),
  at: Instant,
  part: z.int().positive(),
  parts: z.int().positive(),
  /** Of each kind of document: which shape it has. */
  versions: z.record(z.enum(CARRIED), z.int().positive()),
  settings: z.object({ language: Locale, timezone: z.string().min(1).max(64) }),
  /** What people, roles and channels were called, by their ids: elsewhere nobody knows them. */
  names: z.object({ members: Called, roles: Called, channels: Called }),
  /** Ratings that nobody but their givers may see. */
  leftOut: z.object({ votes: z.int().nonnegative() }),
  /** Which of them belong to the worked example. */
  example: z.array(AssessmentId).exactOptional(),
});
export type Head = z.infer<typeof Head>;

/** What a file carries, checked one by one. */
export const Document = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assessment'), id: z.string(), value: Assessment }),
  z.object({ kind: z.literal('watch'), id: z.string(), value: WatchItem }),
  z.object({ kind: z.literal('readings'), id: z.string(), value: YearlyReadings }),
  z.object({ kind: z.literal('score'), id: z.string(), value: ScoreRecord }),
]);
export type Document = z.infer<typeof Document>;
export type DocumentOf<K extends Carried> = Extract<Document, { kind: K }>;

/** One assessment with all that belongs to it, or one item that belongs to none. Taken whole or not at all. */
export interface Bundle {
  /** The first of them is what the others belong to. */
  readonly documents: readonly [
    DocumentOf<'assessment'> | DocumentOf<'watch'>,
    ...(readonly DocumentOf<'watch' | 'readings' | 'score'>[]),
  ];
  /** The record, oldest first. */
  readonly audit: readonly AuditEntry[];
}

/** A file of assessments and what is watched, to be taken in elsewhere, or again. */
export interface Exchange {
  readonly head: Head;
  readonly bundles: readonly Bundle[];
}

/** Why bytes are no such file, in one sentence each. */
export type ExchangeFault =
  | { readonly what: 'too-large' }
  /** No JSON, or none in UTF-8. */
  | { readonly what: 'not-json' }
  /** JSON of something else; `export`: what `/settings data` gives. */
  | { readonly what: 'something-else' }
  | { readonly what: 'data-export' }
  /** Written by a newer version of Unchoke. */
  | { readonly what: 'newer' }
  /** Changed by somebody, or cut off: the first place that cannot be. */
  | { readonly what: 'broken'; readonly field: string };

export function wordsOf(exchange: Exchange): Uint8Array {
  const { head, bundles } = exchange;
  const content = {
    ...head,
    documents: bundles.flatMap(({ documents }) => documents),
    audit: bundles.flatMap(({ audit }) => audit),
  };
  return new TextEncoder().encode(`${JSON.stringify(content)}\n`);
}
