/** The form of a reading, what comes of it, and what keeps it from being taken. */
const en = {
  formTitle: (name: string) => `Reading: ${name}`,
  value: 'Value',
  valueIn: (unit: string) => `Value in ${unit}`,
  valueHint: 'The number alone, or with its unit',
  date: 'For which day',
  dateHint: 'Such as 2026-11-23, or “yesterday”; not a day to come',
  sourceField: 'Where you read it',
  sourceHint: 'Report, page or person; may stay empty',
  noteField: 'Note',
  noteHint: 'What others should know about it; may stay empty',
  replacesToday: (amount: string, who: string) =>
    `${who} recorded ${amount} for today. Sending another value replaces it.`,
  saved: (amount: string, day: string, name: string) => `✅ **${name}**: ${amount} for ${day} is recorded.`,
  replaced: (amount: string, who: string) => `It takes the place of ${amount} by ${who} for the same day.`,
  savedAlert: (band: string, channel: string) => `This is now at ${band} level; ${channel} is told.`,
  savedEased: (band: string, channel: string) => `This is back at ${band} level; ${channel} is told.`,
  problem: {
    'no-value': 'The value is missing. Type a number, such as 60.',
    'not-a-number': (typed: string) =>
      `“${typed}” cannot be read as one number. Type it like 60, 1.5 or 1,200, with its unit or without.`,
    'out-of-range': (amount: string, least: string, most: string) =>
      `${amount} cannot be right: it lies between ${least} and ${most}.`,
    'not-a-date': (typed: string) =>
      `“${typed}” cannot be read as a date. Type it like 2026-11-23, or “yesterday”.`,
    'in-the-future': (day: string, today: string) =>
      `${day} is still to come; by the item’s clock it is ${today}. A reading holds for today or a day before.`,
  },
  kept: 'What you typed is kept.',
  fix: 'Correct it',
  farOff: (amount: string, from: string, day: string) =>
    `${amount} is far from ${from} for ${day}: more than ten times as much, or less than a tenth. Is it right?`,
  taken: (who: string, amount: string, day: string, yours: string) =>
    `Meanwhile ${who} recorded ${amount} for ${day}. Is yours, ${yours}, to take its place?`,
  recordAnyway: (amount: string) => `Record ${amount}`,
  alreadyRecorded: (who: string, amount: string, day: string) =>
    `${who} has recorded ${amount} for ${day} already. Nothing was changed.`,
  noSuchReading: 'It is recorded already, or was forgotten since. Run `/monitor record` to type it anew.',
};

const zh: typeof en = {
  formTitle: (name) => `读数：${name}`,
  value: '数值',
  valueIn: (unit) => `数值（${unit}）`,
  valueHint: '只填数字，或连同单位',
  date: '哪一天的读数',
  dateHint: '例如2026-11-23，也可填“昨天”；不能是将来的日期',
  sourceField: '读数来源',
  sourceHint: '报表、网页或提供者，可不填',
  noteField: '备注',
  noteHint: '其他人需要知道的情况，可不填',
  replacesToday: (amount, who) => `${who} 今天已记录${amount}，再提交别的数值会取代它。`,
  saved: (amount, day, name) => `✅ **${name}**：已记录${day}的读数${amount}。`,
  replaced: (amount, who) => `它取代了 ${who} 为同一天记录的${amount}。`,
  savedAlert: (band, channel) => `现在处于${band}状态，已在 ${channel} 告知。`,
  savedEased: (band, channel) => `现在转为${band}，已在 ${channel} 告知。`,
  problem: {
    'no-value': '缺少数值。请填一个数字，例如60。',
    'not-a-number': (typed) => `“${typed}”不是一个数字。请写成60、1.5或1,200这样，可带单位。`,
    'out-of-range': (amount, least, most) => `${amount}不合理：应在${least}到${most}之间。`,
    'not-a-date': (typed) => `“${typed}”不是日期。请写成2026-11-23这样，或填“昨天”。`,
    'in-the-future': (day, today) =>
      `${day}还没有到：按该监测项的时区，今天是${today}。读数只能属于今天或之前的日子。`,
  },
  kept: '你填写的内容已保留。',
  fix: '改正',
  farOff: (amount, from, day) =>
    `${amount}与${day}的${from}相差太大，超过十倍或不到十分之一。确定没有写错吗？`,
  taken: (who, amount, day, yours) => `在你填写时，${who} 已为${day}记录${amount}。要用你的${yours}取代吗？`,
  recordAnyway: (amount) => `记录${amount}`,
  alreadyRecorded: (who, amount, day) => `${who} 已为${day}记录过${amount}，没有改动。`,
  noSuchReading: '这个读数已经记录，或内容已不再保留。请用 `/monitor record` 重新填写。',
};

export const readingWords = { en, 'zh-CN': zh };
