import type { Kind } from '../../app/data/fate.ts';

const en = {
  title: { mine: 'What is kept about you here', server: 'What is kept of this server' },
  kinds: {
    assessment: 'assessments',
    score: 'scores',
    watch: 'watched items',
    readings: 'years of readings',
    delivery: 'messages sent or waiting',
    digest: 'plans of the digest',
    appointments: 'days to remind of',
    settings: 'settings',
    draft: 'unfinished forms',
    'watch-draft': 'unfinished items',
    'reading-draft': 'unfinished readings',
    import: 'files waiting to be imported',
    questions: 'lists of questions to the lessons',
    erased: 'counts of deleted members',
    example: 'worked examples',
    exchange: 'files of assessments waiting to be imported',
    strangers: 'names of people from other servers',
  } satisfies Record<Kind, string>,
  count: (what: string, count: number) => `- ${what}: ${count}`,
  none: '- nothing',
  exports: 'Download as JSON',
  deletes: 'Delete…',
  goes: '**Would be deleted for good**',
  votes: 'ratings that nobody has seen yet',
  kept: '**Would stay, with “unknown user” in your place**',
  keptWhy:
    'These are the record of what a team decided and why, and others rely on it. Your id is replaced everywhere in it, also in the history; what you wrote in an answer stays as an answer.',
  owned: (count: number) =>
    count === 1
      ? 'One watched item that reminds you would remind nobody. Give it to somebody else first, with `/monitor edit`.'
      : `${count} watched items that remind you would remind nobody. Give them to somebody else first, with \`/monitor edit\`.`,
  serverGoes:
    'All of it, for everybody, with the history and every older copy on this machine. Nothing is kept. Messages that are in Discord already stay there.',
  first: 'Download it first: what is deleted cannot be brought back.',
  exported: (count: number) => `${count === 1 ? 'One record' : `${count} records`}, as JSON.`,
  several: (files: number) => `In ${files} files; each says which of them it is.`,
  hidden: (count: number) =>
    `Left out, since they belong to places that you may not see, or are files that wait for others to import them: ${count}.`,
  secret: (count: number) =>
    `Left out, since nobody may see them before they are revealed: ${count} ratings.`,
  unreadable: (count: number) => `Left out, since they cannot be read: ${count}. Tell whoever runs Unchoke.`,
  noRoom: (count: number) =>
    `There was no room for ${count} more. Ask whoever runs Unchoke for a copy of the data folder.`,
  alone: 'Only you see this. Keep the file as you would keep what is in it.',
  notAttached: 'The file could not be attached: I may not send files here. Ask an administrator.',
  formTitle: { mine: 'Delete my data', server: 'Delete the data of this server' },
  formIntroduction: {
    mine: 'What is yours alone is deleted for good. In the records of the team “unknown user” takes your place.',
    server:
      'Assessments, scores, what is watched, settings and history of this server are deleted for good, for everybody.',
  },
  word: 'DELETE',
  confirm: (word: string) => `Type ${word} to confirm`,
  notConfirmed: (word: string) => `Nothing was deleted: the word to type is “${word}”.`,
  again: 'Try again',
  deleted: {
    mine: 'Deleted. What was yours alone is gone, and “unknown user” stands in your place in what the team keeps. Backups that whoever runs Unchoke made earlier are not touched.',
    server:
      'Deleted. Nothing of this server is kept here any more. Messages in Discord stay until somebody deletes them; backups that whoever runs Unchoke made earlier are not touched.',
  },
};

const zh: typeof en = {
  title: { mine: '这里保存的与你有关的数据', server: '这里保存的本服务器的数据' },
  kinds: {
    assessment: '评估',
    score: '评分',
    watch: '监测项',
    readings: '年度读数',
    delivery: '已发或待发的消息',
    digest: '摘要计划',
    appointments: '到期提醒',
    settings: '设置',
    draft: '未完成的表单',
    'watch-draft': '未完成的监测项',
    'reading-draft': '未完成的读数',
    import: '待导入的文件',
    questions: '向案例提过的问题',
    erased: '已删除成员的计数',
    example: '示例案例',
    exchange: '待导入的评估文件',
    strangers: '其他服务器人员的名称',
  },
  count: (what, count) => `- ${what}：${count}`,
  none: '- 无',
  exports: '下载 JSON',
  deletes: '删除…',
  goes: '**将永久删除**',
  votes: '尚未公开的评定',
  kept: '**将保留，并以“未知用户”代替你**',
  keptWhy:
    '这些是团队作出决定及其理由的记录，其他人需要以此为据。其中（包括修改记录）你的 ID 都会被替换；你写下的答案仍作为答案保留。',
  owned: (count) => `有${count}个监测项由你负责，删除后将无人收到提醒。请先用 \`/monitor edit\` 交给其他人。`,
  serverGoes:
    '全部数据，涉及所有人，包括修改记录和本机上的所有旧副本，一概不留。已经发在 Discord 里的消息仍会留在那里。',
  first: '请先下载：删除后无法恢复。',
  exported: (count) => `共${count}条记录，格式为 JSON。`,
  several: (files) => `分为${files}个文件，每个都注明是第几个。`,
  hidden: (count) => `有${count}条属于你无权查看的地方，或是等待他人导入的文件，未包含在内。`,
  secret: (count) => `有${count}份评定尚未公开，任何人都不能查看，未包含在内。`,
  unreadable: (count) => `有${count}条无法读取，未包含在内。请告知 Unchoke 的运行者。`,
  noRoom: (count) => `还有${count}条放不下。请向 Unchoke 的运行者索取数据文件夹的副本。`,
  alone: '仅你可见。请像对待其中的内容一样妥善保管文件。',
  notAttached: '无法附上文件：我在这里没有发送文件的权限。请联系管理员。',
  formTitle: { mine: '删除我的数据', server: '删除本服务器的数据' },
  formIntroduction: {
    mine: '只属于你的数据将永久删除。在团队的记录中，“未知用户”将代替你。',
    server: '本服务器的评估、评分、监测、设置和修改记录将永久删除，涉及所有人。',
  },
  word: '删除',
  confirm: (word) => `输入“${word}”以确认`,
  notConfirmed: (word) => `没有删除任何数据：需要输入“${word}”。`,
  again: '重试',
  deleted: {
    mine: '已删除。只属于你的数据已不复存在，团队保留的记录中由“未知用户”代替你。Unchoke 的运行者此前所做的备份不受影响。',
    server:
      '已删除。这里不再保存本服务器的任何数据。Discord 里的消息会留到有人删除为止；Unchoke 的运行者此前所做的备份不受影响。',
  },
};

export const dataWords = { en, 'zh-CN': zh } as const;
