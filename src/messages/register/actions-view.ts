import type { ActionFilter, FoundAction } from '../../app/register/actions-plan.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { choicesIn, nameOfEntry } from '../../domain/assessment/entry.ts';
import { SECTORS } from '../../domain/framework/names.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { ActionState } from '../../domain/register/planned-action.ts';
import { entryView } from '../lists/entry-view.ts';
import { dayText, listed, person, type Speech } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { button, buttons, type Option, text, type View } from '../view.ts';
import { panelWords } from '../words/panel.ts';
import { registerActionWords } from '../words/register-actions.ts';
import { planBlocks } from './plan-picture.ts';

const PAGE = 8;
const MARKS = { planned: '⬜', 'under-way': '▶️', stuck: '⛔', done: '✅' } as const satisfies Record<
  ActionState,
  string
>;

/** Actions over all risks, what is due first, a page at a time. */
export function actionsView(
  speech: Speech,
  found: readonly FoundAction[],
  filter: ActionFilter,
  wanted: number,
): View {
  const words = registerActionWords[speech.locale];
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = found.slice(page * PAGE, (page + 1) * PAGE);
  const turn = (to: number) =>
    ({
      do: 'risk-actions',
      scope: filter.scope,
      progress: filter.state ?? 'any',
      sector: filter.sector ?? 'any',
      technology: filter.assessment ?? 'any',
      page: to,
    }) as const;
  const turnWords = panelWords[speech.locale];
  const narrowed = Object.keys(filter).length > 1;
  return {
    tone: found.some(({ action }) => action.overdue) ? 'caution' : 'plain',
    blocks: [
      text(`## ${words.title(found.length)}`, `-# ${askedFor(speech, filter)}`),
      ...(page === 0 ? planBlocks(speech, found) : []),
      text(
        ...(shown.length === 0
          ? [narrowed ? words.noMatch : words.none[filter.scope]]
          : shown.map((each) => actionLine(speech, each))),
        filter.scope === 'all' && !narrowed && found.length > 0 && withoutPart(speech, found),
      ),
      ...(filter.assessment === undefined
        ? []
        : [buttons(button(words.add, { do: 'menu', assessment: filter.assessment, list: 'actions' }))]),
      ...(shown.length === 0
        ? []
        : [
            {
              kind: 'select',
              action: { do: 'risk-action' },
              hint: words.open,
              options: shown.map((each) => optionOf(speech, each)),
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
    ],
  };
}

/** One action, with the one press that ends it. */
export function actionView(speech: Speech, assessment: Assessment, id: EntryId): View {
  const view = entryView(speech, assessment, id);
  const entry = assessment.entries.find((each) => each.id === id);
  const open = entry?.list === 'actions' && !choicesIn(entry, 'state').includes('done');
  if (!open || assessment.closure !== null) return view;
  const action = { do: 'risk-done', assessment: assessment.id, entry: id, basedOn: entry.version } as const;
  const { done } = registerActionWords[speech.locale];
  return { ...view, blocks: [...view.blocks, buttons(button(done, action, 'next'))] };
}

function actionLine(speech: Speech, { risk, action }: FoundAction): string {
  const words = registerActionWords[speech.locale];
  const { entry, state, owners, due, overdue, cost, horizon } = action;
  const day = due === undefined ? words.noDue : (overdue ? words.late : words.due)(dayText(speech, due));
  const who = owners.length === 0 ? words.nobody : listed(speech, owners.map(person));
  const lock = risk.assessment.private ? '🔒 ' : '';
  const technology = `${lock}${inline(risk.assessment.technology, 60)}`;
  const stuck = state === 'stuck' ? [words.states.stuck] : [];
  const more = [
    ...(horizon === undefined ? [] : [words.horizons[horizon]]),
    ...(cost === undefined ? [] : [words.cost(inline(cost, 60))]),
  ];
  return `${MARKS[state]} **${inline(nameOfEntry(speech.framework, entry), 80)}**\n-# ${[day, ...stuck, who, technology, ...more].join(' · ')}`;
}

function optionOf(speech: Speech, { risk, action: { entry } }: FoundAction): Option {
  return {
    value: `${risk.assessment.id}-${entry.id}`,
    label: label(nameOfEntry(speech.framework, entry), 100),
    means: label(risk.assessment.technology, 100),
  };
}

function askedFor(speech: Speech, { scope, state, sector }: ActionFilter): string {
  const words = registerActionWords[speech.locale];
  return [words.scopes[scope], state && words.states[state], sector && words.sectors[sector]]
    .filter((each) => each !== undefined)
    .join(' · ');
}

/** Sectors of the quadruple helix that do nothing in any of the plans. */
function withoutPart(speech: Speech, found: readonly FoundAction[]): string | false {
  const acting = new Set(found.flatMap(({ action }) => action.sectors));
  const missing = SECTORS.filter((each) => !acting.has(each)).map(
    (each) => registerActionWords[speech.locale].sectors[each],
  );
  return missing.length > 0 && registerActionWords[speech.locale].noPart(listed(speech, missing));
}
