/** What other sources are worth in a cut-off. */
const en = {
  counts: 'counts',
  countsAtHome: 'counts; made at home: a substitute, no further country',
  noTime: 'does not count yet: how long does the switch take?',
  noShare: 'counts in the score; for the time to survive: what share could it carry?',
  leftOut: {
    'ruled-out': '',
    'not-qualified': 'does not count yet',
    'no-country': 'does not count yet: where is it made?',
    'same-country': (country: string) => `does not diversify: ${country} is where the risk comes from`,
  },
  nobodySaid:
    'Stage 1 does not say which country the risk comes from, so every source passes as lying elsewhere.',
  delivery: (share: string, time: string) => `${share} % of today’s use after ${time}`,
  fromSources: (deliveries: string) => `Other sources, taken from the list of stage 4: ${deliveries}.`,
  notAdded: 'What others deliver is as answered in stage 2; the list of sources is not added to it.',
  mainCountry: 'the main country',
  held: (country: string, share: string) => `${country} ${share} %`,
  fromTo: (least: string, most: string) => `${least} to ${most}`,
  after: (before: string, left: string, hhi: string, hhiLeft: string) =>
    `Switched to what the qualified sources could carry: ${before} → **${left}**; concentration of countries (HHI) ${hhi} → **${hhiLeft}**`,
  together: ', ',
};

const zh: typeof en = {
  counts: '计入',
  countsAtHome: '计入；在国内生产，属于替代，并未增加来源国',
  noTime: '尚不计入：切换需要多久？',
  noShare: '计入评分；若要计入可支撑时间：可承担多大比例？',
  leftOut: {
    'ruled-out': '',
    'not-qualified': '尚不计入',
    'no-country': '尚不计入：在哪国生产？',
    'same-country': (country) => `不算多元化：${country}正是风险来源国`,
  },
  nobodySaid: '第一阶段没有填写风险来源国，因此各来源都视为在别国。',
  delivery: (share, time) => `${time}后可供目前用量的${share}%`,
  fromSources: (deliveries) => `其他来源取自第四阶段的来源清单：${deliveries}。`,
  notAdded: '其他来源的供货量以第二阶段的回答为准，未再叠加来源清单。',
  mainCountry: '最大来源国',
  held: (country, share) => `${country}${share}%`,
  fromTo: (least, most) => `${least}至${most}`,
  after: (before, left, hhi, hhiLeft) =>
    `按已验证来源的最大供货量切换后：${before} → **${left}**；来源国集中度（HHI）${hhi} → **${hhiLeft}**`,
  together: '，',
};

export const sourceWords = { en, 'zh-CN': zh } as const;
