import type { ChannelId } from '../domain/ids.ts';
import type { CountryCode, Locale } from '../domain/locale.ts';
import { NO_DAYS_OFF } from '../domain/monitoring/cadence.ts';
import { dayIn } from '../domain/monitoring/local-time.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import type { App } from './app.ts';
import type { Documents, ServerSettings } from './documents.ts';
import type { Failure } from './failure.ts';
import { readDaysOff } from './read-days-off.ts';
import { retimeAppointments } from './register/appointments-kept.ts';
import { NO_ROLES, SERVER_ROLES, type ServerRoles } from './server-roles.ts';
import type { Reading } from './store.ts';

const ID = 'server';

/** What the server settled, or what can be told from Discord where it settled nothing. */
export async function settingsIn(
  t: Reading<Documents>,
  actor: Pick<Actor, 'serverLocale'>,
): Promise<ServerSettings> {
  const settled = (await t.get('settings', ID))?.value;
  return {
    ...{ language: actor.serverLocale, home: null, timezone: 'UTC', daysOff: NO_DAYS_OFF },
    ...{ fallback: null, channel: null, roles: NO_ROLES },
    ...settled,
  };
}

export async function readSettings(
  app: App,
  actor: Pick<Actor, 'server' | 'serverLocale'>,
): Promise<Result<ServerSettings, Failure>> {
  return app.store.read(actor.server, (t) => settingsIn(t, actor));
}

export interface SettingsChange {
  readonly language?: Locale;
  /** `null`: none from now on, each assessment asks for it. */
  readonly home?: CountryCode | null;
  /** As typed; checked here against the IANA names that this runtime knows. */
  readonly timezone?: string;
  /** Whether nobody is reminded on weekends. */
  readonly weekendsOff?: boolean;
  /** As typed; in the place of the days that were off before. */
  readonly daysOff?: string;
  /** Where messages go that cannot be posted where they belong; the caller sees to it that the bot may write there. */
  readonly fallback?: ChannelId | null;
  /** Where goes what names no channel; the caller sees to it that the bot may work there. */
  readonly channel?: ChannelId | null;
  /** Only what is to change: a role, or `null` for none. */
  readonly roles?: Partial<ServerRoles>;
}

export interface SettingsChanged {
  readonly before: ServerSettings;
  readonly after: ServerSettings;
}

export async function changeSettings(
  app: App,
  actor: Actor,
  change: SettingsChange,
): Promise<Result<SettingsChanged, Failure>> {
  if (!actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
  const { language, home, timezone: typed, fallback, channel, weekendsOff, daysOff: typedDays } = change;
  const timezone = typed === undefined ? undefined : findTimezone(typed);
  if (typed !== undefined && timezone === undefined) return err({ code: 'unknown-timezone', typed });
  const roles = givenRoles(actor, change.roles);
  if (Object.values({ ...change, roles }).every((each) => each === undefined))
    return err({ code: 'nothing-to-change' });
  const at = app.clock.now();
  return app.store.tx<SettingsChanged, Failure>(actor.server, async (t) => {
    const stored = await t.get('settings', ID);
    const before = await settingsIn(t, actor);
    const today = dayIn(at, timezone ?? before.timezone);
    const dates = typedDays === undefined ? ok(before.daysOff.dates) : readDaysOff(typedDays, today);
    if (!dates.ok) return err({ code: 'days-off-not-understood', problem: dates.error });
    const weekends = weekendsOff ?? before.daysOff.weekends;
    const settled = {
      ...stored?.value,
      ...(language !== undefined && { language }),
      ...(home !== undefined && { home }),
      ...(timezone !== undefined && { timezone }),
      ...(fallback !== undefined && { fallback }),
      ...(channel !== undefined && { channel }),
      ...(roles !== undefined && { roles: { ...before.roles, ...roles } }),
      ...((weekendsOff ?? typedDays) !== undefined && { daysOff: { weekends, dates: [...dates.value] } }),
    };
    t.put('settings', ID, settled, stored?.revision ?? 0);
    await retimeAppointments(t);
    const after = { ...before, ...settled };
    t.audit({ at, by: actor.id, subject: 'settings', action: 'settings-changed', before, after });
    return ok({ before, after });
  });
}

/** The role of everybody has the id of the server. That everybody may contribute is what is so without any role. */
function givenRoles(
  { server }: Pick<Actor, 'server'>,
  given: Partial<ServerRoles> = {},
): Partial<ServerRoles> | undefined {
  const roles: Partial<ServerRoles> = {};
  for (const each of SERVER_ROLES) {
    const role = given[each];
    if (role !== undefined) roles[each] = each === 'contribute' && `${role}` === server ? null : role;
  }
  return Object.keys(roles).length === 0 ? undefined : roles;
}

const TIMEZONES: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC'),
];

/** The IANA name that somebody means, however they write it; `undefined` where there is none. */
export function findTimezone(typed: string): string | undefined {
  const wanted = typed.trim().replaceAll(' ', '_').toLowerCase();
  return TIMEZONES.find((name) => name.toLowerCase() === wanted) ?? zoneOnceCalled(wanted);
}

/** A zone that the runtime lists by another of its names, as it does with Asia/Kolkata; never an abbreviation. */
function zoneOnceCalled(wanted: string): string | undefined {
  if (!/^[a-z_]+(\/[\w+-]+)+$/.test(wanted)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** IANA names that hold what is typed, those whose city begins with it first. */
export function suggestTimezones(typed: string, limit: number): readonly string[] {
  const wanted = typed.trim().replaceAll(' ', '_').toLowerCase();
  const city = (name: string) => name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const hits = TIMEZONES.filter((name) => name.toLowerCase().includes(wanted));
  const first = hits.filter((name) => city(name).startsWith(wanted));
  return [...first, ...hits.filter((name) => !first.includes(name))].slice(0, limit);
}
