/** What stands between words, and around the number of a page: pieces, which are no texts by themselves. */
const en = {
  pages: ['Page ', ' of ', ''] as readonly [string, string, string],
  comma: ', ',
  semicolon: '; ',
  stop: '. ',
};

const zh: typeof en = {
  pages: ['第', '页，共', '页'],
  comma: '，',
  semicolon: '；',
  stop: '。',
};

export const reportMarksWords = { en, 'zh-CN': zh } as const;
