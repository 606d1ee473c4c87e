const en = {
  /** Which kind of sign, and in which unit. */
  counted: (label: string, unit: string) => (unit === '' ? label : `${label} (${unit})`),
  worse: { rising: 'rising is worse', falling: 'falling is worse' },
  bands: { normal: 'within limits', warning: 'warning', critical: 'critical' },
  names: { warning: 'Warning', critical: 'Critical' },
  from: {
    rising: (amount: string) => `${amount} and above`,
    falling: (amount: string) => `${amount} and below`,
  },
  /** What the latest reading is, and of when. */
  about: (band: string, day: string) => `${band} · ${day}`,
  between: ' · ',
  readings: (count: string, first: string, last: string) => `${count} readings, ${first} to ${last}`,
  oneReading: (day: string) => `One reading, ${day}`,
  alt: {
    latest: (name: string, amount: string, day: string, band: string) =>
      `${name}: ${amount} on ${day}, ${band}.`,
    before: (amount: string, day: string) => `Before that: ${amount} on ${day}.`,
    range: (count: string, first: string, last: string, lowest: string, highest: string) =>
      `${count} readings from ${first} to ${last}, between ${lowest} and ${highest}.`,
    threshold: (name: string, from: string) => `${name}: ${from}.`,
    none: 'No thresholds are set.',
    between: ' ',
  },
};

const zh: typeof en = {
  counted: (label, unit) => (unit === '' ? label : `${label}（${unit}）`),
  worse: { rising: '上升为恶化', falling: '下降为恶化' },
  bands: { normal: '正常', warning: '预警', critical: '严重' },
  names: { warning: '预警', critical: '严重' },
  from: { rising: (amount) => `${amount}及以上`, falling: (amount) => `${amount}及以下` },
  about: (band, day) => `${band} · ${day}`,
  between: ' · ',
  readings: (count, first, last) => `${count}次读数，${first}至${last}`,
  oneReading: (day) => `1次读数，${day}`,
  alt: {
    latest: (name, amount, day, band) => `${name}：${day}为${amount}，${band}。`,
    before: (amount, day) => `上一次：${day}为${amount}。`,
    range: (count, first, last, lowest, highest) =>
      `${first}至${last}共${count}次读数，最低${lowest}，最高${highest}。`,
    threshold: (name, from) => `${name}：${from}。`,
    none: '未设阈值。',
    between: '',
  },
};

export const trendWords = { en, 'zh-CN': zh };
