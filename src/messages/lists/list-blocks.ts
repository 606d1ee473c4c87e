import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Entry, entriesIn, formSuits, nameOfEntry, sectorsOf } from '../../domain/assessment/entry.ts';
import { gapsIn } from '../../domain/assessment/gaps.ts';
import { partsOf } from '../../domain/assessment/sectors.ts';
import type { EntryList } from '../../domain/framework/entry-list.ts';
import { criterionOf } from '../../domain/framework/framework.ts';
import type { Stage } from '../../domain/framework/stage.ts';
import { type Speech, said } from '../speech.ts';
import { label } from '../typed.ts';
import { type Block, type Button, button, buttons, text } from '../view.ts';
import { listWords } from '../words/lists.ts';
import { panelWords } from '../words/panel.ts';
import { boughtLine, entryLine, lacksSomething } from './entry-line.ts';
import { choiceText, enumerated, fieldNamed, shortName } from './field-text.ts';
import { addAction } from './step-button.ts';

/** So many entries stand on the panel; a phone shows no more beside the rest. */
const SHOWN = 5;
const NAMED = 3;

/** The lists of a stage on its panel: what is in them at a glance, what is missing, and the ways to add and see more. */
export function listBlocks(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  return [
    ...reviewBlocks(speech, assessment, stage),
    ...stage.lists.flatMap((list) => [
      text(...entryLines(speech, assessment, list), ...missingLines(speech, assessment, stage, list)),
      buttons(
        assessment.closure === null &&
          button(said(speech, list.add), addAction(assessment.id, list.id, 'new-or-menu')),
        list.id === 'horizon' && pursuit(speech, assessment),
        ...seeAll(speech, assessment, list),
      ),
    ]),
  ];
}

function entryLines(speech: Speech, assessment: Assessment, list: EntryList): readonly string[] {
  const words = listWords[speech.locale];
  const entries = entriesIn(assessment.entries, list.id);
  const title = words.listTitle(said(speech, list.title), entries.length);
  if (entries.length === 0) return [title, `*${said(speech, list.empty)}*`];
  return [
    title,
    ...few(speech, lackingFirst(speech, entries), (each) => entryLine(speech, assessment, each)),
  ];
}

/** What lacks something stands where it is seen. */
function lackingFirst(speech: Speech, entries: readonly Entry[]): readonly Entry[] {
  const lacks = (each: Entry) => lacksSomething(speech, each);
  return [...entries.filter(lacks), ...entries.filter((each) => !lacks(each))];
}

function few<T>(speech: Speech, items: readonly T[], line: (item: T) => string): readonly string[] {
  const more = items.length - SHOWN;
  return [...items.slice(0, SHOWN).map(line), ...(more > 0 ? [listWords[speech.locale].more(more)] : [])];
}

function seeAll(speech: Speech, assessment: Assessment, list: EntryList) {
  const count = entriesIn(assessment.entries, list.id).length;
  const title = listWords[speech.locale].seeAll(said(speech, list.title), count);
  const action = { do: 'entries', assessment: assessment.id, list: list.id } as const;
  return count === 0 ? [] : [button(title, action)];
}

/** The way to the assessment of the chokepoint that was seen last and has none yet. */
function pursuit(speech: Speech, { id, entries, closure }: Assessment): Button | false {
  const latest = entriesIn(entries, 'horizon').findLast((each) => each.assessment === null);
  if (closure !== null || latest === undefined) return false;
  const name = nameOfEntry(speech.framework, latest);
  const said = panelWords[speech.locale].answered(listWords[speech.locale].pursue, name);
  return button(label(said, 80), { do: 'pursue', assessment: id, entry: latest.id });
}

function missingLines(
  speech: Speech,
  assessment: Assessment,
  stage: Stage,
  list: EntryList,
): readonly string[] {
  const words = listWords[speech.locale];
  const gaps = gapsIn(speech.framework, assessment, stage, speech.now);
  if (list.id === 'treatments') {
    const open = gaps.flatMap((gap) => {
      if (gap.cause !== 'untreated') return [];
      const { id, title } = criterionOf(speech.framework, gap.criterion);
      return [`${id} ${said(speech, title)}`];
    });
    return open.length === 0 ? [] : [words.untreated(enumerated(speech, open))];
  }
  if (list.id === 'actions') {
    const waiting = gaps.flatMap((gap) => (gap.cause === 'no-action' ? [gap.entry] : []));
    const names = assessment.entries
      .filter((each) => waiting.includes(each.id))
      .map((each) => shortName(speech, each));
    const some = enumerated(speech, names.slice(0, NAMED));
    const rest = names.length - NAMED;
    const said = rest > 0 ? words.andOthers(some, rest) : some;
    return [
      ...(names.length === 0 ? [] : [words.withoutAction(said)]),
      ...(entriesIn(assessment.entries, 'actions').length === 0 ? [] : partLines(speech, assessment)),
    ];
  }
  return [];
}

/** What each of the four sectors does and whom it helps; which one has no part is plain to see. */
function partLines(speech: Speech, assessment: Assessment): readonly string[] {
  const words = listWords[speech.locale];
  const field = fieldNamed(speech, 'actions', 'sector');
  const named = (sector: string) => (field === undefined ? sector : choiceText(speech, field, sector));
  const nowhere = entriesIn(assessment.entries, 'actions').filter(
    (each) => sectorsOf(each, 'sector').length === 0,
  ).length;
  return [
    words.partsTitle,
    ...partsOf(assessment).map(({ sector, actions, helps }) => {
      const does = actions === 0 ? words.noPart : words.actions(actions);
      const line = `${actions === 0 ? '⬜' : '🟩'} ${words.part(named(sector), does)}`;
      return helps.length === 0 ? line : `${line} · ${words.helps(enumerated(speech, helps.map(named)))}`;
    }),
    ...(nowhere === 0 ? [] : [`⚠️ ${words.part(words.noSector, words.actions(nowhere))}`]),
  ];
}

/** What each treatment bought, on the panel of the stage that looks back. */
function reviewBlocks(speech: Speech, assessment: Assessment, stage: Stage): readonly Block[] {
  const words = listWords[speech.locale];
  const elsewhere = speech.framework.stages
    .filter((each) => each.id !== stage.id)
    .flatMap((each) => each.lists);
  return elsewhere.flatMap((list) => {
    const forms = list.forms.filter((form) => form.at === stage.id);
    const asked = entriesIn(assessment.entries, 'treatments').filter((each) =>
      forms.some((form) => list.id === each.list && formSuits(form, each)),
    );
    if (asked.length === 0) return [];
    const lines = few(speech, asked, (each) => boughtLine(speech, assessment, each));
    return [text(words.boughtTitle, ...lines), buttons(...seeAll(speech, assessment, list))];
  });
}
