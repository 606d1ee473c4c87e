import type { ExportFiles } from '../../app/monitor/export.ts';
import { headerOf } from '../../app/monitor/export.ts';
import { IMPORT_KINDS, type ImportKind } from '../../app/monitor/import/columns.ts';
import type { Speech } from '../speech.ts';
import { type Block, text, type View } from '../view.ts';
import { monitorExchangeWords } from '../words/monitor-exchange.ts';
import { templateRows } from '../words/monitor-templates.ts';

export function exportView(speech: Speech, { what, count, left, files }: ExportFiles): View {
  const words = monitorExchangeWords[speech.locale];
  const lines = text(
    words.exportedCount(words.exported[what], count),
    left > 0 && words.leftOut(left),
    words.exportHint,
    what === 'items' && `-# ${words.notInFile}`,
  );
  const attached = files.map((bytes, index): Block => {
    const number = files.length > 1 ? `-${index + 1}` : '';
    return { kind: 'file', name: `${what}${number}.csv`, bytes, otherwise: words.notAttached };
  });
  return { tone: 'plain', blocks: [lines, ...attached] };
}

/** For each kind of file a header with two rows of examples, which are left out when it is imported. */
export function templates(speech: Speech): readonly {
  readonly kind: ImportKind;
  readonly rows: readonly (readonly string[])[];
}[] {
  return IMPORT_KINDS.map((kind) => ({
    kind,
    rows: [headerOf(kind, speech.locale), ...templateRows[speech.locale][kind]],
  }));
}

export function templateView(
  speech: Speech,
  files: readonly { readonly kind: ImportKind; readonly bytes: Uint8Array }[],
): View {
  const words = monitorExchangeWords[speech.locale];
  const attached = files.map(
    ({ kind, bytes }): Block => ({
      ...{ kind: 'file', name: `template-${kind}.csv`, bytes },
      otherwise: words.notAttached,
    }),
  );
  return { tone: 'plain', blocks: [text(words.exported.template, words.templateHint), ...attached] };
}
