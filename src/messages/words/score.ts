const en = {
  tiers: { critical: 'critical', high: 'high', moderate: 'moderate', low: 'low', unrated: 'unrated' },
  statuses: { met: 'met', partly: 'partly met', not: 'not met', unknown: 'unknown' },
  confidences: { high: 'high', medium: 'medium', low: 'low' },
  questions: {
    share: {
      unknown: 'What share of what you use comes from abroad, or from one country, in per cent?',
      confirm: 'What share comes from abroad for certain? What is written is hedged or contradicts itself.',
    },
    homeLag: {
      unknown:
        'How far are home producers behind: level, slightly, short of capacity, a generation, or is there none?',
      confirm:
        'How far are home producers behind for certain? What is written is hedged or contradicts itself.',
    },
    stops: {
      unknown: 'What would a cut-off stop: nothing, a part, a line or company, or a whole chain?',
      confirm: 'What would a cut-off stop for certain? What is written is hedged or contradicts itself.',
    },
    iteration: {
      unknown:
        'Does the next product downstream, or its international lead, depend on the next version of this?',
      confirm:
        'Does the next product downstream depend on this for certain? What is written is hedged or contradictory.',
    },
    bridge: {
      stock: 'How many days does stock last?',
      substitute: 'How many days until a substitute, or a qualified source elsewhere, delivers?',
      both: 'How many days does stock last, and how many until a substitute or a qualified source delivers?',
    },
    event: 'Has a control been announced or threatened, is one in force, or has supply been cut off before?',
    sectors: 'Would several sectors or an essential service stop, and is there any other source?',
    demand: 'How large is the demand for it?',
  },
  supposed: {
    ownShare: {
      under: (percent: string) => `With less than ${percent} from abroad`,
      from: (percent: string) => `With ${percent} or more from abroad`,
    },
    gradeShare: {
      under: (percent: string) => `With less than ${percent} of the grade in question from abroad`,
      from: (percent: string) => `With ${percent} or more of the grade in question from abroad`,
    },
    suppliers: {
      one: 'With a single supplier',
      most: (count: string) => `With ${count} suppliers at most`,
      over: (count: string) => `With more than ${count} suppliers`,
    },
    homeLag: {
      parity: 'With home product as good as what is bought abroad',
      'slightly-worse': 'With home product only slightly worse',
      limited: 'With home product as good but short of capacity, unqualified or without the top grade',
      generation: 'With home product a generation behind',
      none: 'With no home producer',
    },
    stops: {
      nothing: 'If a cut-off stopped nothing',
      'cost-or-delay': 'If a cut-off meant no more than cost or delay',
      part: 'If a cut-off stopped a part, or slowed things down',
      line: 'If a cut-off stopped a line or a company',
      chain: 'If a cut-off stopped a chain or a sector',
    },
    iteration: {
      irrelevant: 'If products downstream moved on without it',
      quality: 'If it mattered for quality alone downstream',
      'next-product': 'If the next product downstream needed its next version',
      lead: 'If the international lead rested on its next version',
    },
    stockDays: (days: string) => `With ${days} of stock`,
    substitutionDays: (days: string) => `With a substitute within ${days}`,
    bridged: 'With stock, or a qualified source, that lasts until a substitute delivers',
    notBridged: 'Without the stock or the source that bridges a cut-off now',
  },
  becomes: {
    fall: {
      one: (criterion: string, status: string) => `${criterion} falls to ${status}`,
      several: (criteria: string, status: string) => `${criteria} fall to ${status}`,
    },
    rise: {
      one: (criterion: string, status: string) => `${criterion} rises to ${status}`,
      several: (criteria: string, status: string) => `${criteria} rise to ${status}`,
    },
    known: {
      one: (criterion: string, status: string) => `${criterion} is ${status}`,
      several: (criteria: string, status: string) => `${criteria} are ${status}`,
    },
  },
  tierBecomes: {
    fall: (tier: string) => `the tier falls to ${tier}`,
    rise: (tier: string) => `the tier rises to ${tier}`,
    known: (tier: string) => `the tier is ${tier}`,
  },
  change: (condition: string, outcomes: string) => `${condition}, ${outcomes}.`,
  events: {
    in_force: 'a control is in force',
    announced: 'a control has been announced',
    threat: 'a control has been threatened',
    past_cutoff: 'supply has been cut off before',
    none: 'no control is known of',
  },
  supplies: {
    strong: (percent: string) => `supply rests on abroad by ${percent} or as much`,
    middling: (percent: string) => `supply rests on abroad by ${percent} or as much, but not strongly`,
    weak: (percent: string) => `supply rests on abroad by less than ${percent}`,
    unknown: 'how much of supply rests on abroad is not known',
  },
  consequences: {
    'several-sectors-no-other-source':
      'several sectors or an essential service stop, and there is no other source',
    'c2-met': 'it is needed, and a cut-off stops production with nothing to bridge it (C2 met)',
    'stops-but-c2-not-met':
      'a line or chain would stop, but C2 is not met: too little rests on abroad, or something bridges it',
    slows: 'a part stops, or production slows',
    'cost-or-delay': 'production goes on, dearer or later',
    nothing: 'nothing stops',
  },
  because: (step: string, reasons: string) => `${step}: ${reasons}.`,
};

const zh: typeof en = {
  tiers: { critical: '严重', high: '高', moderate: '中', low: '低', unrated: '未评定' },
  statuses: { met: '符合', partly: '部分符合', not: '不符合', unknown: '未知' },
  confidences: { high: '高', medium: '中', low: '低' },
  questions: {
    share: {
      unknown: '所用的量中有百分之多少来自国外，或来自同一个国家？',
      confirm: '能够确定的国外占比是多少？现有说法不肯定或互相矛盾。',
    },
    homeLag: {
      unknown: '国产落后多少：水平相当、略逊一筹、产能不足、落后一代，还是根本没有？',
      confirm: '能够确定国产落后多少吗？现有说法不肯定或互相矛盾。',
    },
    stops: {
      unknown: '一旦断供，什么会停下：没有影响、部分停产、一条产线或一家企业，还是整条产业链？',
      confirm: '能够确定断供会使什么停下吗？现有说法不肯定或互相矛盾。',
    },
    iteration: {
      unknown: '下游的下一代产品或国际领先地位，是否取决于它的下一代？',
      confirm: '能够确定下游的下一代产品取决于它吗？现有说法不肯定或互相矛盾。',
    },
    bridge: {
      stock: '库存能用多少天？',
      substitute: '替代品，或别处已通过验证的货源，多少天后能供货？',
      both: '库存能用多少天？替代品或已通过验证的货源多少天后能供货？',
    },
    event: '管制是否已经宣布、威胁实施或正在实施？以前断供过吗？',
    sectors: '会有多个行业或基本公共服务停摆吗？还有没有其他来源？',
    demand: '需求量有多大？',
  },
  supposed: {
    ownShare: {
      under: (percent) => `国外占比低于${percent}时`,
      from: (percent) => `国外占比达到${percent}时`,
    },
    gradeShare: {
      under: (percent) => `所需规格的国外占比低于${percent}时`,
      from: (percent) => `所需规格的国外占比达到${percent}时`,
    },
    suppliers: {
      one: '供应商只有一家时',
      most: (count) => `供应商不超过${count}家时`,
      over: (count) => `供应商超过${count}家时`,
    },
    homeLag: {
      parity: '国产与国外相当时',
      'slightly-worse': '国产仅略逊一筹时',
      limited: '国产水平相当、只是产能不足或未通过验证或缺最高规格时',
      generation: '国产落后一代时',
      none: '国内没有厂家时',
    },
    stops: {
      nothing: '断供没有影响时',
      'cost-or-delay': '断供只带来涨价或延误时',
      part: '断供只造成部分停产或减速时',
      line: '断供会使一条产线或一家企业停产时',
      chain: '断供会使产业链或整个行业停产时',
    },
    iteration: {
      irrelevant: '下游升级与它无关时',
      quality: '它只影响下游产品质量时',
      'next-product': '下游的下一代产品要用它的下一代时',
      lead: '国际领先地位取决于它的下一代时',
    },
    stockDays: (days) => `库存达到${days}时`,
    substitutionDays: (days) => `替代品能在${days}内供货时`,
    bridged: '库存或已通过验证的货源能撑到替代品供货时',
    notBridged: '失去现有的过渡库存或货源时',
  },
  becomes: {
    fall: {
      one: (criterion, status) => `${criterion}降为“${status}”`,
      several: (criteria, status) => `${criteria}均降为“${status}”`,
    },
    rise: {
      one: (criterion, status) => `${criterion}升为“${status}”`,
      several: (criteria, status) => `${criteria}均升为“${status}”`,
    },
    known: {
      one: (criterion, status) => `${criterion}为“${status}”`,
      several: (criteria, status) => `${criteria}均为“${status}”`,
    },
  },
  tierBecomes: {
    fall: (tier) => `等级降为“${tier}”`,
    rise: (tier) => `等级升为“${tier}”`,
    known: (tier) => `等级为“${tier}”`,
  },
  change: (condition, outcomes) => `${condition}，${outcomes}。`,
  events: {
    in_force: '管制正在实施',
    announced: '管制已经宣布',
    threat: '对方威胁实施管制',
    past_cutoff: '以前曾经断供',
    none: '未见管制',
  },
  supplies: {
    strong: (percent) => `国外供应占${percent}以上，或与此相当`,
    middling: (percent) => `国外供应占${percent}以上或与此相当，但不算很高`,
    weak: (percent) => `国外供应占比低于${percent}`,
    unknown: '国外供应占比不详',
  },
  consequences: {
    'several-sectors-no-other-source': '多个行业或基本公共服务停摆，且没有其他来源',
    'c2-met': '高度依赖，断供即停产，且无法过渡（符合C2）',
    'stops-but-c2-not-met': '产线或产业链会停，但不符合C2：对外依赖不高，或有办法过渡',
    slows: '部分停产或减速',
    'cost-or-delay': '生产继续，但更贵或更慢',
    nothing: '没有影响',
  },
  because: (step, reasons) => `${step}：${reasons}。`,
};

export const scoreWords = { en, 'zh-CN': zh } as const;
