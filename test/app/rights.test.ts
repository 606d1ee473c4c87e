import { describe, expect, test } from 'vitest';
import { type Actor, mayDo, ROLES } from '../../src/app/actor.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { ChannelId } from '../../src/domain/ids.ts';
import { actor, THREAD } from '../support/examples-app.ts';
import { ADA, assessmentWith, JUN, MINA } from '../support/examples-assessment.ts';

const ELSEWHERE = ChannelId.parse('300000000000000009');
const nothing = { see: false, write: false, moderate: false };
const everything = { see: true, write: true, moderate: true };

/** Mina started it, Ada answered, Jun has nothing to do with it. */
const open = assessmentWith({ people: [MINA, ADA] });
const secret: Assessment = { ...open, private: true };

// v view, c contribute, f facilitate, a administer; what each member may do with the open and the private one.
const TABLE: readonly [string, Actor, string, string][] = [
  ['who started it', actor({ id: MINA }), 'vcf', 'vcf'],
  ['who started it and may no longer write', actor({ id: MINA, rights: { write: false } }), 'vf', 'vf'],
  ['who took part', actor({ id: ADA }), 'vc', 'vc'],
  ['who took part and may only read', actor({ id: ADA, rights: { write: false } }), 'v', 'v'],
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
  ['who took part, the channel gone', actor({ id: ADA, rights: 'gone' }), 'vc', 'vc'],
  ['who had no part in it, the channel gone', actor({ id: JUN, rights: 'gone' }), '', ''],
  ['who is in its thread, the channel gone', actor({ id: JUN, here: THREAD, rights: 'gone' }), '', ''],
  ['who administers, the channel gone', actor({ administers: true, rights: 'gone' }), 'vcfa', 'vcfa'],
];

describe('a member', () => {
  test.each(TABLE)('%s', (_, member, inOpen, inSecret) => {
    const may = (assessment: Assessment) =>
      ROLES.filter((role) => mayDo(member, assessment, role))
        .map((role) => role.charAt(0))
        .join('');
    expect({ open: may(open), private: may(secret) }).toEqual({ open: inOpen, private: inSecret });
  });

  test('of a thread that is not there yet is not present in it', () => {
    const unplaced = { ...secret, place: { ...secret.place, thread: null } };
    expect(mayDo(actor(), unplaced, 'view')).toBe(false);
  });
});
