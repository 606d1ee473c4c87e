import type { Assessment } from '../../domain/assessment/assessment.ts';
import { entriesIn, nameOfEntry } from '../../domain/assessment/entry.ts';
import { countingSources, riskCountries } from '../../domain/assessment/listed-sources.ts';
import { listOf } from '../../domain/framework/framework.ts';
import type { ListId } from '../../domain/framework/names.ts';
import { afterSwitchingLines } from '../source-worth.ts';
import { type Speech, said } from '../speech.ts';
import { label } from '../typed.ts';
import { type Block, button, buttons, type Option, text, type View } from '../view.ts';
import { listWords } from '../words/lists.ts';
import { panelWords } from '../words/panel.ts';
import { sourceWords } from '../words/sources.ts';
import { entryLine } from './entry-line.ts';
import { numberOf } from './field-text.ts';
import { addAction } from './step-button.ts';

/** Entries on a page. */
export const PAGE = 10;

/** A list page by page, with one to open. `note` says what has just happened to it. */
export function entriesView(
  speech: Speech,
  assessment: Assessment,
  id: ListId,
  wanted: number,
  note?: string,
): View {
  const words = listWords[speech.locale];
  const { list } = listOf(speech.framework, id);
  const entries = entriesIn(assessment.entries, id);
  const pages = Math.max(1, Math.ceil(entries.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = entries.slice(page * PAGE, (page + 1) * PAGE);
  const options = shown.map((each): Option => {
    const name = `${numberOf(assessment, each)} ${nameOfEntry(speech.framework, each)}`;
    return { value: String(each.id), label: label(name, 100) };
  });
  return {
    tone: note === undefined ? 'plain' : 'good',
    blocks: [
      ...(note === undefined ? [] : [text(note)]),
      text(
        `### ${said(speech, list.title)} · ${entries.length}`,
        ...(shown.length === 0
          ? [`*${said(speech, list.empty)}*`]
          : shown.map((each) => entryLine(speech, assessment, each))),
        ...(id === 'sources' ? sourcesLines(speech, assessment) : []),
      ),
      ...(options.length === 0
        ? []
        : [
            {
              kind: 'select',
              action: { do: 'entry', assessment: assessment.id },
              hint: words.open,
              options,
            } as const,
          ]),
      ...turning(speech, assessment, id, page, pages),
      ...(assessment.closure === null
        ? [buttons(button(said(speech, list.add), addAction(assessment.id, id, 'again')))]
        : []),
    ],
  };
}

/** What all sources together come to, and what nobody could check. */
function sourcesLines(speech: Speech, assessment: Assessment): readonly string[] {
  const unchecked = countingSources(assessment).length > 0 && riskCountries(assessment).length === 0;
  return [
    ...afterSwitchingLines(speech, assessment),
    ...(unchecked ? [`-# ${sourceWords[speech.locale].nobodySaid}`] : []),
  ];
}

function turning(
  speech: Speech,
  { id }: Assessment,
  list: ListId,
  page: number,
  pages: number,
): readonly Block[] {
  const words = panelWords[speech.locale];
  if (pages < 2) return [];
  const to = (there: number) => ({ do: 'entries-page', assessment: id, list, page: there }) as const;
  return [
    text(`-# ${words.page(page + 1, pages)}`),
    buttons(
      page > 0 && button(words.previous, to(page - 1)),
      page < pages - 1 && button(words.following, to(page + 1)),
    ),
  ];
}
