import { describe, expect, test } from 'vitest';
import type { Actor, ChannelRights } from '../../src/app/actor.ts';
import { AssessmentId, MemberId, ScoreId, WatchId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { commandWords } from '../../src/messages/words/commands.ts';
import {
  actionsAbout,
  type Came,
  DEEDS,
  type EveryDeed,
  press,
  run,
  type Things,
} from '../support/every-action.ts';
import { actor, CHANNEL, memoryApp, SERVER } from '../support/examples-app.ts';
import { MINA, NOW } from '../support/examples-assessment.ts';
import { photoresistAt } from '../support/examples-photoresist.ts';
import { recordWith } from '../support/examples-score.ts';
import { watchWith } from '../support/examples-watch.ts';
import { ACTIONS_MAY, DEEDS_MAY } from './rights-table.ts';

const things: Things = {
  assessment: { ...photoresistAt('adjust'), id: AssessmentId.parse('a000000001') },
  watch: WatchId.parse('w000000001'),
  score: ScoreId.parse('s000000001'),
};
const STARTED = MINA;
const rightsIn = (rights: ChannelRights) => () => rights;
const person = (last: number) => MemberId.parse(`20000000000000009${last}`);
const seeing = { see: true, write: true, moderate: false };

/** Outsider, viewer, contributor, facilitator, moderator, administrator. */
const MEMBERS: Readonly<Record<string, Actor>> = {
  o: { ...actor({ id: person(1) }), rightsIn: rightsIn({ see: false, write: false, moderate: false }) },
  v: { ...actor({ id: person(2), writesHere: false }), rightsIn: rightsIn({ ...seeing, write: false }) },
  c: { ...actor({ id: person(3) }), rightsIn: rightsIn(seeing) },
  f: { ...actor({ id: STARTED }), rightsIn: rightsIn(seeing) },
  m: { ...actor({ id: person(4) }), rightsIn: rightsIn({ ...seeing, moderate: true }) },
  a: {
    ...actor({ id: person(5), administers: true }),
    rightsIn: rightsIn({ ...seeing, moderate: true }),
  },
};

/** Refusals that are about who asks; any other answer means that they were let in. */
const SHUT_OUT = new Set([
  ...['not-allowed', 'no-such-assessment', 'no-assessment-here', 'watch-not-allowed', 'no-such-watch'],
  ...['no-such-score', 'not-yours'],
]);

/** Read once for all. */
const shared = memoryApp();

async function app() {
  const made = { ...memoryApp(), library: shared.library, scoring: shared.scoring };
  const { assessment, watch, score } = things;
  await made.store.tx(SERVER, async (t) => {
    t.put(
      'assessment',
      assessment.id,
      { ...assessment, place: { ...assessment.place, channel: CHANNEL } },
      0,
    );
    t.put('watch', watch, { ...watchWith({ channel: CHANNEL }), id: watch, createdBy: STARTED }, 0);
    const of = { id: score, by: STARTED, assessment: assessment.id };
    t.put('score', score, recordWith('All of it comes from one country', [], of), 0);
    t.audit({ at: NOW, by: STARTED, subject: assessment.id, action: 'answered' });
    return ok(0);
  });
  return made;
}

/** The letters of those who were let in; where what was sent is refused before anybody asks who sent it, that. */
async function mayOf(attempt: (member: Actor) => Promise<Came>): Promise<string> {
  let may = '';
  const codes = new Set<string>();
  for (const [letter, member] of Object.entries(MEMBERS)) {
    const came = await attempt(member);
    codes.add(came.how === 'refused' ? came.code : came.how);
    may += came.how === 'refused' && SHUT_OUT.has(came.code) ? '-' : letter;
  }
  const [first = ''] = codes;
  return codes.size === 1 && !['shown', 'discord'].includes(first) ? `all: ${first}` : may;
}

describe('who may press, pick or send', () => {
  test.each(actionsAbout(things))('$do', async (action) => {
    const picked = [things.assessment.id];
    expect(await mayOf(async (member) => press(await app(), member, action, { picked }))).toBe(
      ACTIONS_MAY[action.do],
    );
  });
});

describe('who may run', () => {
  test.each(DEEDS)('$name', async ({ name, deed }) => {
    const may = await mayOf(async (member) => run(await app(), member, deed, optionsOf(deed)));
    expect(may).toBe(DEEDS_MAY[name]);
  });

  test('no row is about what is no command any more', () => {
    expect(Object.keys(DEEDS_MAY).sort()).toEqual(DEEDS.map(({ name }) => name).sort());
  });
});

/** What has to be given, and whatever says what it is about. */
function optionsOf({ options }: EveryDeed): Record<string, unknown> {
  const about: Readonly<Record<string, unknown>> = {
    ...{ assessment: things.assessment.id, item: things.watch, whose: 'server', weekends: true },
    ...{ stage: 'identify', indicator: 'price', every: 'weekly', decision: 'treated' },
  };
  const given: Record<string, unknown> = {};
  for (const { word, type, required, choices } of options) {
    const key = commandWords.en[word].name;
    if (about[key] !== undefined) given[key] = about[key];
    else if (required === true && type === 'attachment') given[key] = FILE;
    else if (required === true) given[key] = choices?.[0]?.value ?? (type === 'text' ? 'Neon' : 1);
  }
  return given;
}
const FILE = { name: 'items.csv', size: 1, url: 'http://127.0.0.1:1/items.csv' };
