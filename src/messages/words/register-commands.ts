/** Names and descriptions of `/risks` and its options, as Discord lists them. */
const en = {
  risks: {
    name: 'risks',
    description: 'All risks of this server in one look, and the plan that gets it out',
  },
  riskList: { name: 'list', description: 'All risks that you can see, sorted and filtered' },
  riskShow: { name: 'show', description: 'One risk: levels, plan, and what somebody should see to' },
  riskActions: { name: 'actions', description: 'What is to be done, by whom and when, over all risks' },
  actionScope: {
    name: 'which',
    description: 'Yours, those past their day, or all; those not done where you leave it out',
  },
  actionState: { name: 'state', description: 'Only those that stand so' },
  actionSector: { name: 'sector', description: 'Only those of this sector' },
  actionOf: { name: 'assessment', description: 'Only those of this technology' },
  riskCompare: { name: 'compare', description: 'One technology then and now, or two side by side' },
  riskWith: { name: 'with', description: 'A second technology, to see both side by side' },
  riskMatrix: {
    name: 'matrix',
    description: 'Every rated technology on one matrix: where it was, is, and is to go',
  },
  riskQueue: {
    name: 'queue',
    description: 'What to attack first: urgent, important, feasible, far from its target',
  },
  riskSources: { name: 'sources', description: 'Who else could deliver, how soon and how much' },
  sourcesOf: {
    name: 'assessment',
    description: 'Those of this technology; an overview of all where you leave it out',
  },
  riskSort: { name: 'sort', description: 'What comes first; the level of risk where you leave it out' },
  riskState: { name: 'state', description: 'Only open ones, or only closed ones' },
  riskLevel: { name: 'level', description: 'Only those of this level of risk today' },
  riskTier: { name: 'tier', description: 'Only those of this tier by the chokepoint criteria' },
  riskStage: { name: 'stage', description: 'Only those at this stage' },
  riskOwner: { name: 'owner', description: 'Only those that this member started or has something to do in' },
  riskOverdue: { name: 'overdue', description: 'Only those of which something is past its day' },
  riskRanks: { name: 'ranked', description: 'Only those with a treatment ranked so' },
};

const zh: typeof en = {
  risks: { name: '风险', description: '一览本服务器的全部风险，以及化解风险的计划' },
  riskList: { name: '清单', description: '你能看到的全部风险，可排序、筛选' },
  riskShow: { name: '详情', description: '一项风险：等级、计划，以及需要处理的问题' },
  riskActions: { name: '行动', description: '所有风险的行动：做什么、谁负责、何时完成' },
  actionScope: { name: '范围', description: '你负责的、逾期的或全部，不填则为未完成的' },
  actionState: { name: '状态', description: '只看处于该状态的' },
  actionSector: { name: '部门', description: '只看由该方承担的' },
  actionOf: { name: '评估项', description: '只看该技术的' },
  riskCompare: { name: '对比', description: '一项技术的当时与现在，或两项技术并列' },
  riskWith: { name: '对比项', description: '第二项技术，两项并列显示' },
  riskMatrix: { name: '矩阵', description: '所有已评定的技术在一张矩阵上：应对前、现在、目标' },
  riskQueue: { name: '次序', description: '先攻哪里：紧迫、重要、可行，以及离目标还有多远' },
  riskSources: { name: '来源', description: '还有谁能供货、多快、多少' },
  sourcesOf: { name: '评估项', description: '只看该技术的，不填则总览全部' },
  riskSort: { name: '排序', description: '什么排在最前，不填则按风险等级' },
  riskState: { name: '状态', description: '只看进行中的，或只看已结束的' },
  riskLevel: { name: '等级', description: '只看当前为该风险等级的' },
  riskTier: { name: '档位', description: '只看按“卡脖子”标准属于该档位的' },
  riskStage: { name: '阶段', description: '只看处于该阶段的' },
  riskOwner: { name: '负责人', description: '只看该成员发起或有任务的' },
  riskOverdue: { name: '逾期', description: '只看有事项逾期的' },
  riskRanks: { name: '排位', description: '只看有应对措施被这样排位的' },
};

export const registerCommandWords = { en, 'zh-CN': zh } as const;
