/** Files of what is watched, on their way in and out. */
const en = {
  preview: (file: string) => `## ${file}`,
  read: { items: 'Items to be watched', readings: 'Readings', shares: 'Shares by partner country' },
  as: (kind: string, rows: number, encoding: string, separator: string) =>
    `${kind}: ${rows === 1 ? '1 row' : `${rows} rows`}, read as ${encoding} with ${separator}.`,
  encoding: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GB18030' },
  separator: { ',': 'commas', ';': 'semicolons', '\t': 'tabs' },
  ignored: (columns: string) => `Left out, since no column is called so: ${columns}.`,
  counts: {
    begun: (count: number) => (count === 1 ? '1 new item' : `${count} new items`),
    edited: (count: number) => (count === 1 ? '1 item changed' : `${count} items changed`),
    fresh: (count: number) => (count === 1 ? '1 new reading' : `${count} new readings`),
    changed: (count: number) => (count === 1 ? '1 reading changed' : `${count} readings changed`),
    same: (count: number) => `${count} the same as on record`,
  },
  wouldDo: (counts: string) => `**It would bring:** ${counts}.`,
  wouldAlert: (count: number) =>
    `⚠️ ${count === 1 ? '1 item crosses a threshold and raises an alert' : `${count} items cross a threshold and raise an alert each`}.`,
  first: 'The first of them:',
  newItem: (name: string, indicator: string, cadence: string, owner: string, channel: string) =>
    `- **new** ${name}: ${indicator}, ${cadence}, ${owner}, ${channel}`,
  changedItem: (name: string) => `- **changed** ${name}`,
  newReading: (name: string, day: string, value: string) => `- ${name}, ${day}: **${value}**`,
  changedReading: (name: string, day: string, before: string, value: string) =>
    `- ${name}, ${day}: ${before} becomes **${value}**`,
  withNote: (line: string, note: string) => `${line} (${note})`,
  notes: {
    numberRead: (row: number, typed: string, value: string) =>
      `Row ${row}: “${typed}” was read as ${value}, and others like it. If that is wrong, write thousands without a mark.`,
    totalsLeftOut: (count: number) =>
      `${count === 1 ? '1 row' : `${count} rows`} of the whole world left out: the partners are added up here.`,
    noHome:
      'Shares from abroad are left out where no home country is set. Set one with `/settings change home:`.',
    repeated: (count: number) =>
      `${count === 1 ? '1 row repeats' : `${count} rows repeat`} another word for word and ${count === 1 ? 'counts' : 'count'} once.`,
  },
  faults: (count: number) =>
    `**${count === 1 ? '1 row' : `${count} rows`} cannot be taken, so nothing is imported.** Correct the file and run \`/monitor import\` again.`,
  moreFaults: (count: number) => `… and ${count} more; all of them are in the attached file.`,
  faultsUnattached:
    'The list of all of them cannot be attached: the bot lacks the permission Attach Files here.',
  faultsHeader: ['row', 'problem'],
  nothing: 'Everything in it is on record already: nothing changes.',
  noRows: 'There is a header and nothing under it. Add rows and import it again.',
  sure: 'Nothing has been written yet. The preview is kept for a day.',
  import: 'Import',
  done: (file: string, counts: string) => `**${file}** is imported: ${counts}.`,
  doneHint: 'Whatever is past a threshold now is announced once per item. `/monitor list` shows them.',
  changedMeanwhile:
    'Something has changed since the preview, so nothing was imported. This is how it looks now.',
  over: 'That preview is no longer kept: another file took its place, or a day has passed. Run `/monitor import` again.',
  attachment: {
    expired: 'Discord does not hand out that file any more. Run the command again and attach it anew.',
    'too-large': 'That file is larger than 2 MB. Split it into several files and import one after the other.',
    unreachable: 'Discord did not hand out the file in time. Try again in a moment.',
  },
  table: {
    empty: 'That file is empty. Run `/monitor export what:template` for one to begin with.',
    notText:
      'That file is no text: it may be a picture or a program with another name. Save the table as CSV.',
    spreadsheet:
      'That is a workbook. Save the sheet as CSV (UTF-8) in your spreadsheet program and attach that.',
    unknownEncoding:
      'The text of that file is in an encoding that cannot be told. Save it as CSV UTF-8 and attach it again.',
    tooLarge: 'That file is larger than 2 MB. Split it into several files and import one after the other.',
    tooManyRows:
      'That file has more than 10,000 rows. Split it into several files and import one after the other.',
    openQuote: (row: number) =>
      `A quotation mark opens in row ${row} and never closes. Close it, or double it where it belongs to the text.`,
    noColumns: (header: string) =>
      `None of these columns is known: ${header}. Run \`/monitor export what:template\` for a file with the right ones.`,
    columnsMissing: (kind: string, missing: string, header: string) =>
      `${kind} need a column ${missing}. The file has: ${header}. Run \`/monitor export what:template\` for an example.`,
    columnTwice: (column: string) => `Two columns mean \`${column}\`. Remove or rename one of them.`,
  },
  exported: { items: 'Items that you can see', readings: 'Readings that you can see', template: 'Templates' },
  exportedCount: (what: string, count: number) => `${what}: ${count}.`,
  leftOut: (count: number) =>
    `⚠️ ${count} more rows had no room in this message. Export one item at a time with \`item:\`.`,
  exportHint: 'Change it and bring it back with `/monitor import`: only what differs is changed.',
  notInFile: 'Whether an item is paused is not in the file; an import leaves that as it is.',
  templateHint:
    'Fill in your rows under the header and import it with `/monitor import`. Rows that begin with `# ` are examples and are left out.',
  nothingToExport: 'There is nothing to export that you can see. Run `/monitor list` for what there is.',
  notAttached:
    'The file cannot be attached: the bot lacks the permission Attach Files in this channel. Ask an administrator, or run the command elsewhere.',
  files: { items: 'items', readings: 'readings', shares: 'shares' },
};

const zh: typeof en = {
  preview: (file) => `## ${file}`,
  read: { items: '监测项', readings: '读数', shares: '按来源国统计的占比' },
  as: (kind, rows, encoding, separator) => `${kind}：共${rows}行，按${encoding}、${separator}读取。`,
  encoding: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GB18030' },
  separator: { ',': '逗号分隔', ';': '分号分隔', '\t': '制表符分隔' },
  ignored: (columns) => `以下列名无法识别，已略过：${columns}。`,
  counts: {
    begun: (count) => `新增监测项${count}个`,
    edited: (count) => `修改监测项${count}个`,
    fresh: (count) => `新增读数${count}条`,
    changed: (count) => `修改读数${count}条`,
    same: (count) => `与已有记录相同${count}条`,
  },
  wouldDo: (counts) => `**导入后：** ${counts}。`,
  wouldAlert: (count) => `⚠️ 有${count}个监测项越过阈值，各告警一次。`,
  first: '前几条：',
  newItem: (name, indicator, cadence, owner, channel) =>
    `- **新增** ${name}：${indicator}，${cadence}，${owner}，${channel}`,
  changedItem: (name) => `- **修改** ${name}`,
  newReading: (name, day, value) => `- ${name}，${day}：**${value}**`,
  changedReading: (name, day, before, value) => `- ${name}，${day}：${before}改为**${value}**`,
  withNote: (line, note) => `${line}（${note}）`,
  notes: {
    numberRead: (row, typed, value) =>
      `第${row}行“${typed}”按${value}读取，同样写法的也如此。如有误，请去掉千位分隔符。`,
    totalsLeftOut: (count) => `已略过${count}行全球合计，合计由各来源国相加得出。`,
    noHome: '未设本国，国外占比已略过。请用 `/settings change home:` 设置。',
    repeated: (count) => `有${count}行与其他行完全重复，只计一次。`,
  },
  faults: (count) => `**有${count}行有误，因此没有导入任何内容。** 请更正文件后重新 \`/monitor import\`。`,
  moreFaults: (count) => `……另有${count}行，全部列在附件中。`,
  faultsUnattached: '机器人在此没有“附加文件”权限，无法附上完整清单。',
  faultsHeader: ['行', '问题'],
  nothing: '文件内容与已有记录完全相同，没有任何改动。',
  noRows: '只有表头，没有内容。请填写后重新导入。',
  sure: '目前尚未写入任何内容。预览保留一天。',
  import: '导入',
  done: (file, counts) => `**${file}** 已导入：${counts}。`,
  doneHint: '已越过阈值的监测项各告警一次。用 `/monitor list` 查看。',
  changedMeanwhile: '预览之后情况有变，因此没有导入。现在的情况如下。',
  over: '该预览已失效：已被另一个文件取代，或超过一天。请重新 `/monitor import`。',
  attachment: {
    expired: 'Discord已不再提供该文件，请重新上传。',
    'too-large': '文件超过2 MB。请拆成几个文件依次导入。',
    unreachable: 'Discord未能及时提供该文件，请稍后重新上传。',
  },
  table: {
    empty: '文件是空的。请用 `/monitor export what:template` 取得模板。',
    notText: '这不是文本文件，可能是改了名的图片或程序。请把表格另存为CSV。',
    spreadsheet: '这是工作簿。请在表格软件中把工作表另存为CSV（UTF-8）后再上传。',
    unknownEncoding: '无法识别文件的编码。请另存为CSV UTF-8后重新上传。',
    tooLarge: '文件超过2 MB。请拆成几个文件依次导入。',
    tooManyRows: '文件超过10,000行。请拆成几个文件依次导入。',
    openQuote: (row) => `第${row}行的引号没有结束。请补上，文字中的引号请写两次。`,
    noColumns: (header) =>
      `没有可识别的列：${header}。请用 \`/monitor export what:template\` 取得列名正确的模板。`,
    columnsMissing: (kind, missing, header) =>
      `${kind}缺少列 ${missing}。文件中有：${header}。请参照 \`/monitor export what:template\` 给出的示例。`,
    columnTwice: (column) => `有两列都表示 \`${column}\`。请删去或改名其中一列。`,
  },
  exported: { items: '你能看到的监测项', readings: '你能看到的读数', template: '模板' },
  exportedCount: (what, count) => `${what}：${count}条。`,
  leftOut: (count) => `⚠️ 另有${count}条放不进这条消息。请用 \`item:\` 逐项导出。`,
  exportHint: '修改后可用 `/monitor import` 导回，只有不同之处会改动。',
  notInFile: '文件中不含监测项是否已暂停，导入时保持不变。',
  templateHint: '在表头下填写内容，再用 `/monitor import` 导入。以 `# ` 开头的行是示例，会被略过。',
  nothingToExport: '没有你能看到的内容可导出。请用 `/monitor list` 查看。',
  notAttached: '机器人在本频道没有“附加文件”权限，无法附上文件。请找管理员，或换个频道再试。',
  files: { items: '监测项', readings: '读数', shares: '来源国占比' },
};

export const monitorExchangeWords = { en, 'zh-CN': zh };

/** How items that come from shares are called, and what stands on them; `{}` is what they are about. */
export const shareWords = {
  name: {
    largest: { en: '{}: share of the largest source', 'zh-CN': '{}：最大来源国占比' },
    abroad: { en: '{}: share from abroad', 'zh-CN': '{}：国外占比' },
    concentration: { en: '{}: concentration of sources (HHI)', 'zh-CN': '{}：来源集中度（HHI）' },
  },
  look: {
    largest: {
      en: 'Imports by partner country: the share of the country that supplies most.',
      'zh-CN': '分来源国的进口数据：供应最多的国家或地区所占的比例。',
    },
    abroad: {
      en: 'Imports by partner country: the share of all countries but the home country.',
      'zh-CN': '分来源国的进口数据：本国以外所占的比例。',
    },
    concentration: {
      en: 'Herfindahl-Hirschman index of source countries, 0 to 10,000. Thresholds borrowed from the US merger guidelines: 1800 (2023) and 2500 (2010).',
      'zh-CN':
        '来源国的赫芬达尔－赫希曼指数，0到10,000。阈值借用美国合并指南：1800（2023年）和2500（2010年）。',
    },
  },
  largest: { en: 'Largest source: {}', 'zh-CN': '最大来源：{}' },
} as const;

/** What can be exported, as it is picked. */
export const exportChoices = {
  items: { en: 'Items', 'zh-CN': '监测项' },
  readings: { en: 'Readings', 'zh-CN': '读数' },
  template: { en: 'Template', 'zh-CN': '模板' },
} as const;
