import type { DigestPart } from '../../domain/monitoring/digest-of.ts';

const en = {
  title: 'What is watched',
  since: (when: string) => `Since ${when}`,
  parts: {
    critical: '🟥 **Critical**',
    overdue: '⏰ **Waiting for an answer**',
    warning: '🟨 **Warning**',
    changed: '🔄 **New readings**',
    due: '📅 **Due within a week**',
    paused: '⏸️ **Paused**',
  } satisfies Record<DigestPart, string>,
  more: (count: number) => `- … and ${count} more`,
  quiet: (count: number) =>
    count === 1 ? 'One other item is as it should be.' : `${count} other items are as they should be.`,
  allWell: '✅ Nothing is due, overdue or past a threshold.',
  nothing: 'Nothing is watched here that you can see. Run `/monitor add`.',
  nothingHere: 'Nothing is watched that everybody here may see. Run `/monitor add`.',
  next: (when: string) => `The next digest comes ${when}.`,
  lists: {
    any: 'All items',
    overdue: 'Waiting for an answer',
    past: 'Past a threshold',
    paused: 'Paused',
  },
  never: 'never',
  planned: (place: string, cadence: string) => `The digest comes to ${place}, ${cadence}.`,
  stopped: 'The digest no longer comes by itself. Run `/monitor digest` to read it.',
};

const zh: typeof en = {
  title: '监测简报',
  since: (when) => `${when}以来`,
  parts: {
    critical: '🟥 **严重**',
    overdue: '⏰ **等待处理**',
    warning: '🟨 **预警**',
    changed: '🔄 **有新读数**',
    due: '📅 **一周内到期**',
    paused: '⏸️ **已暂停**',
  },
  more: (count) => `- ……另有${count}项`,
  quiet: (count) => `其余${count}项一切正常。`,
  allWell: '✅ 没有到期、逾期或越过阈值的监测项。',
  nothing: '这里没有你能看到的监测项。请用 `/monitor add` 添加。',
  nothingHere: '这里没有所有人都能看到的监测项。请用 `/monitor add` 添加。',
  next: (when) => `下一期简报：${when}。`,
  lists: { any: '全部监测项', overdue: '等待处理', past: '已越过阈值', paused: '已暂停' },
  never: '不发送',
  planned: (place, cadence) => `简报将发到${place}，${cadence}。`,
  stopped: '简报不再自动发送。需要时请用 `/monitor digest` 查看。',
};

export const monitorDigestWords = { en, 'zh-CN': zh };
