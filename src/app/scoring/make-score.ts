import type { AssessmentId } from '../../domain/ids.ts';
import type { CountryCode } from '../../domain/locale.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { nameOf } from '../assess/start.ts';
import type { Documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { readSettings } from '../settings.ts';
import type { Transaction } from '../store.ts';
import { firstCharacters, typedText } from '../typed-text.ts';
import { languageOf, outcomeOf, packed, scoreOf } from './score-of.ts';
import { LONGEST_DESCRIPTION, type ScoreRecord } from './score-record.ts';
import type { Scoring } from './scoring.ts';

/** A score that nobody shared and no assessment was started from is kept for so long. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface Description {
  readonly technology: string;
  readonly text: string;
  /** The server's own, or what the text tells, where it is left out. */
  readonly home?: CountryCode;
}

export type Reading = Pick<
  ScoreRecord,
  'technology' | 'text' | 'lang' | 'home' | 'findings' | 'outcome' | 'corrections'
>;

/** Reads a description for somebody and scores it; nothing is kept yet. */
export async function readDescription(
  app: App,
  actor: Actor,
  described: Description,
  corrections: ScoreRecord['corrections'] = [],
): Promise<Result<Reading, Failure>> {
  const technology = nameOf(described.technology);
  if (technology === '') return err({ code: 'no-technology' });
  const settings = await readSettings(app, actor);
  if (!settings.ok) return settings;
  const text = firstCharacters(typedText(described.text), LONGEST_DESCRIPTION);
  const { reader, scales } = await app.scoring.ready();
  const stated = described.home ?? settings.value.home ?? undefined;
  const lang = languageOf(text);
  const read = await reader.read({ text, lang, ...(stated !== undefined && { home: stated }) });
  const findings = packed(read.findings);
  const from = described.home !== undefined ? 'given' : stated !== undefined ? 'server' : 'text';
  return ok({
    technology,
    text,
    lang,
    home: read.home === undefined ? null : { code: read.home, from },
    findings,
    corrections,
    outcome: outcomeOf(scoreOf({ text, findings, corrections }, scales)),
  });
}

export interface Made {
  readonly record: ScoreRecord;
  readonly scoring: Scoring;
}

/** Scores a description and keeps it, for whoever asked alone or for an assessment. */
export async function makeScore(
  app: App,
  actor: Actor,
  described: Description,
  assessment: AssessmentId | null = null,
): Promise<Result<Made, Failure>> {
  const read = await readDescription(app, actor, described);
  if (!read.ok) return read;
  const at = app.clock.now();
  const record: ScoreRecord = {
    id: app.ids.score(),
    by: actor.id,
    at,
    ...read.value,
    before: null,
    shared: [],
    assessment,
  };
  const kept = await app.store.tx<ScoreRecord, Failure>(actor.server, async (t) => {
    await dropForgotten(t, Date.parse(at));
    t.put('score', record.id, record, 0);
    return ok(record);
  });
  return kept.ok ? ok({ record: kept.value, scoring: await app.scoring.ready() }) : kept;
}

/** Whether a score stays for good: others have seen it, or an assessment rests on it. */
export function isKept({ shared, assessment }: ScoreRecord): boolean {
  return shared.length > 0 || assessment !== null;
}

/** Until when a score is kept that is nobody else's business, in milliseconds since 1970. */
export function keptUntil({ at, corrections }: ScoreRecord): number {
  const touched = [at, ...corrections.map((each) => each.at)].map((each) => Date.parse(each));
  return Math.max(...touched) + KEPT_DAYS * DAY_MS;
}

async function dropForgotten(t: Transaction<Documents>, now: number): Promise<void> {
  for (const { id, value, revision } of await t.list('score')) {
    if (!isKept(value) && now > keptUntil(value)) t.delete('score', id, revision);
  }
}
