import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Touched } from '../../src/app/example/remove-example.ts';
import { type Head, VERSION } from '../../src/app/exchange/exchange-file.ts';
import type { ExchangePreview } from '../../src/app/exchange/import-risks.ts';
import type { Scene } from '../../src/discord/scene.ts';
import { withStrangers } from '../../src/discord/strangers.ts';
import { AssessmentId, MemberId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { exampleRemovalView, exampleView } from '../../src/messages/example.ts';
import {
  changedExchangeView,
  exchangeFaultText,
  exchangePreviewView,
  takenInView,
} from '../../src/messages/exchange.ts';
import { person } from '../../src/messages/speech.ts';
import { text } from '../../src/messages/view.ts';
import { actor, memoryApp, OTHER_SERVER, SERVER } from '../support/examples-app.ts';
import { assessmentWith, CHANNEL, NOW, speechIn } from '../support/examples-assessment.ts';
import { hostileText, longChinese } from '../support/examples-generated.ts';
import { expectSendable, expectWhole } from '../support/sendable.ts';
import { must } from '../support/store-examples.ts';

const typed = fc.oneof(hostileText(200), longChinese(200));
const given = fc.record({
  locale: fc.constantFrom(...LOCALES),
  file: typed,
  names: fc.array(hostileText(100), { minLength: 1, maxLength: 40 }),
});

const HEAD: Head = {
  format: 'unchoke-risks',
  version: VERSION,
  from: { server: OTHER_SERVER },
  at: NOW,
  part: 3,
  parts: 12,
  versions: { assessment: 3, watch: 1, readings: 1, score: 1 },
  settings: { language: 'en', timezone: 'UTC' },
  names: { members: {}, roles: {}, channels: {} },
  leftOut: { votes: 1_000_000 },
};

function previewOf(file: string, names: readonly string[]): ExchangePreview {
  const planned = names.map((technology, index) => {
    const id = AssessmentId.parse(`a${String(index).padStart(9, '0')}`);
    const value = assessmentWith({ id, technology, private: index % 2 === 0 });
    const state = (['new', 'differs', 'same'] as const)[index % 3] ?? 'new';
    return {
      bundle: { documents: [{ kind: 'assessment', id, value }] as const, audit: [] },
      state,
      mark: id,
    };
  });
  return { file, head: HEAD, foreign: true, planned, strangers: names, mark: 'ffffffff' };
}

test('whatever a file is called and holds, its preview and what comes of it can be sent', () => {
  fc.assert(
    fc.property(given, ({ locale, file, names }) => {
      const speech = speechIn(locale);
      const preview = previewOf(file, names);
      const counts = { assessments: 1e9, items: 1e9, readings: 1e9, replaced: 1e9, paused: 1e9 };
      const views = [
        exchangePreviewView(speech, preview, CHANNEL),
        changedExchangeView(speech, preview, CHANNEL),
        takenInView(speech, file, counts),
        {
          tone: 'caution',
          blocks: [text(exchangeFaultText(locale, { what: 'broken', field: file.slice(0, 120) }))],
        },
      ] as const;
      for (const view of views) expectSendable(view);
      expectWhole(views[0]);
    }),
    { numRuns: 60 },
  );
});

test('whatever people made of the example, it can be shown and removed', () => {
  fc.assert(
    fc.property(given, ({ locale, names }) => {
      const speech = speechIn(locale);
      const assessments = names.map((technology) => assessmentWith({ technology }));
      const touched: Touched = { assessments, items: [], added: [] };
      const loaded = {
        channel: CHANNEL,
        assessments,
        wasThere: false,
        removable: true,
        language: 'en' as const,
      };
      expectSendable(exampleView(speech, loaded, []));
      expectSendable(exampleRemovalView(speech, { kind: 'asks', channel: CHANNEL, touched }));
      const threads = names.map(() => CHANNEL);
      expectSendable(exampleRemovalView(speech, { kind: 'removed', assessments: 3, threads, reminders: [] }));
    }),
    { numRuns: 60 },
  );
});

test('a name that came with a file pings nobody, and is nobody’s of another server', async () => {
  const app = memoryApp();
  const kim = MemberId.parse('888888888888888888');
  const put = (name: string) =>
    app.store.tx(SERVER, async (t) => {
      const revision = (await t.get('strangers', 'server'))?.revision ?? 0;
      t.put('strangers', 'server', { names: { [kim]: name }, from: [OTHER_SERVER] }, revision);
      return { ok: true, value: undefined };
    });
  const view = { tone: 'plain', blocks: [text(`By ${person(kim)}`)] } as const;
  // Nobody is known of any server: whoever is here is told by ids that Discord has sent.
  const client = { guilds: { cache: new Map() } } as unknown as Scene['client'];
  await fc.assert(
    fc.asyncProperty(hostileText(100), async (name) => {
      must(await put(name));
      expectSendable(await withStrangers({ app, actor: actor(), client }, view));
    }),
    { numRuns: 60 },
  );
  must(await put('Kim'));
  const here = await withStrangers({ app, actor: actor(), client }, view);
  expect(here.blocks).toEqual([text('By Kim ↗')]);
  const elsewhere = actor({ server: OTHER_SERVER });
  expect(await withStrangers({ app, actor: elsewhere, client }, view)).toEqual(view);
});
