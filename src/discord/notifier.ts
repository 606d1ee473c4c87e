import {
  type APIMessage,
  ChannelType,
  type Client,
  ComponentType,
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { App } from '../app/app.ts';
import type { DeliveryFacts } from '../app/monitor/delivery-facts.ts';
import type { Notifier, PostProblem } from '../app/monitor/notifier.ts';
import { ChannelId, MemberId, MessageId, type ServerId } from '../domain/ids.ts';
import type { Delivery, PostTrouble } from '../domain/monitoring/delivery.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Share } from '../domain/shard.ts';
import { deliveryView } from '../messages/monitor/delivery-view.ts';
import { localeFrom } from './discord-actor.ts';
import { hasCode, isBarred, isGone, isShut } from './discord-errors.ts';
import { everybodySees } from './everybody-sees.ts';
import { findDelivery, markOf, mayNotRead } from './find-delivery.ts';
import { drawAll } from './illustrate.ts';
import { isInside } from './inside-thread.ts';
import { insist, isOutOfReach } from './insist.ts';
import { otherShards } from './other-shards.ts';
import { type Rendered, render } from './render.ts';
import { publicSpeech } from './scene.ts';

/** How long a message waits for its pictures, within the time it has. */
const PICTURES_MS = 5000;

/** Posts what nobody asked for just now, and finds it again; also in servers of other shards than this process's. */
export function createNotifier(app: App, client: Client<true>, share?: Share): Notifier {
  const { rest } = client;
  const makeKnown = otherShards(client, share);

  async function draw(server: ServerId, delivery: Delivery, facts: DeliveryFacts): Promise<Rendered> {
    const guild = client.guilds.cache.get(server);
    const speech = await publicSpeech(app, { server, serverLocale: localeFrom(guild?.preferredLocale) });
    const view = deliveryView(speech, delivery, facts);
    const wishes = view.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
    if (wishes.length === 0 || !mayAttach(client, delivery.channel)) return render(view);
    const timer = Promise.withResolvers<undefined>();
    const handle = setTimeout(timer.resolve, PICTURES_MS, undefined);
    const drawn = await Promise.race([drawAll({ app, speech }, wishes), timer.promise]);
    clearTimeout(handle);
    return render(view, drawn);
  }

  return {
    self: MemberId.parse(client.user.id),

    post: (server, delivery, facts, withinMs) =>
      attempt(async () => {
        // From here on, since drawing takes of the same time.
        const signal = AbortSignal.timeout(withinMs);
        await makeKnown(server);
        const drawn = await draw(server, delivery, facts);
        const send = (message: Rendered) =>
          insist(() => {
            signal.throwIfAborted();
            const route = Routes.channelMessages(delivery.channel);
            return rest.post(route, { ...requestOf(message, delivery, facts), signal });
          });
        const sent = await send(drawn).catch((error) => {
          if (drawn.files.length === 0 || !isBarred(error)) throw error;
          return send(withoutFiles(drawn));
        });
        return MessageId.parse((sent as APIMessage).id);
      }),

    async find(server, delivery) {
      const known = await attempt(() => makeKnown(server));
      if (!known.ok) return known;
      return mayNotRead(client, delivery.channel)
        ? err({ why: 'forbidden' })
        : attempt(() => findDelivery(client, delivery));
    },

    async isThere(server, owner, privateThread) {
      try {
        await makeKnown(server);
        const guild = client.guilds.cache.get(server);
        if (guild === undefined) return true;
        if (owner.kind === 'role') return guild.roles.cache.has(owner.id);
        const member = await guild.members.fetch({ user: owner.id, force: true });
        return privateThread === undefined || (await isInside(client, privateThread, member));
      } catch (error) {
        if (hasCode(error, RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser)) return false;
        // Who can't be asked for is taken to be there: the message goes where it would have gone.
        if (isOutOfReach(error) || error instanceof DiscordAPIError) return true;
        throw error;
      }
    },

    async everybodySees(server, ...channels) {
      const known = await attempt(() => makeKnown(server));
      return known.ok && everybodySees(client, server, ...channels);
    },

    commonChannel(server) {
      const guild = client.guilds.cache.get(server);
      const me = guild?.members.me;
      if (guild === undefined || me == null) return undefined;
      const everybodys = [...guild.channels.cache.values()]
        .filter((each) => each.type === ChannelType.GuildText)
        .filter((each) => each.permissionsFor(guild.roles.everyone).has(PermissionFlagsBits.ViewChannel))
        .sort((a, b) => a.rawPosition - b.rawPosition);
      const writes = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];
      const found = [guild.systemChannel, ...everybodys].find((each) => each?.permissionsFor(me).has(writes));
      return found == null ? undefined : ChannelId.parse(found.id);
    },
  };
}

/** Only those who are asked are pinged, whatever else the text names. */
function requestOf({ components, flags, files }: Rendered, { id }: Delivery, { pings }: DeliveryFacts) {
  const [container] = components;
  const idsOf = (kind: 'member' | 'role') =>
    pings.filter((each) => each.kind === kind).map((each) => each.id);
  const attachments = files.map(({ name, description }, at) => ({
    id: String(at),
    filename: name,
    description,
  }));
  return {
    body: {
      components: [{ ...container, id: markOf(id) }],
      flags,
      allowed_mentions: { parse: [], users: idsOf('member'), roles: idsOf('role') },
      nonce: id,
      enforce_nonce: true,
      ...(files.length > 0 && { attachments }),
    },
    files: files.map(({ attachment, name }) => ({ data: attachment, name })),
  };
}

/** The text says it all without its pictures. */
function withoutFiles(drawn: Rendered): Rendered {
  const [container] = drawn.components;
  const components = container.components.filter(({ type }) => type !== ComponentType.MediaGallery);
  return { ...drawn, components: [{ ...container, components }], files: [] };
}

/** Where nobody can tell, as in a thread that is not cached, it is tried. */
function mayAttach(client: Client<true>, id: ChannelId): boolean {
  const channel = client.channels.cache.get(id);
  const me = channel === undefined || channel.isDMBased() ? null : channel.guild.members.me;
  if (channel === undefined || channel.isDMBased() || me === null) return true;
  return channel.permissionsFor(me).has(PermissionFlagsBits.AttachFiles);
}

/** What Discord refuses for good, or does not answer, is a value; whatever it calls malformed is a bug of ours. */
async function attempt<T>(work: () => Promise<T>): Promise<Result<T, PostProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    const why = troubleIn(error);
    if (why === undefined) throw error;
    return err({ why });
  }
}

function troubleIn(error: unknown): PostTrouble | undefined {
  if (isGone(error)) return 'gone';
  if (isShut(error)) return 'locked';
  if (isBarred(error) || (error instanceof DiscordAPIError && error.status === 403)) return 'forbidden';
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  return timedOut || isOutOfReach(error) ? 'unreachable' : undefined;
}
