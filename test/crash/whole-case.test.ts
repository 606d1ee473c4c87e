import { expect, test } from 'vitest';
import { createMember, type Member } from '../support/journey.ts';
import { steady } from '../support/transcript.ts';
import {
  type CaseStep,
  type Name,
  recordOf,
  STAGES_OF_CASE,
  TEAM,
  TECHNOLOGY,
  type Whole,
} from '../support/whole-case.ts';
import { randomFrom } from './random.ts';
import { buildTown, type Town } from './town.ts';

const SEED = 20191125;
const KILLS = 20;
/** How often what the bot has sent is counted while it waits to be killed. */
const LOOK_MS = 2;

const STEPS = STAGES_OF_CASE.flatMap(({ steps }) => steps);

/** The three, wherever the local Discord is by now. */
async function gather(town: Town): Promise<Whole> {
  const guild = (await town.discord.state()).guilds[0];
  const people = guild?.members ?? [];
  const general = guild?.channels.find((each) => each.name === 'general');
  const member = (name: Name): Member => {
    const found = people.find((each) => each.name === name);
    if (found === undefined) throw new Error(`${name} is not there`);
    return createMember(town.discord, found.id, name, (text) =>
      people.reduce((said, each) => said.replaceAll(`<@${each.id}>`, `@${each.name}`), text),
    );
  };
  const members = { Mina: member('Mina'), Jun: member('Jun'), Ada: member('Ada') };
  return { members, channel: general?.id ?? '', thread: '' };
}

/** Everything that a member can read of the case. */
async function readable(whole: Whole, who: Name): Promise<string> {
  const member = whole.members[who];
  const seen = [await member.reads(whole.thread), await recordOf(whole, member)];
  const ratings = /^(Rate independently|Independent ratings)/;
  const voting = await member.finds(whole.thread, ratings).catch(() => undefined);
  if (voting !== undefined) {
    await member.press(voting, ratings);
    seen.push(await member.reads(whole.thread));
  }
  return seen.join('\n');
}

/** How far the bot has come in what it sends to its Discord. */
async function sent(town: Town, since = 0): Promise<number> {
  return (await town.discord.requests(since)).at(-1)?.n ?? since;
}

/** What became of a step during which the bot died. */
interface Ends {
  happened: number;
  redone: number;
}

/** Lets the bot die once it has sent so much of what a step takes, and does it again only where nothing came of it. */
async function dieDuring(town: Town, whole: Whole, step: CaseStep, after: number, ends: Ends): Promise<void> {
  const before = await sent(town);
  let over = false;
  const done = () => {
    over = true;
  };
  const under = step.act(whole, whole.members[step.who]).then(done, done);
  while (!over && (await sent(town, before)) - before < after) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  await town.kill();
  // The bot will never come back to it; the local Discord waits for it a while longer.
  await Promise.race([under, new Promise((resolve) => setTimeout(resolve, 100))]);
  const started = await town.start();
  if (!started.ok) throw new Error(`the bot did not start: ${started.why}`);
  // Whoever comes back looks for the panel as it is now.
  await whole.members.Mina.run(whole.thread, 'assess resume');
  if ((await readable(whole, step.who)).includes(step.proof)) {
    ends.happened += 1;
    return;
  }
  ends.redone += 1;
  await step.act(whole, whole.members[step.who]);
}

/** Plays the case, and `takes` each step in turn. */
async function play(town: Town, takes: (whole: Whole, step: CaseStep) => Promise<unknown>): Promise<string> {
  await town.start();
  const whole = await gather(town);
  const { Mina } = whole.members;
  await Mina.run(whole.channel, 'assess start', { technology: TECHNOLOGY, home: 'KR' });
  const guild = (await town.discord.state()).guilds[0];
  whole.thread = (await town.discord.threads(guild?.id ?? ''))[0]?.id ?? '';
  for (const step of STEPS) await takes(whole, step);
  const record = await recordOf(whole, Mina);
  const members = TEAM.map((name) => whole.members[name]);
  return steady(members.reduce((said, each) => said.replaceAll(`<@${each.id}>`, `@${each.name}`), record));
}

async function inTown<T>(work: (town: Town) => Promise<T>): Promise<T> {
  const town = await buildTown('apart');
  try {
    return await work(town);
  } finally {
    await town.end();
  }
}

test('killed at twenty moments, the case ends as it does in peace', { timeout: 300_000 }, async () => {
  const random = randomFrom(SEED);
  const lengths = new Map<CaseStep, number>();
  const inPeace = await inTown((town) =>
    play(town, async (whole, step) => {
      const before = await sent(town);
      await step.act(whole, whole.members[step.who]);
      lengths.set(step, (await sent(town, before)) - before);
    }),
  );
  const doomed = new Map(
    random
      .shuffled(STEPS)
      .slice(0, KILLS)
      .map((step) => [step, Math.floor(random.next() * ((lengths.get(step) ?? 0) + 1))]),
  );
  expect(doomed.size).toBe(KILLS);
  const ends: Ends = { happened: 0, redone: 0 };
  const killed = await inTown((town) =>
    play(town, (whole, step) => {
      const after = doomed.get(step);
      return after === undefined
        ? step.act(whole, whole.members[step.who])
        : dieDuring(town, whole, step, after, ends);
    }),
  );
  expect(killed).toBe(inPeace);
  // Some died before anything was saved, some after: else it was always the same moment.
  expect(ends.happened).toBeGreaterThan(0);
  expect(ends.redone).toBeGreaterThan(0);
  console.log(`of ${KILLS} steps ${ends.happened} had happened, ${ends.redone} were done again`);
});
