const en = {
  subtitle: 'Who has a part in the plan, and who helps whom',
  actions: (count: number) => (count === 1 ? '1 action' : `${count} actions`),
  noPart: 'no part yet',
  counts: 'The number on an arrow: how many actions help.',
  noHelp: 'No action helps another sector yet.',
  noSector: (count: number) =>
    count === 1 ? '1 action names no sector.' : `${count} actions name no sector.`,
  part: (sector: string, does: string) => `${sector}: ${does}`,
  helps: (sectors: string) => `helps ${sectors}`,
  times: (sector: string, count: number) => (count === 1 ? sector : `${sector} (${count})`),
  alt: (technology: string, subtitle: string, parts: string) => `${technology}. ${subtitle}. ${parts}.`,
};

const zh: typeof en = {
  subtitle: '各方分工与互助',
  actions: (count) => `${count}项行动`,
  noPart: '尚无分工',
  counts: '箭头上的数字：有几项行动帮到对方。',
  noHelp: '还没有哪项行动帮到其他方。',
  noSector: (count) => `${count}项行动未注明由哪一方负责。`,
  part: (sector, does) => `${sector}：${does}`,
  helps: (sectors) => `帮到${sectors}`,
  times: (sector, count) => (count === 1 ? sector : `${sector}（${count}）`),
  alt: (technology, subtitle, parts) => `${technology}。${subtitle}。${parts}。`,
};

export const helixPictureWords = { en, 'zh-CN': zh };
