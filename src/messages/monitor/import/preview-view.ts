import { type ImportPreview, isReady } from '../../../app/monitor/import/import.ts';
import type { ImportCounts } from '../../../app/monitor/import/import-draft.ts';
import { changes, isEdited, type PlannedItem } from '../../../app/monitor/import/import-plan.ts';
import type { ImportNote } from '../../../app/monitor/import/problems.ts';
import { neutral } from '../../../app/neutral.ts';
import { channel, dayText, listed, type Speech, said } from '../../speech.ts';
import { inline, label } from '../../typed.ts';
import { type Block, button, buttons, text, type View } from '../../view.ts';
import { monitorExchangeWords } from '../../words/monitor-exchange.ts';
import { monitorRowWords } from '../../words/monitor-rows.ts';
import { cadenceText } from '../cadence-text.ts';
import { amountText } from '../number-text.ts';
import { ownerText } from '../plan-lines.ts';
import { columnNames } from './exchange-failures.ts';
import { rowProblemText } from './row-problems.ts';

const SHOWN_FAULTS = 15;
const SHOWN_FIRST = 5;
const FAULTS_FILE = 'rows-to-correct.csv';
/** In bytes, of which a message takes some 9,000, and 4,000 characters. */
const ROOM_FOR_FAULTS = 5000;

/**
 * What a file would do: in figures, its first rows, and what is wrong with which row. `faults` is the file with all that
 * is wrong, where it is more than a message shows.
 */
export function importPreviewView(
  speech: Speech,
  preview: ImportPreview,
  faults: Uint8Array | undefined,
): View {
  const words = monitorExchangeWords[speech.locale];
  const { kind, table, rows, ignored, plan, counts, alerts, mark } = preview;
  const ready = isReady(preview);
  const head = text(
    words.preview(inline(preview.file, 100)),
    words.as(words.read[kind], rows, words.encoding[table.encoding], words.separator[table.separator]),
    ignored.length > 0 && words.ignored(columnNames(speech, ignored)),
    ...plan.notes.slice(0, SHOWN_FIRST).map((note) => noteText(speech, note)),
  );
  if (plan.faults.length > 0) {
    return { tone: 'caution', blocks: [head, ...faultBlocks(speech, preview, faults)] };
  }
  if (rows === 0) return { tone: 'caution', blocks: [head, text(words.noRows)] };
  if (!ready) return { tone: 'good', blocks: [head, text(words.nothing)] };
  const first = plan.items.filter(changes).flatMap((item) => itemLines(speech, item));
  const press = button(words.import, { do: 'watch-import', mark }, 'next');
  return {
    tone: 'plain',
    blocks: [
      head,
      text(
        words.wouldDo(countsText(speech, counts)),
        alerts > 0 && words.wouldAlert(alerts),
        ...[words.first, ...first.slice(0, SHOWN_FIRST)],
      ),
      text(words.sure),
      buttons(press),
    ],
  };
}

/** As many lines on what is wrong as are shown, and fit: letters beyond ASCII take more room than they are. */
function faultLines(speech: Speech, { plan }: ImportPreview): readonly string[] {
  const { row: words } = monitorRowWords[speech.locale];
  const lines: string[] = [];
  let room = ROOM_FOR_FAULTS;
  for (const { row, problem } of plan.faults.slice(0, SHOWN_FAULTS)) {
    const said = rowProblemText(speech, problem, (typed) => inline(typed, 60));
    const line = `- ${words(row, said)}`;
    room -= Math.max(line.length * 2, new TextEncoder().encode(line).length);
    if (room < 0) break;
    lines.push(line);
  }
  return lines;
}

function faultBlocks(
  speech: Speech,
  preview: ImportPreview,
  faults: Uint8Array | undefined,
): readonly Block[] {
  const words = monitorExchangeWords[speech.locale];
  const all = preview.plan.faults.length;
  const shown = faultLines(speech, preview);
  const more = all - shown.length;
  const lines = text(words.faults(all), ...shown, more > 0 && words.moreFaults(more));
  if (faults === undefined) return [lines];
  const otherwise = words.faultsUnattached;
  return [lines, { kind: 'file', name: FAULTS_FILE, bytes: faults, otherwise }];
}

/** All that is wrong, as a table; `undefined` where a message shows it. */
export function faultTable(
  speech: Speech,
  preview: ImportPreview,
): readonly (readonly string[])[] | undefined {
  const { faults } = preview.plan;
  if (faults.length <= faultLines(speech, preview).length) return undefined;
  const { faultsHeader } = monitorExchangeWords[speech.locale];
  const rows = faults.map(({ row, problem }) => [
    String(row),
    neutral(rowProblemText(speech, problem, (typed) => label(typed, 200))),
  ]);
  return [faultsHeader, ...rows];
}

/** What an import did. */
export function importedView(speech: Speech, file: string, counts: ImportCounts): View {
  const words = monitorExchangeWords[speech.locale];
  const done = words.done(inline(file, 100), countsText(speech, counts));
  return { tone: 'good', blocks: [text(done, words.doneHint)] };
}

/** What a file would do now, where something has changed since it was shown. */
export function changedPreviewView(
  speech: Speech,
  preview: ImportPreview,
  faults: Uint8Array | undefined,
): View {
  const { blocks, tone } = importPreviewView(speech, preview, faults);
  return { tone, blocks: [text(monitorExchangeWords[speech.locale].changedMeanwhile), ...blocks] };
}

export function countsText(speech: Speech, counts: ImportCounts): string {
  const words = monitorExchangeWords[speech.locale].counts;
  const kinds = ['begun', 'edited', 'fresh', 'changed', 'same'] as const;
  const said = kinds.filter((kind) => counts[kind] > 0).map((kind) => words[kind](counts[kind]));
  return listed(speech, said);
}

function noteText(speech: Speech, note: ImportNote): string {
  const { notes } = monitorExchangeWords[speech.locale];
  switch (note.what) {
    case 'number-read':
      return notes.numberRead(note.row, inline(note.typed, 40), String(note.value));
    case 'totals-left-out':
      return notes.totalsLeftOut(note.count);
    case 'no-home':
      return notes.noHome;
    case 'repeated':
      return notes.repeated(note.count);
  }
}

/** An item and the first of its readings, as far as they change. */
function itemLines(speech: Speech, item: PlannedItem): readonly string[] {
  const words = monitorExchangeWords[speech.locale];
  const { there, plan, fresh, changed } = item;
  const name = inline(plan.name, 60);
  const kind = speech.indicators.find(({ id }) => id === plan.indicator);
  const indicator = kind === undefined ? plan.indicator : said(speech, kind.label);
  const amount = (value: number) => amountText(speech, value, plan.unit);
  const withNote = (line: string, note: string | undefined) =>
    note === undefined ? line : words.withNote(line, inline(note, 60));
  return [
    ...(there === undefined
      ? [
          words.newItem(
            ...([name, indicator, cadenceText(speech, plan.cadence)] as const),
            ...([ownerText(plan.owner), channel(plan.channel)] as const),
          ),
        ]
      : isEdited(there, plan)
        ? [words.changedItem(name)]
        : []),
    ...fresh
      .slice(0, SHOWN_FIRST)
      .map(({ day, value, note }) =>
        withNote(words.newReading(name, dayText(speech, day), amount(value)), note),
      ),
    ...changed
      .slice(0, SHOWN_FIRST)
      .map(({ before, after }) =>
        withNote(
          words.changedReading(name, dayText(speech, after.day), amount(before.value), amount(after.value)),
          after.note,
        ),
      ),
  ];
}
