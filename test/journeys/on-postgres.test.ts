import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from '../../src/app/documents.ts';
import { LIMITS } from '../../src/store/postgres/connections.ts';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts';
import { type Journey, type JourneyOptions, plain, startJourney } from '../support/journey.ts';
import { startPostgres, type TestDatabase } from '../support/postgres.ts';
import { must } from '../support/store-examples.ts';
import { steady } from '../support/transcript.ts';
import { type UnreliableLine, unreliableLine } from '../support/unreliable-line.ts';
import { recordOf, STAGES_OF_CASE, TECHNOLOGY, type Whole } from '../support/whole-case.ts';

const STEPS = STAGES_OF_CASE.flatMap(({ steps }) => steps);

let database: TestDatabase;
let line: UnreliableLine;
beforeAll(async () => {
  database = await startPostgres();
  line = await unreliableLine(database.port);
});
afterAll(async () => {
  await line.close();
  await database.close();
});

/** Through a line that can go wrong, with little patience for a line that says nothing. */
const openStore = async () => {
  const url = database.url.replace(`:${database.port}/`, `:${line.port}/`);
  return must(await openPostgresStore({ url, collections: documents, limits: { ...LIMITS, answer: 600 } }));
};

/** Plays the case; `before` may do something to the line before a step. */
async function played(
  options: JourneyOptions,
  before: (step: number, journey: Journey) => Promise<void> = async () => {},
): Promise<string> {
  const journey = await startJourney(options);
  const members = { Mina: journey.member('Mina'), Jun: journey.member('Jun'), Ada: journey.member('Ada') };
  const whole: Whole = { members, channel: journey.channel('general'), thread: '' };
  await members.Mina.run(whole.channel, 'assess start', { technology: TECHNOLOGY, home: 'KR' });
  whole.thread = (await journey.discord.threads(journey.guild))[0]?.id ?? '';
  for (const [at, step] of STEPS.entries()) {
    await before(at, journey);
    await step.act(whole, members[step.who]);
  }
  const record = steady(journey.named(await recordOf(whole, members.Mina)));
  await journey.end();
  return record;
}

let inPeace: string;
beforeAll(async () => {
  inPeace = await played({});
  expect(inPeace.length).toBeGreaterThan(2_000);
}, 60_000);

test('the case ends on PostgreSQL as it does in files, though the line is cut and goes silent on the way', {
  timeout: 120_000,
}, async () => {
  let [cuts, silences] = [0, 0];
  const record = await played({ openStore }, async (step) => {
    if (step % 9 === 4) {
      cuts += 1;
      line.cut();
      setTimeout(() => line.mend(), 200);
    } else if (step % 9 === 8) {
      silences += 1;
      // The commit arrives, and nobody is told.
      void line.freezeAfter(/COMMIT/);
    }
  });
  expect(record).toBe(inPeace);
  expect(Math.min(cuts, silences)).toBeGreaterThan(3);
});

test('two processes that hear the same shard answer everything once', { timeout: 120_000 }, async () => {
  await database.empty();
  const record = await played({ openStore, bots: 2 });
  expect(record).toBe(inPeace);
});

test('what members answer at the same moment is all there, whichever process hears of it', async () => {
  await database.empty();
  const journey = await startJourney({ openStore, bots: 2 });
  const [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
  const thread = await journey.begin(mina, 'EUV pellicles');
  const prompts = [/^Trigger/, /^Cause/, /^Who is affected/, /^Know-how/];
  const opened = await Promise.all(
    prompts.map(async (prompt, at) => {
      const member = at % 2 === 0 ? mina : jun;
      return { member, prompt, form: await member.pick(await member.finds(thread, /^Answer:/), prompt) };
    }),
  );
  const answers = opened.map(({ member, prompt, form }) =>
    member.submit(form, plain(prompt.test('Trigger') ? ['threat'] : 'Said at once')),
  );
  await Promise.all(answers);
  const panel = await mina.reads(thread);
  expect(panel.match(/Said at once/g)).toHaveLength(3);
  expect(panel).toContain('**Trigger**: Threat · @Mina');
  await journey.end();
});
