import type { Whose } from '../app/data/actions.ts';
import type { Counts, Fate } from '../app/data/erase.ts';
import type { DataExport } from '../app/data/export.ts';
import { KINDS } from '../app/data/fate.ts';
import type { Speech } from './speech.ts';
import { type Block, button, buttons, divider, type FormView, text, type View } from './view.ts';
import { dataWords } from './words/data.ts';

/** What a deletion would take and leave, with the download before it. */
export function dataView(speech: Speech, { whose, goes, kept, votes, owned }: Fate): View {
  const words = dataWords[speech.locale];
  const going = [...counted(speech, goes), ...(votes > 0 ? [words.count(words.votes, votes)] : [])];
  const staying = counted(speech, kept);
  const mine = whose === 'mine';
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.title[whose]}`, words.goes, ...(going.length > 0 ? going : [words.none])),
      mine && staying.length > 0
        ? text(words.kept, ...staying, words.keptWhy, owned > 0 && `⚠️ ${words.owned(owned)}`)
        : text(mine ? words.alone : words.serverGoes),
      divider,
      text(words.first),
      buttons(
        button(words.exports, { do: 'data-export', whose }, 'next'),
        button(words.deletes, { do: 'data-delete', whose }, 'grave'),
      ),
    ],
  };
}

function counted(speech: Speech, counts: Counts): readonly string[] {
  const words = dataWords[speech.locale];
  return KINDS.filter((kind) => counts[kind] > 0).map((kind) => words.count(words.kinds[kind], counts[kind]));
}

export function dataExportView(speech: Speech, exported: DataExport): View {
  const words = dataWords[speech.locale];
  const { whose, files, count, hidden, votes, unreadable, left } = exported;
  const attached = files.map((bytes, index): Block => {
    const number = files.length > 1 ? `-${index + 1}` : '';
    return { kind: 'file', name: `unchoke-${whose}${number}.json`, bytes, otherwise: words.notAttached };
  });
  return {
    tone: left + unreadable > 0 ? 'caution' : 'plain',
    blocks: [
      text(
        words.exported(count),
        files.length > 1 && words.several(files.length),
        hidden > 0 && words.hidden(hidden),
        votes > 0 && words.secret(votes),
        unreadable > 0 && words.unreadable(unreadable),
        left > 0 && words.noRoom(left),
        `-# ${words.alone}`,
      ),
      ...attached,
    ],
  };
}

/** Asks for a word that nobody types by accident. */
export function dataDeleteForm(speech: Speech, whose: Whose): FormView {
  const words = dataWords[speech.locale];
  return {
    title: words.formTitle[whose],
    introduction: words.formIntroduction[whose],
    action: { do: 'data-deleted', whose },
    fields: [{ id: 'confirm', label: words.confirm(words.word), required: true, kind: 'line', longest: 20 }],
  };
}

/** Whether what was typed is the word, in any language that a form may have asked for it. */
export function isConfirmed(typed: string): boolean {
  const meant = typed.trim().toLowerCase();
  return Object.values(dataWords).some(({ word }) => word.toLowerCase() === meant);
}

export function notConfirmedView(speech: Speech, whose: Whose): View {
  const words = dataWords[speech.locale];
  const again = button(words.again, { do: 'data-delete', whose }, 'other');
  return { tone: 'caution', blocks: [text(words.notConfirmed(words.word)), buttons(again)] };
}

export function dataDeletedView(speech: Speech, whose: Whose): View {
  return { tone: 'good', blocks: [text(dataWords[speech.locale].deleted[whose])] };
}
