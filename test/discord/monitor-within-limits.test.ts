import fc from 'fast-check';
import { describe, test } from 'vitest';
import { fieldsOfPart } from '../../src/app/monitor/plan-fields.ts';
import { PLAN_PARTS } from '../../src/app/monitor/plan-part.ts';
import type { WatchCard } from '../../src/app/monitor/watch-card.ts';
import { WATCH_STATES } from '../../src/app/monitor/watch-filter.ts';
import type { Happening } from '../../src/app/monitor/watch-history.ts';
import { NO_ROLES } from '../../src/app/server-roles.ts';
import { within } from '../../src/app/typed-text.ts';
import { AssessmentId, ChannelId, MemberId, RoleId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { RHYTHMS } from '../../src/domain/monitoring/cadence.ts';
import { INDICATORS } from '../../src/domain/monitoring/indicator.ts';
import type { Owner, WatchPlan } from '../../src/domain/monitoring/watch-item.ts';
import { failureView } from '../../src/messages/failures.ts';
import { watchCard } from '../../src/messages/monitor/watch-card.ts';
import {
  editedNote,
  removedNotice,
  removedView,
  watchEditView,
  watchRemovalView,
} from '../../src/messages/monitor/watch-changes.ts';
import { draftView, type WatchCaution } from '../../src/messages/monitor/watch-draft.ts';
import { partFormView, pauseForm } from '../../src/messages/monitor/watch-forms.ts';
import { watchHistoryView } from '../../src/messages/monitor/watch-history.ts';
import { watchListView } from '../../src/messages/monitor/watch-list.ts';
import { assessmentWith, JUN, MINA, NOW, speechIn, THREAD } from '../support/examples-assessment.ts';
import { hostileText, longChinese } from '../support/examples-generated.ts';
import { stockPlan, watchWith } from '../support/examples-watch.ts';
import { expectOpenable, expectSendable, holds } from '../support/sendable.ts';

const locale = fc.constantFrom(...LOCALES);
const texts = (longest: number) =>
  fc
    .oneof(
      hostileText(longest),
      longChinese(longest),
      fc.constant('*'.repeat(longest)),
      fc.constant('卡'.repeat(longest)),
    )
    .map((each) => within(each, longest));
const named = (longest: number) => texts(longest).map((each) => (each.trim() === '' ? 'x' : each));
const snowflake = fc.bigInt({ min: 10n ** 17n, max: 10n ** 20n - 1n }).map(String);
const owner: fc.Arbitrary<Owner> = fc.oneof(
  snowflake.map((id) => ({ kind: 'member' as const, id: MemberId.parse(id) })),
  snowflake.map((id) => ({ kind: 'role' as const, id: RoleId.parse(id) })),
);
const amount = fc.oneof(fc.constant(null), fc.double({ noNaN: true, min: -1e12, max: 1e12 }));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));

const plans: fc.Arbitrary<WatchPlan> = fc.record({
  name: named(100),
  indicator: fc.constantFrom(...INDICATORS),
  unit: texts(20),
  worse: fc.constantFrom('rising', 'falling'),
  thresholds: fc.record({ warning: amount, critical: amount }),
  look: named(300),
  cadence: fc.oneof(
    fc.record({ every: fc.constantFrom(...RHYTHMS), at: fc.constant('09:00'), from: day }),
    fc.constant({ every: 'expression' as const, cron: '0 9 1,5,9,13,17,21,25,29 1-12 MON,WED,FRI' }),
  ),
  timezone: fc.constantFrom('America/Argentina/Buenos_Aires', 'UTC', 'Asia/Seoul'),
  skipsDaysOff: fc.boolean(),
  owner,
  channel: snowflake.map((id) => ChannelId.parse(id)),
  escalation: fc.oneof(
    fc.constant(null),
    fc.record({
      hours: fc.integer({ min: 1, max: 720 }),
      to: fc.array(owner, { minLength: 1, maxLength: 3 }),
    }),
  ),
  link: fc.constant(null),
});

const reading = fc.record({
  value: fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
  day,
  by: fc.constant(JUN),
  at: fc.constant(NOW),
});
const cards: fc.Arbitrary<WatchCard> = fc
  .record({
    plan: plans,
    readings: fc.array(reading, { maxLength: 8 }),
    band: fc.constantFrom('normal', 'warning', 'critical'),
    reason: fc.oneof(fc.constant(undefined), named(300)),
    technology: fc.oneof(fc.constant(undefined), named(100)),
  })
  .map(({ plan, readings, band, reason, technology }) => {
    const paused = reason === undefined ? null : { by: MINA, at: NOW, reason };
    const item = watchWith(plan, { band, paused, latest: readings.slice(-3) });
    const linked = technology === undefined ? undefined : assessmentWith({ technology });
    const settings: WatchCard['settings'] = {
      ...{ language: 'en', home: null, timezone: 'UTC', fallback: null },
      ...{ daysOff: { weekends: false, dates: [] }, channel: null, roles: NO_ROLES },
    };
    return {
      item,
      linked,
      readings,
      next: [NOW, NOW, NOW],
      settings,
      cadence: undefined,
      may: new Set(['view', 'contribute', 'manage'] as const),
    };
  });

describe('whatever is watched, Discord takes', () => {
  test('the card, what can be edited of it, its forms, and what an edit changed', () => {
    holds(fc.tuple(cards, plans, locale), ([card, after, spoken]) => {
      const speech = speechIn(spoken);
      const { plan } = card.item;
      expectSendable(watchCard(speech, card, editedNote(speech, { before: plan, after }, card.linked)));
      expectSendable(watchEditView(speech, card));
      for (const tells of [true, false]) expectSendable(watchRemovalView(speech, card, tells));
      expectSendable(removedView(speech, card.item, false));
      expectSendable(removedNotice(speech, card.item, MINA));
      expectOpenable(pauseForm(speech, card.item));
      for (const part of PLAN_PARTS) {
        const about = { part, name: plan.name, inThread: false, fields: fieldsOfPart(plan, part) };
        expectOpenable(
          partFormView(
            speech,
            { do: 'watch-told', watch: card.item.id, part, basedOn: 1_000_000_000 },
            about,
          ),
        );
        expectOpenable(
          partFormView(speech, { do: 'draft-told', watch: card.item.id, part }, { ...about, fields: {} }),
        );
      }
    });
  });

  test('a preview, with all that can be wrong with it', () => {
    const problem = texts(100).map((typed) => ({ what: 'not-a-time' as const, typed }));
    holds(fc.tuple(cards, owner, problem, fc.boolean(), locale), ([card, who, wrong, changed, spoken]) => {
      const { item, linked, settings } = card;
      const cautions: WatchCaution[] = [
        { what: 'channel-left-out' },
        { what: 'name-taken' },
        { what: 'bot-cannot-write', channel: THREAD },
        ...(['role-not-pingable', 'is-bot', 'is-gone'] as const).map((what) => ({ what, owner: who })),
        ...(['cannot-see', 'not-in-thread'] as const).map((what) => ({ what, owner: who, channel: THREAD })),
      ];
      const draft = {
        member: JUN,
        watch: item.id,
        at: NOW,
        starts: { plan: item.plan, version: 1 },
        typed: {},
      };
      const problems = PLAN_PARTS.map((part) => ({ part, problem: wrong }));
      for (const some of [problems, []]) {
        expectSendable(
          draftView(speechIn(spoken), { draft, linked, settings, problems: some }, cautions, changed),
        );
      }
      expectSendable(
        failureView(speechIn(spoken), {
          code: 'plan-not-understood',
          watch: item.id,
          part: 'who',
          problem: wrong,
        }),
      );
    });
  });

  test('a list, whatever was asked for', () => {
    const state = fc.constantFrom('any' as const, ...WATCH_STATES);
    holds(
      fc.tuple(fc.array(cards, { maxLength: 25 }), state, owner, fc.nat(9), locale),
      ([all, asked, who, page, spoken]) => {
        const assessment = AssessmentId.parse('z'.repeat(10));
        const begun = all.slice(0, 5).map(({ item }) => ({
          ...{ member: JUN, watch: item.id, at: NOW, typed: {} },
          starts: { plan: item.plan, version: 1 },
        }));
        // Ids are all alike here, and Discord takes each value of a select once.
        const apart = all.map(({ item, linked }, at) => ({
          item: { ...item, id: `w${String(at).padStart(9, '0')}` as typeof item.id },
          linked,
        }));
        for (const filter of [
          { state: asked, owner: who, assessment },
          { state: 'any', owner: 'any', assessment: 'any' },
        ] as const) {
          expectSendable(
            watchListView(speechIn(spoken), apart, filter, page, begun.slice(0, 1), all[0]?.item.plan.name),
          );
        }
      },
      40,
    );
  });

  test('what happened', () => {
    const common = { at: NOW, by: MINA };
    holds(
      fc.tuple(cards, fc.array(plans, { minLength: 9, maxLength: 9 }), named(300), locale),
      ([card, edits, reason, spoken]) => {
        const edited = edits
          .slice(1)
          .map(
            (after, at): Happening => ({ ...common, what: 'edited', before: edits[at] ?? stockPlan, after }),
          );
        const others: Happening[] = [
          { ...common, what: 'paused', reason },
          { ...common, what: 'recorded', readings: card.readings },
          { ...common, what: 'ended', how: 'skipped', reason },
          { ...common, what: 'other', action: reason.slice(0, 64) },
        ];
        for (const happenings of [edited, others, []]) {
          expectSendable(watchHistoryView(speechIn(spoken), { ...card, page: 1, happenings, older: true }));
        }
      },
    );
  });
});
