import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { ChannelId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import { withoutSecretVotes } from '../data/fate.ts';
import { documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { inParts } from '../in-parts.ts';
import { mentions } from '../mentions.ts';
import type { ReportFacts } from '../report/facts.ts';
import { settingsIn } from '../settings.ts';
import {
  type Bundle,
  CARRIED,
  type Document,
  type DocumentOf,
  type Exchange,
  FORMAT,
  type Head,
  LARGEST_EXCHANGE,
  LONGEST_CALLED,
  VERSION,
  wordsOf,
} from './exchange-file.ts';
import { bundlesOf } from './read-exchange.ts';

/** Bytes of a file, so that it can be sent and taken in again; what is not parted may take more, up to `LARGEST_EXCHANGE`. */
const LARGEST_PART = 3 * 1024 * 1024;

/** What those are called whom a file names, as far as somebody knows. */
export interface Names {
  readonly members: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
}

/**
 * All that is kept of what a report is of, as files that `/risks import` takes back: nothing that this member may not
 * see, nor ratings of others that are not revealed. Each file is whole in itself. What is about to happen, such as a
 * reminder that is open, is no part of it. Fails as `exchange-too-large` where one assessment or item by itself would
 * make a file that is not taken back.
 */
export async function exportRisks(
  app: App,
  actor: Actor,
  facts: ReportFacts,
  names: Names,
): Promise<Result<readonly Exchange[], Failure>> {
  const breathe = app.tables.breather();
  const risks = facts.of === 'register' ? facts.risks : [facts.risk];
  const roots = new Set<string>(risks.map(({ assessment }) => assessment.id));
  const items = facts.watched.map(({ item }) => item);
  const watched = new Set<string>(items.map(({ id }) => id));
  const read = await app.store.read(actor.server, async (t) => ({
    settings: await settingsIn(t, actor),
    hidden: (await t.list('assessment'))
      .filter(({ value }) => !mayDo(actor, value, 'view'))
      .map(({ id }) => id),
    readings: (await t.list('readings')).filter(({ value }) => watched.has(value.watch)),
    examples: (await t.list('example')).flatMap(({ value }) => value.assessments.map(({ id }) => id)),
    scores: (await t.list('score')).filter(
      ({ value }) => value.assessment !== null && roots.has(value.assessment),
    ),
  }));
  if (!read.ok) return read;
  const { settings, hidden, readings, scores, examples } = read.value;
  const example = examples.filter((id) => roots.has(id));
  const trail = await app.store.auditTrail(actor.server, { limit: Number.POSITIVE_INFINITY });
  if (!trail.ok) return trail;
  const subjects = new Set([...roots, ...watched]);
  const audit = trail.value
    .filter((entry) => subjects.has(entry.subject) && !mentions(entry, hidden))
    .toReversed();
  let votes = 0;
  const documentsIn: Document[] = [];
  for (const { assessment } of risks) {
    const open = withoutSecretVotes(assessment, (by) => by !== actor.id);
    votes += open.votes;
    const value = withoutHidden(open.assessment, hidden);
    documentsIn.push({ kind: 'assessment', id: value.id, value });
    await breathe();
  }
  for (const value of items) documentsIn.push({ kind: 'watch', id: value.id, value: atRest(value) });
  for (const { id, value } of readings) documentsIn.push({ kind: 'readings', id, value });
  for (const { id, value } of scores) {
    const shared = value.shared.filter(({ channel }) => sees(actor, channel));
    documentsIn.push({ kind: 'score', id, value: { ...value, shared } });
  }
  const bundles = bundlesOf(documentsIn, audit);
  const { language, timezone } = settings;
  const parts = await inParts(bundles, { bytes: LARGEST_PART, sizeOf }, breathe);
  const head: Omit<Head, 'part' | 'names'> = {
    format: FORMAT,
    version: VERSION,
    from: { server: actor.server },
    at: facts.at,
    parts: parts.length,
    versions: versionsNow(),
    settings: { language, timezone },
    leftOut: { votes },
    ...(example.length > 0 && { example }),
  };
  const files = parts.map((part, index): Exchange => {
    const content = JSON.stringify(part);
    const named = {
      members: namedIn(content, names.members),
      roles: namedIn(content, names.roles),
      channels: namedIn(content, names.channels),
    };
    return { head: { ...head, part: index + 1, names: named }, bundles: part };
  });
  const [tooLarge] = files.flatMap((file) => {
    const [only, ...others] = file.bundles;
    if (only === undefined || others.length > 0) return [];
    return wordsOf(file).length > LARGEST_EXCHANGE ? [only.documents[0]] : [];
  });
  return tooLarge === undefined ? ok(files) : err({ code: 'exchange-too-large', name: nameOf(tooLarge) });
}

function nameOf(root: Bundle['documents'][0]): string {
  return root.kind === 'assessment' ? root.value.technology : root.value.plan.name;
}

function versionsNow(): Head['versions'] {
  const [assessment, watch, readings, score] = CARRIED.map((kind) => documents[kind].version);
  return { assessment: assessment ?? 1, watch: watch ?? 1, readings: readings ?? 1, score: score ?? 1 };
}

/** What was pursued from a horizon in an assessment that this member may not see is as if nobody had. */
function withoutHidden(assessment: Assessment, hidden: readonly string[]): Assessment {
  const entries = assessment.entries.map((each) =>
    each.list === 'horizon' && each.assessment !== null && hidden.includes(each.assessment)
      ? { ...each, assessment: null }
      : each,
  );
  return { ...assessment, entries };
}

function sees(actor: Actor, channel: ChannelId): boolean {
  const rights = actor.rightsIn(channel);
  return rights !== 'gone' && rights.see;
}

function sizeOf(bundle: Bundle): number {
  return new TextEncoder().encode(JSON.stringify(bundle)).length;
}

function atRest(item: DocumentOf<'watch'>['value']): DocumentOf<'watch'>['value'] {
  return { ...item, open: null };
}

function namedIn(content: string, names: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...names].flatMap(([id, name]) => {
      const called = [...name].slice(0, LONGEST_CALLED).join('');
      return content.includes(id) && called !== '' ? [[id, called]] : [];
    }),
  );
}
