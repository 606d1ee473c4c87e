import type { Assessment } from '../../domain/assessment/assessment.ts';
import {
  choicesIn,
  criteriaOf,
  dateIn,
  type Entry,
  type EntryOf,
  isAcceptance,
  ownersOf,
  valueAt,
} from '../../domain/assessment/entry.ts';
import { isPast } from '../../domain/assessment/past.ts';
import { sourceWorth } from '../source-worth.ts';
import { dayText, type Speech } from '../speech.ts';
import { listWords } from '../words/lists.ts';
import { enumerated, fieldLine, fieldNamed, lineAt, numberOf, peopleText, shortName } from './field-text.ts';

const BESIDE = 40;
/** Where an action stands; what is only planned has no mark of its own. */
const STATE_MARKS: ReadonlyMap<string, string> = new Map([
  ['under-way', '▶️'],
  ['stuck', '🛑'],
  ['done', '✅'],
]);

/** How far another source has come; what is only known by name has no mark of its own. */
const SOURCE_MARKS: ReadonlyMap<string, string> = new Map([
  ['qualified', '✅'],
  ['qualifying', '🧪'],
  ['ruled-out', '🚫'],
]);

/** What one sees of an entry at a glance; `lacks` where something that it waits for is missing. */
interface Glance {
  readonly mark?: string;
  readonly lacks: boolean;
  readonly parts: readonly (string | undefined)[];
}

/** An entry in one line: its number and name, who, by when, and a warning where something is missing. */
export function entryLine(speech: Speech, assessment: Assessment, entry: Entry): string {
  const { parts } = glance(speech, entry);
  const worth = entry.list === 'sources' ? [sourceWorth(speech, assessment, entry)] : [];
  const name = `${entryMark(speech, entry)} **${numberOf(assessment, entry)} ${shortName(speech, entry)}**`;
  return [name, ...[...parts, ...worth].filter((part) => part !== undefined && part !== '')].join(' · ');
}

/** Where an entry stands, in one mark: what is missing above all. */
export function entryMark(speech: Speech, entry: Entry): string {
  const { mark, lacks } = glance(speech, entry);
  return lacks ? '⚠️' : (mark ?? '▫️');
}

/** Something that the entry waits for is missing. */
export function lacksSomething(speech: Speech, entry: Entry): boolean {
  return glance(speech, entry).lacks;
}

function glance(speech: Speech, entry: Entry): Glance {
  const words = listWords[speech.locale];
  const owners = ownersOf(entry);
  const at = (field: string) => lineAt(speech, entry, field, BESIDE);
  const day = (field: string) => {
    const date = dateIn(entry, field);
    return date === undefined ? undefined : dayText(speech, date);
  };
  switch (entry.list) {
    case 'talks': {
      const due = day('due');
      const done = valueAt(entry, 'outcome') !== undefined;
      const who = owners.length === 0 ? words.noSpeaker : peopleText(owners);
      const ahead = [who, due === undefined ? undefined : words.by(due)];
      return {
        mark: done ? '✅' : '💬',
        lacks: !done && owners.length === 0,
        parts: done ? [peopleText(owners), at('outcome')] : ahead,
      };
    }
    case 'watch':
      return {
        mark: '👀',
        lacks: owners.length === 0,
        parts: [at('cadence'), owners.length === 0 ? words.noOwner : peopleText(owners)],
      };
    case 'treatments':
      return treatmentGlance(speech, entry, day('until'));
    case 'sources':
      return sourceGlance(speech, entry);
    case 'actions': {
      const due = day('due');
      const helped = at('helps');
      const [state = 'planned'] = choicesIn(entry, 'state');
      const until = dateIn(entry, 'due');
      const late = state !== 'done' && until !== undefined && isPast(until, speech.now);
      return {
        mark: late ? '⏰' : (STATE_MARKS.get(state) ?? '▫️'),
        // What is done waits for nothing any more.
        lacks: state !== 'done' && (owners.length === 0 || due === undefined),
        parts: [
          at('state'),
          owners.length === 0 ? words.noOwner : peopleText(owners),
          due === undefined ? words.noDue : words.due(due),
          late ? words.overdue : undefined,
          at('sector'),
          helped === undefined ? undefined : words.helps(helped),
        ],
      };
    }
    case 'horizon':
      return {
        mark: entry.assessment === null ? '🔭' : '✅',
        lacks: false,
        parts: [entry.assessment === null ? at('why') : words.hasAssessment],
      };
  }
}

/** Where a source stands: whether it counts, how soon and how much, and whether what binds it still holds. */
function sourceGlance(speech: Speech, entry: EntryOf<'sources'>): Glance {
  const words = listWords[speech.locale];
  const at = (field: string) => lineAt(speech, entry, field, BESIDE);
  const [state = ''] = choicesIn(entry, 'state');
  const date = dateIn(entry, 'expires');
  const over = date !== undefined && isPast(date, speech.now);
  const [bond, time, share] = [at('bound'), at('switch'), at('share')];
  const bound =
    bond === undefined || date === undefined
      ? bond
      : (over ? words.bondEnded : words.until)(bond, dayText(speech, date));
  return {
    mark: SOURCE_MARKS.get(state) ?? '▫️',
    lacks: over && state !== 'ruled-out',
    parts: [
      at('country'),
      at('state'),
      time === undefined ? undefined : words.switchIn(time),
      share === undefined ? undefined : words.carries(share),
      bound,
    ],
  };
}

function treatmentGlance(speech: Speech, entry: EntryOf<'treatments'>, until: string | undefined): Glance {
  const words = listWords[speech.locale];
  const criteria = enumerated(speech, criteriaOf(entry));
  if (!isAcceptance(entry)) {
    const parts = ['reach', 'ranks'].map((field) => lineAt(speech, entry, field, BESIDE));
    return { lacks: false, parts: [criteria, ...parts] };
  }
  const ends = until === undefined ? words.noExpiry : words.acceptedUntil(until);
  const date = dateIn(entry, 'until');
  const over = date !== undefined && isPast(date, speech.now);
  return {
    mark: '⏸️',
    lacks: until === undefined || over,
    parts: [criteria, ends, over ? words.expired : undefined],
  };
}

/** What a treatment bought, in one line; asked for once it was carried out. */
export function boughtLine(speech: Speech, assessment: Assessment, entry: EntryOf<'treatments'>): string {
  const words = listWords[speech.locale];
  const form = reviewFieldsOf(speech, entry);
  const said = form.flatMap((id) => {
    const field = fieldNamed(speech, 'treatments', id);
    const value = valueAt(entry, id);
    return field === undefined || value === undefined ? [] : [fieldLine(speech, field, value, 80)];
  });
  const mark = said.length === 0 ? '⬜' : '✅';
  const name = `${mark} **${numberOf(assessment, entry)} ${shortName(speech, entry)}**`;
  return [name, ...(said.length === 0 ? [words.notSaidYet] : said)].join(' · ');
}

/** The fields that look back on a treatment, which another stage than its own asks for. */
function reviewFieldsOf(speech: Speech, entry: EntryOf<'treatments'>): readonly string[] {
  const lists = speech.framework.stages.flatMap((stage) =>
    stage.lists.map((list) => ({ list, stage: stage.id })),
  );
  return lists
    .filter(({ list }) => list.id === entry.list)
    .flatMap(({ list, stage }) => list.forms.filter((form) => form.at !== undefined && form.at !== stage))
    .flatMap((form) => form.fields.map((field) => field.id));
}
