import type { PlanPicture, PlanRow, PlanSign } from '../../app/plan-pictures.ts';
import type { FoundAction } from '../../app/register/actions-plan.ts';
import { nameOfEntry } from '../../domain/assessment/entry.ts';
import { ACTION_STATES } from '../../domain/register/planned-action.ts';
import type { Speech } from '../speech.ts';
import { cut, label } from '../typed.ts';
import type { Block } from '../view.ts';
import { planPictureWords } from '../words/plan-picture.ts';
import { registerActionWords } from '../words/register-actions.ts';

/** What one picture can show and be read on a phone. */
const MOST_ROWS = 40;
/** A single mark says no more than its line in the list. */
const FEWEST = 2;

interface Dated extends FoundAction {
  readonly due: string;
}

/**
 * Actions on the days that they are due, by technology; nothing where fewer than two have a day. Where there are more
 * than are legible, what is done gives way first, then what is due last.
 */
export function planBlocks(speech: Speech, found: readonly FoundAction[]): readonly Block[] {
  const data = planPictureOf(speech, found);
  return data === undefined ? [] : [{ kind: 'picture', picture: { name: 'plan', data } }];
}

/** The picture alone. */
export function planPictureOf(speech: Speech, found: readonly FoundAction[]): PlanPicture | undefined {
  const dated = found.flatMap((each): Dated[] => {
    const { due } = each.action;
    return due === undefined ? [] : [{ ...each, due }];
  });
  if (dated.length < FEWEST) return undefined;
  return pictureOf(speech, dated, found.length - dated.length);
}

function pictureOf(speech: Speech, dated: readonly Dated[], undated: number): PlanPicture {
  const words = planPictureWords[speech.locale];
  const open = dated.filter(({ action }) => action.state !== 'done');
  const done = dated.filter(({ action }) => action.state === 'done');
  const kept = new Set([...open, ...done].slice(0, MOST_ROWS));
  const shown = dated.filter((each) => kept.has(each));
  const more = dated.length - shown.length;
  const subtitle = words.subtitle(dated.length, undated);
  const groups = [...Map.groupBy(shown, ({ risk }) => risk.assessment.id).values()].map((each) => ({
    name: technologyOf(each[0]),
    rows: each.map((one) => rowOf(speech, one)),
  }));
  const kinds: readonly PlanSign[] = [...ACTION_STATES, 'overdue'];
  const spoken = groups.flatMap(({ name, rows }) =>
    rows.map((row) => words.row(row.name, name, withState(speech, row))),
  );
  return {
    alt: cut(words.alt(words.title, subtitle, spoken.join('; ')), 1000),
    title: words.title,
    subtitle,
    foot: [words.foot, ...(more > 0 ? [words.more(more)] : [])].join(speech.locale === 'en' ? ' ' : ''),
    today: { day: speech.now.slice(0, 10), words: words.today },
    groups,
    signs: kinds
      .filter((kind) =>
        shown.some(({ action }) => (kind === 'overdue' ? action.overdue : action.state === kind)),
      )
      .map((kind) => ({ kind, words: words.signs[kind] })),
  };
}

function technologyOf(found: Dated | undefined): string {
  return label(found?.risk.assessment.technology ?? '', 100);
}

function rowOf(speech: Speech, { due, action }: Dated): PlanRow {
  const words = planPictureWords[speech.locale];
  const { entry, state, overdue, horizon, cost } = action;
  const wrong = [...(state === 'stuck' ? [words.stuck] : []), ...(overdue ? [words.overdue] : [])];
  const { horizons } = registerActionWords[speech.locale];
  const about = [
    ...(horizon === undefined ? [] : [horizons[horizon]]),
    ...(cost === undefined ? [] : [label(cost, 30)]),
  ];
  const marked = wrong.length > 0 ? wrong : state === 'done' ? [] : about;
  const name = label(nameOfEntry(speech.framework, entry), 100);
  return { name, day: due, state, overdue, when: shortDay(speech, due), remark: marked.join(words.comma) };
}

/** What is planned or done is told by the mark alone, which is no help to whoever can't see it. */
function withState(speech: Speech, { state, when, remark }: PlanRow): string {
  const words = planPictureWords[speech.locale];
  const marked = [...(state === 'stuck' ? [] : [words.signs[state]]), ...(remark === '' ? [] : [remark])];
  return [when, ...marked].join(words.comma);
}

/** A day without its year in the year that it is now. */
function shortDay(speech: Speech, date: string): string {
  const style = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  const year = date.slice(0, 4) === speech.now.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(speech.locale, { ...style, ...year }).format(new Date(`${date}T00:00:00Z`));
}
