import { z } from 'zod';
import { Assessment } from '../domain/assessment/assessment.ts';
import { AssessmentId, ChannelId, Instant, MemberId } from '../domain/ids.ts';
import { CountryCode, Locale } from '../domain/locale.ts';
import { DaysOff } from '../domain/monitoring/cadence.ts';
import { Delivery, deliveryDueAt } from '../domain/monitoring/delivery.ts';
import { DigestPlan } from '../domain/monitoring/digest.ts';
import { WatchItem, watchDueAt } from '../domain/monitoring/watch-item.ts';
import { YearlyReadings } from '../domain/monitoring/yearly-readings.ts';
import { Appointments } from '../domain/register/appointments.ts';
import { assessmentUpgrades } from './assess/older-assessments.ts';
import { ExampleRecord } from './example/example-record.ts';
import { ExchangeDraft, exchangeDueAt, Strangers } from './exchange/exchange-draft.ts';
import { ImportDraft, importDueAt } from './monitor/import/import-draft.ts';
import { ReadingDraft } from './monitor/reading-draft.ts';
import { WatchDraft } from './monitor/watch-draft.ts';
import { ScoreRecord } from './scoring/score-record.ts';
import { ServerRoles } from './server-roles.ts';
import { type Collections, NamesPage, type Store } from './store.ts';

/** What a server has settled about itself, and nothing that it has not. There is one, under the id `server`. */
export const ServerSettings = z.object({
  language: Locale.exactOptional(),
  home: CountryCode.nullable().exactOptional(),
  timezone: z.string().min(1).max(64).exactOptional(),
  /** Days on which nobody is reminded. */
  daysOff: DaysOff.exactOptional(),
  /** Where messages go that cannot be posted where they belong. */
  fallback: ChannelId.nullable().exactOptional(),
  /** Where assessments, reminders and the digest go that name no channel. */
  channel: ChannelId.nullable().exactOptional(),
  roles: ServerRoles.exactOptional(),
});
export type ServerSettings = Required<z.infer<typeof ServerSettings>>;

export const FormFields = z.record(z.string().max(32), z.string().max(4000));
/** What somebody typed or picked in a form, field by field, before anybody has understood it. */
export type FormFields = z.infer<typeof FormFields>;

/** A form that could not be taken as it was, kept so that nothing has to be typed again. One a member and form. */
export const Draft = z.object({
  member: MemberId,
  assessment: AssessmentId,
  /** Which form of the assessment: a prompt, or a form of an entry. */
  form: z.string().regex(/^[a-z0-9-]{1,80}$/),
  basedOn: z.int().nonnegative(),
  fields: FormFields,
  at: Instant,
});
export type Draft = z.infer<typeof Draft>;

export const Question = z.object({
  number: z.int().positive(),
  text: z.string().max(200),
  at: Instant,
});
export type Question = z.infer<typeof Question>;

/** What a member asked the lessons last, so that they get back to an answer. One a member, under the member's id. */
export const Questions = z.object({ member: MemberId, asked: z.array(Question).max(10) });
export type Questions = z.infer<typeof Questions>;

const Old = z.record(z.string(), z.unknown());

/** What an assessment is found by, and what says who may see it. */
const assessmentNames = {
  version: 1,
  of: ({ technology, startedAt, startedBy, people, place, private: hidden }: Assessment) => ({
    ...{ technology, startedAt, startedBy, people, private: hidden },
    place: { channel: place.channel, thread: place.thread },
  }),
};
/** What an item is found by, and what it belongs to. */
const watchNames = {
  version: 1,
  of: ({ plan }: WatchItem) => ({ name: plan.name, assessment: plan.link?.assessment ?? null }),
};

export const documents = {
  settings: { schema: ServerSettings, version: 1, upgrades: {}, place: 'in-state' },
  draft: {
    schema: Draft,
    version: 2,
    upgrades: {
      1: (old: unknown) => {
        const { prompt, ...kept } = Old.parse(old);
        return { ...kept, form: prompt };
      },
    },
    place: 'own-file',
  },
  questions: { schema: Questions, version: 1, upgrades: {}, place: 'own-file' },
  score: { schema: ScoreRecord, version: 1, upgrades: {}, place: 'own-file' },
  watch: {
    schema: WatchItem,
    ...{ version: 1, upgrades: {}, place: 'own-file', dueAt: watchDueAt, names: watchNames },
  },
  'watch-draft': { schema: WatchDraft, version: 1, upgrades: {}, place: 'own-file' },
  'reading-draft': { schema: ReadingDraft, version: 1, upgrades: {}, place: 'own-file' },
  /** Under the id of the item and the year: `abcdefghij-y2026`. */
  readings: { schema: YearlyReadings, version: 1, upgrades: {}, place: 'own-file' },
  /** Under the id of the member. */
  import: { schema: ImportDraft, version: 1, upgrades: {}, place: 'own-file', dueAt: importDueAt },
  delivery: { schema: Delivery, version: 1, upgrades: {}, place: 'in-state', dueAt: deliveryDueAt },
  /** There is one at most, under the id `server`. */
  digest: {
    schema: DigestPlan,
    version: 1,
    upgrades: {},
    place: 'in-state',
    dueAt: ({ nextDue }: DigestPlan) => nextDue,
  },
  /** Under the id of the assessment. */
  appointments: {
    schema: Appointments,
    version: 1,
    upgrades: {},
    place: 'in-state',
    dueAt: ({ next }: Appointments) => next,
  },
  /** How many members had their data deleted: the number of the next placeholder. One at most, under the id `server`. */
  erased: {
    schema: z.object({ members: z.int().positive() }),
    ...{ version: 1, upgrades: {}, place: 'in-state' as const },
  },
  /** Kept by the store itself. */
  names: { schema: NamesPage, version: 1, upgrades: {}, place: 'own-file' },
  /** Under the id of the member. */
  exchange: { schema: ExchangeDraft, version: 1, upgrades: {}, place: 'own-file', dueAt: exchangeDueAt },
  strangers: { schema: Strangers, version: 1, upgrades: {}, place: 'in-state' },
  /** Under the id of the channel. */
  example: { schema: ExampleRecord, version: 1, upgrades: {}, place: 'in-state' },
  assessment: {
    schema: Assessment,
    version: 3,
    upgrades: assessmentUpgrades,
    place: 'own-file',
    names: assessmentNames,
  },
} as const satisfies Collections;
export type Documents = typeof documents;
export type UnchokeStore = Store<Documents>;
