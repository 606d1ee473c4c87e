import { describe, expect, test } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { startAssessment } from '../../src/app/assess/start.ts';
import { recognise } from '../../src/app/recognise.ts';
import { changeSettings, readSettings, suggestTimezones } from '../../src/app/settings.ts';
import { RoleId } from '../../src/domain/ids.ts';
import { actor, auditOf, CHANNEL, memoryApp, OTHER_SERVER, SERVER } from '../support/examples-app.ts';
import { JUN } from '../support/examples-assessment.ts';
import { must } from '../support/store-examples.ts';

const admin = actor({ administers: true });
const UNSETTLED = {
  daysOff: { weekends: false, dates: [] },
  fallback: null,
  channel: null,
  roles: { contribute: null, facilitate: null, administer: null },
};

describe('a server that settled nothing', () => {
  test.each(['en', 'zh-CN'] as const)('speaks its own language in Discord: %s', async (serverLocale) => {
    const settings = must(await readSettings(memoryApp(), actor({ serverLocale })));
    expect(settings).toEqual({ ...UNSETTLED, language: serverLocale, home: null, timezone: 'UTC' });
  });
});

test('what is changed is kept, what is not stays, and both are on record', async () => {
  const app = memoryApp();
  must(await changeSettings(app, admin, { language: 'zh-CN', timezone: 'Asia/Seoul' }));
  const { before, after } = must(await changeSettings(app, admin, { home: 'KR' }));
  expect(before).toEqual({ ...UNSETTLED, language: 'zh-CN', home: null, timezone: 'Asia/Seoul' });
  expect(after).toEqual({ ...UNSETTLED, language: 'zh-CN', home: 'KR', timezone: 'Asia/Seoul' });
  expect(must(await readSettings(app, actor()))).toEqual(after);
  expect(await auditOf(app, 'settings')).toEqual([
    expect.objectContaining({ action: 'settings-changed', by: JUN, before, after }),
    expect.objectContaining({ after: before }),
  ]);
});

describe('what is stored', () => {
  const settled = async (app: App) =>
    must(await app.store.read(SERVER, (t) => t.get('settings', 'server')))?.value;

  test('is what was settled, so that the rest goes on following Discord', async () => {
    const app = memoryApp();
    must(await changeSettings(app, admin, { home: 'KR' }));
    expect(await settled(app)).toEqual({ home: 'KR' });
    const chinese = actor({ serverLocale: 'zh-CN' });
    expect(must(await readSettings(app, chinese))).toEqual({
      ...UNSETTLED,
      language: 'zh-CN',
      home: 'KR',
      timezone: 'UTC',
    });
    must(await changeSettings(app, admin, { timezone: 'UTC' }));
    expect(await settled(app)).toEqual({ home: 'KR', timezone: 'UTC' });
  });

  test('of the home country is taken back by none, which is settled too', async () => {
    const app = memoryApp();
    must(await changeSettings(app, admin, { home: 'KR', language: 'zh-CN' }));
    const { before, after } = must(await changeSettings(app, admin, { home: null }));
    expect([before.home, after.home]).toEqual(['KR', null]);
    expect(await settled(app)).toEqual({ home: null, language: 'zh-CN' });
    const input = { technology: 'ArF photoresist', private: false };
    expect(must(await startAssessment(app, admin, input, CHANNEL)).answers).toEqual({});
  });
});

test('no other server is changed by it', async () => {
  const app = memoryApp();
  must(await changeSettings(app, admin, { home: 'KR' }));
  expect(must(await readSettings(app, actor({ server: OTHER_SERVER }))).home).toBeNull();
});

test('only who administers the server may change it', async () => {
  const app = memoryApp();
  const moderator = actor({ rights: { moderate: true } });
  for (const change of [{ home: 'KR' }, { timezone: 'nowhere' }, {}]) {
    expect(await changeSettings(app, moderator, change)).toEqual({
      ok: false,
      error: { code: 'not-allowed', needs: 'administer' },
    });
  }
  expect(must(await readSettings(app, moderator)).home).toBeNull();
});

test('nothing to change is said', async () => {
  expect(await changeSettings(memoryApp(), admin, {})).toEqual({
    ok: false,
    error: { code: 'nothing-to-change' },
  });
});

describe('a timezone', () => {
  // The runtime names some zones by what they were once called; the clock is the same.
  test.each([
    ['Asia/Seoul', 'Asia/Seoul'],
    ['  asia/shanghai ', 'Asia/Shanghai'],
    ['america/new york', 'America/New_York'],
    ['utc', 'UTC'],
    ['Asia/Kolkata', 'Asia/Calcutta'],
    ['europe/kyiv', 'Europe/Kiev'],
    ['Asia/Ho Chi Minh', 'Asia/Saigon'],
    ['Etc/UTC', 'UTC'],
  ])('%j is taken', async (typed, expected) => {
    const changed = must(await changeSettings(memoryApp(), admin, { timezone: typed }));
    const { timezone } = changed.after;
    const at = (zone: string) =>
      new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'full', timeStyle: 'full' }).format(0);
    expect(at(timezone)).toBe(at(expected));
  });

  test.each([
    '',
    'Seoul',
    'Asia',
    'Mars/Base',
    '+09:00',
    'KST',
    'Asia/Seoul; DROP',
    '\u0000',
    'x'.repeat(5000),
  ])('%j is refused and given back', async (typed) => {
    const app = memoryApp();
    const outcome = await changeSettings(app, admin, { timezone: typed, home: 'KR' });
    expect(outcome).toEqual({ ok: false, error: { code: 'unknown-timezone', typed } });
    expect(must(await readSettings(app, admin)).home).toBeNull();
  });

  test('is suggested by its city before its continent', () => {
    expect(suggestTimezones('seoul', 25)).toEqual(['Asia/Seoul']);
    expect(suggestTimezones('new y', 5)).toContain('America/New_York');
    expect(suggestTimezones('london', 1)).toEqual(['Europe/London']);
    expect(suggestTimezones('pacific', 25).at(0)).toMatch(/^Pacific\//);
    expect(suggestTimezones('berlin', 25)).toEqual(['Europe/Berlin']);
    expect(suggestTimezones('la', 1)[0]).toMatch(/\/La/);
    expect(suggestTimezones('', 25)).toHaveLength(25);
    expect(suggestTimezones('nowhere at all', 25)).toEqual([]);
  });

  test('that is suggested is taken', async () => {
    const app = memoryApp();
    for (const timezone of suggestTimezones('', 500)) {
      expect((await changeSettings(app, admin, { timezone })).ok, timezone).toBe(true);
    }
  });
});

describe('days off', () => {
  test('weekends and days are settled apart, and past days are left out', async () => {
    const app = memoryApp();
    must(await changeSettings(app, admin, { weekendsOff: true }));
    const { after } = must(
      await changeSettings(app, admin, { daysOff: '2020-01-01, 2026-12-24..2026-12-25' }),
    );
    expect(after.daysOff).toEqual({ weekends: true, dates: ['2026-12-24', '2026-12-25'] });
    const none = must(await changeSettings(app, admin, { daysOff: 'none' }));
    expect(none.after.daysOff).toEqual({ weekends: true, dates: [] });
  });

  test('what is no day changes nothing', async () => {
    const app = memoryApp();
    expect(await changeSettings(app, admin, { language: 'zh-CN', daysOff: 'Easter' })).toEqual({
      ok: false,
      error: { code: 'days-off-not-understood', problem: { what: 'not-a-day', typed: 'Easter' } },
    });
    expect(must(await readSettings(app, actor())).language).toBe('en');
  });
});

describe('what the server gives to roles', () => {
  const role = (last: number) => RoleId.parse(`60000000000000000${last}`);

  test('is changed one by one, and taken back by none', async () => {
    const app = memoryApp();
    must(await changeSettings(app, admin, { roles: { contribute: role(1), facilitate: role(2) } }));
    const { after } = must(
      await changeSettings(app, admin, { roles: { contribute: null, administer: role(3) } }),
    );
    expect(after.roles).toEqual({ contribute: null, facilitate: role(2), administer: role(3) });
  });

  test('is everybody’s to contribute without a role, not by the role of everybody', async () => {
    const app = memoryApp();
    const everybody = RoleId.parse(`${SERVER}`);
    const roles = { contribute: everybody, facilitate: everybody };
    const { after } = must(await changeSettings(app, admin, { roles }));
    expect(after.roles).toEqual({ contribute: null, facilitate: everybody, administer: null });
  });

  test('is nothing where no role is named', async () => {
    const nothing = await changeSettings(memoryApp(), admin, { roles: {} });
    expect(nothing).toMatchObject({ error: { code: 'nothing-to-change' } });
  });

  test('is for administrators by that role to change as well, whoever they are', async () => {
    const app = memoryApp();
    must(await changeSettings(app, admin, { roles: { administer: role(3) } }));
    const held = actor({ hasRole: (asked) => asked === role(3) });
    const known = (await recognise(app, held)).actor;
    must(await changeSettings(app, known, { roles: { administer: role(4) } }));
    const after = (await recognise(app, held)).actor;
    expect(await changeSettings(app, after, { home: 'KR' })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    must(await changeSettings(app, (await recognise(app, admin)).actor, { home: 'KR' }));
  });
});
