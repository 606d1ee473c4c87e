import { isPast } from '../../domain/assessment/past.ts';
import type { SourcesOf } from '../../domain/register/sources.ts';
import { shortName } from '../lists/field-text.ts';
import { afterSwitchingLines } from '../source-worth.ts';
import { dayText, type Speech } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { type Option, text, type View } from '../view.ts';
import { registerWords } from '../words/register.ts';
import { registerSourceWords } from '../words/register-sources.ts';
import { pageTurns } from './page-turns.ts';

const PAGE = 6;
/** So many bonds that end are named of one technology. */
const NAMED = 2;

/** The other sources of all technologies, page by page, with one to open. */
export function sourcesView(speech: Speech, all: readonly SourcesOf[], wanted: number): View {
  const words = { ...registerWords[speech.locale], ...registerSourceWords[speech.locale] };
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = all.slice(page * PAGE, (page + 1) * PAGE);
  const options = shown.map(
    ({ assessment }): Option => ({ value: assessment.id, label: label(assessment.technology, 100) }),
  );
  const turn = (to: number) => ({ do: 'risk-sources', page: to }) as const;
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.title(all.length)}`, `-# ${words.order}`),
      text(...(shown.length === 0 ? [words.empty] : shown.map((each) => technologyLine(speech, each)))),
      ...(shown.length === 0
        ? []
        : [{ kind: 'select', action: { do: 'risk-source' }, hint: words.open, options } as const]),
      ...pageTurns(words, page, pages, turn),
    ],
  };
}

function technologyLine(
  speech: Speech,
  { assessment, sources, qualified, counting, ending }: SourcesOf,
): string {
  const words = registerSourceWords[speech.locale];
  const lock = assessment.private ? registerWords[speech.locale].lock : '';
  const mark = counting > 0 && ending.length === 0 ? '✅' : '⚠️';
  const counted = sources.length === 0 ? words.none : words.counts(qualified, sources.length, counting);
  const ends = ending.slice(0, NAMED).map(({ source, date }) => {
    const told = isPast(date, speech.now) ? words.ended : words.ends;
    return told(shortName(speech, source, 40), dayText(speech, date));
  });
  const more = ending.length > NAMED ? [`+${ending.length - NAMED}`] : [];
  const name = `${mark} ${lock}**${inline(assessment.technology, 60)}**`;
  return [
    `${name} · ${counted}`,
    ...(ends.length === 0 ? [] : [`-# ⏰ ${[...ends, ...more].join(' · ')}`]),
    ...afterSwitchingLines(speech, assessment).map((line) => `-# ${line}`),
  ].join('\n');
}
