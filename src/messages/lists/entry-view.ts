import type { Assessment } from '../../domain/assessment/assessment.ts';
import {
  choicesIn,
  dateIn,
  type Entry,
  formSuits,
  isAcceptance,
  ownersOf,
  valueAt,
} from '../../domain/assessment/entry.ts';
import { actionsFor } from '../../domain/assessment/gaps.ts';
import { isPast } from '../../domain/assessment/past.ts';
import { listOf } from '../../domain/framework/framework.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { standingLines } from '../monitor/linked-items.ts';
import { sourceWorth } from '../source-worth.ts';
import { moment, person, type Speech, said } from '../speech.ts';
import { cut, quotation } from '../typed.ts';
import { type Block, type Button, button, buttons, divider, type Tone, text, type View } from '../view.ts';
import { assessWords } from '../words/assess.ts';
import { listWords } from '../words/lists.ts';
import { monitorCaseWords } from '../words/monitor-case.ts';
import { PAGE } from './entries-view.ts';
import { entryLine } from './entry-line.ts';
import { fieldLine, fieldsOfKind, fieldText, numberOf, shortName } from './field-text.ts';
import { addAction } from './step-button.ts';

/** Room for what an entry says, well inside what a message holds. */
const ROOM = { characters: 3000, bytes: 7000 } as const;
/** How much of a text is shown where not all of them fit, tried in turn. */
const LENGTHS = [1000, 600, 400, 250, 150, 80, 40] as const;
const MOST_ACTIONS = 5;

export interface EntryViewing {
  /** Stands above it. */
  readonly note?: string;
  readonly tone?: Tone;
  /** Of an entry of the watch list: what it runs as, where it does. */
  readonly item?: WatchItem | undefined;
}

/** An entry with all that it says, who added and changed it, and what can be done with it. */
export function entryView(
  speech: Speech,
  assessment: Assessment,
  id: EntryId,
  { note, tone = note === undefined ? 'plain' : 'good', item }: EntryViewing = {},
): View {
  const words = listWords[speech.locale];
  const entry = assessment.entries.find((each) => each.id === id);
  if (entry === undefined) return { tone: 'caution', blocks: [text(words.failure.noSuchEntry)] };
  const { list } = listOf(speech.framework, entry.list);
  const { addedBy, addedAt, by, at, version } = entry;
  const changed = version !== entry.id;
  const lacking = assessment.closure === null ? lackingLines(speech, entry) : [];
  return {
    tone: lacking.length > 0 && tone === 'good' ? 'caution' : tone,
    blocks: [
      ...(note === undefined ? [] : [text(note)]),
      text(
        `### ${words.entryTitle(said(speech, list.title), numberOf(assessment, entry))}`,
        `**${shortName(speech, entry, 200)}**`,
        ...belongingLines(speech, assessment, entry),
        ...lacking,
        ...worthLines(speech, assessment, entry),
      ),
      ...valueBlocks(speech, entry),
      ...servingBlocks(speech, assessment, entry),
      ...(entry.list === 'watch' ? [text(...standingLines(speech, item))] : []),
      divider,
      text(
        `-# ${words.addedBy(person(addedBy), moment(addedAt))}`,
        changed && `-# ${words.changedBy(person(by), moment(at))}`,
      ),
      ...watchButtons(speech, assessment, entry, item),
      ...entryButtons(speech, assessment, entry),
    ],
  };
}

/** What an entry waits for by itself, a line each. */
function lackingLines(speech: Speech, entry: Entry): readonly string[] {
  const { gap: words } = assessWords[speech.locale];
  const line = (cause: 'no-expiry' | 'expired' | 'no-owner' | 'no-due-date') => `⚠️ ${words[cause]}`;
  if (isAcceptance(entry)) {
    const until = dateIn(entry, 'until');
    if (until === undefined) return [line('no-expiry')];
    return isPast(until, speech.now) ? [line('expired')] : [];
  }
  if (entry.list !== 'actions' || choicesIn(entry, 'state').includes('done')) return [];
  return [
    ...(ownersOf(entry).length === 0 ? [line('no-owner')] : []),
    ...(dateIn(entry, 'due') === undefined ? [line('no-due-date')] : []),
  ];
}

function worthLines(speech: Speech, assessment: Assessment, entry: Entry): readonly string[] {
  const worth = entry.list === 'sources' ? sourceWorth(speech, assessment, entry) : '';
  return worth === '' ? [] : [`-# ${worth}`];
}

/** What an entry belongs to, in words. */
export function belongingLines(
  speech: Speech,
  { entries }: Pick<Assessment, 'entries'>,
  entry: Entry,
): readonly string[] {
  const words = listWords[speech.locale];
  switch (entry.list) {
    case 'treatments': {
      const option = speech.framework.treatments.find((each) => each.id === entry.option);
      return [`-# ${option === undefined ? words.ownOption : words.option(said(speech, option.title))}`];
    }
    case 'actions': {
      const served = entries.find((each) => each.id === entry.serves);
      return [served === undefined ? `-# ${words.servesNone}` : words.serves(shortName(speech, served))];
    }
    case 'horizon':
      return entry.assessment === null ? [] : [`✅ ${words.hasAssessment}`];
    case 'talks':
    case 'watch':
    case 'sources':
      return [];
  }
}

/** The values of the entry but its name, as long as there is room; the record has all of them whole. */
function valueBlocks(speech: Speech, entry: Entry): readonly Block[] {
  const words = listWords[speech.locale];
  const encoder = new TextEncoder();
  const fits = (said: string) => said.length <= ROOM.characters && encoder.encode(said).length <= ROOM.bytes;
  const versions = LENGTHS.map((longest) => valueLines(speech, entry, longest).join('\n'));
  const shown = versions.find(fits) ?? cut(versions.at(-1) ?? '', ROOM.characters / 2);
  if (shown === '') return [text(`-# ${words.nothingElse}`)];
  return [text(shown, shown !== versions[0] && `-# ${words.cutHere}`)];
}

function valueLines(speech: Speech, entry: Entry, longest: number): readonly string[] {
  const words = listWords[speech.locale];
  const [, ...fields] = fieldsOfKind(speech, entry);
  return fields.flatMap((field) => {
    const value = valueAt(entry, field.id);
    if (value === undefined) return [];
    const label = said(speech, field.label);
    return value.kind === 'text'
      ? [`**${label}**`, quotation(fieldText(speech, field, value), longest)]
      : [words.field(label, fieldLine(speech, field, value, longest))];
  });
}

/** The actions that carry out a treatment. */
function servingBlocks(speech: Speech, assessment: Assessment, entry: Entry): readonly Block[] {
  const words = listWords[speech.locale];
  if (entry.list !== 'treatments') return [];
  const actions = actionsFor(assessment, entry);
  if (actions.length === 0) return [];
  const more = actions.length - MOST_ACTIONS;
  return [
    text(
      words.field(words.actionsOf, String(actions.length)),
      ...actions.slice(0, MOST_ACTIONS).map((each) => entryLine(speech, assessment, each)),
      more > 0 && words.more(more),
    ),
  ];
}

/** The way to the item of an entry, or to one where nobody is reminded yet. */
function watchButtons(
  speech: Speech,
  { id, closure }: Assessment,
  entry: Entry,
  item: WatchItem | undefined,
): readonly Block[] {
  if (entry.list !== 'watch') return [];
  const words = monitorCaseWords[speech.locale];
  if (item !== undefined) return [buttons(button(words.open, { do: 'watch', watch: item.id }))];
  const begin = { do: 'watch-begin', assessment: id, entry: entry.id } as const;
  return closure === null ? [buttons(button(words.begin, begin, 'next'))] : [];
}

function entryButtons(speech: Speech, assessment: Assessment, entry: Entry): readonly Block[] {
  const words = listWords[speech.locale];
  const { id, closure } = assessment;
  const { list } = listOf(speech.framework, entry.list);
  const page = Math.floor((numberOf(assessment, entry) - 1) / PAGE);
  const back = button(words.backToList, { do: 'entries-page', assessment: id, list: entry.list, page });
  if (closure !== null) return [buttons(...pursuits(speech, assessment, entry), back)];
  const lacks = lackingLines(speech, entry).length > 0;
  const endless = isAcceptance(entry) && lacks;
  const edits = list.forms
    .filter((form) => formSuits(form, entry))
    .map((form, index) =>
      button(
        endless ? words.setExpiry : words.edit(said(speech, form.title)),
        {
          do: 'edit',
          assessment: id,
          entry: entry.id,
          form: form.id,
        },
        lacks && index === 0 ? 'next' : 'other',
      ),
    );
  return [
    buttons(...edits),
    buttons(
      ...pursuits(speech, assessment, entry),
      entry.list === 'treatments' &&
        !isAcceptance(entry) &&
        button(words.addAction, { do: 'add', assessment: id, list: 'actions', about: String(entry.id) }),
      button(words.addAnother, addAction(id, entry.list, 'again')),
      button(words.remove, { do: 'remove', assessment: id, entry: entry.id }, 'grave'),
      back,
    ),
  ];
}

function pursuits(speech: Speech, { id, closure }: Assessment, entry: Entry): readonly Button[] {
  const words = listWords[speech.locale];
  if (entry.list !== 'horizon') return [];
  if (entry.assessment !== null) {
    return [button(words.openPursued, { do: 'fresh-panel', assessment: entry.assessment }, 'next')];
  }
  return closure === null
    ? [button(words.pursue, { do: 'pursue', assessment: id, entry: entry.id }, 'next')]
    : [];
}

/** Asks whether an entry is to go. */
export function removalView(speech: Speech, assessment: Assessment, entry: Entry): View {
  const words = listWords[speech.locale];
  const { id } = assessment;
  return {
    tone: 'caution',
    blocks: [
      text(words.removeAsk(shortName(speech, entry))),
      buttons(
        button(
          words.removeYes,
          { do: 'removed', assessment: id, entry: entry.id, basedOn: entry.version },
          'grave',
        ),
        button(words.removeNo, { do: 'entry-again', assessment: id, entry: entry.id }),
      ),
    ],
  };
}
