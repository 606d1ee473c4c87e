import { DiscordAPIError, type GuildMember, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { ChannelId } from '../../../domain/ids.ts';
import type { Owner, WatchPlan } from '../../../domain/monitoring/watch-item.ts';
import type { WatchCaution } from '../../../messages/monitor/watch-draft.ts';
import { botMayWrite } from '../../bot-may-write.ts';
import { hasCode } from '../../discord-errors.ts';
import { isInside } from '../../inside-thread.ts';
import { isOutOfReach } from '../../insist.ts';
import type { Scene } from '../../scene.ts';

/**
 * What may keep the reminders of a plan from being read, as Discord stands now: where the bot may not write, and who of
 * those to be reminded cannot be pinged or does not see the place. Silent about what Discord does not say just now.
 */
export async function cautionsFor(
  scene: Scene,
  plan: WatchPlan,
  linked: Assessment | undefined,
): Promise<readonly WatchCaution[]> {
  const place = linked?.private === true ? (linked.place.thread ?? plan.channel) : plan.channel;
  const people = [plan.owner, ...(plan.escalation?.to ?? [])];
  const each = await Promise.all(people.map((owner) => cautionOf(scene, owner, place, linked)));
  const found = each.filter((caution) => caution !== undefined);
  return botMayWrite(scene.client, place) ? found : [{ what: 'bot-cannot-write', channel: place }, ...found];
}

async function cautionOf(
  scene: Scene,
  owner: Owner,
  place: ChannelId,
  linked: Assessment | undefined,
): Promise<WatchCaution | undefined> {
  const { client, actor } = scene;
  const guild = client.guilds.cache.get(actor.server);
  const channel = guild?.channels.cache.get(place);
  if (owner.kind === 'role') {
    const role = guild?.roles.cache.get(owner.id);
    if (role === undefined) return guild === undefined ? undefined : { what: 'is-gone', owner };
    const mayPingAny =
      channel?.permissionsFor(client.user)?.has(PermissionFlagsBits.MentionEveryone) === true;
    return role.mentionable || mayPingAny ? undefined : { what: 'role-not-pingable', owner };
  }
  const member = await memberNow(scene, owner.id);
  if (member === 'unknown') return undefined;
  if (member === 'gone') return { what: 'is-gone', owner };
  if (member.user.bot) return { what: 'is-bot', owner };
  const seen = channel ?? guild?.channels.cache.get(linked?.place.channel ?? place);
  if (seen?.permissionsFor(member).has(PermissionFlagsBits.ViewChannel) === false) {
    return { what: 'cannot-see', owner, channel: place };
  }
  const outside = linked?.private === true && !(await isInside(client, place, member));
  return outside ? { what: 'not-in-thread', owner, channel: place } : undefined;
}

async function memberNow(
  { client, actor }: Scene,
  id: Extract<Owner, { kind: 'member' }>['id'],
): Promise<GuildMember | 'gone' | 'unknown'> {
  try {
    return (
      (await client.guilds.cache.get(actor.server)?.members.fetch({ user: id, force: true })) ?? 'unknown'
    );
  } catch (error) {
    if (hasCode(error, RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser)) return 'gone';
    if (error instanceof DiscordAPIError || isOutOfReach(error)) return 'unknown';
    throw error;
  }
}
