import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Action } from '../../src/app/actions.ts';
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
import { begun, samples, withExample } from './rights-samples.ts';
import { ACTIONS_MAY, DEEDS_MAY } from './rights-table.ts';

const things: Things = {
  assessment: {
    ...photoresistAt('adjust'),
    ...{ id: AssessmentId.parse('a900000001'), technology: 'Unobtainium resist' },
  },
  watch: WatchId.parse('w900000001'),
  score: ScoreId.parse('s900000001'),
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
  ...['no-such-score', 'not-yours', 'no-such-draft', 'import-over', 'no-example'],
]);

/** Read once for all. */
const shared = memoryApp();

async function app() {
  const { library, scoring, example } = shared;
  const made = { ...memoryApp(), library, scoring, example };
  const { assessment, watch, score } = things;
  await made.store.tx(SERVER, async (t) => {
    t.put(
      'assessment',
      assessment.id,
      { ...assessment, place: { ...assessment.place, channel: CHANNEL } },
      0,
    );
    t.put(
      'watch',
      watch,
      { ...watchWith({ channel: CHANNEL, name: 'Unobtainium' }), id: watch, createdBy: STARTED },
      0,
    );
    const of = { id: score, by: STARTED, assessment: assessment.id };
    t.put('score', score, recordWith('All of it comes from one country', [], of), 0);
    t.audit({ at: NOW, by: STARTED, subject: assessment.id, action: 'answered' });
    return ok(0);
  });
  const everybody = Object.values(MEMBERS).map(({ id }) => id);
  await begun(made, things, everybody, STARTED);
  return made;
}

/** What no outsider is told: what the assessment and the item are called, or that there is something to be allowed. */
const TELLING = /Unobtainium|"needs":"(contribute|facilitate|manage)"/;

/** The letters of those who were let in; what is refused whoever sends it says nothing of rights, and is told as such. */
async function mayOf(attempt: (member: Actor) => Promise<Came>): Promise<string> {
  let may = '';
  const codes = new Set<string>();
  for (const [letter, member] of Object.entries(MEMBERS)) {
    const came = await attempt(member);
    codes.add(came.how === 'refused' ? came.code : came.how);
    const told = letter === 'o' && came.how !== 'discord' && TELLING.test(JSON.stringify(came.what));
    may += told ? '!' : came.how === 'refused' && SHUT_OUT.has(came.code) ? '-' : letter;
  }
  const [first = ''] = codes;
  return codes.size === 1 && !['shown', 'discord'].includes(first) ? `all: ${first}` : may;
}

describe('who may press, pick or send', () => {
  const SAMPLES = samples(things);

  test.each(actionsAbout(things))('$do', async (likeliest) => {
    const { parts, given } = SAMPLES[likeliest.do] ?? {};
    const action = Action.parse({ ...likeliest, ...parts });
    const may = await mayOf(async (member) => {
      const made = await app();
      if (action.do.startsWith('example-remove')) await withExample(made, STARTED);
      return press(made, member, action, { picked: [things.assessment.id], ...given });
    });
    expect(may).toBe(ACTIONS_MAY[action.do]);
  });
});

describe('who may run', () => {
  test.each(DEEDS)('$name', async ({ name, deed }) => {
    const may = await mayOf(async (member) => run(await app(), member, deed, optionsOf(deed)));
    expect(may).toBe(DEEDS_MAY[name]);
  });

  test('every row says who', () => {
    const rows = Object.entries({ ...ACTIONS_MAY, ...DEEDS_MAY });
    expect(rows.filter(([, may]) => !/^[ovcfma-]{6}$/.test(may))).toEqual([]);
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
    else if (required === true && type === 'attachment') given[key] = attached();
    else if (required === true) given[key] = choices?.[0]?.value ?? (type === 'text' ? 'Neon' : 1);
  }
  return given;
}

const CONTENT = 'name,indicator,every\nNeon,stock-days,weekly\n';
const attachments = createServer((_request, response) => response.end(CONTENT));
beforeAll(async () => {
  attachments.listen(0, '127.0.0.1');
  await once(attachments, 'listening');
});
afterAll(() => attachments.close());

function attached() {
  const address = attachments.address();
  if (address === null || typeof address === 'string') throw new Error('nobody listens');
  return { name: 'items.csv', size: CONTENT.length, url: `http://127.0.0.1:${address.port}/items.csv` };
}
