import type { DeliveryFacts } from '../../app/monitor/delivery-facts.ts';
import type { Instant } from '../../domain/ids.ts';
import type { DigestPlan } from '../../domain/monitoring/digest.ts';
import { DIGEST_PARTS, type Digest, digestOf } from '../../domain/monitoring/digest-of.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { channel, moment, type Speech } from '../speech.ts';
import { type Block, text, type View } from '../view.ts';
import { monitorDigestWords } from '../words/monitor-digest.ts';
import { timetableText } from './cadence-text.ts';
import { watchLine } from './watch-list.ts';

/** Of each part so many are listed and the others counted: a digest is read in one look. */
const MOST_LISTED = 6;

type Watched = { readonly item: WatchItem };

/** A server's own digest, as everybody in its channel reads it. */
export function digestView(speech: Speech, { items, now }: DeliveryFacts, since: Instant | null): View {
  const { nothingHere } = monitorDigestWords[speech.locale];
  return digestOfItems(speech, digestOf(items, since, now), since, nothingHere);
}

/** What a member sees who asks for it. */
export function ownDigestView(
  speech: Speech,
  watched: readonly Watched[],
  since: Instant | null,
  next: Instant | null,
): View {
  const words = monitorDigestWords[speech.locale];
  const view = digestOfItems(speech, digestOf(watched, since, speech.now), since, words.nothing);
  return next === null ? view : { ...view, blocks: [...view.blocks, text(`-# ${words.next(moment(next))}`)] };
}

/** What was settled about the server's own digest; `null`: that there is none. */
export function digestPlannedView(speech: Speech, plan: DigestPlan | null): View {
  const words = monitorDigestWords[speech.locale];
  if (plan === null) return { tone: 'good', blocks: [text(words.stopped)] };
  const { channel: place, nextDue } = plan;
  const line = words.planned(channel(place), timetableText(speech, plan));
  return {
    tone: 'good',
    blocks: [text(line, nextDue !== null && words.next(moment(nextDue)))],
  };
}

function digestOfItems(
  speech: Speech,
  { parts, quiet }: Digest<Watched>,
  since: Instant | null,
  nothing: string,
): View {
  const words = monitorDigestWords[speech.locale];
  const told = DIGEST_PARTS.filter((part) => parts[part].length > 0);
  const pressing = told.filter((part) => part !== 'due' && part !== 'paused');
  const blocks = told.map((part): Block => {
    const listed = parts[part].slice(0, MOST_LISTED);
    const more = parts[part].length - listed.length;
    return text(
      words.parts[part],
      ...listed.map(({ item }) => `- ${watchLine(speech, item)}`),
      more > 0 && words.more(more),
    );
  });
  return {
    tone: parts.critical.length > 0 ? 'extreme' : pressing.length > 0 ? 'caution' : 'good',
    blocks: [
      text(`### ${words.title}`, since !== null && `-# ${words.since(moment(since, 'd'))}`),
      ...(told.length + quiet === 0 ? [text(nothing)] : []),
      ...(told.length === 0 && quiet > 0 ? [text(words.allWell)] : []),
      ...blocks,
      ...(told.length > 0 && quiet > 0 ? [text(`-# ${words.quiet(quiet)}`)] : []),
    ],
  };
}
