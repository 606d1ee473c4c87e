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
/** About how long a step takes: killed at any moment of it, or just after. */
const STEP_MS = 120;

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

/** Lets the bot die while a step is under way, and does it again only where nothing came of it. */
async function dieDuring(town: Town, whole: Whole, step: CaseStep, afterMs: number): Promise<void> {
  const under = step.act(whole, whole.members[step.who]).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await town.kill();
  // The bot will never come back to it; the local Discord waits for it a while longer.
  await Promise.race([under, new Promise((resolve) => setTimeout(resolve, 100))]);
  const started = await town.start();
  if (!started.ok) throw new Error(`the bot did not start: ${started.why}`);
  // Whoever comes back looks for the panel as it is now.
  await whole.members.Mina.run(whole.thread, 'assess resume');
  if (!(await readable(whole, step.who)).includes(step.proof)) {
    await step.act(whole, whole.members[step.who]);
  }
}

/** Plays the case; where `kills` names a step, the bot dies that long after it began. */
async function play(town: Town, kills: ReadonlyMap<CaseStep, number>): Promise<string> {
  await town.start();
  const whole = await gather(town);
  const { Mina } = whole.members;
  await Mina.run(whole.channel, 'assess start', { technology: TECHNOLOGY, home: 'KR' });
  const guild = (await town.discord.state()).guilds[0];
  whole.thread = (await town.discord.threads(guild?.id ?? ''))[0]?.id ?? '';
  for (const step of STEPS) {
    const afterMs = kills.get(step);
    if (afterMs === undefined) await step.act(whole, whole.members[step.who]);
    else await dieDuring(town, whole, step, afterMs);
  }
  const record = await recordOf(whole, Mina);
  const members = TEAM.map((name) => whole.members[name]);
  return steady(members.reduce((said, each) => said.replaceAll(`<@${each.id}>`, `@${each.name}`), record));
}

async function played(kills: ReadonlyMap<CaseStep, number>): Promise<string> {
  const town = await buildTown('apart');
  try {
    return await play(town, kills);
  } finally {
    await town.end();
  }
}

test('killed at twenty moments, the case ends as it does in peace', { timeout: 300_000 }, async () => {
  const random = randomFrom(SEED);
  const doomed = random.shuffled(STEPS).slice(0, KILLS);
  const kills = new Map(doomed.map((step) => [step, random.next() * STEP_MS]));
  expect(kills.size).toBe(KILLS);
  expect(await played(kills)).toBe(await played(new Map()));
});
