import type { TakenCounts } from '../app/exchange/exchange-draft.ts';
import type { ExchangeFault } from '../app/exchange/exchange-file.ts';
import { type ExchangePreview, isReady } from '../app/exchange/import-risks.ts';
import { countsOf, type Planned } from '../app/exchange/plan-exchange.ts';
import type { ChannelId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';
import { channel as channelText, listed, moment, type Speech } from './speech.ts';
import { inline } from './typed.ts';
import { button, buttons, text, type View } from './view.ts';
import { exchangeWords } from './words/exchange.ts';

const MOST_NAMED = 12;
const MOST_STRANGERS = 8;

/** What a file of assessments would do, with the buttons that let it. */
export function exchangePreviewView(speech: Speech, preview: ExchangePreview, channel: ChannelId): View {
  const words = exchangeWords[speech.locale];
  const { file, head, planned, foreign, strangers, mark } = preview;
  const of = (state: Planned['state']) => planned.filter((each) => each.state === state);
  const [fresh, differs, same] = [of('new'), of('differs'), of('same')];
  const act = (taking: 'new' | 'all') => ({ do: 'risks-import', mark, taking }) as const;
  if (!isReady(preview)) {
    return { tone: 'good', blocks: [text(`## ${words.title(inline(file, 80))}`, words.nothing)] };
  }
  return {
    tone: 'plain',
    blocks: [
      text(
        `## ${words.title(inline(file, 80))}`,
        words.made[foreign ? 'elsewhere' : 'here'](moment(head.at)),
        head.parts > 1 && words.part(head.part, head.parts),
      ),
      text(
        ...(fresh.length > 0
          ? [words.fresh(countsText(speech, countsOf(fresh, 0))), ...namesOf(speech, fresh)]
          : []),
        ...(differs.length > 0
          ? [
              words.differs(differs.length),
              words.inThem(countsText(speech, countsOf(differs, 0))),
              ...namesOf(speech, differs),
            ]
          : []),
        same.length > 0 && words.same(same.length),
      ),
      text(
        strangersLine(speech, strangers),
        foreign && words.here(channelText(channel)),
        (foreign || strangers.length > 0) && words.paused,
        head.leftOut.votes > 0 && words.votes(head.leftOut.votes),
      ),
      buttons(
        fresh.length > 0 && button(words.take, act('new'), 'next'),
        differs.length > 0 && button(words.replace, act('all'), 'grave'),
      ),
    ],
  };
}

function countsText({ locale }: Speech, { assessments, items, readings }: TakenCounts): string {
  return exchangeWords[locale].counts(assessments, items, readings);
}

function namesOf({ locale }: Speech, planned: readonly Planned[]): readonly string[] {
  const words = exchangeWords[locale];
  const more = planned.length - MOST_NAMED;
  return [
    ...planned.slice(0, MOST_NAMED).map(({ bundle: { documents } }) => {
      const [root] = documents;
      if (root.kind === 'watch') return words.name(inline(root.value.plan.name, 80));
      const { technology, private: secret } = root.value;
      return words[secret ? 'secret' : 'name'](inline(technology, 80));
    }),
    ...(more > 0 ? [words.more(more)] : []),
  ];
}

function strangersLine(speech: Speech, strangers: readonly string[]): string | undefined {
  const words = exchangeWords[speech.locale];
  if (strangers.length === 0) return undefined;
  const more = strangers.length - MOST_STRANGERS;
  const names = strangers.slice(0, MOST_STRANGERS).map((each) => `**${inline(each, 60)}**`);
  if (more <= 0) return words.strangers(listed(speech, names));
  return words.moreStrangers(names.join(speech.locale === 'zh-CN' ? '、' : ', '), more);
}

/** The same, since what was pressed would not do any more what it said. */
export function changedExchangeView(speech: Speech, preview: ExchangePreview, channel: ChannelId): View {
  const view = exchangePreviewView(speech, preview, channel);
  return { tone: 'caution', blocks: [text(exchangeWords[speech.locale].changed), ...view.blocks] };
}

export function takenInView({ locale }: Speech, file: string, counts: TakenCounts): View {
  const words = exchangeWords[locale];
  const { assessments, items, readings, replaced, paused } = counts;
  return {
    tone: 'good',
    blocks: [
      text(
        `**${words.done(inline(file, 80))}**`,
        words.counts(assessments, items, readings),
        replaced > 0 && words.replaced(replaced),
        paused > 0 && words.pausedNow(paused),
        assessments > 0 && words.open,
      ),
    ],
  };
}

/** One sentence on why a file cannot be imported, and what to do. */
export function exchangeFaultText(locale: Locale, fault: ExchangeFault): string {
  const { faults } = exchangeWords[locale];
  return fault.what === 'broken' ? faults.broken(inline(fault.field, 120)) : faults[fault.what];
}
