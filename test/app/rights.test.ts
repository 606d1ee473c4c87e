import { describe, expect, test } from 'vitest';
import { type Actor, mayDo, ROLES, threadToAskOf } from '../../src/app/actor.ts';
import { mayStart } from '../../src/app/assess/start.ts';
import { withRoles } from '../../src/app/role-rights.ts';
import { NO_ROLES, SERVER_ROLES } from '../../src/app/server-roles.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { ChannelId, RoleId } from '../../src/domain/ids.ts';
import { actor, CHANNEL, THREAD } from '../support/examples-app.ts';
import { ADA, assessmentWith, JUN, MINA } from '../support/examples-assessment.ts';

const ELSEWHERE = ChannelId.parse('300000000000000009');
const nothing = { see: false, write: false, moderate: false };
const everything = { see: true, write: true, moderate: true };

/** Mina started it, Ada answered, Jun has nothing to do with it. */
const open = assessmentWith({ people: [MINA, ADA] });
const secret: Assessment = { ...open, private: true };

const isIn = (thread: ChannelId) => thread === THREAD;

// v view, c contribute, f facilitate, a administer; what each member may do with the open and the private one.
const TABLE: readonly [string, Actor, string, string][] = [
  ['who started it', actor({ id: MINA }), 'vcf', 'vcf'],
  ['who started it and may no longer write', actor({ id: MINA, rights: { write: false } }), 'vf', 'vf'],
  ['who took part and is in its thread', actor({ id: ADA, isIn }), 'vc', 'vc'],
  ['who took part and was removed from its thread', actor({ id: ADA }), 'vc', ''],
  ['who took part and may only read', actor({ id: ADA, isIn, rights: { write: false } }), 'v', 'v'],
  ['who is in its thread and had no part, from elsewhere', actor({ id: JUN, isIn }), 'vc', ''],
  ['who sees the channel', actor({ id: JUN }), 'vc', ''],
  ['who sees the channel and may only read', actor({ id: JUN, rights: { write: false } }), 'v', ''],
  ['who is in its thread', actor({ id: JUN, here: THREAD }), 'vc', 'vc'],
  ['who is in its thread and may only read', actor({ here: THREAD, rights: { write: false } }), 'v', 'v'],
  ['who moderates the channel', actor({ rights: { moderate: true } }), 'vcf', 'vcf'],
  ['who moderates it and may not write', actor({ rights: { moderate: true, write: false } }), 'vcf', 'vcf'],
  ['who took part and sees the channel no more', actor({ id: ADA, rights: nothing }), '', ''],
  ['who started it and sees the channel no more', actor({ id: MINA, rights: nothing }), '', ''],
  // Discord lets administrators do everything in every channel; that alone counts, not the title.
  ['who administers the server and is shut out', actor({ administers: true, rights: nothing }), 'a', 'a'],
  ['who administers the server', actor({ administers: true, rights: everything }), 'vcfa', 'vcfa'],
  ['who does not see the channel', actor({ id: JUN, rights: nothing }), '', ''],
  ['from elsewhere, where it is shown by nobody', actor({ here: ELSEWHERE, rights: nothing }), '', ''],
  // Where the channel is gone nobody has rights in it, and those who took part keep theirs.
  ['who started it, the channel gone', actor({ id: MINA, rights: 'gone' }), 'vcf', 'vcf'],
  ['who took part, the channel gone', actor({ id: ADA, isIn, rights: 'gone' }), 'vc', ''],
  ['who had no part in it, the channel gone', actor({ id: JUN, rights: 'gone' }), '', ''],
  ['who is in its thread, the channel gone', actor({ id: JUN, here: THREAD, rights: 'gone' }), '', ''],
  ['who administers, the channel gone', actor({ administers: true, rights: 'gone' }), 'vcfa', 'vcfa'],
  ['who has Manage Server and moderates nothing', actor({ administers: true }), 'vcfa', 'a'],
];

const lettersOf = (member: Actor, assessment: Assessment) =>
  ROLES.filter((role) => mayDo(member, assessment, role))
    .map((role) => role.charAt(0))
    .join('');

describe('a member', () => {
  test.each(TABLE)('%s', (_, member, inOpen, inSecret) => {
    const may = { open: lettersOf(member, open), private: lettersOf(member, secret) };
    expect(may).toEqual({ open: inOpen, private: inSecret });
  });

  test('of a thread that is not there yet is not present in it', () => {
    const unplaced = { ...secret, place: { ...secret.place, thread: null } };
    expect(mayDo(actor(), unplaced, 'view')).toBe(false);
  });
});

const role = (last: number) => RoleId.parse(`60000000000000000${last}`);
const [CREW, LEADS, HEADS] = [role(1), role(2), role(3)];
const all = { contribute: CREW, facilitate: LEADS, administer: HEADS };
const having =
  (...held: readonly RoleId[]) =>
  (asked: RoleId) =>
    held.includes(asked);

describe('where the server gave it to roles, a member', () => {
  // What each may do with the open and the private one, and whether they may begin another.
  test.each<[string, Actor, string, string, boolean]>([
    ['without any of them', actor({ id: JUN }), 'v', '', false],
    ['who may contribute', actor({ id: JUN, hasRole: having(CREW) }), 'vc', '', true],
    ['who may facilitate', actor({ id: JUN, hasRole: having(LEADS) }), 'vcf', '', true],
    ['who may administer', actor({ id: JUN, hasRole: having(HEADS) }), 'vcfa', 'a', true],
    ['with Manage Server and none of them', actor({ id: JUN, administers: true }), 'vcfa', 'a', true],
    ['who started it', actor({ id: MINA }), 'vcf', 'vcf', false],
    ['who took part', actor({ id: ADA, isIn }), 'vc', 'vc', false],
    ['who was let into its thread', actor({ id: JUN, here: THREAD }), 'v', 'vc', false],
    ['who moderates', actor({ id: JUN, rights: { moderate: true } }), 'vcf', 'vcf', true],
    [
      'who may facilitate and only read there',
      actor({ id: JUN, hasRole: having(LEADS), rights: { write: false } }),
      ...(['vf', '', false] as const),
    ],
    [
      'who may facilitate and sees nothing there',
      actor({ id: JUN, hasRole: having(LEADS), rights: nothing }),
      ...(['', '', false] as const),
    ],
    [
      'who may administer, the channel gone',
      actor({ id: JUN, hasRole: having(HEADS), rights: 'gone' }),
      ...(['vcfa', 'vcfa', false] as const),
    ],
  ])('%s', (_, member, inOpen, inSecret, mayBegin) => {
    const known = withRoles(member, all);
    const may = { open: lettersOf(known, open), private: lettersOf(known, secret) };
    expect(may).toEqual({ open: inOpen, private: inSecret });
    expect(mayStart(known, CHANNEL)).toBe(mayBegin);
  });

  test.each(SERVER_ROLES)('goes by what is so without one where the role to %s was deleted', (which) => {
    const gone = (asked: RoleId) => (asked === all[which] ? 'gone' : false);
    const known = withRoles(actor({ id: JUN, hasRole: gone }), { ...NO_ROLES, [which]: all[which] });
    expect(known.roles).toEqual(NO_ROLES);
    expect(lettersOf(known, open)).toBe('vc');
  });
});

describe('whether Discord has to be asked who is still in a private thread', () => {
  test.each<[string, Actor, boolean]>([
    ['of who took part', actor({ id: ADA }), true],
    ['of who took part and may only read', actor({ id: ADA, rights: { write: false } }), true],
    ['not of who is in it right now', actor({ id: ADA, here: THREAD }), false],
    ['not of who started it', actor({ id: MINA }), false],
    ['not of who had no part', actor({ id: JUN }), false],
    ['not of moderators', actor({ id: ADA, rights: { moderate: true } }), false],
    ['not of who sees nothing of the channel', actor({ id: ADA, rights: nothing }), false],
    ['not where the channel is gone', actor({ id: ADA, rights: 'gone' }), false],
  ])('%s', (_, member, asked) => {
    expect(threadToAskOf(member, secret)).toBe(asked ? THREAD : undefined);
    expect(threadToAskOf(member, open)).toBeUndefined();
  });
});
