import type { Action } from '../../src/app/actions.ts';
import type { App } from '../../src/app/app.ts';
import { ANSWER_FIELDS } from '../../src/app/assess/answer-form.ts';
import { loadExample } from '../../src/app/example/load-example.ts';
import { READING_FIELDS } from '../../src/app/monitor/record-form.ts';
import { draftIdOf } from '../../src/app/monitor/watch-draft.ts';
import { DESCRIPTION_FIELDS } from '../../src/app/scoring/description-form.ts';
import { TOPIC_FIELDS } from '../../src/app/scoring/topic-form.ts';
import type { Given } from '../../src/discord/components/route.ts';
import { MemberId, WatchId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { SKIP_FIELD } from '../../src/messages/monitor/reminder-forms.ts';
import type { Things } from '../support/every-action.ts';
import { actor, CHANNEL, SERVER } from '../support/examples-app.ts';
import { NOW } from '../support/examples-assessment.ts';
import { stockPlan, watchWith } from '../support/examples-watch.ts';
import { must } from '../support/store-examples.ts';

/** What is sent where the likeliest would be refused before anybody asks who sent it. */
export interface Sample {
  /** In place of parts of the action. */
  readonly parts?: Readonly<Record<string, unknown>>;
  readonly given?: Partial<Given>;
}

/** What each member is about to watch. */
export const DRAFTED = WatchId.parse('w900000002');

/** What is watched for the assessment, less often than its level asks for. */
const LINKED = WatchId.parse('w900000003');

const ofDraft: Sample = { parts: { watch: DRAFTED, version: 1 } };

const ofServer: Sample = { parts: { whose: 'server' } };

export function samples({ assessment, watch }: Things): Partial<Record<Action['do'], Sample>> {
  const action = assessment.entries.find(({ list }) => list === 'actions')?.id ?? 0;
  return {
    fill: { given: { fields: { [ANSWER_FIELDS.unknown]: 'Nobody knows' } } },
    added: { parts: { list: 'horizon', about: 'new' }, given: { fields: { technology: 'EUV resist' } } },
    reason: { given: { picked: ['decision'] } },
    scored: {
      given: {
        fields: {
          [DESCRIPTION_FIELDS.technology]: 'Neon',
          [DESCRIPTION_FIELDS.description]: 'All of it comes from one country',
        },
      },
    },
    'score-pick': { given: { picked: ['foreignShare'] } },
    'score-told': {
      parts: { topic: 'foreignShare' },
      given: { fields: { [TOPIC_FIELDS.value]: '80', [TOPIC_FIELDS.unit]: 'percent' } },
    },
    draft: ofDraft,
    'draft-part': ofDraft,
    'draft-told': ofDraft,
    'draft-start': ofDraft,
    'draft-drop': ofDraft,
    'take-over': { parts: { prompt: 'likelihood' } },
    'watch-rhythm': { parts: { every: 'fortnightly' } },
    'data-export': ofServer,
    'data-delete': ofServer,
    'data-deleted': { ...ofServer, given: { fields: { confirm: 'delete' } } },
    'watch-open': { given: { picked: [watch] } },
    'reminder-pick': { given: { picked: [`${watch} ${NOW}`] } },
    'reminder-snooze': { given: { picked: ['a-day'] } },
    'reminder-skipped': { given: { fields: { [SKIP_FIELD]: 'The plant is shut' } } },
    'risk-action': { given: { picked: [`${assessment.id}-${action}`] } },
    'example-remove': { parts: { channel: CHANNEL } },
    'example-removed': { parts: { channel: CHANNEL } },
  };
}

/** What members have begun and not sent: each their own draft and reading, `owner` a file that waits and an item. */
export async function begun(
  app: App,
  { assessment, watch }: Things,
  members: readonly MemberId[],
  owner: MemberId,
): Promise<void> {
  const packed = await app.tables.pack(Buffer.from('item,date,value\nPhotoresist in stock,2026-11-20,50\n'));
  const plan = { ...stockPlan, channel: CHANNEL, link: { assessment: assessment.id, entry: null } };
  await app.store.tx(SERVER, async (t) => {
    const cadence = { every: 'monthly', at: '09:00', from: '2026-11-23' } as const;
    t.put('watch', LINKED, { ...watchWith({ ...plan, cadence }), id: LINKED, createdBy: owner }, 0);
    for (const member of members) {
      const draft = { member, watch: DRAFTED, at: NOW, starts: { plan, version: 1 }, typed: {} };
      t.put('watch-draft', draftIdOf(member, DRAFTED), draft, 0);
      const fields = { [READING_FIELDS.value]: '50', [READING_FIELDS.date]: '2026-11-20' };
      t.put('reading-draft', `${member}_${watch}`, { member, watch, fields, at: NOW }, 0);
    }
    const file = { member: owner, at: NOW, file: 'readings.csv', packed, mark: '00000000', done: null };
    t.put('import', owner, file, 0);
    return ok(undefined);
  });
}

/** The worked example, which somebody else has put into the channel. */
export async function withExample(app: App, owner: MemberId): Promise<void> {
  const standIn = MemberId.parse('900000000000000001');
  must(await loadExample(app, actor({ id: owner }), { channel: CHANNEL, standIn }));
}
