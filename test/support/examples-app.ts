import { PermissionsBitField } from 'discord.js';
import type { Actor, ChannelRights } from '../../src/app/actor.ts';
import type { App } from '../../src/app/app.ts';
import { documents } from '../../src/app/documents.ts';
import { lazyExample } from '../../src/app/example/lazy-example.ts';
import { lazyLibrary } from '../../src/app/lessons/lazy-library.ts';
import { lazyScoring } from '../../src/app/scoring/scoring.ts';
import { NO_ROLES } from '../../src/app/server-roles.ts';
import { icalCalendars } from '../../src/calendar/ical-calendars.ts';
import { csvTables } from '../../src/csv/tables.ts';
import type { Scene } from '../../src/discord/scene.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import {
  AssessmentId,
  type ChannelId,
  DeliveryId,
  ScoreId,
  ServerId,
  WatchId,
} from '../../src/domain/ids.ts';
import { loadExample } from '../../src/knowledge/load-example.ts';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { builtInReader } from '../../src/reader/reader.ts';
import { openMemoryStore } from '../../src/store/memory/memory-store.ts';
import { CHANNEL, countries, framework, indicators, JUN, speechIn, THREAD } from './examples-assessment.ts';
import { scales } from './examples-scoring.ts';
import { HandClock } from './hand-clock.ts';
import { must } from './store-examples.ts';

export const SERVER = ServerId.parse('100000000000000001');
export const OTHER_SERVER = ServerId.parse('100000000000000002');

const closed = async () => ({ ok: false, error: { code: 'closed' } }) as const;
const notMade = async () => ({ ok: false, error: { code: 'reports-closed' } }) as const;

/** Everything over an empty store in memory; a minute passes each time somebody asks, and ids count up. */
export function memoryApp(): App {
  let ids = 0;
  const numbered = (letter: string) => {
    ids += 1;
    return `${letter}${String(ids).padStart(9, '0')}`;
  };
  return {
    store: openMemoryStore(documents),
    framework,
    countries,
    indicators,
    library: lazyLibrary(async () => must(await loadLessonLibrary('knowledge'))),
    scoring: lazyScoring(async () => ({ reader: builtInReader(), scales })),
    example: lazyExample(async () => must(await loadExample('knowledge', framework, indicators))),
    charts: {
      scorecard: closed,
      dependence: closed,
      funding: closed,
      plans: closed,
      timeline: closed,
      matrix: closed,
      plan: closed,
      helix: closed,
      gap: closed,
      trend: closed,
    },
    reports: { pdf: notMade, xlsx: notMade, markdown: notMade },
    tables: csvTables(),
    calendars: icalCalendars(),
    clock: new HandClock('2026-11-23T06:00:00.000Z', { stepMs: 60_000 }),
    ids: {
      assessment: () => AssessmentId.parse(numbered('a')),
      score: () => ScoreId.parse(numbered('s')),
      watch: () => WatchId.parse(numbered('w')),
      delivery: () => DeliveryId.parse(numbered('d')),
    },
  };
}

const ALL: ChannelRights = { see: true, write: true, moderate: false };

/**
 * A member, Jun unless said otherwise, who may see and write in the channel `CHANNEL` and nowhere else; or in a server
 * where that channel is gone.
 */
export function actor(
  more: Partial<Omit<Actor, 'rightsIn'>> & { readonly rights?: Partial<ChannelRights> | 'gone' } = {},
): Actor {
  const { rights, administers = false, ...rest } = more;
  return {
    id: JUN,
    server: SERVER,
    here: CHANNEL,
    writesHere: true,
    locale: 'en',
    serverLocale: 'en',
    ...{ administers, facilitates: administers, contributes: true, roles: NO_ROLES },
    hasRole: () => false,
    isIn: () => false,
    rightsIn(channel: ChannelId) {
      if (channel !== CHANNEL) return { see: false, write: false, moderate: false };
      return rights === 'gone' ? rights : { ...ALL, ...rights };
    },
    ...rest,
  };
}

/** Puts an assessment into the store as it is. */
export async function stored(app: App, assessment: Assessment, server = SERVER): Promise<Assessment> {
  return must(
    await app.store.tx<Assessment>(server, async (t) => {
      const revision = (await t.get('assessment', assessment.id))?.revision ?? 0;
      t.put('assessment', assessment.id, assessment, revision);
      return { ok: true, value: assessment };
    }),
  );
}

export async function auditOf(app: App, subject: string) {
  return must(await app.store.auditTrail(SERVER, { subject, limit: 100 }));
}

/** What a member does where nothing is asked of Discord: whatever asks it all the same fails. */
export function sceneOf(app: App, member: Actor): Scene {
  return {
    app,
    actor: member,
    get client(): never {
      throw new Error('Discord was asked');
    },
    log: () => {},
    cause: '500000000000000001',
    serially: (_key, work) => work(),
    shared: (_key, work) => work(),
    botPermissions: new PermissionsBitField(),
    defaultChannel: null,
    speech: speechIn(member.locale),
  };
}

export { CHANNEL, THREAD };
