import { expect, test } from 'vitest';
import { confirmImport, type ImportHelp, previewImport } from '../../../../src/app/monitor/import/import.ts';
import { AssessmentId } from '../../../../src/domain/ids.ts';
import { deliveryView } from '../../../../src/messages/monitor/delivery-view.ts';
import { shareWords } from '../../../../src/messages/words/monitor-exchange.ts';
import { actor, CHANNEL, SERVER, stored, THREAD } from '../../../support/examples-app.ts';
import { assessmentWith, JUN, MINA, speechIn } from '../../../support/examples-assessment.ts';
import { OTHER_CHANNEL, tells } from '../../../support/pretend-discord.ts';
import { expectSendable } from '../../../support/sendable.ts';
import { must } from '../../../support/store-examples.ts';
import { type WatchPost, watchPost } from '../../../support/watch-post.ts';

const help: ImportHelp = {
  words: shareWords,
  findNames: async () => ({ owner: () => undefined, channel: () => undefined }),
};
const everywhere = { ...actor(), rightsIn: () => ({ see: true, write: true, moderate: true }) };

/** What is told after readings have come in: each message with what it says. */
async function toldAfter(post: WatchPost, readings: readonly (readonly [name: string, value: number])[]) {
  const rows = readings.map(([name, value]) => `${name},2026-11-20,${value}`).join('\n');
  const bytes = new TextEncoder().encode(`item,date,value\n${rows}\n`);
  const { mark, plan } = must(await previewImport(post.app, everywhere, { name: 'a.csv', bytes }, help));
  expect(plan.faults).toEqual([]);
  const before = post.discord.messages.length;
  must(await confirmImport(post.app, everywhere, mark, help));
  const scheduler = post.start();
  await post.clock.advance('2026-11-23T06:01:00.000Z');
  await scheduler.stop();
  return post.discord.messages.slice(before);
}
const names = (count: number) =>
  Array.from({ length: count }, (_, at) => `Item ${String(at).padStart(2, '0')}`);

test('one that crosses alone is told as ever, with its picture', async () => {
  const post = watchPost();
  await post.watch({ name: 'Neon' }, { name: 'Gallium' });
  const told = await toldAfter(post, [
    ['Neon', 20],
    ['Gallium', 90],
  ]);
  expect(told.map(tells)).toEqual([['alert of w000000001 at 2026-11-20']]);
});

test('several are one message, the worst first, then what is better; only who owns what got worse is pinged', async () => {
  const post = watchPost();
  await post.watch(...[{ name: 'Neon' }, { name: 'Gallium' }, { name: 'Helium' }], {
    name: 'Argon',
    owner: { kind: 'member', id: MINA },
  });
  await toldAfter(post, [['Argon', 10]]);
  const [message, ...others] = await toldAfter(post, [
    ['Neon', 50],
    ['Gallium', 20],
    ['Helium', 90],
    ['Argon', 45],
  ]);
  expect(others).toEqual([]);
  expect(message && tells(message)).toEqual([
    'critical of w000000002 at 2026-11-20',
    'warning of w000000001 at 2026-11-20',
    'warning of w000000004 at 2026-11-20',
  ]);
  expect(message?.facts.pings).toEqual([{ kind: 'member', id: JUN }]);
});

test('ten to a message, a place apart from another, and nothing of what is private with anything else', async () => {
  const post = watchPost();
  const id = AssessmentId.parse('a000000009');
  const place = { channel: CHANNEL, thread: THREAD, panel: null };
  await stored(post.app, assessmentWith({ id, private: true, place }), SERVER);
  const secret = { link: { assessment: id, entry: null }, channel: CHANNEL };
  const all = names(16);
  await post.watch(
    ...all.slice(0, 12).map((name) => ({ name })),
    ...all.slice(12, 14).map((name) => ({ name, channel: OTHER_CHANNEL })),
    ...all.slice(14).map((name) => ({ name, ...secret })),
  );
  const told = await toldAfter(
    post,
    all.map((name) => [name, 20] as const),
  );
  const sizes = told.map((each) => [each.delivery.channel, tells(each).length]);
  expect(sizes.toSorted()).toEqual(
    [
      [CHANNEL, 10],
      [CHANNEL, 2],
      [OTHER_CHANNEL, 2],
      [THREAD, 2],
    ].toSorted(),
  );
});

test.each(['*', '料', '<', '😀', '\\', '`', '@everyone '])(
  'ten of any names fit a message in both languages: %j',
  async (sign) => {
    const post = watchPost();
    const all = names(10).map((name) => name + sign.repeat(90).slice(0, 90));
    const items = await post.watch(...all.map((name) => ({ name })));
    const byId = items.map(({ id }) => [id, 20] as const);
    const [message] = await toldAfter(post, byId);
    if (message === undefined) throw new Error('nothing was told');
    for (const locale of ['en', 'zh-CN'] as const) {
      expectSendable(deliveryView(speechIn(locale), message.delivery, message.facts));
    }
  },
);
