const en = {
  problem: {
    emptyName:
      'It needs a name that can be read. Write what you call it, such as “Photoresist, days in stock”.',
    kind: (name: string) => `“${name}”`,
    notAnIndicator: (typed: string, near: string) =>
      `“${typed}” is no kind of sign. ${near === '' ? '' : `Do you mean ${near}? `}Pick one from the list; “Something else” fits anything.`,
    notANumber: (threshold: string, typed: string) =>
      `“${typed}” cannot be read as a number for “${threshold}”. Write digits such as 60 or 1.5, or leave it empty for none.`,
    outOfRange: (threshold: string, least: string, most: string) =>
      `“${threshold}” has to lie between ${least} and ${most} for this kind of sign. Check the number, or pick another kind.`,
    wrongOrderRising:
      'Rising is worse, so “critical” has to be higher than “warning”. Swap the two, or turn the direction round.',
    wrongOrderFalling:
      'Falling is worse, so “critical” has to be lower than “warning”. Swap the two, or turn the direction round.',
    same: '“Warning” and “critical” are the same number. Set them apart, or leave one of them empty.',
    notATime: (typed: string) => `“${typed}” is no time of day. Write it as 09:00 or 21:30.`,
    notADate: (typed: string) =>
      `“${typed}” is no day of the calendar. Write it as 2027-01-31, with a day that this month has.`,
    noSuchTimezone: (typed: string) =>
      `“${typed}” is no timezone. Write one by its city, such as Asia/Seoul or Europe/Berlin.`,
    expressionMissing:
      'An expression was chosen and none was given. Write five fields, such as 0 9 * * 1-5 (nine o’clock, Monday to Friday), or pick a rhythm.',
    badExpression: (typed: string) =>
      `“${typed}” is no cron expression. It takes five fields: minute, hour, day, month, weekday; 0 9 * * 1-5 is nine o’clock, Monday to Friday.`,
    tooOften: (typed: string) =>
      `“${typed}” comes more than once an hour, which nobody can answer. Give one minute in the first field, such as 0 * * * *.`,
    neverDue: (typed: string) =>
      `“${typed}” names a day that no year has. Check the day and the month, the third and the fourth field.`,
    noOwner: 'Somebody has to be reminded. Pick a member or a role.',
    nobodyInParticular: 'Everybody at once answers no reminder. Pick a member or a smaller role.',
    mayNotWrite: (channel: string) =>
      `You may not write in ${channel}, so no reminder can be set there. Pick a channel in which you may.`,
  },
  threshold: { warning: 'warning', critical: 'critical' },
};

const zh: typeof en = {
  problem: {
    emptyName: '需要一个看得懂的名称，例如“光刻胶库存天数”。',
    kind: (name) => `“${name}”`,
    notAnIndicator: (typed, near) =>
      `没有“${typed}”这类指标。${near === '' ? '' : `是否指${near}？`}请从列表中选择，都不合适时选“其他”。`,
    notANumber: (threshold, typed) =>
      `${threshold}“${typed}”无法识别为数字。请填60、1.5这样的数字，不设则留空。`,
    outOfRange: (threshold, least, most) =>
      `这类指标的${threshold}须在${least}到${most}之间。请核对数字，或换一类指标。`,
    wrongOrderRising: '上升为恶化，严重值应高于预警值。请对调两个数字，或改变恶化方向。',
    wrongOrderFalling: '下降为恶化，严重值应低于预警值。请对调两个数字，或改变恶化方向。',
    same: '预警值和严重值相同。请分开设置，或只留一个。',
    notATime: (typed) => `“${typed}”不是一天中的时间。请写成09:00或21:30。`,
    notADate: (typed) => `“${typed}”不是日历上的日期。请写成2027-01-31，并确认该月有这一天。`,
    noSuchTimezone: (typed) => `没有“${typed}”这个时区。请按城市填写，例如Asia/Shanghai或Europe/Berlin。`,
    expressionMissing:
      '选择了表达式却没有填写。请填五段，例如0 9 * * 1-5（周一至周五九点），或改选固定频率。',
    badExpression: (typed) =>
      `“${typed}”不是cron表达式。应有五段：分、时、日、月、星期，例如0 9 * * 1-5表示周一至周五九点。`,
    tooOften: (typed) => `“${typed}”一小时内不止一次，没有人答得过来。第一段只填一个分钟数，例如0 * * * *。`,
    neverDue: (typed) => `“${typed}”所指的日期哪一年都没有。请核对第三段的日和第四段的月。`,
    noOwner: '必须有人接收提醒。请选择一名成员或一个身份组。',
    nobodyInParticular: '提醒所有人等于没有人处理。请选择一名成员或较小的身份组。',
    mayNotWrite: (channel) => `你不能在${channel}发言，因此不能把提醒设在那里。请选一个你能发言的频道。`,
  },
  threshold: { warning: '预警值', critical: '严重值' },
};

export const monitorPlanWords = { en, 'zh-CN': zh };
