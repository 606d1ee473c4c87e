import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChannelId } from '../../src/domain/ids.ts';
import { type Answered, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';
import { remindersIn, remindersOf, watchIn } from '../support/watched-journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let general: string;
let supply: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada] = ['Mina', 'Jun', 'Ada'].map((name) => journey.member(name)) as [Member, Member, Member];
  general = journey.channel('general');
  supply = journey.channel('supply-chain');
});
afterAll(() => journey.end());

function day(ahead: number): string {
  return new Date(Date.parse(journey.app.clock.now()) + ahead * 86_400_000).toISOString().slice(0, 10);
}

const said = (answered: Answered) => journey.named(textOf(answered.response.message));
const change = (member: Member, options: Record<string, unknown>) =>
  member.run(general, 'settings change', options);

describe('days off', () => {
  test('are settled by administrators, and everybody may read them in their language', async () => {
    const refused = await change(ada, { weekends: true });
    expect(said(refused)).toContain('Manage Server');
    expect(said(await ada.run(general, 'settings show'))).not.toContain('weekends');
    const changed = await change(mina, { weekends: true, days_off: '2027-02-06..2027-02-08, 2027-03-01' });
    expect(said(changed)).toMatch(
      /Days without reminders: \*\*weekends, February 6, 2027.*February 8, 2027.*March 1, 2027/,
    );
    expect(said(await jun.run(general, 'settings show'))).toMatch(/2027年2月6日.*2027年2月8日.*2027年3月1日/);
  });

  test.each([
    ['2027-02-31', '2027-02-31'],
    ['2027-02-08..2027-02-06', '2027-02-08..2027-02-06'],
    ['next week', 'next week'],
  ])('that cannot be read are handed back, and nothing changes: %s', async (typed, told) => {
    const before = said(await mina.run(general, 'settings show'));
    const answer = await change(mina, { days_off: typed });
    expect(said(answer)).toContain(told);
    expect(said(await mina.run(general, 'settings show'))).toBe(before);
  });

  test('move what falls on them to the next day that is none, and not what keeps its days', async () => {
    await change(mina, { weekends: false, days_off: `${day(2)}..${day(3)}` });
    const cadence = { every: 'quarterly', at: '09:00', from: day(2) } as const;
    await watchIn(
      journey,
      { name: 'Skips days off', cadence, timezone: 'UTC', skipsDaysOff: true },
      { name: 'Keeps its day', cadence, timezone: 'UTC', skipsDaysOff: false },
    );
    const [moved, kept] = [`${day(4)} 09:00`, `${day(2)} 09:00`];
    await journey.discord.advance('P6D');
    expect(await remindersOf(journey, 'Skips days off')).toEqual([moved]);
    expect(await remindersOf(journey, 'Keeps its day')).toEqual([kept]);
  });

  test('that are settled after it was planned move it too', async () => {
    const cadence = { every: 'quarterly', at: '09:00', from: day(2) } as const;
    await watchIn(journey, { name: 'Planned before', cadence, timezone: 'UTC', skipsDaysOff: true });
    const moved = `${day(3)} 09:00`;
    await change(mina, { days_off: day(2) });
    await journey.discord.advance('P5D');
    expect(await remindersOf(journey, 'Planned before')).toEqual([moved]);
  });

  test('can be given up', async () => {
    expect(said(await change(mina, { days_off: 'none' }))).not.toMatch(/\d{4}/);
  });
});

describe('the fallback channel', () => {
  test('must be one that the bot may write in', async () => {
    const bot = (await journey.discord.state()).guilds[0]?.members.find((each) => each.bot)?.id ?? '';
    const shut = { action: 'set-permissions', channel: supply, target: bot };
    await journey.discord.admin({ ...shut, deny: String(1 << 11) });
    expect(said(await change(mina, { fallback: supply }))).toContain(`<#${supply}>`);
    expect(said(await mina.run(general, 'settings show'))).not.toContain(`<#${supply}>`);
    await journey.discord.admin({ ...shut, deny: '0' });
  });

  test('gets what was meant for a channel that was deleted, once, and names nothing of it', async () => {
    expect(said(await change(mina, { fallback: general }))).toContain(`<#${general}>`);
    const cadence = { every: 'quarterly', at: '09:00', from: day(2) } as const;
    const channel = ChannelId.parse(supply);
    await watchIn(journey, { name: 'Of a channel that goes', cadence, timezone: 'UTC', channel });
    await mina.run(general, 'monitor digest', { every: 'daily', at: '10:00', channel: supply });
    await journey.discord.admin({ action: 'delete-channel', channel: supply });
    await journey.discord.advance('P3D');
    const [reminder, ...others] = (await remindersIn(journey, 'not post it where it belongs')).filter(
      (each) => each.mentions.length > 0,
    );
    expect(others).toEqual([]);
    expect(textOf(reminder)).toContain('The channel is gone');
    expect(await remindersIn(journey, 'Of a channel that goes')).toEqual([]);
    const ledger = said(await mina.run(general, 'monitor ledger'));
    expect(ledger).toMatch(new RegExp(`sent elsewhere: reminder to <#${general}>.*the channel is gone`));
    // The digest follows, once a day, and no item of a place that nobody can look into is in it.
    const digests = (await mina.sees(general)).map(textOf).filter((each) => each.includes('What is watched'));
    expect(digests.length).toBeGreaterThan(1);
    expect(digests.join('\n')).not.toContain('Of a channel that goes');
  });
});
