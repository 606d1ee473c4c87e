import type { Watched } from '../../app/monitor/find-watch.ts';
import type { NewWatch } from '../../app/monitor/watch-draft.ts';
import type { WatchFilter } from '../../app/monitor/watch-filter.ts';
import { firstUnanswered } from '../../domain/monitoring/unanswered.ts';
import type { Occurrence, WatchItem } from '../../domain/monitoring/watch-item.ts';
import { moment, type Speech } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { button, buttons, type Option, text, type View } from '../view.ts';
import { monitorDraftWords } from '../words/monitor-draft.ts';
import { monitorListWords } from '../words/monitor-list.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';
import { panelWords } from '../words/panel.ts';
import { ownerText } from './plan-lines.ts';
import { amountText } from './reading-text.ts';
import { markOf, trendOf } from './watch-card.ts';

const PAGE = 10;
const MOST_BEGUN = 3;

/** What was asked for, ten at a time, and what the member has begun and not started. `of` names the assessment asked for. */
export function watchListView(
  speech: Speech,
  all: readonly Watched[],
  filter: WatchFilter,
  wanted: number,
  begun: readonly NewWatch[],
  of?: string,
): View {
  const words = monitorListWords[speech.locale];
  const turnWords = panelWords[speech.locale];
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = all.slice(page * PAGE, (page + 1) * PAGE).map(({ item }) => item);
  const asked = filterText(speech, filter, of);
  const turn = (to: number) => ({ do: 'watch-list', page: to, ...filterParts(filter) }) as const;
  const empty = asked === '' ? words.empty : words.noMatch;
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.title(all.length)}`, asked !== '' && `-# ${asked}`),
      text(...(shown.length === 0 ? [empty] : shown.map((each) => `- ${watchLine(speech, each)}`))),
      ...(shown.length === 0
        ? []
        : [
            {
              kind: 'select',
              action: { do: 'watch-open' },
              hint: words.pick,
              options: shown.map(watchOption),
            } as const,
          ]),
      ...(pages > 1
        ? [
            text(`-# ${turnWords.page(page + 1, pages)}`),
            buttons(
              page > 0 && button(turnWords.previous, turn(page - 1)),
              page < pages - 1 && button(turnWords.following, turn(page + 1)),
            ),
          ]
        : []),
      ...(begun.length > 0 && page === 0 ? begunBlocks(speech, begun) : []),
    ],
  };
}

function begunBlocks(speech: Speech, begun: readonly NewWatch[]): View['blocks'] {
  const { goOn } = monitorDraftWords[speech.locale];
  const each = begun
    .slice(0, MOST_BEGUN)
    .map(({ watch, starts }) => button(goOn(label(starts.plan.name, 40)), { do: 'draft', watch }));
  return [text(monitorListWords[speech.locale].begun), buttons(...each)];
}

/** One item in a line: how it stands, its last value, when it comes next, and for whom. */
export function watchLine(speech: Speech, item: WatchItem): string {
  const words = monitorListWords[speech.locale];
  const { bands } = monitorWatchWords[speech.locale];
  const { plan, latest, band, nextDue, open, paused } = item;
  const last = latest.at(-1);
  const value = last && `${amountText(speech, plan, last.value)} ${trendOf(latest)}`.trim();
  return [
    `${markOf(item)} **${inline(plan.name, 60)}**`,
    value,
    band === 'normal' ? undefined : bands[band],
    open === null ? undefined : openText(speech, open),
    paused === null ? nextDue && words.next(moment(nextDue, 'd')) : words.states.paused,
    ownerText(plan.owner),
  ]
    .filter((part) => typeof part === 'string')
    .join(' · ');
}

/** Since when nobody has answered, and how often where it was more than once. */
function openText({ locale }: Speech, open: Occurrence): string {
  const words = monitorListWords[locale];
  const since = firstUnanswered(open);
  const count = open.missedCount + 1;
  return count === 1 ? words.open(moment(open.due, 'd')) : words.ignored(count, since && moment(since, 'd'));
}

/** One item to be picked. */
export function watchOption(item: WatchItem): Option {
  return { value: item.id, label: label(item.plan.name, 90), mark: markOf(item) };
}

function filterText(speech: Speech, { state, owner, assessment }: WatchFilter, of = ''): string {
  const words = monitorListWords[speech.locale];
  return [
    ...(state === 'any' ? [] : [words.onlyState(words.states[state])]),
    ...(owner === 'any' ? [] : [words.onlyOwner(ownerText(owner))]),
    ...(assessment === 'any' ? [] : [words.onlyAssessment(inline(of, 60))]),
  ].join(' · ');
}

/** A filter as a button carries it. */
function filterParts({ state, owner, assessment }: WatchFilter) {
  const who = owner === 'any' ? owner : owner.kind === 'role' ? `r${owner.id}` : owner.id;
  return { standing: state, reminded: who, assessment };
}
