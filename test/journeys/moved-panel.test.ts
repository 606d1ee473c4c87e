import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonsOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
});
afterAll(() => journey.end());

const EPHEMERAL = 64;
const isAlone = ({ flags }: APIMessage) => ((flags ?? 0) & EPHEMERAL) !== 0;

async function publicPanels(thread: string): Promise<APIMessage[]> {
  const seen = await mina.sees(thread);
  return seen.filter(
    (each) => !isAlone(each) && buttonsOf(each).some(({ custom_id }) => custom_id.startsWith('record/')),
  );
}

async function aloneOf(member: Member, thread: string): Promise<string> {
  return (await member.sees(thread)).filter(isAlone).map(textOf).join('\n---\n');
}

async function chat(thread: string, count = 5): Promise<void> {
  for (let n = 0; n < count; n += 1) await jun.says(thread, `Talk ${n}`);
}

const MOVED = /^-# This panel has moved: https:\/\/discord\.com\/channels\/\d+\/\d+\/(\d+)$/;

async function movedTo(thread: string, old: APIMessage): Promise<string | undefined> {
  const now = (await mina.sees(thread)).find((each) => each.id === old.id);
  return MOVED.exec(textOf(now))?.[1];
}

describe('forms that were opened from a panel before it was pushed up', () => {
  test('two sent at once leave one panel, with both answers on it', async () => {
    const thread = await journey.begin(mina, 'Two at the old panel');
    const old = await mina.finds(thread, /^Answer: Trigger/);
    const first = await mina.press(old, /^Answer: Trigger/);
    const second = await jun.pick(old, /^Cause/);
    await chat(thread);
    await Promise.all([
      mina.submit(first, plain(['announced'])),
      jun.submit(second, plain('A court ruling')),
    ]);
    await expect
      .poll(async () => (await publicPanels(thread)).map(textOf).join())
      .toContain('A court ruling');
    const panels = await publicPanels(thread);
    expect(panels).toHaveLength(1);
    expect(textOf(panels[0])).toContain('**Trigger**: Control announced');
    expect(await movedTo(thread, old)).toBe(panels[0]?.id);
  });

  test('one sent after the panel has moved leaves the way to it standing', async () => {
    const thread = await journey.begin(mina, 'Sent after the move');
    const old = await mina.finds(thread, /^Answer: Trigger/);
    const opened = await mina.press(old, /^Answer: Trigger/);
    const cause = await jun.pick(old, /^Cause/);
    await chat(thread);
    await jun.submit(cause, plain('A court ruling'));
    await mina.submit(opened, plain(['announced']));
    const panels = await publicPanels(thread);
    expect(panels).toHaveLength(1);
    expect(textOf(panels[0])).toContain('**Trigger**: Control announced');
    expect(await movedTo(thread, old)).toBe(panels[0]?.id);
    expect(await aloneOf(mina, thread)).toContain('Saved.');
    expect(await aloneOf(jun, thread)).toBe('');
  });

  test('an entry that is added so is shown to whoever added it alone', async () => {
    const thread = await journey.begin(mina, 'Added after the move');
    for (const stage of ['identify', 'assess']) {
      await mina.fill(thread, /^Move on with gaps/, { reason: `Nothing known of ${stage} yet` });
    }
    const old = await mina.finds(thread, /^Add a talk/);
    const opened = await jun.press(old, /^(Add a talk|添加沟通)/);
    await chat(thread);
    await mina.fill(thread, /^Add a talk/, talk(mina, 'Can open orders ship?'));
    await jun.submit(opened, talk(jun, 'Who tells the customers?'));
    const panels = await publicPanels(thread);
    expect(panels).toHaveLength(1);
    expect(textOf(panels[0])).toContain('Who tells the customers?');
    expect(await movedTo(thread, old)).toBe(panels[0]?.id);
    expect(await aloneOf(jun, thread)).toContain('Who tells the customers?');
    expect(await aloneOf(mina, thread)).toBe('');
  });
});

describe('whoever works at an earlier stage than the team', () => {
  test('stays there when the panel is posted anew, and has it alone when it has moved already', async () => {
    const thread = await journey.begin(mina, 'Behind the team');
    await mina.fill(thread, /^Move on with gaps/, { reason: 'Nothing known yet' });
    await mina.pressIn(thread, /^Back/);
    const old = await mina.finds(thread, /^Answer: Trigger/);
    const opened = await mina.press(old, /^Answer: Trigger/);
    const cause = await jun.pick(old, /^Cause/);
    await chat(thread);
    await mina.submit(opened, plain(['announced']));
    const [posted] = await publicPanels(thread);
    expect(posted?.id).not.toBe(old.id);
    expect(textOf(posted)).toContain('Stage 1 of 6');

    await jun.submit(cause, plain('A court ruling'));
    const [now] = await publicPanels(thread);
    expect(textOf(now)).toContain('Stage 2 of 6');
    const own = await aloneOf(jun, thread);
    expect(own).toContain('第 1 阶段');
    expect(own).toContain('A court ruling');
  });
});

const talk = (member: Member, about: string) => ({
  about,
  side: ['source'],
  speaker: [member.id],
  partner: 'Export managers',
  due: '2019-07-12',
});
