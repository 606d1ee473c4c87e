import type { FormatName } from '../../app/report/formats.ts';

/** What is said around a report in Discord. */
const en = {
  formats: {
    pdf: 'PDF: one-page brief, then the full record',
    xlsx: 'Excel: sheets to sort, filter and reckon with',
    csv: 'CSV: the tables, a file each',
    markdown: 'Markdown: the text, for a wiki',
    json: 'JSON: everything, for /risks import',
    ics: 'Calendar (ICS): the days to come',
  } satisfies Record<FormatName, string>,
  formatNames: {
    pdf: 'PDF',
    xlsx: 'Excel',
    csv: 'CSV',
    markdown: 'Markdown',
    json: 'JSON',
    ics: 'Calendar',
  } satisfies Record<FormatName, string>,
  titleOf: (technology: string) => `Report: ${technology}`,
  titleAll: (count: number) => (count === 1 ? 'Report: 1 risk' : `Report: ${count} risks`),
  working: (what: string) => `⏳ ${what}\nThe file is being made; it will be here in a moment.`,
  made: (format: string, files: number) => (files === 1 ? `${format}, 1 file` : `${format}, ${files} files`),
  split: 'It would be too large for one file, so it comes in several: the brief is in the first.',
  splitData: 'It would be too large for one file, so it comes in several. Each can be imported by itself.',
  private: (count: number) =>
    count === 1
      ? '🔒 It holds a private assessment. Hand it on only to people who may know of it.'
      : `🔒 It holds ${count} private assessments. Hand it on only to people who may know of them.`,
  onlyYours: '-# It holds what you may see, as of now; nobody else sees this message.',
  notAttached:
    'I may not send files here. Give me the permission “Attach Files” in this channel, or ask for the report in another one.',
  failures: {
    'reports-busy': 'Several reports are being made already. Try again in a minute.',
    'report-too-large':
      'That report would be too large to make or to send. Ask for it as Excel or CSV, or for one assessment at a time.',
    'report-not-made':
      'The file could not be made. Try another format; whoever runs Unchoke finds the reason in the log.',
    'reports-closed': 'Unchoke is being restarted. Ask for the report again in a minute.',
    'nothing-dated':
      'Nothing in it has a day to come. Give an action a due date, or set the day of the next review, first.',
    'nothing-to-report':
      'There is no risk to report on that you can see. Run `/score` or `/assess start` first.',
  },
};

const zh: typeof en = {
  formats: {
    pdf: 'PDF：一页简报，后附完整记录',
    xlsx: 'Excel：多张工作表，可排序、筛选、计算',
    csv: 'CSV：每张表一个文件',
    markdown: 'Markdown：纯文本，可放进知识库',
    json: 'JSON：完整数据，可用“导入”读回',
    ics: '日历（ICS）：今后的各个日期',
  },
  formatNames: { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV', markdown: 'Markdown', json: 'JSON', ics: '日历' },
  titleOf: (technology) => `报告：${technology}`,
  titleAll: (count) => `报告：${count}项风险`,
  working: (what) => `⏳ ${what}\n正在生成文件，请稍候。`,
  made: (format, files) => `${format}，${files}个文件`,
  split: '放进一个文件会过大，因此分为多个文件，简报在第一个文件中。',
  splitData: '内容过大，因此分为多个文件，每个文件都可单独导入。',
  private: (count) => `🔒 其中有${count}项非公开评估，请只转交给有权知悉的人。`,
  onlyYours: '-# 内容限于你目前有权查看的部分，这条消息只有你能看到。',
  notAttached: '我不能在这里发送文件。请在本频道授予我“附加文件”权限，或在别的频道索取报告。',
  failures: {
    'reports-busy': '已有多份报告正在生成，请一分钟后再试。',
    'report-too-large': '这份报告过大，无法生成或发送。请改用Excel或CSV格式，或逐项评估生成报告。',
    'report-not-made': '文件未能生成。请换一种格式再试；运行Unchoke的人可在日志中查到原因。',
    'reports-closed': 'Unchoke正在重启，请一分钟后再索取报告。',
    'nothing-dated': '其中没有今后的日期。请先为行动设定期限，或定下下次复审日期。',
    'nothing-to-report': '没有你能看到的风险可供报告。请先用 `/score` 或 `/assess start` 开始一项评估。',
  },
};

export const reportWords = { en, 'zh-CN': zh } as const;
