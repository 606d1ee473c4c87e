import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { AssessmentId, ChannelId, MemberId, ServerId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { textOf } from '../support/discord-user.ts';
import { assessmentWith, choice } from '../support/examples-assessment.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';
import { must } from '../support/store-examples.ts';

let journey: Journey;
let jun: Member;
let ada: Member;
let hyejin: Member;
let general: string;
let board: string;
let secretThread: string;

beforeAll(async () => {
  journey = await startJourney();
  [jun, ada, hyejin] = ['Jun', 'Ada', 'Hyejin'].map((name) => journey.member(name)) as [
    Member,
    Member,
    Member,
  ];
  [general, board] = [journey.channel('general'), journey.channel('private-board')];
  secretThread = await journey.begin(ada, 'Secret etchant', { private: true });
  const rated = { likelihood: choice('likely'), consequence: choice('major') };
  const put = async (
    id: string,
    technology: string,
    channel: string,
    by: Member,
    more: Partial<Assessment> = {},
  ) => {
    const place = { channel: ChannelId.parse(channel), thread: null, panel: null };
    const [startedBy, key] = [MemberId.parse(by.id), AssessmentId.parse(id)];
    const made = assessmentWith(
      { technology, place, startedBy, people: [startedBy], ...more, id: key },
      rated,
    );
    must(
      await journey.app.store.tx(ServerId.parse(journey.guild), async (t) => {
        t.put('assessment', key, made, 0);
        return ok(undefined);
      }),
    );
  };
  await put('m000000001', 'Open resist', general, hyejin);
  await put('m000000002', 'Board gas', board, jun);
  const thread = ChannelId.parse(secretThread);
  const place = { channel: ChannelId.parse(general), thread, panel: null };
  await put('m000000003', 'Secret neon', general, ada, { private: true, place });
});
afterAll(() => journey.end());

/** What a member gets, and whether everybody in the channel sees it. */
async function matrix(member: Member, channel: string, options: Record<string, unknown>) {
  const { response } = await member.run(channel, 'risks matrix', options);
  const isPublic = ((response.message?.flags ?? 0) & 64) === 0;
  return { text: textOf(response.message), isPublic };
}

describe('/risks matrix for everybody', () => {
  test('holds what everybody there may see, whoever asks', async () => {
    const shown = await matrix(jun, general, { public: true });
    expect(shown.isPublic).toBe(true);
    expect(shown.text).toContain('Open resist');
    expect(shown.text).toContain('Only what everybody here may see.');
    expect(shown.text).not.toMatch(/Board|Secret|not rated/);
    expect(await hyejin.reads(general)).toContain('Open resist');
    const alone = await matrix(jun, general, {});
    expect(alone.isPublic).toBe(false);
    expect(alone.text).toMatch(/Board gas[\s\S]*Secret neon|Secret neon[\s\S]*Board gas/);
  });

  test('holds more where fewer read it', async () => {
    const [inBoard, inThread] = [
      await matrix(jun, board, { public: true }),
      await matrix(ada, secretThread, { public: true }),
    ];
    expect(inBoard.text).toMatch(/Open resist[\s\S]*Board gas|Board gas[\s\S]*Open resist/);
    expect(inBoard.text).not.toContain('Secret');
    expect(inThread.text).toContain('Secret neon');
    expect(inThread.text).not.toContain('Board');
  });

  test('is no post where there is nothing in it', async () => {
    const before = await hyejin.reads(general);
    const none = await jun.run(general, 'risks matrix', { public: true, which: 'closed' });
    const told = (await jun.sees(general)).map(textOf).join('\n');
    expect(`${textOf(none.response.message)}${told}`).toContain('请去掉“公开”选项后自己查看');
    expect(await hyejin.reads(general)).toBe(before);
  });
});

describe('/risks matrix of some', () => {
  test.each([
    ['mine', 'Open resist', 'Yours'],
    ['all', 'Open resist', 'All, closed ones too'],
    ['overdue', 'Nothing that you can see is rated and like that', 'past its day'],
    ['urgent', 'Nothing that you can see is rated and like that', 'urgent'],
  ])('%s', async (which, there, asked) => {
    const { text } = await matrix(hyejin, general, { which });
    expect(text).toContain(there);
    expect(text).toContain(asked);
    expect(text).not.toMatch(/Board|Secret/);
  });

  test('in Chinese', async () => {
    expect((await matrix(jun, general, { which: 'mine' })).text).toMatch(/你的：由你发起[\s\S]*Board gas/);
  });
});
