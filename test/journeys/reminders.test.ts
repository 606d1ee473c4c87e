import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INVITE_PERMISSIONS } from '../../src/discord/invite.ts';
import { ChannelId, Instant, MemberId, RoleId, ServerId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';
import { must } from '../support/store-examples.ts';
import { remindersIn, tomorrow, watchIn } from '../support/watched-journey.ts';

let journey: Journey;
let jun: Member;
let bot: string;

beforeAll(async () => {
  journey = await startJourney();
  jun = journey.member('Jun');
  bot = (await journey.discord.state()).guilds[0]?.members.find((each) => each.bot)?.id ?? '';
});
afterAll(() => journey.end());

const server = () => ServerId.parse(journey.guild);

const atNoon = () => ({ every: 'quarterly', at: '12:00', from: tomorrow(journey) }) as const;

test('a reminder pings its owner and nobody else, and is posted in the language of the server', async () => {
  await watchIn(journey, { cadence: atNoon(), timezone: 'UTC', name: 'Resist for night shifts' });
  await journey.discord.advance('P2D');
  const [message, ...others] = await remindersIn(journey, 'Resist for night shifts');
  expect(others).toEqual([]);
  expect(message?.mentions.map(({ id }) => id)).toEqual([jun.id]);
  expect(message?.mention_roles).toEqual([]);
});

test('a role that is asked is pinged, and only that', async () => {
  const role = RoleId.parse(journey.role('Analyst'));
  const name = 'Of the analysts';
  const cadence = { ...atNoon(), at: '14:00' } as const;
  await watchIn(journey, { cadence, timezone: 'UTC', name, owner: { kind: 'role', id: role } });
  await journey.discord.advance('P2D');
  const [message] = await remindersIn(journey, name);
  expect(message?.mentions).toEqual([]);
  expect(textOf(message)).toContain(`<@&${role}>`);
});

test('an archived thread is opened again by a reminder', async () => {
  const thread = await journey.begin(journey.member('Mina'), 'Put away');
  const name = 'In an archived thread';
  await watchIn(journey, { cadence: atNoon(), timezone: 'UTC', name, channel: ChannelId.parse(thread) });
  await journey.discord.admin({ action: 'archive-thread', thread });
  await journey.discord.advance('P2D');
  expect(await remindersIn(journey, name, thread)).toHaveLength(1);
});

describe('during a send', () => {
  const posts = async () =>
    (await journey.discord.requests()).filter(({ method, path }) =>
      `${method} ${path}`.includes('POST /channels/'),
    );

  test.each(
    (['rest-429', 'rest-5xx', 'lost-response', 'closed-socket'] as const).flatMap((kind) =>
      [1, 4].map((times) => [kind, times] as const),
    ),
  )('%s, %i times in a row: the reminder comes, and once', async (kind, times) => {
    const name = `Through ${kind} ${times}`;
    await watchIn(journey, { cadence: atNoon(), timezone: 'UTC', name });
    const before = (await posts()).length;
    await journey.discord.fault(kind, times, '/messages');
    await journey.discord.advance('P2D');
    expect(await remindersIn(journey, name)).toHaveLength(1);
    expect((await posts()).length - before).toBeGreaterThan(times);
    await journey.discord.advance('P1D');
    expect(await remindersIn(journey, name)).toHaveLength(1);
  });

  test.each(['gateway-drop', 'gateway-reconnect', 'invalid-session'] as const)(
    '%s: the reminder comes, and once',
    async (kind) => {
      const name = `Through ${kind}`;
      await watchIn(journey, { cadence: atNoon(), timezone: 'UTC', name });
      await journey.discord.fault(kind);
      await journey.discord.advance('P2D');
      expect(await remindersIn(journey, name)).toHaveLength(1);
      await expect.poll(async () => (await journey.discord.state()).ready, { timeout: 20_000 }).toBe(true);
      expect(await remindersIn(journey, name)).toHaveLength(1);
    },
  );
});

test('while the bot is away nothing is lost: the latest comes once when it is back', async () => {
  const name = 'Watched every day';
  const cadence = { ...atNoon(), every: 'daily', at: '18:30' } as const;
  await watchIn(journey, { cadence, timezone: 'UTC', name });
  await journey.discord.advance('P2D');
  const before = (await remindersIn(journey, name)).length;
  await journey.whileAway(async () => void (await journey.discord.advance('P5D')));
  await journey.discord.advance('PT1M');
  expect(await remindersIn(journey, name)).toHaveLength(before + 1);
});

describe('where it cannot be posted', () => {
  const SEND = String(1 << 11);
  const shut = (channel: string, bits: string) =>
    journey.discord.admin({ action: 'set-permissions', channel, target: bot, deny: bits });

  test('and there is no fallback, the owner is told once, and it comes when it can', async () => {
    const channel = journey.channel('supply-chain');
    const name = 'Channel shut for a week';
    await watchIn(journey, { cadence: atNoon(), timezone: 'UTC', name, channel: ChannelId.parse(channel) });
    await shut(channel, SEND);
    await journey.discord.advance('P6D');
    expect(await remindersIn(journey, name, channel)).toEqual([]);
    const notices = await remindersIn(journey, name);
    expect(notices.map(({ mentions }) => mentions.map(({ id }) => id))).toEqual([[jun.id]]);
    expect(textOf(notices[0])).toContain(`<#${channel}>`);
    await shut(channel, '0');
    await journey.discord.advance('P2D');
    expect(await remindersIn(journey, name, channel)).toHaveLength(1);
    expect(await remindersIn(journey, name)).toHaveLength(1);
  });

  test('the fallback gets it, with where it belongs', async () => {
    const channel = journey.channel('supply-chain');
    const name = 'Channel to be shut';
    await settle(journey.channel('general'));
    await watchIn(journey, { cadence: atNoon(), timezone: 'UTC', name, channel: ChannelId.parse(channel) });
    await shut(channel, SEND);
    await journey.discord.advance('P2D');
    const [message, ...others] = await remindersIn(journey, name);
    expect(others).toEqual([]);
    expect(textOf(message)).toContain(`<#${channel}>`);
    expect(await remindersIn(journey, name, channel)).toEqual([]);
  });

  test('because its thread is locked, it goes there too', async () => {
    const thread = await journey.begin(journey.member('Mina'), 'Locked away');
    const name = 'In a locked thread';
    await watchIn(journey, { cadence: atNoon(), timezone: 'UTC', name, channel: ChannelId.parse(thread) });
    await journey.discord.admin({ action: 'archive-thread', thread });
    await journey.discord.admin({ action: 'lock-thread', thread });
    await journey.discord.advance('P2D');
    expect(await remindersIn(journey, name)).toHaveLength(1);
    expect(await remindersIn(journey, name, thread)).toEqual([]);
  });

  test('because the channel was deleted, nothing is lost either, and nobody learns its name from that', async () => {
    const channel = journey.channel('supply-chain');
    const name = 'Channel that goes';
    await watchIn(journey, { cadence: atNoon(), timezone: 'UTC', name, channel: ChannelId.parse(channel) });
    const sign = 'I could not post it where it belongs';
    const before = await remindersIn(journey, sign);
    await journey.discord.admin({ action: 'delete-channel', channel });
    await journey.discord.advance('P2D');
    expect(await remindersIn(journey, name)).toEqual([]);
    const fresh = (await remindersIn(journey, sign)).filter(({ id }) =>
      before.every((each) => each.id !== id),
    );
    expect(fresh.map(({ mentions }) => mentions.map(({ id }) => id))).toEqual([[jun.id]]);
  });
});

test('an owner who has left is not asked any more', async () => {
  const ada = journey.member('Ada');
  const mina = journey.member('Mina');
  const owner = { kind: 'member', id: MemberId.parse(ada.id) } as const;
  const escalation = { hours: 700, to: [{ kind: 'member', id: MemberId.parse(mina.id) } as const] };
  const name = 'Of one who leaves';
  const cadence = { ...atNoon(), at: '13:00' } as const;
  await watchIn(journey, { cadence, timezone: 'UTC', name, owner, escalation });
  await journey.discord.admin({ action: 'remove-member', guild: journey.guild, user: ada.id });
  await journey.discord.advance('P2D');
  const [message] = await remindersIn(journey, name);
  expect(message?.mentions.map(({ id }) => id)).toEqual([mina.id]);
  expect(textOf(message)).toContain(`<@${ada.id}>`);
});

async function settle(fallback: string): Promise<void> {
  must(
    await journey.app.store.tx(server(), async (t) => {
      const stored = await t.get('settings', 'server');
      t.put(
        'settings',
        'server',
        { ...stored?.value, fallback: ChannelId.parse(fallback) },
        stored?.revision ?? 0,
      );
      return ok(undefined);
    }),
  );
}

describe('a reminder that was posted and not noted', () => {
  /** As a process leaves it that dies between the two: tried again in an hour, when no nonce is remembered. */
  async function forgotten(name: string): Promise<void> {
    await watchIn(journey, { cadence: atNoon(), timezone: 'UTC', name });
    await journey.discord.advance('P2D');
    expect(await remindersIn(journey, name)).toHaveLength(1);
    const now = journey.app.clock.now();
    const later = Instant.parse(new Date(Date.parse(now) + 3_600_000).toISOString());
    await journey.app.store.tx(server(), async (t) => {
      const items = await t.list('watch');
      const carried = items.find(({ value }) => value.plan.name === name)?.value.open?.delivery ?? '';
      const stored = await t.get('delivery', carried);
      if (stored?.value.posted == null) throw new Error('nothing was posted');
      const unsure = stored.value.posted.at;
      const unnoted = { ...stored.value, posted: null, unsure, attempts: 1, notBefore: later };
      t.put('delivery', carried, unnoted, stored.revision);
      return ok('forgotten');
    });
  }

  test('is found behind more than a hundred messages, and not posted again', async () => {
    const name = 'Behind a busy day';
    await forgotten(name);
    const general = journey.channel('general');
    await Promise.all(Array.from({ length: 130 }, (_, n) => jun.says(general, `Talk ${n}`)));
    await journey.discord.advance('PT2H');
    expect(await remindersIn(journey, name)).toHaveLength(1);
    const pending = await journey.app.store.read(server(), (t) => t.list('delivery'));
    expect(must(pending).filter(({ value }) => value.posted === null)).toEqual([]);
  });

  test('is not posted again where the bot may not read what was said, but when it may', async () => {
    const name = 'Where nothing can be read';
    await forgotten(name);
    const grant = (role: string, permissions: bigint) =>
      journey.discord.admin({ action: 'set-permissions', role, permissions: String(permissions) });
    const all = INVITE_PERMISSIONS.bitfield;
    const blind = all & ~PermissionFlagsBits.ReadMessageHistory;
    // What everybody may, the bot may as well.
    await grant(journey.guild, blind);
    await grant(journey.role('Unchoke'), blind);
    await journey.discord.advance('PT2H');
    await grant(journey.guild, all);
    await grant(journey.role('Unchoke'), all);
    expect(await remindersIn(journey, name)).toHaveLength(1);
    await journey.discord.advance('P1D');
    expect(await remindersIn(journey, name)).toHaveLength(1);
  });
});
