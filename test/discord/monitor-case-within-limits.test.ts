import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedLine, within } from '../../src/app/typed-text.ts';
import { DeliveryId, Instant, WatchId } from '../../src/domain/ids.ts';
import { BANDS } from '../../src/domain/monitoring/threshold.ts';
import type { WatchItem } from '../../src/domain/monitoring/watch-item.ts';
import { entryView } from '../../src/messages/lists/entry-view.ts';
import { cadenceNotice, rhythmTakenView } from '../../src/messages/monitor/cadence-proposal.ts';
import { digestView, ownDigestView } from '../../src/messages/monitor/digest-view.ts';
import { linkedBlocks } from '../../src/messages/monitor/linked-items.ts';
import type { View } from '../../src/messages/view.ts';
import { assessmentWith, MINA, speechIn } from '../support/examples-assessment.ts';
import { watch } from '../support/examples-entries.ts';
import { HOSTILE } from '../support/examples-generated.ts';
import { CREATOR, watchWith } from '../support/examples-watch.ts';
import { expectSendable, expectWhole, holds } from '../support/sendable.ts';

const NOW = Instant.parse('2026-12-07T00:00:00.000Z');
const text = (longest: number) =>
  fc
    .oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, unit: 'grapheme' }))
    .map((each) => within(typedLine(each), longest) || 'x');
const reading = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => ({
  ...{ value, day: '2026-12-01', by: CREATOR, at: NOW },
}));
const occurrence = {
  ...{ due: NOW, delivery: DeliveryId.parse('d000000001'), missed: [], missedCount: 0 },
  ...{ since: NOW, told: 0, next: null },
};

const item: fc.Arbitrary<WatchItem> = fc
  .record({
    name: text(100),
    unit: text(20),
    latest: fc.array(reading, { maxLength: 3 }),
    band: fc.constantFrom(...BANDS),
    open: fc.option(fc.constant(occurrence)),
    paused: fc.option(fc.constant({ by: MINA, at: NOW }), { freq: 5 }),
    nextDue: fc.option(fc.constant(NOW)),
  })
  .map(({ name, unit, ...state }) => watchWith({ name, unit, indicator: 'free' }, state));
const items = fc
  .array(item, { maxLength: 60 })
  .map((all) => all.map((each, at) => ({ ...each, id: WatchId.parse(`w${String(at).padStart(9, '0')}`) })));
const locale = fc.constantFrom('en' as const, 'zh-CN' as const);

const fits = (view: View) => {
  expectSendable(view);
  expectWhole(view);
};

describe('fits a message whatever items are called and however many there are', () => {
  test('a digest, one by itself and one on demand', () => {
    holds(fc.tuple(locale, items, fc.option(fc.constant(NOW))), ([spoken, all, since]) => {
      const speech = { ...speechIn(spoken), now: NOW };
      const watched = all.map((each) => ({ item: each }));
      fits(ownDigestView(speech, watched, since, NOW));
      const facts = all.map((each) => {
        const none = { technology: undefined, occurrence: undefined, asked: undefined, left: undefined };
        return { item: each, ...none };
      });
      const empty = { unnamed: 0, unreadable: 0, pings: [], history: [] };
      fits(digestView(speech, { now: NOW, items: facts, ...empty }, since));
    });
  });

  test('a proposal of another rhythm, and what became of it', () => {
    holds(fc.tuple(locale, items), ([spoken, all]) => {
      const speech = speechIn(spoken);
      const { id: assessment } = assessmentWith();
      fits(cadenceNotice(speech, { assessment, level: 'extreme', every: 'weekly', items: all }));
      fits(rhythmTakenView(speech, { what: 'changed', every: 'weekly', items: all, left: 3 }, MINA));
    });
  });

  test('what a panel shows of them, in a few lines', () => {
    holds(fc.tuple(locale, items), ([spoken, all]) => {
      for (const stage of ['communicate', 'adjust'] as const) {
        const blocks = linkedBlocks(speechIn(spoken), stage, all);
        const said = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n');
        expect(said.length).toBeLessThan(1200);
        expect(said.split('\n').length).toBeLessThan(8);
        if (blocks.length > 0) fits({ tone: 'plain', blocks });
      }
    });
  });

  test('an entry with how its item stands', () => {
    const entry = watch(5);
    const assessment = assessmentWith({ stage: 'communicate', entries: [entry] });
    holds(fc.tuple(locale, fc.option(item)), ([spoken, found]) => {
      fits(entryView(speechIn(spoken), assessment, entry.id, { item: found ?? undefined }));
    });
  });
});

test('an entry leads to its item, or to one where there is none yet', () => {
  const entry = watch(5);
  const assessment = assessmentWith({ stage: 'communicate', entries: [entry] });
  const actions = (found: WatchItem | undefined) =>
    entryView(speechIn('en'), assessment, entry.id, { item: found }).blocks.flatMap((block) =>
      block.kind === 'buttons'
        ? block.buttons.flatMap((each) => (each.kind === 'action' ? [each.action] : []))
        : [],
    );
  const running = watchWith();
  expect(actions(running)).toContainEqual({ do: 'watch', watch: running.id });
  expect(actions(undefined)).toContainEqual({ do: 'watch-begin', assessment: assessment.id, entry: 5 });
  expect(actions(running).map((each) => each.do)).not.toContain('watch-begin');
});
