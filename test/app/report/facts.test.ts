import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/app/actor.ts';
import { gatherReport, type ReportFacts } from '../../../src/app/report/facts.ts';
import { AssessmentId, ChannelId } from '../../../src/domain/ids.ts';
import { actor, memoryApp, stored } from '../../support/examples-app.ts';
import { ADA, assessmentWith, CHANNEL, JUN, MINA, THREAD } from '../../support/examples-assessment.ts';
import { documentOf } from '../../support/examples-report.ts';
import { watchWith } from '../../support/examples-watch.ts';
import { must } from '../../support/store-examples.ts';

const OPEN = assessmentWith({ id: AssessmentId.parse('o000000001'), technology: 'Photoresist' });
const SECRET = assessmentWith({
  ...{ id: AssessmentId.parse('s000000001'), technology: 'Secret etchant', private: true },
  ...{ startedBy: ADA, people: [ADA] },
  place: { channel: CHANNEL, thread: ChannelId.parse('300000000000000009'), panel: null },
});
const ELSEWHERE = assessmentWith({
  ...{ id: AssessmentId.parse('e000000001'), technology: 'Hidden lens', startedBy: ADA },
  place: { channel: ChannelId.parse('300000000000000007'), thread: THREAD, panel: null },
});

const app = memoryApp();
for (const each of [OPEN, SECRET, ELSEWHERE]) await stored(app, each);
const secretItem = watchWith({ name: 'Secret stock', link: { assessment: SECRET.id, entry: null } });
await app.store.tx(actor().server, async (t) => {
  t.put('watch', secretItem.id, secretItem, 0);
  return { ok: true, value: undefined };
});

const named = (facts: ReportFacts) =>
  facts.of === 'register' ? facts.risks.map(({ assessment }) => assessment.technology).toSorted() : [];

describe('a report of the register holds what the one who asks may see', () => {
  const MEMBERS: readonly [string, Partial<Actor>, readonly string[]][] = [
    ['a member', { id: JUN }, ['Photoresist']],
    ['whoever began the private one', { id: ADA }, ['Photoresist', 'Secret etchant']],
  ];
  test.each(MEMBERS)('%s', async (_, who, technologies) => {
    const facts = must(await gatherReport(app, actor(who), undefined));
    expect(named(facts)).toEqual(technologies);
    const secret = technologies.includes('Secret etchant');
    expect(facts.watched).toHaveLength(secret ? 1 : 0);
    expect(facts.people.some(({ id }) => id === ADA)).toBe(
      secret || facts.of !== 'register' || OPEN.people.includes(ADA),
    );
    const document = await documentOf(facts, 'en');
    expect(JSON.stringify(document).includes('Secret')).toBe(secret);
    expect(JSON.stringify(document)).not.toContain('Hidden lens');
    expect(document.warning).toBe(secret ? 'PRIVATE: one assessment in it is not for everybody' : undefined);
    expect(JSON.stringify(document.brief)).toContain(`"value":"${technologies.length}"`);
  });

  test('nobody else by naming it', async () => {
    for (const typed of [SECRET.id, SECRET.technology, ELSEWHERE.id, 'Hidden lens']) {
      expect(await gatherReport(app, actor({ id: JUN }), typed)).toEqual({
        ok: false,
        error: { code: 'no-such-assessment' },
      });
    }
    const own = must(await gatherReport(app, actor({ id: ADA }), SECRET.id));
    expect((await documentOf(own, 'en')).warning).toMatch(/^PRIVATE/);
  });

  test('where there is nothing that they may see, there is no report', async () => {
    const rights = { see: false, write: false, moderate: false };
    const stranger = actor({ id: MINA, rights, here: ChannelId.parse('300000000000000008') });
    expect(await gatherReport(memoryApp(), actor(), undefined)).toEqual({
      ok: false,
      error: { code: 'nothing-to-report' },
    });
    const seen = await gatherReport(app, stranger, undefined);
    expect(seen.ok && named(seen.value)).not.toContain('Secret etchant');
  });
});
