/** What is wrong with a row of a file, said behind its number. What people typed comes quoted. */
const en = {
  row: (row: number, problem: string) => `row ${row}: ${problem}`,
  tooManyCells: (cells: number) =>
    `has ${cells} cells, more than the header; put texts and numbers that hold a comma in quotation marks`,
  emptyCell: (column: string) => `\`${column}\` is empty`,
  notANumber: (column: string, typed: string) => `\`${column}\` is no number: “${typed}”`,
  ambiguousNumber: (column: string, typed: string) =>
    `\`${column}\` can be read in two ways: “${typed}”; write thousands without a mark, decimals with a dot`,
  formula: (column: string, typed: string) =>
    `\`${column}\` is a formula: “${typed}”; save the file with the values in place of formulas`,
  belowZero: (typed: string) => `\`value\` is below zero: “${typed}”; nobody supplies less than nothing`,
  notADate: (typed: string) =>
    `\`date\` is no date that can be read one way only: “${typed}”; write 2024-03-31`,
  notAPeriod: (typed: string) =>
    `\`period\` is none: “${typed}”; write 2024, 2024-Q1, 2024-03 or a date such as 2024-03-31`,
  inTheFuture: (typed: string, today: string) =>
    `\`date\` has not come yet: ${typed}; today is ${today} by the clock of the item`,
  periodNotOver: (typed: string) =>
    `the period “${typed}” is not over; leave it out, or give the months or quarters that are`,
  notACountry: (typed: string) =>
    `\`partner\` is no country: “${typed}”; write its name or ISO code, such as JP, or take the row out`,
  noSuchItem: (typed: string) =>
    `no item here is called “${typed}” that you can see; \`/monitor list\` shows them`,
  severalItems: (typed: string, count: number) =>
    `${count} are called “${typed}”; write the id, which \`/monitor export\` gives`,
  mayNotContribute: (typed: string) => `you cannot give readings for “${typed}”; ask somebody in its channel`,
  mayNotManage: (typed: string) =>
    `you cannot change “${typed}”; ask its owner or a moderator of its channel`,
  mayNotWriteHere: 'new items would post here, where you cannot write; import it in a channel where you can',
  outOfRange: (value: string, least: string, most: string) =>
    `\`value\` is ${value}, and this kind of sign lies between ${least} and ${most}`,
  contradicts: (row: number) => `says something else than row ${row} for the same item and day`,
  saidTwice: (row: number) => `says the same as row ${row}; added up it would count twice`,
  namedTwice: (row: number) => `is the same item as in row ${row}`,
  periodsOverlap: (row: number) =>
    `its period ends on the same day as that of row ${row} and is of another length; keep one of the two`,
  nothingSupplied: 'nothing was supplied in this period, so there is nothing to share out',
  notAShare: (typed: string) =>
    `“${typed}” counts something else than an import share; name the technology instead`,
  noSuchOwner: (column: string, typed: string) =>
    `\`${column}\` is nobody here: “${typed}”; write a mention, an id or the exact name of a member or role`,
  severalOwners: (column: string, typed: string) =>
    `\`${column}\` may be several: “${typed}”; write an id or a mention`,
  notAWait: (typed: string) =>
    `\`after\` is no number of hours from 1 to 720: “${typed}”; write 24, or 3 days`,
  notForDaysOff: (typed: string) => `\`daysoff\` is neither \`next day\` nor \`same day\`: “${typed}”`,
  noSuchChannel: (typed: string) => `\`channel\` is none here: “${typed}”; write #its-name or its id`,
  noSuchAssessment: (typed: string) =>
    `\`assessment\` is none that you can add to: “${typed}”; \`/assess list\` shows them`,
  notADirection: (typed: string) => `\`worse\` is neither rising nor falling: “${typed}”`,
  tooManyItems: (most: number) => `one file brings at most ${most} items; split it into several files`,
};

const zh: typeof en = {
  row: (row, problem) => `第${row}行：${problem}`,
  tooManyCells: (cells) => `有${cells}个单元格，多于表头；含逗号的文字或数字请用引号括起来`,
  emptyCell: (column) => `\`${column}\` 为空`,
  notANumber: (column, typed) => `\`${column}\` 不是数字：“${typed}”`,
  ambiguousNumber: (column, typed) =>
    `\`${column}\` 有两种读法：“${typed}”；千位请不要加分隔符，小数请用小数点`,
  formula: (column, typed) => `\`${column}\` 是公式：“${typed}”；请把公式转换为数值后再保存`,
  belowZero: (typed) => `\`值\` 小于零：“${typed}”；供应量不会是负数`,
  notADate: (typed) => `\`日期\` 不是能唯一识别的日期：“${typed}”；请写成2024-03-31`,
  notAPeriod: (typed) => `\`期间\` 不是期间：“${typed}”；请写成2024、2024-Q1、2024-03或2024-03-31`,
  inTheFuture: (typed, today) => `\`日期\` 还没到：${typed}；按该监测项的时区今天是${today}`,
  periodNotOver: (typed) => `期间“${typed}”尚未结束；请删去，或改填已结束的月份或季度`,
  notACountry: (typed) => `\`来源国\` 不是国家或地区：“${typed}”；请写名称或ISO代码，或删去这一行`,
  noSuchItem: (typed) => `没有你能看到的监测项叫“${typed}”；请用 \`/monitor list\` 查看`,
  severalItems: (typed, count) => `有${count}个都叫“${typed}”；请写编号，\`/monitor export\` 会给出`,
  mayNotContribute: (typed) => `你不能为“${typed}”记录读数；请找所属频道的成员`,
  mayNotManage: (typed) => `你不能修改“${typed}”；请找负责人或频道管理者`,
  mayNotWriteHere: '新监测项会在本频道提醒，而你不能在这里发言；请到能发言的频道导入',
  outOfRange: (value, least, most) => `\`值\` 为${value}，该类指标应在${least}到${most}之间`,
  contradicts: (row) => `与第${row}行是同一监测项同一天，内容却不同`,
  saidTwice: (row) => `与第${row}行完全相同，相加会重复计算`,
  namedTwice: (row) => `与第${row}行是同一监测项`,
  periodsOverlap: (row) => `期间与第${row}行在同一天结束，但长度不同；请只保留一种`,
  nothingSupplied: '这一期间没有任何供应量，无法计算占比',
  notAShare: (typed) => `“${typed}”统计的不是进口占比；请改写技术名称`,
  noSuchOwner: (column, typed) =>
    `\`${column}\` 在这里找不到：“${typed}”；请写提及、编号或成员、身份组的准确名称`,
  severalOwners: (column, typed) => `\`${column}\` 可能指多个：“${typed}”；请写编号或提及`,
  notAWait: (typed) => `\`等待时间\` 应为1到720小时：“${typed}”；请写24或3天`,
  notForDaysOff: (typed) => `\`遇休息日\` 应为 \`顺延\` 或 \`照常\`，现为：“${typed}”`,
  noSuchChannel: (typed) => `\`频道\` 在这里找不到：“${typed}”；请写#频道名或编号`,
  noSuchAssessment: (typed) => `\`评估项\` 不是你能补充的评估：“${typed}”；请用 \`/assess list\` 查看`,
  notADirection: (typed) => `\`恶化方向\` 应为上升或下降，现为：“${typed}”`,
  tooManyItems: (most) => `一个文件最多${most}个监测项；请分成几个文件`,
};

export const monitorRowWords = { en, 'zh-CN': zh };
