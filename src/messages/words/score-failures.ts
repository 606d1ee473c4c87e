const en = {
  noSuchScore:
    'This score is gone, or it is not yours to see. Run `/score` again; one that nobody shared is kept for 30 days.',
  notYours:
    'Only whoever wrote the description can edit or share it. Pick below the score what you want to correct in it.',
  alreadyShared:
    'It stands in this channel already, as it is now. Edit or correct something, then share it again.',
  nothingToConfirm: 'Nothing is left to confirm there. Pick below the score what you want to correct.',
  nothingToRead: 'That message has no text that can be read. Run `/score` and describe the technology.',
  alreadyStarted: 'An assessment was started from this already.',
  openAssessment: 'Open the assessment',
  nothingToTakeOver:
    'Nothing is left to take over: what can be proposed has been answered. Edit an answer on the panel where it should change.',
};

const zh: typeof en = {
  noSuchScore: '该评分已不存在，或你无权查看。请重新运行 `/score`；没有分享过的评分保留 30 天。',
  notYours: '只有描述的作者可以修改或分享它。如读取有误，请在评分下方选择要更正的项目。',
  alreadyShared: '本频道中已有这张评分卡，内容没有变化。请向上翻看，或修改后再分享。',
  nothingToConfirm: '这里没有待确认的内容。如需更正，请在评分下方选择项目。',
  nothingToRead: '该消息中没有可读取的文字。请运行 `/score` 并描述这项技术。',
  alreadyStarted: '已据此发起过评估。',
  openAssessment: '打开评估',
  nothingToTakeOver: '没有可采用的内容：能够建议的都已有答案。如需改动，请在面板上修改相应回答。',
};

export const scoreFailureWords = { en, 'zh-CN': zh } as const;
