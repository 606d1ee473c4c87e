const en = {
  noSuchScore:
    'This score is gone, or it is not yours to see. Run `/score` again; one that nobody shared is kept for 30 days.',
  notYours: 'Only whoever wrote the description can edit or share it. You can correct what was read from it.',
  nothingToConfirm: 'Nothing was read there that is still to be confirmed.',
  nothingToRead: 'That message has no text that can be read. Run `/score` and describe the technology.',
  alreadyStarted: 'An assessment was started from this already.',
  openAssessment: 'Open the assessment',
  nothingToTakeOver: 'Nothing is left to take over: what can be proposed has been answered.',
};

const zh: typeof en = {
  noSuchScore: '该评分已不存在，或你无权查看。请重新运行 `/score`；没有分享过的评分保留 30 天。',
  notYours: '只有描述的作者可以修改或分享它。你可以更正从中读到的内容。',
  nothingToConfirm: '这里没有待确认的内容。',
  nothingToRead: '该消息中没有可读取的文字。请运行 `/score` 并描述这项技术。',
  alreadyStarted: '已据此发起过评估。',
  openAssessment: '打开评估',
  nothingToTakeOver: '没有可采用的内容：能够建议的都已有答案。',
};

export const scoreFailureWords = { en, 'zh-CN': zh } as const;
