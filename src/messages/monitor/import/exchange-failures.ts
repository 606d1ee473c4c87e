import { columnName, type HeaderFault } from '../../../app/monitor/import/columns.ts';
import type { ExchangeFailure } from '../../../app/monitor/import/import-failure.ts';
import type { TableFault } from '../../../app/tables.ts';
import type { Speech } from '../../speech.ts';
import { inline } from '../../typed.ts';
import { text, type View } from '../../view.ts';
import { monitorExchangeWords } from '../../words/monitor-exchange.ts';

/** One sentence on what is wrong with a file, and what to do. */
export function exchangeFailureView(speech: Speech, failure: ExchangeFailure): View {
  const words = monitorExchangeWords[speech.locale];
  const caution = (line: string): View => ({ tone: 'caution', blocks: [text(line)] });
  switch (failure.code) {
    case 'attachment-unavailable':
      return caution(words.attachment[failure.trouble]);
    case 'import-unreadable':
      return caution(unreadableText(speech, failure.fault));
    case 'import-over':
      return caution(words.over);
    case 'nothing-to-export':
      return caution(words.nothingToExport);
  }
}

const SHOWN_COLUMNS = 8;

function unreadableText(speech: Speech, fault: TableFault | HeaderFault): string {
  const { table, read } = monitorExchangeWords[speech.locale];
  switch (fault.what) {
    case 'empty':
      return table.empty;
    case 'not-text':
      return table.notText;
    case 'spreadsheet':
      return table.spreadsheet;
    case 'unknown-encoding':
      return table.unknownEncoding;
    case 'too-large':
      return table.tooLarge;
    case 'too-many-rows':
      return table.tooManyRows;
    case 'open-quote':
      return table.openQuote(fault.row);
    case 'no-columns':
      return table.noColumns(columnNames(speech, fault.header));
    case 'columns-missing': {
      const missing = fault.missing.map((column) => `\`${columnName(column, speech.locale)}\``);
      const header = columnNames(speech, fault.header);
      return table.columnsMissing(read[fault.kind], missing.join(', '), header);
    }
    case 'column-twice':
      return table.columnTwice(columnName(fault.column, speech.locale));
  }
}

/** Names of columns as somebody else wrote them. */
export function columnNames({ locale }: Speech, names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_COLUMNS).map((name) => `“${inline(name, 40)}”`);
  const more = names.length > SHOWN_COLUMNS ? [`… (+${names.length - SHOWN_COLUMNS})`] : [];
  return [...shown, ...more].join(locale === 'zh-CN' ? '、' : ', ');
}
