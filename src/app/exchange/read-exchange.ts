import { z } from 'zod';
import { inOrderOfDays } from '../../domain/monitoring/reading.ts';
import { yearOf } from '../../domain/monitoring/yearly-readings.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { AuditEntry } from '../audit.ts';
import { documents } from '../documents.ts';
import { readingsId } from '../monitor/effects.ts';
import { upgraded } from '../upgraded.ts';
import {
  type Bundle,
  CARRIED,
  Document,
  type DocumentOf,
  type Exchange,
  type ExchangeFault,
  FORMAT,
  Head,
  LARGEST_EXCHANGE,
  VERSION,
} from './exchange-file.ts';

/** What needs to be seen of a file to say what it is, whatever else is wrong with it. */
const Glimpse = z.object({ format: z.unknown(), version: z.unknown() });
const Versions = z.record(z.enum(CARRIED), z.int().positive());
const Contents = z.object({
  documents: z.array(z.object({ kind: z.enum(CARRIED), id: z.string().max(64), value: z.unknown() })),
  audit: z.array(z.unknown()),
});

type Fault = Result<never, ExchangeFault>;

/**
 * What a file says, checked as strictly as what the store itself reads: every document by its schema, each once, and
 * nothing in it that belongs to nothing else in it. Older documents are brought forward as the store's are.
 */
export async function readExchange(
  bytes: Uint8Array,
  breathe: () => Promise<void>,
): Promise<Result<Exchange, ExchangeFault>> {
  if (bytes.length > LARGEST_EXCHANGE) return err({ what: 'too-large' });
  const json = parsed(bytes);
  if (json === undefined) return err({ what: 'not-json' });
  if (isTooDeep(json)) return err({ what: 'something-else' });
  const glimpse = Glimpse.safeParse(json).data;
  if (glimpse?.format === 'unchoke-export') return err({ what: 'data-export' });
  if (glimpse?.format !== FORMAT) return err({ what: 'something-else' });
  if (typeof glimpse.version === 'number' && glimpse.version > VERSION) return err({ what: 'newer' });
  const versions = z.object({ versions: Versions }).safeParse(json);
  if (!versions.success) return broken(versions.error, ['']);
  if (CARRIED.some((kind) => versions.data.versions[kind] > documents[kind].version)) {
    return err({ what: 'newer' });
  }
  const head = Head.safeParse(json);
  if (!head.success) return broken(head.error, []);
  const contents = Contents.safeParse(json);
  if (!contents.success) return broken(contents.error, []);
  const read: Document[] = [];
  for (const [index, { kind, id, value }] of contents.data.documents.entries()) {
    const at = ['documents', index];
    const forward = upgraded(documents[kind], { version: head.data.versions[kind], value });
    if (!forward.ok) return err({ what: 'broken', field: `documents[${index}].value` });
    const document = Document.safeParse({ kind, id, value: forward.value });
    if (!document.success) return broken(document.error, at);
    read.push(document.data);
    await breathe();
  }
  const audit: AuditEntry[] = [];
  for (const [index, each] of contents.data.audit.entries()) {
    const entry = AuditEntry.safeParse(each);
    if (!entry.success) return broken(entry.error, ['audit', index]);
    audit.push(entry.data);
    await breathe();
  }
  const bundles = bundled(read, audit);
  return bundles.ok ? ok({ head: head.data, bundles: bundles.value }) : bundles;
}

/** Nothing of ours is nested further; what is would exhaust whoever follows it down. */
const DEEPEST = 64;

function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function broken(error: z.ZodError, within: readonly PropertyKey[]): Fault {
  const [issue] = error.issues;
  const path = [...within, ...(issue?.path ?? [])].map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  );
  return err({ what: 'broken', field: path.join('').replace(/^\.+/, '').slice(0, 120) });
}

/** What belongs together; where something belongs to nothing, or stands there twice, the file was tampered with. */
function bundled(
  read: readonly Document[],
  audit: readonly AuditEntry[],
): Result<readonly Bundle[], ExchangeFault> {
  const seen = new Set<string>();
  for (const [index, each] of read.entries()) {
    const key = `${each.kind} ${each.id}`;
    if (!isItself(each) || seen.has(key)) return err({ what: 'broken', field: `documents[${index}].id` });
    seen.add(key);
  }
  const bundles = bundlesOf(read, audit);
  const kept = new Set<Document>(bundles.flatMap(({ documents: all }) => all));
  const orphan = read.findIndex((each) => !kept.has(each));
  if (orphan >= 0) return err({ what: 'broken', field: `documents[${orphan}]` });
  const told = new Set(bundles.flatMap((each) => each.audit));
  const stray = audit.findIndex((each) => !told.has(each));
  return stray >= 0 ? err({ what: 'broken', field: `audit[${stray}].subject` }) : ok(bundles);
}

function isItself({ kind, id, value }: Document): boolean {
  if (kind !== 'readings') return value.id === id;
  const { watch, year, readings } = value;
  const days = readings.map(({ day }) => day);
  const ordered = inOrderOfDays(readings).map(({ day }) => day);
  return (
    id === readingsId(watch, year) &&
    readings.every((each) => yearOf(each) === year) &&
    new Set(days).size === days.length &&
    JSON.stringify(days) === JSON.stringify(ordered)
  );
}

/** Each assessment, and each item of none, with what belongs to it, in the order in which it is given. */
export function bundlesOf(read: readonly Document[], audit: readonly AuditEntry[]): readonly Bundle[] {
  const watches = read.filter((each) => each.kind === 'watch');
  const of = {
    watches: Map.groupBy(watches, ({ value }) => value.plan.link?.assessment),
    readings: Map.groupBy(
      read.filter((each) => each.kind === 'readings'),
      ({ value }) => value.watch,
    ),
    scores: Map.groupBy(
      read.filter((each) => each.kind === 'score'),
      ({ value }) => value.assessment,
    ),
    audit: Map.groupBy(audit, ({ subject }) => subject),
  };
  const withReadings = (each: DocumentOf<'watch'>) => [each, ...(of.readings.get(each.value.id) ?? [])];
  const told = (ids: readonly string[]) => ids.flatMap((id) => of.audit.get(id) ?? []);
  return [
    ...read
      .filter((each) => each.kind === 'assessment')
      .map((root): Bundle => {
        const own = of.watches.get(root.value.id) ?? [];
        const scores = of.scores.get(root.value.id) ?? [];
        return {
          documents: [root, ...own.flatMap(withReadings), ...scores],
          audit: told([root.id, ...own.map(({ id }) => id)]),
        };
      }),
    ...(of.watches.get(undefined) ?? []).map((root): Bundle => {
      const [, ...readings] = withReadings(root);
      return { documents: [root, ...readings], audit: told([root.id]) };
    }),
  ];
}
