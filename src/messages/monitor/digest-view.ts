import type { DeliveryFacts } from '../../app/monitor/delivery-facts.ts';
import type { WatchState } from '../../app/monitor/watch-filter.ts';
import type { Instant } from '../../domain/ids.ts';
import type { DigestPlan } from '../../domain/monitoring/digest.ts';
import { DIGEST_PARTS, type Digest, type DigestPart, digestOf } from '../../domain/monitoring/digest-of.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { channel, moment, type Speech } from '../speech.ts';
import { label } from '../typed.ts';
import { button, buttons, text, type View } from '../view.ts';
import { monitorDigestWords } from '../words/monitor-digest.ts';
import { monitorListWords } from '../words/monitor-list.ts';
import { timetableText } from './cadence-text.ts';
import { markOf } from './watch-card.ts';
import { watchLine, watchOption } from './watch-list.ts';

/** Of each part so many are listed and the others counted, the first that fits: a digest is read in one look. */
const MOST_LISTED = [8, 6, 4, 3, 2, 1] as const;
/** Well inside what a message holds, beside its buttons. */
const ROOM = { characters: 3400, bytes: 7500 } as const;
const MOST_OPENED = 25;
/** A row of buttons. */
const MOST_PRESSING = 5;

type Watched = { readonly item: WatchItem };

/** A server's own digest, as everybody in its channel reads it, with what presses most at hand. */
export function digestView(speech: Speech, { items, now }: DeliveryFacts, since: Instant | null): View {
  const { nothingHere } = monitorDigestWords[speech.locale];
  const digest = digestOf(items, since, now);
  const pressing = PRESSING.flatMap((part) => digest.parts[part])
    .slice(0, MOST_PRESSING)
    .map(({ item }) =>
      button(`${markOf(item)} ${label(item.plan.name, 40)}`, { do: 'watch', watch: item.id }),
    );
  const view = digestOfItems(speech, digest, since, nothingHere);
  return pressing.length === 0 ? view : { ...view, blocks: [...view.blocks, buttons(...pressing)] };
}

const PRESSING = ['critical', 'overdue', 'warning'] as const satisfies readonly DigestPart[];

/** What a member sees who asks for it, with the way from it to each item and to the lists of those alike. */
export function ownDigestView(
  speech: Speech,
  watched: readonly Watched[],
  since: Instant | null,
  next: Instant | null,
): View {
  const words = monitorDigestWords[speech.locale];
  const digest = digestOf(watched, since, speech.now);
  const view = digestOfItems(speech, digest, since, words.nothing);
  const shown = DIGEST_PARTS.flatMap((part) => digest.parts[part]).slice(0, MOST_OPENED);
  const list = (standing: 'any' | WatchState) =>
    ({ do: 'watch-list', page: 0, standing, reminded: 'any', assessment: 'any' }) as const;
  const is = (so: (item: WatchItem) => boolean) => watched.some(({ item }) => so(item));
  return {
    ...view,
    blocks: [
      ...view.blocks,
      ...(next === null ? [] : [text(`-# ${words.next(moment(next))}`)]),
      ...(shown.length === 0
        ? []
        : [
            {
              kind: 'select',
              action: { do: 'watch-open' },
              hint: monitorListWords[speech.locale].pick,
              options: shown.map(({ item }) => watchOption(item)),
            } as const,
          ]),
      ...(watched.length === 0
        ? []
        : [
            buttons(
              is(({ open }) => open !== null) && button(words.lists.overdue, list('overdue')),
              is(({ band }) => band !== 'normal') && button(words.lists.past, list('past')),
              is(({ paused }) => paused !== null) && button(words.lists.paused, list('paused')),
              button(words.lists.any, list('any')),
            ),
          ]),
    ],
  };
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
  const drafts = MOST_LISTED.map((most) => told.map((part) => partText(speech, part, parts[part], most)));
  const fitting = drafts.find(fits) ?? drafts.at(-1) ?? [];
  return {
    tone: parts.critical.length > 0 ? 'extreme' : pressing.length > 0 ? 'caution' : 'good',
    blocks: [
      text(`### ${words.title}`, since !== null && `-# ${words.since(moment(since, 'd'))}`),
      ...(told.length + quiet === 0 ? [text(nothing)] : []),
      ...(told.length === 0 && quiet > 0 ? [text(words.allWell)] : []),
      ...fitting.map((each) => text(each)),
      ...(told.length > 0 && quiet > 0 ? [text(`-# ${words.quiet(quiet)}`)] : []),
    ],
  };
}

function partText(speech: Speech, part: DigestPart, items: readonly Watched[], most: number): string {
  const words = monitorDigestWords[speech.locale];
  const lines = items.slice(0, most).map(({ item }) => `- ${watchLine(speech, item)}`);
  const more = items.length - lines.length;
  return [words.parts[part], ...lines, ...(more > 0 ? [words.more(more)] : [])].join('\n');
}

function fits(texts: readonly string[]): boolean {
  const all = texts.join('\n');
  return all.length <= ROOM.characters && new TextEncoder().encode(all).length <= ROOM.bytes;
}
