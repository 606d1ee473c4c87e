import { describe, expect, test } from 'vitest';
import type { PlanAround } from '../../../src/app/monitor/plan-around.ts';
import { fieldsOfPart, ownerPicked, pickOf } from '../../../src/app/monitor/plan-fields.ts';
import { PLAN_PARTS, type PlanPart } from '../../../src/app/monitor/plan-part.ts';
import { readPart } from '../../../src/app/monitor/read-part.ts';
import { readThreshold } from '../../../src/app/monitor/read-threshold.ts';
import { readTime } from '../../../src/app/monitor/read-time.ts';
import { Instant } from '../../../src/domain/ids.ts';
import { WatchPlan } from '../../../src/domain/monitoring/watch-item.ts';
import { actor, CHANNEL, SERVER } from '../../support/examples-app.ts';
import { indicators, JUN, MINA } from '../../support/examples-assessment.ts';
import { stockPlan } from '../../support/examples-watch.ts';

const plan: WatchPlan = { ...stockPlan, channel: CHANNEL, owner: { kind: 'member', id: JUN } };
const around: PlanAround = {
  ...{ indicators, language: 'en', linked: undefined, actor: actor() },
  now: Instant.parse('2026-11-23T06:00:00.000Z'),
};
const read = (part: PlanPart, fields: Record<string, string>, of = plan) =>
  readPart(of, part, { ...fieldsOfPart(of, part), ...fields }, around);

describe('a time of day', () => {
  test.each([
    ['9', '09:00'],
    ['09:00', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['2130', '21:30'],
    ['９：３０', '09:30'],
    ['9 pm', '21:00'],
    ['12 am', '00:00'],
    ['12:15 pm', '12:15'],
    ['9:30 a.m.', '09:30'],
    ['上午9点', '09:00'],
    ['下午3点半', '15:30'],
    ['9点05分', '09:05'],
    ['21时', '21:00'],
    ['00:00', '00:00'],
  ])('%s is %s', (typed, wanted) => expect(readTime(typed)).toBe(wanted));

  test.each(['24:00', '9:60', '9:5', '25', '13 pm', '0 am', 'nine', '9-30', '', '9:30:00', '-9:00'])(
    '%j is none',
    (typed) => expect(readTime(typed)).toBeUndefined(),
  );
});

describe('a threshold', () => {
  test.each([
    ['60', 60],
    ['６０', 60],
    ['60 days', 60],
    ['60 Days', 60],
    ['60天', 60],
    ['60 %', 60],
    ['1,5', 1.5],
    ['1,500', 1500],
    ['-3', -3],
    ['0', 0],
    ['', null],
    ['none', null],
    ['无', null],
    ['-', null],
  ])('%j is %j', (typed, wanted) => expect(readThreshold(typed, ['days', '天'])).toBe(wanted));

  test.each(['many', '60 70', '1e3', 'sixty', '60 weeks', 'Infinity', '0x10', '½'])(
    '%j cannot be read',
    (typed) => expect(readThreshold(typed, ['days', '天'])).toBeUndefined(),
  );
});

describe('what is refused, and why', () => {
  test.each<[PlanPart, Record<string, string>, object]>([
    ['what', { name: ' \u200b ' }, { what: 'empty-name' }],
    ['what', { indicator: 'share' }, { what: 'not-an-indicator', typed: 'share' }],
    ['what', { indicator: '' }, { what: 'not-an-indicator', typed: '' }],
    ['what', { indicator: 'weather' }, { what: 'not-an-indicator', typed: 'weather' }],
    ['thresholds', { warning: 'many' }, { what: 'not-a-number', threshold: 'warning', typed: 'many' }],
    ['thresholds', { critical: '9 9' }, { what: 'not-a-number', threshold: 'critical', typed: '9 9' }],
    ['thresholds', { warning: '-1' }, { what: 'out-of-range', threshold: 'warning', least: 0, most: 3650 }],
    ['thresholds', { warning: '30' }, { what: 'thresholds-the-same' }],
    ['thresholds', { warning: '20' }, { what: 'thresholds-in-wrong-order', worse: 'falling' }],
    ['thresholds', { worse: 'rising' }, { what: 'thresholds-in-wrong-order', worse: 'rising' }],
    ['schedule', { at: '24:00' }, { what: 'not-a-time', typed: '24:00' }],
    ['schedule', { from: '2027-02-30' }, { what: 'not-a-date', typed: '2027-02-30' }],
    ['schedule', { from: 'tomorrow' }, { what: 'not-a-date', typed: 'tomorrow' }],
    ['schedule', { timezone: 'Mars/Olympus' }, { what: 'no-such-timezone', typed: 'Mars/Olympus' }],
    ['schedule', { timezone: 'CET+1' }, { what: 'no-such-timezone', typed: 'CET+1' }],
    ['schedule', { every: 'expression', at: '' }, { what: 'expression-missing' }],
    ['schedule', { every: 'expression', at: '9 o’clock' }, { what: 'bad-expression', typed: '9 o’clock' }],
    ['schedule', { every: 'expression', at: '*/5 * * * *' }, { what: 'too-often', typed: '*/5 * * * *' }],
    ['schedule', { every: 'expression', at: '0 9 30 2 *' }, { what: 'never-due', typed: '0 9 30 2 *' }],
    ['who', { owner: '' }, { what: 'no-owner' }],
    ['who', { owner: 'me' }, { what: 'no-owner' }],
    ['who', { owner: `&${SERVER}` }, { what: 'nobody-in-particular' }],
    ['who', { escalate: `${MINA},&${SERVER}` }, { what: 'nobody-in-particular' }],
    ['who', { channel: '200000000000000999' }, { what: 'may-not-write', channel: '200000000000000999' }],
  ])('%s %j', (part, fields, problem) => {
    expect(read(part, fields)).toEqual({ ok: false, error: problem });
  });
});

describe('what is taken', () => {
  const taken = (part: PlanPart, fields: Record<string, string>) => {
    const done = read(part, fields);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    return WatchPlan.parse(done.value);
  };

  test.each(PLAN_PARTS)('a form of %s that is sent as it was opened changes nothing', (part) => {
    expect(taken(part, {})).toEqual(plan);
  });

  test('another kind of sign brings its own unit and limits along', () => {
    expect(taken('what', { indicator: '进口占比' })).toMatchObject({
      ...{ indicator: 'import-share', unit: '%', worse: 'rising' },
      thresholds: { warning: 50, critical: 65 },
    });
  });

  test.each([
    ['stock', 'stock-days'],
    ['库存', 'stock-days'],
    ['Licence', 'licence-rule'],
    ['其他', 'free'],
  ])('a kind of sign that only one name holds, such as %s', (typed, indicator) => {
    expect(taken('what', { indicator: typed })).toMatchObject({ indicator });
  });

  test('a limit that is left empty is none, and one is enough', () => {
    expect(taken('thresholds', { warning: '' }).thresholds).toEqual({ warning: null, critical: 30 });
    expect(taken('thresholds', { warning: 'none', critical: '' }).thresholds).toEqual({
      warning: null,
      critical: null,
    });
  });

  test('what to look at goes when it is emptied', () => {
    expect(taken('what', { look: ' ' })).not.toHaveProperty('look');
  });

  test('a day and a time are left to what is usual', () => {
    expect(taken('schedule', { at: '', from: '', timezone: 'america/new york' })).toMatchObject({
      timezone: 'America/New_York',
      cadence: { every: 'weekly', at: '09:00', from: '2026-11-23' },
    });
  });

  test('an expression has neither', () => {
    const { cadence } = taken('schedule', { every: 'expression', at: ' 0  9 * * mon-fri ' });
    expect(cadence).toEqual({ every: 'expression', cron: '0 9 * * MON-FRI' });
  });

  test('nobody is told twice, and at most three are', () => {
    const many = [JUN, MINA, '1', '2', '3', '4'].map((each) =>
      each.length > 1 ? each : `10000000000000000${each}`,
    );
    const { escalation } = taken('who', { escalate: many.join(','), after: '12' });
    expect(escalation).toMatchObject({ hours: 12 });
    expect(escalation?.to.map(({ id }) => id)).toEqual([MINA, '100000000000000001', '100000000000000002']);
  });

  test('what is far too long is cut to what fits, never through a character', () => {
    const { name, look } = taken('what', { name: '😀'.repeat(80), look: '光'.repeat(5000) });
    expect([...name]).toHaveLength(50);
    expect(look).toHaveLength(300);
    expect(taken('thresholds', { unit: '😀'.repeat(30) }).unit).toHaveLength(20);
  });
});

test.each([[{ kind: 'member', id: JUN } as const], [{ kind: 'role', id: '300000000000000001' } as const]])(
  '%j is picked and read back',
  (owner) => {
    expect(ownerPicked(pickOf(owner as Parameters<typeof pickOf>[0]))).toEqual(owner);
  },
);
